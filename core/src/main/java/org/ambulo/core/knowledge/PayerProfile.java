package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A payer whose limits gates of the level {@link Gate.Level#BLOCK_PAYER} state.
 *
 * @param basis the profile whose gates hold wherever this one has none of the same procedure and
 *     code
 * @param waivers what this payer does not ask although the basis does
 */
public record PayerProfile(
    String id,
    String name,
    Optional<String> basis,
    List<Waiver> waivers,
    String note,
    Citation citation) {
  public PayerProfile {
    waivers = List.copyOf(waivers);
  }

  /** A code that the payer does not ask of a procedure. */
  public record Waiver(String procedure, String code) {}
}
