package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;
import org.ambulo.core.logic.Criterion;

/**
 * How the leading diagnosis and the findings give the class used for rehabilitation.
 *
 * @param byDiagnosis rules per diagnosis, first that holds; none where rehabilitation is not the
 *     answer
 */
public record Classification(Catalogue<Category> categories, Map<String, List<Rule>> byDiagnosis) {
  public Classification {
    byDiagnosis = Map.copyOf(byDiagnosis);
  }

  /** The category applies when the criterion holds. */
  public record Rule(String category, Criterion when, Citation citation) {}
}
