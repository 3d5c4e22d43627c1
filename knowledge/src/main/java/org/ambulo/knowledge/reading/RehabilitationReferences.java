package org.ambulo.knowledge.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.knowledge.DirectionRule;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.Indication;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.PhaseEntry;
import org.ambulo.core.knowledge.RehabCondition;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.knowledge.StarterSet;

/** Checks the ids of rehabilitation, and that both ways through the exercises come to an end. */
final class RehabilitationReferences {

  private final References references;
  private final Catalogue<Diagnosis> diagnoses;
  private final Catalogue<Category> categories;

  RehabilitationReferences(References references) {
    this.references = references;
    diagnoses = references.knowledge().diagnoses();
    categories = references.knowledge().classification().categories();
  }

  void check(Rehabilitation rehab) {
    rehab.conditions().stream().forEach(c -> references.criterion(c.id(), c.when()));
    rehab.exercises().stream().forEach(exercise -> exercise(exercise, rehab));
    rehab.positions().forEach(rule -> references.criterion(rule.id(), rule.when()));
    for (PhaseEntry entry : rehab.phaseEntries()) {
      references.known("phase_entry", "phase", entry.phase(), rehab.phases());
      entry.categories().forEach(c -> references.known("phase_entry", "category", c, categories));
      references.criterion("phase_entry", entry.when());
    }
    for (DirectionRule rule : rehab.directions()) {
      all(rule.id(), "diagnosis", rule.diagnoses(), diagnoses);
      all(rule.id(), "exercise", rule.withhold(), rehab.exercises());
      rule.when().ifPresent(when -> references.criterion(rule.id(), when));
    }
    rehab.needs().stream()
        .forEach(need -> all(need.id(), "exercise", need.exercises(), rehab.exercises()));
    for (var rule : rehab.needRules()) {
      references.known("need_rules", "need", rule.need(), rehab.needs());
      indication(rule.need(), rule.indication());
    }
    for (StarterSet set : rehab.starterSets()) {
      all(set.id(), "diagnosis", set.diagnoses(), diagnoses);
      all(set.id(), "category", set.categories(), categories);
      all(set.id(), "exercise", set.exercises(), rehab.exercises());
    }
    rehab.monitoring().stopSigns().values().forEach(id -> references.yesNo("stop_signs", id));
    rehab.courses().forEach(course -> indication(course.id(), course.indication()));
    rehab.checks().forEach(check -> indication(check.id(), check.indication()));
    indication("occupational_therapy", rehab.occupational().indication());
    references.known("programme", "exercise", rehab.size().fallback(), rehab.exercises());
    all("programme", "exercise", rehab.size().general(), rehab.exercises());
    means(rehab);
  }

  private void exercise(Exercise exercise, Rehabilitation rehab) {
    Catalogue<Exercise> exercises = rehab.exercises();
    all(exercise.id(), "exercise", exercise.progression().stream().toList(), exercises);
    all(exercise.id(), "exercise", exercise.regression().stream().toList(), exercises);
    all(exercise.id(), "condition", exercise.avoidIf(), rehab.conditions());
    all(exercise.id(), "condition", exercise.cautionIf(), rehab.conditions());
    ends(exercise, exercises, Exercise::progression);
    ends(exercise, exercises, Exercise::regression);
  }

  private void ends(
      Exercise from, Catalogue<Exercise> all, Function<Exercise, Optional<String>> next) {
    Set<String> seen = new HashSet<>();
    Optional<Exercise> at = Optional.of(from);
    while (at.isPresent()) {
      if (!seen.add(at.get().id())) {
        references.fault(
            from.id(), "the way on from here runs in a circle at '" + at.get().id() + "'");
        return;
      }
      at = next.apply(at.get()).flatMap(all::find);
    }
  }

  private void means(Rehabilitation rehab) {
    Catalogue<RehabCondition> conditions = rehab.conditions();
    all("manual", "condition", rehab.manual().all(), conditions);
    all("manual", "condition", rehab.manual().thrust(), conditions);
    all("manual", "condition", rehab.manual().caution(), conditions);
    all("manual", "condition", rehab.manual().withCare().keySet(), conditions);
    all("manual", "category", rehab.manual().notForCategories(), categories);
    for (ManualTechnique technique : rehab.manual().techniques().all()) {
      indication(technique.id(), technique.indication());
      all(technique.id(), "condition", technique.avoidIf(), conditions);
    }
    for (Modality modality : rehab.modalities().all()) {
      indication(modality.id(), modality.indication());
      all(modality.id(), "condition", modality.avoidIf(), conditions);
    }
    for (Device device : rehab.devices().all()) {
      indication(device.id(), device.indication());
      all(device.id(), "condition", device.avoidIf(), conditions);
    }
    rehab.lifestyle().stream().forEach(advice -> indication(advice.id(), advice.indication()));
    rehab.education().stream()
        .forEach(
            topic -> {
              indication(topic.id(), topic.indication());
              all(topic.id(), "phase", topic.phases(), rehab.phases());
            });
  }

  private void indication(String about, Indication indication) {
    all(about, "diagnosis", indication.diagnoses(), diagnoses);
    all(about, "diagnosis", indication.notFor(), diagnoses);
    all(about, "category", indication.categories(), categories);
    indication.when().ifPresent(when -> references.criterion(about, when));
  }

  private void all(String about, String kind, Collection<String> ids, Catalogue<?> catalogue) {
    ids.forEach(id -> references.known(about, kind, id, catalogue));
  }
}
