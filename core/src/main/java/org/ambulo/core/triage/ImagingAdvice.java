package org.ambulo.core.triage;

import java.util.List;
import org.ambulo.core.knowledge.ImagingRule;
import org.ambulo.core.logic.Because;

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
}
