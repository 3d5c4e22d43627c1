package org.ambulo.core.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.PatientRecord;

/** Judges every red flag. A flag fires on what is known; absence of an answer never clears one. */
public final class RedFlags {

  private final List<RedFlag> flags;
  private final List<String> requiredScreen;
  private final List<String> leadPriority;

  public RedFlags(KnowledgeBase knowledge) {
    requiredScreen = knowledge.triage().requiredScreen();
    leadPriority = knowledge.triage().leadPriority();
    flags =
        knowledge.redFlags().stream()
            .sorted(Comparator.comparing(RedFlag::tier).reversed())
            .toList();
  }

  public TriageResult triage(PatientRecord patient) {
    List<FiredFlag> fired = new ArrayList<>();
    List<OpenFlag> open = new ArrayList<>();
    for (RedFlag flag : flags) {
      Truth truth = Judge.judge(flag.when(), patient);
      switch (truth) {
        case YES -> fired.add(new FiredFlag(flag, Judge.explain(flag.when(), patient)));
        case UNKNOWN -> open.add(open(flag, patient));
        case NO -> {}
      }
    }
    return new TriageResult(
        fired.isEmpty() ? Tier.NONE : fired.getFirst().flag().tier(),
        fired,
        open,
        screeningOpen(patient),
        lead(fired));
  }

  private List<String> screeningOpen(PatientRecord patient) {
    return requiredScreen.stream().filter(id -> !patient.finding(id).isKnown()).toList();
  }

  private static OpenFlag open(RedFlag flag, PatientRecord patient) {
    List<Fact> ask = List.copyOf(Judge.ask(flag.when(), patient));
    boolean lit = flag.when().leaves().anyMatch(leaf -> isSign(leaf, patient));
    List<Fact> oneAway =
        lit ? ask.stream().filter(fact -> fires(flag, fact, patient)).toList() : List.of();
    return new OpenFlag(flag, ask, oneAway);
  }

  /** A yes to a question; age or duration alone is no sign. */
  private static boolean isSign(Criterion.Leaf leaf, PatientRecord patient) {
    return leaf instanceof Criterion.Present && Judge.judge(leaf, patient).isYes();
  }

  private static boolean fires(RedFlag flag, Fact asked, PatientRecord patient) {
    Facts answered = fact -> fact.equals(asked) ? Answer.Plain.YES : patient.answer(fact);
    return Judge.judge(flag.when(), answered).isYes();
  }

  /**
   * The lead diagnosis of the most pressing flag that interrupts, by priority within its tier;
   * without such a flag, that of the most pressing one that leads although its tier does not. A
   * flag without a cause (a wish to die) takes the lead from none.
   */
  private Optional<String> lead(List<FiredFlag> fired) {
    return fired.stream()
        .map(FiredFlag::flag)
        .filter(flag -> flag.leadDiagnosis().isPresent())
        .filter(flag -> flag.tier().interrupts() || flag.leads())
        .min(Comparator.comparing(RedFlag::tier).reversed().thenComparingInt(this::priority))
        .flatMap(RedFlag::leadDiagnosis);
  }

  private int priority(RedFlag flag) {
    int place = leadPriority.indexOf(flag.id());
    return place < 0 ? leadPriority.size() : place;
  }
}
