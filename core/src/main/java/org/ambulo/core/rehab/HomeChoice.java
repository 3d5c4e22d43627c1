package org.ambulo.core.rehab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<Exercise, String> chosen = new LinkedHashMap<>();
    int most = most();
    for (RehabNeed need : rehab.needs().all()) {
      if (chosen.size() < most && suitability.isNeeded(need) && !isMet(need, chosen)) {
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
    return chosen.entrySet().stream().map(e -> suitability.home(e.getKey(), e.getValue())).toList();
  }

  private void noteWhatTheDirectionTakesOut() {
    rehab.exercises().stream()
        .filter(e -> direction.rule().filter(r -> r.withhold().contains(e.id())).isPresent())
        .forEach(e -> suitability.unsafe(e).ifPresent(reason -> note(e, reason)));
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
      if (more
          && other
          && suitability.isOfThePhase(exercise)
          && suitability.reason(exercise).isEmpty()) {
        chosen.put(exercise, phase.phase().aim());
      }
    }
  }

  private static boolean isMet(RehabNeed need, Map<Exercise, String> chosen) {
    return chosen.keySet().stream().anyMatch(need::isMetBy);
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
