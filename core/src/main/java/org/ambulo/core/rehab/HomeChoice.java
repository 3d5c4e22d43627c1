package org.ambulo.core.rehab;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.DirectionRule.Direction;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.ExerciseDose.Effort;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.knowledge.RehabNeed;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.knowledge.StarterSet;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Truth;

/** Chooses the exercises for home: first what is needed, then the opening set. */
final class HomeChoice {

  private static final String EXTENSION = "extension";
  private static final String FLEXION = "flexion";

  private final Rehabilitation rehab;
  private final RehabRequest request;
  private final Facts facts;
  private final Contraindications bars;
  private final PhaseOfCare phase;
  private final DirectionOfCare direction;
  private final List<Exercise> opening;
  private final Set<String> things;
  private final Map<String, Withheld> withheld = new LinkedHashMap<>();

  HomeChoice(
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
    things = new LinkedHashSet<>(rehab.household());
    things.addAll(request.atHome());
    opening = request.phase().isEmpty() ? opening() : List.of();
  }

  /** The set of the diagnosis in its direction, then of the diagnosis, then of the category. */
  private List<Exercise> opening() {
    return rehab.starterSets().stream()
        .filter(this::suits)
        .min(Comparator.comparingInt(HomeChoice::generality))
        .map(set -> set.exercises().stream().map(rehab.exercises()::get).toList())
        .orElse(List.of());
  }

  private static int generality(StarterSet set) {
    return (set.diagnoses().isEmpty() ? 2 : 0) + (set.direction().isEmpty() ? 1 : 0);
  }

  private boolean suits(StarterSet set) {
    boolean named =
        set.diagnoses().contains(request.diagnosis())
            || request.category().filter(c -> set.categories().contains(c.id())).isPresent();
    return named && set.direction().map(d -> d == direction.direction()).orElse(true);
  }

  /** What was considered and is not given, in the order considered. */
  List<Withheld> withheld() {
    return List.copyOf(withheld.values());
  }

  List<HomeExercise> choose() {
    Map<Exercise, String> chosen = new LinkedHashMap<>();
    int most = most();
    for (RehabNeed need : rehab.needs().all()) {
      if (chosen.size() < most && isNeeded(need) && !isMet(need, chosen)) {
        first(candidates(need)).ifPresent(e -> chosen.put(e, need.name()));
      }
    }
    int usual = Math.min(most, rehab.size().homeUsual());
    for (Exercise exercise : opening) {
      if (chosen.size() < usual && !chosen.containsKey(exercise) && isGiven(exercise)) {
        chosen.put(exercise, "Opening set");
      }
    }
    fill(chosen);
    opening.forEach(this::isGiven);
    noteWhatTheDirectionTakesOut();
    return chosen.entrySet().stream().map(e -> home(e.getKey(), e.getValue())).toList();
  }

  private void noteWhatTheDirectionTakesOut() {
    rehab.exercises().stream()
        .filter(e -> direction.rule().filter(r -> r.withhold().contains(e.id())).isPresent())
        .forEach(e -> unsafe(e).ifPresent(reason -> note(e, reason)));
  }

  private int most() {
    boolean full =
        request
            .adherence()
            .map(share -> share.compareTo(rehab.adherence().bands().getFirst().from()) >= 0)
            .orElse(true);
    return full ? rehab.size().homeMost() : rehab.adherence().simplifiedTo();
  }

  /** A thin programme is filled with what suits everyone in the phase. */
  private void fill(Map<Exercise, String> chosen) {
    if (request.category().isEmpty()) {
      return;
    }
    for (String id : rehab.size().general()) {
      Exercise exercise = rehab.exercises().get(id);
      boolean more = chosen.size() < Math.min(most(), rehab.size().homeLeast());
      boolean other = chosen.keySet().stream().noneMatch(e -> e.focus() == exercise.focus());
      if (more && other && isOfThePhase(exercise) && reason(exercise).isEmpty()) {
        chosen.put(exercise, phase.phase().aim());
      }
    }
  }

  private boolean isNeeded(RehabNeed need) {
    return switch (need.id()) {
      case EXTENSION -> direction.direction() == Direction.EXTENSION;
      case FLEXION -> direction.direction() == Direction.FLEXION;
      default ->
          rehab.needRules().stream()
              .filter(rule -> rule.need().equals(need.id()))
              .anyMatch(
                  rule ->
                      rule.indication()
                          .suits(request.diagnosis(), request.category(), facts)
                          .isYes());
    };
  }

  private static boolean isMet(RehabNeed need, Map<Exercise, String> chosen) {
    return chosen.keySet().stream().anyMatch(need::isMetBy);
  }

  /** The opening set's first, then the need's own, then the library's of the phase. */
  private List<Exercise> candidates(RehabNeed need) {
    Catalogue<Exercise> library = rehab.exercises();
    return Stream.of(
            opening.stream().filter(need::isMetBy),
            need.exercises().stream().map(library::get).filter(this::isOfThePhase),
            library.stream().filter(need::isMetBy).filter(this::isOfThePhase))
        .flatMap(Function.identity())
        .distinct()
        .toList();
  }

  private boolean isOfThePhase(Exercise exercise) {
    return exercise.phases().contains(phase.phase().step());
  }

  /** The first that may be given; one that asks for no care goes before one that does. */
  private Optional<Exercise> first(List<Exercise> candidates) {
    Optional<Exercise> withCare = Optional.empty();
    for (Exercise exercise : candidates) {
      if (isGiven(exercise)) {
        if (opening.contains(exercise) || heed(exercise).isEmpty()) {
          return Optional.of(exercise);
        }
        withCare = withCare.or(() -> Optional.of(exercise));
      }
    }
    return withCare;
  }

  private List<RehabCondition> heed(Exercise exercise) {
    return bars.standing(exercise.cautionIf(), Truth.YES);
  }

  private boolean isGiven(Exercise exercise) {
    Optional<Withheld.Reason> reason = reason(exercise);
    reason.ifPresent(r -> note(exercise, r));
    return reason.isEmpty();
  }

  private void note(Exercise exercise, Withheld.Reason reason) {
    withheld.put(exercise.id(), new Withheld(exercise.id(), exercise.name(), reason));
  }

  /** Why it cannot be given for home now. */
  private Optional<Withheld.Reason> reason(Exercise exercise) {
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
  private Optional<Withheld.Reason> unsafe(Exercise exercise) {
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
    return request.notTolerated().contains(exercise.position())
        ? Optional.of(new Withheld.PositionNotTolerated())
        : Optional.empty();
  }

  private boolean isOfAnotherDirection(Exercise exercise) {
    return switch (exercise.focus()) {
      case DIRECTIONAL_EXTENSION -> direction.direction() != Direction.EXTENSION;
      case DIRECTIONAL_FLEXION -> direction.direction() != Direction.FLEXION;
      case DIRECTIONAL_LATERAL ->
          rehab.needs().stream()
              .noneMatch(need -> need.exercises().contains(exercise.id()) && isNeeded(need));
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

  private HomeExercise home(Exercise exercise, String why) {
    return new HomeExercise(
        exercise,
        why,
        heed(exercise),
        bars.standing(exercise.avoidIf(), Truth.UNKNOWN),
        next(exercise, Exercise::progression),
        easier(exercise));
  }

  private Optional<Exercise> easier(Exercise exercise) {
    return next(exercise, Exercise::regression)
        .or(() -> Optional.of(rehab.exercises().get(rehab.size().fallback())))
        .filter(e -> !e.equals(exercise) && unsafe(e).isEmpty());
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
