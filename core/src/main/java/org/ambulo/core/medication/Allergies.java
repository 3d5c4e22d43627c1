package org.ambulo.core.medication;

import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.Medicine;

/**
 * The allergies and intolerances on record.
 *
 * @param recorded whether anything was said of them, be it that there are none
 * @param medicines those that the knowledge base knows
 * @param circumstances ids of the circumstances that they are
 * @param unmatched the others, as written; against them nothing is checked
 */
public record Allergies(
    boolean recorded, List<Medicine> medicines, Set<String> circumstances, List<String> unmatched) {

  /** Nothing was said. */
  static final Allergies UNKNOWN = new Allergies(false, List.of(), Set.of(), List.of());

  public Allergies {
    medicines = List.copyOf(medicines);
    circumstances = Set.copyOf(circumstances);
    unmatched = List.copyOf(unmatched);
  }

  /** Whether one is against the medicine's own ingredient, by whatever route. */
  boolean isAgainst(Medicine medicine) {
    for (Medicine other : medicines) {
      if (other.id().equals(medicine.id())
          || (other.rxnorm().isPresent() && other.rxnorm().equals(medicine.rxnorm()))) {
        return true;
      }
    }
    return false;
  }
}
