package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.ambulo.core.diagnosis.Question.Reason;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.ImagingRule;
import org.ambulo.core.knowledge.InferenceRule;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.DeferredText;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.OpenFlag;
import org.ambulo.core.triage.TriageResult;

/**
 * What to ask or test next: required screening first, then what can settle a half-lit red flag,
 * then what is expected to sharpen the differential most for its cost.
 */
final class Questions {

  private final EvidenceModel model;
  private final InformationGain gains;
  private final InferenceRule rule;

  private static final int ALWAYS = -1;

  /** By finding: the number of the rule by which it makes sense to ask, or {@link #ALWAYS}. */
  private final int[] askIf;

  /** By finding, as are the next three. */
  private final boolean[] screening;

  private final boolean[] askable;
  private final boolean[] imaging;
  private final double[] cost;

  Questions(EvidenceModel model, KnowledgeBase knowledge, RuleBook.Builder rules) {
    this.model = model;
    gains = new InformationGain(model);
    rule = knowledge.inference();
    askIf =
        model.findings.stream().mapToInt(f -> f.askIf().map(rules::add).orElse(ALWAYS)).toArray();
    screening = new boolean[model.findings.size()];
    askable = new boolean[screening.length];
    imaging = new boolean[screening.length];
    cost = new double[screening.length];
    knowledge.triage().requiredScreen().forEach(id -> screening[model.findings.number(id)] = true);
    for (int f = 0; f < screening.length; f++) {
      Finding finding = model.findings.at(f);
      askable[f] = !finding.weak() && finding.overrides().isEmpty();
      imaging[f] = finding.section() == Finding.Section.IMAGING;
      cost[f] = rule.askCost(finding.section());
    }
  }

  List<Question> next(
      Verdicts verdicts,
      Ledger ledger,
      double[] posterior,
      TriageResult triage,
      ImagingAdvice advice) {
    Outlook outlook = gains.from(ledger, posterior);
    RedFlag[] halfLit = halfLit(triage);
    boolean imagingAllowed = advice.verdict() == ImagingRule.Verdict.INDICATED;
    List<Open> pressing = new ArrayList<>();
    List<Open> informative = new ArrayList<>();
    for (int f = 0; f < askable.length; f++) {
      Reason reason = reason(f, halfLit);
      boolean worthwhile = reason != Reason.INFORMATION || askable[f];
      if (ledger.answer(f) == Answer.Plain.UNKNOWN
          && worthwhile
          && (imagingAllowed || !imaging[f])
          && sensible(f, verdicts)) {
        double gain = outlook.gain(f);
        double worth = gain / cost[f];
        if (reason != Reason.INFORMATION) {
          pressing.add(new Open(f, reason, gain, worth));
        } else if (gain > 0 && isAmong(informative, worth)) {
          keep(informative, new Open(f, reason, gain, worth));
        }
      }
    }
    Collections.sort(pressing);
    List<Question> questions = new ArrayList<>();
    for (Open open : pressing) {
      questions.add(question(open, () -> pressing(open, halfLit)));
    }
    for (Open open : informative) {
      questions.add(question(open, () -> gains.from(ledger, posterior).why(open.finding())));
    }
    return questions;
  }

  /** Whether something later written, of this worth, is among the best, which are only so many. */
  private boolean isAmong(List<Open> best, double worth) {
    return best.size() < rule.askAtMost() || worth > best.getLast().worth();
  }

  /** Puts it into its place among the best. */
  private void keep(List<Open> best, Open one) {
    best.add(-1 - Collections.binarySearch(best, one), one);
    if (best.size() > rule.askAtMost()) {
      best.removeLast();
    }
  }

  /**
   * Something that could be asked; ordered by reason, then by worth for its cost, then as written.
   */
  private record Open(int finding, Reason reason, double gain, double worth)
      implements Comparable<Open> {
    @Override
    public int compareTo(Open other) {
      int order = reason.compareTo(other.reason);
      order = order == 0 ? Double.compare(other.worth, worth) : order;
      return order == 0 ? Integer.compare(finding, other.finding) : order;
    }
  }

  private static String pressing(Open open, RedFlag[] halfLit) {
    return open.reason() == Reason.SCREENING
        ? "required screening, not answered yet"
        : "a yes would raise: " + halfLit[open.finding()].name();
  }

  private Question question(Open open, Supplier<String> why) {
    Finding finding = model.findings.at(open.finding());
    return new Question(finding, open.reason(), DeferredText.of(why), open.gain());
  }

  private Reason reason(int finding, RedFlag[] halfLit) {
    if (screening[finding]) {
      return Reason.SCREENING;
    }
    return halfLit[finding] == null ? Reason.INFORMATION : Reason.RED_FLAG;
  }

  private boolean sensible(int finding, Verdicts verdicts) {
    return askIf[finding] == ALWAYS || !verdicts.on(askIf[finding]).isNo();
  }

  /**
   * By finding: the most pressing flag that a yes to it alone would make fire, or null. Only flags
   * of a tier from {@link Tier#SAME_WEEK} up count.
   */
  private RedFlag[] halfLit(TriageResult triage) {
    RedFlag[] byFinding = new RedFlag[askable.length];
    for (OpenFlag open : triage.open().reversed()) {
      if (open.flag().tier().compareTo(Tier.SAME_WEEK) >= 0) {
        for (Fact fact : open.oneAway()) {
          if (fact.kind() == Fact.Kind.FINDING) {
            byFinding[model.findings.number(fact.id())] = open.flag();
          }
        }
      }
    }
    return byFinding;
  }
}
