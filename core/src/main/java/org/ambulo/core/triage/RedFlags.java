package org.ambulo.core.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Deferred;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Verdicts;

/** Judges every red flag. A flag fires on what is known; absence of an answer never clears one. */
public final class RedFlags {

  private final List<Watched> flags;
  private final List<Fact> requiredScreen;
  private final List<String> leadPriority;

  public RedFlags(KnowledgeBase knowledge, RuleBook.Builder rules) {
    requiredScreen = knowledge.triage().requiredScreen().stream().map(Fact::finding).toList();
    leadPriority = knowledge.triage().leadPriority();
    flags =
        knowledge.redFlags().stream()
            .sorted(Comparator.comparing(RedFlag::tier).reversed())
            .map(flag -> new Watched(flag, rules.add(flag.when()), rules.add(sign(flag))))
            .toList();
  }

  /** A sign of the flag is a yes to one of its questions; age or duration alone is none. */
  private static Criterion sign(RedFlag flag) {
    return new Criterion.Any(
        flag.when()
            .leaves()
            .filter(Criterion.Present.class::isInstance)
            .map(Criterion.class::cast)
            .toList());
  }

  /** A flag with the numbers of its rule and of the rule that tells whether a sign is present. */
  private record Watched(RedFlag flag, int rule, int sign) {
    OpenFlag open(Verdicts verdicts) {
      boolean halfLit = verdicts.on(sign).isYes();
      return new OpenFlag(
          flag,
          Deferred.list(() -> verdicts.ask(rule)),
          halfLit ? verdicts.oneAway(rule) : List.of());
    }
  }

  public TriageResult triage(Facts patient, Verdicts verdicts) {
    List<FiredFlag> fired = new ArrayList<>();
    List<OpenFlag> open = new ArrayList<>();
    for (Watched watched : flags) {
      RedFlag flag = watched.flag();
      switch (verdicts.on(watched.rule())) {
        case YES -> fired.add(new FiredFlag(flag, verdicts.explain(watched.rule())));
        case UNKNOWN -> open.add(watched.open(verdicts));
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

  private List<String> screeningOpen(Facts patient) {
    List<String> open = new ArrayList<>();
    for (Fact screened : requiredScreen) {
      if (!patient.answer(screened).isKnown()) {
        open.add(screened.id());
      }
    }
    return open;
  }

  /**
   * The lead diagnosis of the most pressing flag that interrupts, by priority within its tier;
   * without such a flag, that of the most pressing one that leads although its tier does not. A
   * flag without a cause (a wish to die) takes the lead from none.
   */
  private Optional<String> lead(List<FiredFlag> fired) {
    if (fired.isEmpty()) {
      return Optional.empty();
    }
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
