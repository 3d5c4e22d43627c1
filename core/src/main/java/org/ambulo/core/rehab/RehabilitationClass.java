package org.ambulo.core.rehab;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.Classification;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/** Finds the class used for rehabilitation. */
public final class RehabilitationClass {

  private RehabilitationClass() {}

  /** The first rule of the leading diagnosis that holds; nothing when none does. */
  public static Optional<Category> of(
      Classification classification, String leadingDiagnosis, Facts facts) {
    return classification.byDiagnosis().getOrDefault(leadingDiagnosis, List.of()).stream()
        .filter(rule -> Judge.judge(rule.when(), facts).isYes())
        .map(rule -> classification.categories().get(rule.category()))
        .findFirst();
  }
}
