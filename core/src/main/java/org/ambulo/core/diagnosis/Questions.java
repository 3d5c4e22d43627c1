package org.ambulo.core.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.diagnosis.Question.Reason;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.ImagingRule;
import org.ambulo.core.knowledge.InferenceRule;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.record.PatientRecord;
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
  private final Set<String> screening;
  private final boolean[] askable;
  private final double[] cost;

  Questions(EvidenceModel model, KnowledgeBase knowledge) {
    this.model = model;
    gains = new InformationGain(model);
    rule = knowledge.inference();
    Triage triage = knowledge.triage();
    screening = new HashSet<>(triage.requiredScreen());
    askable = new boolean[model.findings.size()];
    cost = new double[askable.length];
    for (int f = 0; f < askable.length; f++) {
      Finding finding = model.findings.at(f);
      askable[f] = !finding.weak() && finding.overrides().isEmpty();
      cost[f] = rule.askCost(finding.section());
    }
  }

  List<Question> next(
      PatientRecord patient,
      Ledger ledger,
      double[] posterior,
      TriageResult triage,
      ImagingAdvice imaging) {
    InformationGain.Outlook outlook = gains.from(ledger, posterior);
    Map<String, RedFlag> halfLit = halfLit(triage);
    boolean imagingAllowed = imaging.verdict() == ImagingRule.Verdict.INDICATED;
    List<Open> open = new ArrayList<>();
    for (int f = 0; f < askable.length; f++) {
      Finding finding = model.findings.at(f);
      Reason reason = reason(finding, halfLit);
      boolean pressing = reason != Reason.INFORMATION;
      if (!ledger.known[f]
          && (pressing || askable[f])
          && sensible(finding, patient, imagingAllowed)) {
        double gain = outlook.gain(f);
        if (pressing || gain > 0) {
          open.add(new Open(f, reason, gain, gain / cost[f]));
        }
      }
    }
    Collections.sort(open);
    return chosen(open, outlook, halfLit);
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

  private List<Question> chosen(
      List<Open> open, InformationGain.Outlook outlook, Map<String, RedFlag> halfLit) {
    List<Question> chosen = new ArrayList<>();
    int informative = 0;
    for (Open one : open) {
      if (one.reason() == Reason.INFORMATION && ++informative > rule.askAtMost()) {
        break;
      }
      Finding finding = model.findings.at(one.finding());
      String why =
          switch (one.reason()) {
            case SCREENING -> "required screening, not answered yet";
            case RED_FLAG ->
                "a yes would raise: "
                    + Optional.ofNullable(halfLit.get(finding.id())).map(RedFlag::name).orElse("");
            case INFORMATION -> outlook.why(one.finding());
          };
      chosen.add(new Question(finding, one.reason(), why, one.gain()));
    }
    return chosen;
  }

  private Reason reason(Finding finding, Map<String, RedFlag> halfLit) {
    if (screening.contains(finding.id())) {
      return Reason.SCREENING;
    }
    return halfLit.containsKey(finding.id()) ? Reason.RED_FLAG : Reason.INFORMATION;
  }

  private static boolean sensible(Finding finding, PatientRecord patient, boolean imagingAllowed) {
    boolean imaging = finding.section() == Finding.Section.IMAGING;
    return (!imaging || imagingAllowed)
        && finding.askIf().map(when -> !Judge.judge(when, patient).isNo()).orElse(true);
  }

  /** The findings of which a yes alone would make a pressing flag fire, with the most pressing. */
  private static Map<String, RedFlag> halfLit(TriageResult triage) {
    Map<String, RedFlag> byFinding = new HashMap<>();
    for (OpenFlag open : triage.open()) {
      if (open.flag().tier().compareTo(Tier.SAME_WEEK) >= 0) {
        open.oneAway().stream()
            .filter(fact -> fact.kind() == Fact.Kind.FINDING)
            .forEach(fact -> byFinding.putIfAbsent(fact.id(), open.flag()));
      }
    }
    return byFinding;
  }
}
