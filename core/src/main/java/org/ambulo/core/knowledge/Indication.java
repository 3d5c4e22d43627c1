package org.ambulo.core.knowledge;

import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/**
 * For whom something is: everyone, these diagnoses, these categories, or when something holds; any
 * of them is enough.
 *
 * @param notFor leading diagnoses for which it is not, whatever else holds
 */
public record Indication(
    boolean everyone,
    Set<String> diagnoses,
    Set<String> categories,
    Optional<Criterion> when,
    Set<String> notFor) {
  public Indication {
    diagnoses = Set.copyOf(diagnoses);
    categories = Set.copyOf(categories);
    notFor = Set.copyOf(notFor);
  }

  public static final Indication NOBODY =
      new Indication(false, Set.of(), Set.of(), Optional.empty(), Set.of());

  /** Whether it is for a patient with this leading diagnosis, in this category, if any. */
  public Truth suits(String diagnosis, Optional<Category> category, Facts facts) {
    if (notFor.contains(diagnosis)) {
      return Truth.NO;
    }
    boolean named =
        everyone
            || diagnoses.contains(diagnosis)
            || (category.isPresent() && categories.contains(category.get().id()));
    return named || when.isEmpty() ? Truth.of(named) : Judge.judge(when.get(), facts);
  }
}
