package org.ambulo.core.knowledge;

import java.util.Map;

/**
 * The constants of the differential's inference rule.
 *
 * @param groupDamping weight of all but the strongest finding of one dependency group
 * @param shrinkByConfidence exponent on a likelihood ratio by its confidence
 * @param specificFrom least posterior of a first diagnosis that is named as the cause
 * @param leadRatio how many times likelier than the next it must be
 * @param lowBelow posterior below which it is shown as low
 * @param highAbove posterior above which it is shown as high
 * @param askCostBySection relative cost of getting an answer, by section
 * @param askAtMost how many questions beyond screening are proposed
 */
public record InferenceRule(
    double groupDamping,
    Map<Confidence, Double> shrinkByConfidence,
    double specificFrom,
    double leadRatio,
    double lowBelow,
    double highAbove,
    Map<Finding.Section, Double> askCostBySection,
    int askAtMost,
    Citation citation) {
  public InferenceRule {
    shrinkByConfidence = Map.copyOf(shrinkByConfidence);
    askCostBySection = Map.copyOf(askCostBySection);
  }

  /** The exponent on a likelihood ratio of this confidence; 1 where none is given. */
  public double shrink(Confidence confidence) {
    return shrinkByConfidence.getOrDefault(confidence, 1.0);
  }

  /** The relative cost of an answer from this section; 1 where none is given. */
  public double askCost(Finding.Section section) {
    return askCostBySection.getOrDefault(section, 1.0);
  }
}
