package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payer whose limits gates of the level {@link Gate.Level#BLOCK_PAYER} state.
 *
 * @param basis the profile whose gates hold wherever this one has none of the same procedure and
 *     code
 * @param waivers what this payer does not ask although the basis does
 * @param gates its own that do not stand with the procedures, by procedure; the order is theirs
 */
public record PayerProfile(
    String id,
    String name,
    Optional<String> basis,
    List<Waiver> waivers,
    String note,
    Map<String, List<Gate>> gates,
    Citation citation) {
  public PayerProfile {
    waivers = List.copyOf(waivers);
    gates = Map.copyOf(gates);
  }

  /** A profile whose gates all stand with the procedures. */
  public PayerProfile(
      String id,
      String name,
      Optional<String> basis,
      List<Waiver> waivers,
      String note,
      Citation citation) {
    this(id, name, basis, waivers, note, Map.of(), citation);
  }

  /** A code that the payer does not ask of a procedure. */
  public record Waiver(String procedure, String code) {}

  /** The gates of its own for a procedure. */
  public List<Gate> gatesOf(String procedure) {
    return gates.getOrDefault(procedure, List.of());
  }
}
