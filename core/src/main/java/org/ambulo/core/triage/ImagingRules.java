package org.ambulo.core.triage;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.Imaging;
import org.ambulo.core.knowledge.ImagingRule;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;
import org.ambulo.core.triage.ImagingAdvice.Held;

/** Judges whether imaging, or another test, is appropriate now. */
public final class ImagingRules {

  private final Imaging imaging;
  private final List<Numbered> rules;
  private final List<Numbered> otherTests;

  private record Numbered(ImagingRule rule, int number) {}

  public ImagingRules(Imaging imaging, RuleBook.Builder rules) {
    this.imaging = imaging;
    this.rules = numbered(imaging.rules(), rules);
    otherTests = numbered(imaging.otherTests(), rules);
  }

  private static List<Numbered> numbered(List<ImagingRule> all, RuleBook.Builder rules) {
    return all.stream().map(rule -> new Numbered(rule, rules.add(rule.when()))).toList();
  }

  public ImagingAdvice advise(Verdicts verdicts) {
    List<Held> holding = holding(rules, verdicts);
    List<Held> tests = holding(otherTests, verdicts);
    if (holding.isEmpty()) {
      Imaging.Default otherwise = imaging.otherwise();
      return new ImagingAdvice(
          ImagingRule.Verdict.NOT_INDICATED, otherwise.id(), otherwise.text(), holding, tests);
    }
    ImagingRule first = holding.getFirst().rule();
    return new ImagingAdvice(first.verdict(), first.id(), first.text(), holding, tests);
  }

  private static List<Held> holding(List<Numbered> rules, Verdicts verdicts) {
    List<Held> holding = new ArrayList<>();
    for (Numbered numbered : rules) {
      if (verdicts.on(numbered.number()).isYes()) {
        holding.add(new Held(numbered.rule(), verdicts.explain(numbered.number())));
      }
    }
    return holding;
  }
}
