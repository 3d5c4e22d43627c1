package org.ambulo.core.rehab;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.core.knowledge.DirectionRule.Direction;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose.Effort;
import org.ambulo.core.knowledge.PositionRule;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.knowledge.RehabNeed;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/** What this patient needs, and which exercise this patient may do, and from which to which. */
final class Suitability {

  private static final String EXTENSION = "extension";
  private static final String FLEXION = "flexion";

  private final Rehabilitation rehab;
  private final RehabRequest request;
  private final Facts facts;
  private final Contraindications bars;
  private final PhaseOfCare phase;
  private final DirectionOfCare direction;
  private final PositionTolerance positions;
  private final Set<String> things;

  /** By id of the exercise: why it may not be done at all; of those that were asked for. */
  private final Map<String, Optional<Withheld.Reason>> unsafe = new HashMap<>();

  Suitability(
      Rehabilitation rehab,
      RehabRequest request,
      Facts facts,
      Contraindications bars,
      PhaseOfCare phase,
      DirectionOfCare direction) {
    this.rehab = rehab;
    this.request = request;
    this.facts = facts;
    this.bars = bars;
    this.phase = phase;
    this.direction = direction;
    positions = new PositionTolerance(rehab.positions(), request.notTolerated(), facts);
    things = new HashSet<>(rehab.household());
    things.addAll(request.atHome());
  }

  boolean isNeeded(RehabNeed need) {
    return switch (need.id()) {
      case EXTENSION -> direction.direction() == Direction.EXTENSION;
      case FLEXION -> direction.direction() == Direction.FLEXION;
      default -> hasRule(need);
    };
  }

  private boolean hasRule(RehabNeed need) {
    for (RehabNeed.Rule rule : rehab.needRules()) {
      if (rule.need().equals(need.id())
          && rule.indication().suits(request.diagnosis(), request.category(), facts).isYes()) {
        return true;
      }
    }
    return false;
  }

  boolean isOfThePhase(Exercise exercise) {
    return exercise.phases().contains(phase.phase().step());
  }

  List<RehabCondition> heed(Exercise exercise) {
    return bars.standing(exercise.cautionIf(), Truth.YES);
  }

  /** Why it cannot be given for home now. */
  Optional<Withheld.Reason> reason(Exercise exercise) {
    if (!exercise.canBeDoneWith(things)) {
      return Optional.of(new Withheld.NoEquipment());
    }
    Optional<Withheld.Reason> unsafe = unsafe(exercise);
    if (unsafe.isPresent()) {
      return unsafe;
    }
    if (isOfAnotherDirection(exercise)) {
      return Optional.of(new Withheld.OtherDirection());
    }
    return isTooHard(exercise) ? Optional.of(new Withheld.TooHard()) : Optional.empty();
  }

  /** While protecting, nothing vigorous, and from outside the phase only what is light. */
  private boolean isTooHard(Exercise exercise) {
    Effort allowed = isOfThePhase(exercise) ? Effort.MODERATE : Effort.LIGHT;
    return phase.phase().step() == rehab.phases().at(0).step()
        && exercise.dose().effort().compareTo(allowed) > 0;
  }

  /** Why this patient may not do it at all. */
  Optional<Withheld.Reason> unsafe(Exercise exercise) {
    return unsafe.computeIfAbsent(exercise.id(), unseen -> danger(exercise));
  }

  private Optional<Withheld.Reason> danger(Exercise exercise) {
    if (request.declined().contains(exercise.id())) {
      return Optional.of(new Withheld.Declined());
    }
    Optional<Withheld.Reason> barred = bars.bar(exercise.avoidIf(), exercise.dose().effort());
    if (barred.isPresent()) {
      return barred;
    }
    if (direction.rule().filter(rule -> rule.withhold().contains(exercise.id())).isPresent()) {
      return Optional.of(new Withheld.AgainstDirection(direction.rule().get()));
    }
    return positions.barred(exercise.position()).map(Withheld.PositionNotTolerated::new);
  }

