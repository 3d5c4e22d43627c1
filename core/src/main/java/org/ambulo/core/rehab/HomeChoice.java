package org.ambulo.core.rehab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.DirectionRule;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.RehabNeed;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.knowledge.StarterSet;

/** Chooses the exercises for home: first what is needed, then the opening set. */
final class HomeChoice {

  private final Rehabilitation rehab;
  private final NeedLibrary library;
  private final RehabRequest request;
  private final PhaseOfCare phase;
  private final DirectionOfCare direction;
  private final Suitability suitability;
  private final List<Exercise> opening;
  private final Map<String, Withheld> withheld = new LinkedHashMap<>();

  /** An exercise of the programme and why it is in it. */
  private record Chosen(Exercise exercise, String why) {}

  HomeChoice(
      Rehabilitation rehab,
      NeedLibrary library,
      RehabRequest request,
      PhaseOfCare phase,
      DirectionOfCare direction,
      Suitability suitability) {
    this.rehab = rehab;
    this.library = library;
    this.request = request;
    this.phase = phase;
    this.direction = direction;
    this.suitability = suitability;
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
    List<Chosen> chosen = new ArrayList<>();
    int most = most();
    for (RehabNeed need : rehab.needs().all()) {
      if (chosen.size() < most && suitability.isNeeded(need) && !isMet(need, chosen)) {
        first(candidates(need)).ifPresent(e -> chosen.add(new Chosen(e, need.name())));
      }
    }
    int usual = Math.min(most, rehab.size().homeUsual());
    for (Exercise exercise : opening) {
      if (chosen.size() < usual && !isAmong(chosen, exercise) && isGiven(exercise)) {
        chosen.add(new Chosen(exercise, "Opening set"));
      }
    }
    fill(chosen);
    opening.forEach(this::isGiven);
    noteWhatTheDirectionTakesOut();
    List<HomeExercise> home = new ArrayList<>(chosen.size());
    for (Chosen one : chosen) {
      home.add(suitability.home(one.exercise(), one.why()));
    }
    return home;
  }

  private static boolean isAmong(List<Chosen> chosen, Exercise exercise) {
    for (Chosen one : chosen) {
      if (one.exercise().id().equals(exercise.id())) {
        return true;
      }
    }
    return false;
  }

  private void noteWhatTheDirectionTakesOut() {
    Set<String> out = direction.rule().map(DirectionRule::withhold).orElse(Set.of());
    if (out.isEmpty()) {
      return;
    }
    for (Exercise exercise : rehab.exercises().all()) {
      if (out.contains(exercise.id())) {
        suitability.unsafe(exercise).ifPresent(reason -> note(exercise, reason));
      }
    }
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
  private void fill(List<Chosen> chosen) {
    if (request.category().isEmpty()) {
      return;
    }
    for (String id : rehab.size().general()) {
      Exercise exercise = rehab.exercises().get(id);
      if (chosen.size() < Math.min(most(), rehab.size().homeLeast())
          && isOfAnotherFocus(chosen, exercise)
          && suitability.isOfThePhase(exercise)
          && suitability.reason(exercise).isEmpty()) {
        chosen.add(new Chosen(exercise, phase.phase().aim()));
      }
    }
  }

  private static boolean isOfAnotherFocus(List<Chosen> chosen, Exercise exercise) {
    for (Chosen one : chosen) {
      if (one.exercise().focus() == exercise.focus()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMet(RehabNeed need, List<Chosen> chosen) {
    for (Chosen one : chosen) {
      if (need.isMetBy(one.exercise())) {
        return true;
      }
    }
    return false;
  }

  /** The opening set's first, then the need's own, then the library's of the phase. */
  private List<Exercise> candidates(RehabNeed need) {
    List<Exercise> candidates = new ArrayList<>();
    for (Exercise exercise : opening) {
      if (need.isMetBy(exercise)) {
        candidates.add(exercise);
      }
    }
    for (Exercise exercise : library.meeting(need)) {
      if (suitability.isOfThePhase(exercise)) {
        candidates.add(exercise);
      }
    }
    return candidates;
  }

  /** The first that may be given; one that asks for no care goes before one that does. */
  private Optional<Exercise> first(List<Exercise> candidates) {
    Optional<Exercise> withCare = Optional.empty();
    for (Exercise exercise : candidates) {
      if (isGiven(exercise)) {
        if (opening.contains(exercise) || suitability.heed(exercise).isEmpty()) {
          return Optional.of(exercise);
        }
        withCare = withCare.or(() -> Optional.of(exercise));
      }
    }
    return withCare;
  }

  private boolean isGiven(Exercise exercise) {
    Optional<Withheld.Reason> reason = suitability.reason(exercise);
    reason.ifPresent(r -> note(exercise, r));
    return reason.isEmpty();
  }

  private void note(Exercise exercise, Withheld.Reason reason) {
    withheld.put(exercise.id(), new Withheld(exercise.id(), exercise.name(), reason));
  }
}
