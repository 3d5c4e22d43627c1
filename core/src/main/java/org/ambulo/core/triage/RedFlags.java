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

  private final List<Watched> flags;
  private final List<String> requiredScreen;
  private final List<String> leadPriority;

  public RedFlags(KnowledgeBase knowledge) {
    requiredScreen = knowledge.triage().requiredScreen();
    leadPriority = knowledge.triage().leadPriority();
    flags =
        knowledge.redFlags().stream()
            .sorted(Comparator.comparing(RedFlag::tier).reversed())
            .map(flag -> new Watched(flag, flag.when().leaves().toList()))
            .toList();
  }

  /** A flag with the leaves of its condition. */
  private record Watched(RedFlag flag, List<Criterion.Leaf> leaves) {
    OpenFlag open(PatientRecord patient) {
      List<Fact> ask = List.copyOf(Judge.ask(flag.when(), patient));
      return new OpenFlag(flag, ask, shows(patient) ? oneAway(ask, patient) : List.of());
    }

    /** Whether a sign of it is present: a yes to a question; age or duration alone is no sign. */
    private boolean shows(PatientRecord patient) {
      for (Criterion.Leaf leaf : leaves) {
        if (leaf instanceof Criterion.Present && Judge.judge(leaf, patient).isYes()) {
          return true;
        }
      }
      return false;
    }

    private List<Fact> oneAway(List<Fact> ask, PatientRecord patient) {
      return ask.stream()
          .filter(
              asked -> {
                Facts answered =
                    fact -> fact.equals(asked) ? Answer.Plain.YES : patient.answer(fact);
                return Judge.judge(flag.when(), answered).isYes();
              })
          .toList();
    }
  }

  public TriageResult triage(PatientRecord patient) {
    List<FiredFlag> fired = new ArrayList<>();
    List<OpenFlag> open = new ArrayList<>();
    for (Watched watched : flags) {
      RedFlag flag = watched.flag();
      Truth truth = Judge.judge(flag.when(), patient);
      switch (truth) {
        case YES -> fired.add(new FiredFlag(flag, Judge.explain(flag.when(), patient)));
        case UNKNOWN -> open.add(watched.open(patient));
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