  private boolean isOfAnotherDirection(Exercise exercise) {
    return switch (exercise.focus()) {
      case DIRECTIONAL_EXTENSION -> direction.direction() != Direction.EXTENSION;
      case DIRECTIONAL_FLEXION -> direction.direction() != Direction.FLEXION;
      case DIRECTIONAL_LATERAL -> !meetsANeed(exercise);
      case MOBILITY,
          FLEXIBILITY,
          MOTOR_CONTROL,
          STABILISATION,
          CORE_STRENGTH,
          JOINT_STABILISATION,
          BACK_STRENGTH,
          AEROBIC,
          NEURAL,
          BALANCE,
          FUNCTIONAL,
          MIND_BODY ->
          false;
    };
  }

  private boolean meetsANeed(Exercise exercise) {
    for (RehabNeed need : rehab.needs().all()) {
      if (need.exercises().contains(exercise.id()) && isNeeded(need)) {
        return true;
      }
    }
    return false;
  }

  HomeExercise home(Exercise exercise, String why) {
    return new HomeExercise(
        exercise,
        why,
        heed(exercise),
        bars.standing(exercise.avoidIf(), Truth.UNKNOWN),
        next(exercise, Exercise::progression),
        easier(exercise),
        ladder(exercise));
  }

  /** From the bottom to the top; what is always there to go back to is a step below the others. */
  private List<Rung> ladder(Exercise exercise) {
    List<Exercise> steps = new ArrayList<>(List.of(exercise));
    Optional<Exercise> below = easier(exercise);
    while (below.isPresent() && !steps.contains(below.get())) {
      steps.addFirst(below.get());
      below = next(below.get(), Exercise::regression);
    }
    Optional<Exercise> above = next(exercise, Exercise::progression);
    while (above.isPresent() && !steps.contains(above.get())) {
      steps.addLast(above.get());
      above = next(above.get(), Exercise::progression);
    }
    return steps.stream().map(this::rung).toList();
  }

  private Rung rung(Exercise exercise) {
    return new Rung(exercise, heed(exercise), bars.standing(exercise.avoidIf(), Truth.UNKNOWN));
  }

  private Optional<Exercise> easier(Exercise exercise) {
    return next(exercise, Exercise::regression)
        .or(this::fallback)
        .filter(e -> !e.equals(exercise) && unsafe(e).isEmpty());
  }

  /**
   * What is always there to go back to; where it may not be given, the first light exercise that
   * suits everyone and that nothing easier leads on from.
   */
  private Optional<Exercise> fallback() {
    Exercise usual = rehab.exercises().get(rehab.size().fallback());
    if (unsafe(usual).isEmpty()) {
      return Optional.of(usual);
    }
    return rehab.size().general().stream()
        .map(rehab.exercises()::get)
        .filter(e -> e.dose().effort() == Effort.LIGHT && unsafe(e).isEmpty())
        .filter(e -> next(e, Exercise::regression).isEmpty())
        .findFirst();
  }

  /** What is not known of the positions of these exercises, and would bar them. */
  List<Fact> askOfPositions(List<HomeExercise> home) {
    Set<Exercise.Position> taken = EnumSet.noneOf(Exercise.Position.class);
    for (HomeExercise one : home) {
      taken.add(one.exercise().position());
    }
    List<Fact> ask = new ArrayList<>();
    for (PositionRule rule : positions.open(taken)) {
      ask.addAll(Judge.ask(rule.when(), facts));
    }
    return ask;
  }

  /** The first on the way that is safe for this patient. */
  private Optional<Exercise> next(Exercise from, Function<Exercise, Optional<String>> step) {
    Optional<Exercise> at = step.apply(from).map(rehab.exercises()::get);
    while (at.isPresent() && (unsafe(at.get()).isPresent() || isOfAnotherDirection(at.get()))) {
      at = step.apply(at.get()).map(rehab.exercises()::get);
    }
    return at;
  }
}
