package org.ambulo.core.triage;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.Imaging;
import org.ambulo.core.knowledge.ImagingRule;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;

/**
 * Whether imaging is appropriate now.
 *
 * @param verdict of the first rule that holds; not indicated when none does
 * @param rule its id
 * @param text what it says
 * @param holding every rule that holds, in order of precedence
 * @param otherTests tests other than imaging that are indicated
 */
public record ImagingAdvice(
    ImagingRule.Verdict verdict,
    String rule,
    String text,
    List<Held> holding,
    List<Held> otherTests) {
  public ImagingAdvice {
    holding = List.copyOf(holding);
    otherTests = List.copyOf(otherTests);
  }

  /** A rule that holds, and why. */
  public record Held(ImagingRule rule, List<Because> because) {}

  public static ImagingAdvice judge(Imaging imaging, Facts facts) {
    List<Held> holding = holding(imaging.rules(), facts);
    List<Held> otherTests = holding(imaging.otherTests(), facts);
    if (holding.isEmpty()) {
      Imaging.Default otherwise = imaging.otherwise();
      return new ImagingAdvice(
          ImagingRule.Verdict.NOT_INDICATED, otherwise.id(), otherwise.text(), holding, otherTests);
    }
    ImagingRule first = holding.getFirst().rule();
    return new ImagingAdvice(first.verdict(), first.id(), first.text(), holding, otherTests);
  }

  private static List<Held> holding(List<ImagingRule> rules, Facts facts) {
    List<Held> holding = new ArrayList<>();
    for (ImagingRule rule : rules) {
      if (Judge.judge(rule.when(), facts).isYes()) {
        holding.add(new Held(rule, Judge.explain(rule.when(), facts)));
      }
    }
    return holding;
  }
}
