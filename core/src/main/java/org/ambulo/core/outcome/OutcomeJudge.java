package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.CourseConclusion;
import org.ambulo.core.knowledge.Escalation;
import org.ambulo.core.knowledge.Outcomes;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/** Judges what has come of the care, by the rules of the knowledge base. */
public final class OutcomeJudge {

  private final Outcomes outcomes;
  private final Criterion ready;

  public OutcomeJudge(Outcomes outcomes) {
    this.outcomes = outcomes;
    List<Criterion> all =
        outcomes.discharge().criteria().stream().map(Outcomes.Point::when).toList();
    ready =
        new Criterion.Any(List.of(new Criterion.All(all), outcomes.discharge().byChoice().when()));
  }

  /** Facts that also know what was concluded of the course. */
  private record Concluded(Facts facts, Map<String, Truth> conclusions) implements Facts {
    @Override
    public Answer answer(Fact fact) {
      Truth truth =
          fact.kind() == Fact.Kind.CONCLUSION
              ? conclusions.getOrDefault(fact.id(), Truth.UNKNOWN)
              : Truth.UNKNOWN;
      return truth.isUnknown() ? facts.answer(fact) : Answer.of(truth.isYes());
    }
  }

  /**
   * Facts in which a circumstance is known only where it was named. A list that leaves out that
   * something was done has not been asked whether it was.
   */
  private record Named(Facts facts) implements Facts {
    @Override
    public Answer answer(Fact fact) {
      Answer answer = facts.answer(fact);
      boolean leftOut = fact.kind() == Fact.Kind.CIRCUMSTANCE && answer == Answer.Plain.NO;
      return leftOut ? Answer.Plain.UNKNOWN : answer;
    }
  }

  /** What the course amounts to, by the id of each conclusion. */
  public SequencedMap<String, Truth> conclude(Facts facts) {
    SequencedMap<String, Truth> conclusions = new LinkedHashMap<>();
    Facts known = new Concluded(facts, conclusions);
    for (CourseConclusion conclusion : outcomes.conclusions().all()) {
      conclusions.put(conclusion.id(), told(conclusion, known));
    }
    if (!outcomes.discharge().criteria().all().isEmpty()) {
      conclusions.put(Outcomes.READY, Judge.judge(ready, known));
    }
    return conclusions;
  }

  private static Truth told(CourseConclusion conclusion, Facts facts) {
    Truth told = Truth.UNKNOWN;
    for (Criterion way : conclusion.toldBy()) {
      Truth truth = Judge.judge(way, facts);
      if (truth.isYes()) {
        return truth;
      }
      told = truth.isNo() ? truth : told;
    }
    return told;
  }

  /**
   * The outcome of a patient.
   *
   * @param facts the same patient's, with all that was concluded of safety and cause
   * @param conclusions what the course amounts to, as {@link #conclude} says
   */
  public Outcome judge(CourseFacts course, Facts facts, SequencedMap<String, Truth> conclusions) {
    Facts known = new Concluded(facts, conclusions);
    List<Outcome.Raised> raised = new ArrayList<>();
    List<Outcome.Open> open = new ArrayList<>();
    for (Escalation escalation : outcomes.escalations().all()) {
      if (escalation.kind() != Escalation.Kind.WITHHOLD) {
        Truth truth = Judge.judge(escalation.when(), known);
        if (truth.isYes()) {
          raised.add(raised(escalation, course.asOf(), known));
        } else if (truth.isUnknown()) {
          List<Fact> ask = List.copyOf(Judge.ask(escalation.when(), known));
          open.add(new Outcome.Open(escalation, ask));
        }
      }
    }
    Facts named = new Named(known);
    Optional<BigDecimal> weeks = weeks(known, outcomes.trajectory().weeks());
    return new Outcome(
        course.courses(),
        conclusions,
        raised,
        open,
        outcomes.discharge().criteria().stream()
            .map(point -> new Outcome.Point(point, Judge.judge(point.when(), named)))
            .toList(),
        followUp(conclusions, course.asOf()),
        weeks.flatMap(now -> check(now, course.asOf(), known)),
        weeks.flatMap(now -> next(now, course.start())),
        outcomes.relapse().stream()
            .filter(sign -> Judge.judge(sign.when(), known).isYes())
            .map(sign -> relapse(sign, course.asOf(), known))
            .toList(),
        Stream.concat(
                outcomes.goalScale().stream().flatMap(scale -> course.goals(scale).stream()),
                course.amounts().stream())
            .toList());
  }

  private List<Task> followUp(SequencedMap<String, Truth> conclusions, LocalDate asOf) {
    Outcomes.Discharge discharge = outcomes.discharge();
    return conclusions.getOrDefault(Outcomes.READY, Truth.UNKNOWN).isYes()
        ? discharge.followUpMonths().stream()
            .map(months -> asOf.plusMonths(months))
            .map(
                day ->
                    new Task(
                        discharge.followUp().text(), discharge.followUp().who(), Optional.of(day)))
            .toList()
        : List.of();
  }

  private static Outcome.Raised raised(Escalation escalation, LocalDate asOf, Facts facts) {
    return new Outcome.Raised(
        escalation, Judge.explain(escalation.when(), facts), Task.from(asOf, escalation.tasks()));
  }

  private static Outcome.Relapse relapse(Outcomes.Relapse sign, LocalDate asOf, Facts facts) {
    return new Outcome.Relapse(
        sign, Judge.explain(sign.when(), facts), Task.from(asOf, sign.response()));
  }

  private static Optional<BigDecimal> weeks(Facts facts, String number) {
    return facts.answer(Fact.care(number)) instanceof Answer.Amount amount
        ? Optional.of(amount.value())
        : Optional.empty();
  }

  private Optional<Outcome.Check> check(BigDecimal now, LocalDate asOf, Facts facts) {
    return outcomes.trajectory().checks().reversed().stream()
        .filter(check -> BigDecimal.valueOf(check.week()).compareTo(now) <= 0)
        .findFirst()
        .map(check -> check(check, asOf, facts));
  }

  private Outcome.Check check(Outcomes.Check check, LocalDate asOf, Facts facts) {
    Outcome.State state =
        isAssessed(check, facts)
            ? switch (Judge.judge(check.when(), facts)) {
              case YES -> Outcome.State.MET;
              case NO -> Outcome.State.NOT_MET;
              case UNKNOWN -> Outcome.State.OPEN;
            }
            : Outcome.State.DUE;
    return new Outcome.Check(
        check,
        state,
        state == Outcome.State.DUE ? List.of() : Judge.explain(check.when(), facts),
        state == Outcome.State.OPEN ? List.copyOf(Judge.ask(check.when(), facts)) : List.of(),
        state == Outcome.State.NOT_MET
            ? Optional.of(Task.from(asOf, check.otherwise()))
            : Optional.empty());
  }

  private boolean isAssessed(Outcomes.Check check, Facts facts) {
    BigDecimal from = BigDecimal.valueOf(check.week() - outcomes.trajectory().earlyWeeks());
    return outcomes.trajectory().assessed().stream()
        .flatMap(number -> weeks(facts, number).stream())
        .anyMatch(assessed -> assessed.compareTo(from) >= 0);
  }

  private Optional<Outcome.Next> next(BigDecimal now, Optional<LocalDate> start) {
    return outcomes.trajectory().checks().stream()
        .filter(check -> BigDecimal.valueOf(check.week()).compareTo(now) > 0)
        .findFirst()
        .map(check -> new Outcome.Next(check, start.map(day -> day.plusWeeks(check.week()))));
  }
}
