package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * A yes/no circumstance of the care that is neither finding nor diagnosis: a driver is at hand, the
 * imaging is missing.
 *
 * @param when what the rest of the record says about it; nothing when empty
 * @param settlesNo whether a no of that criterion is a no, not only silence
 * @param allergyTo of a circumstance that is an allergy, what it is against
 */
public record Circumstance(
    String id,
    String name,
    Optional<Criterion> when,
    boolean settlesNo,
    Optional<AllergyTo> allergyTo,
    Citation citation) {

  /**
   * What an allergy on record has to be against, to be this one.
   *
   * @param medicines by id
   * @param classes of medicines, by id
   * @param words in lower case, any of which names it
   */
  public record AllergyTo(List<String> medicines, List<String> classes, List<String> words) {
    public AllergyTo {
      medicines = List.copyOf(medicines);
      classes = List.copyOf(classes);
      words = List.copyOf(words);
    }
  }
}
