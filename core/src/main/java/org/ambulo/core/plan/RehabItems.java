package org.ambulo.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Device;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.EducationTopic;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.Indication;
import org.ambulo.core.knowledge.LifestyleAdvice;
import org.ambulo.core.knowledge.ManualTechnique;
import org.ambulo.core.knowledge.Modality;
import org.ambulo.core.knowledge.OccupationalTherapy;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.rehab.HomeExercise;
import org.ambulo.core.rehab.Offer;
import org.ambulo.core.rehab.Programme;

/** The items of a plan that a programme of rehabilitation makes. */
final class RehabItems {

  /** Stands before the id of an exercise of the home programme where tokens are matched. */
  static final String HOME = "home:";

  private static final String THERAPIST = "physical_therapist";
  private static final String OCCUPATIONAL = "occupational_therapist";
  private static final Set<FocusArea> FUNCTION = Set.of(FocusArea.FUNCTIONAL_IMPROVEMENT);

  /** By id: the name of an exercise and how it is done. */
  private final Map<String, String> exercises = new HashMap<>();

  /** By id: what is the same for every patient who gets it. */
  private final Map<String, PlanItem> education = new HashMap<>();

  private final Map<String, PlanItem> lifestyle = new HashMap<>();
  private final PlanItem occupational;

  RehabItems(Rehabilitation rehab) {
    rehab.exercises().all().forEach(one -> exercises.put(one.id(), one.name() + ". " + one.how()));
    rehab.education().all().forEach(topic -> education.put(topic.id(), education(topic)));
    rehab.lifestyle().all().forEach(advice -> lifestyle.put(advice.id(), lifestyle(advice)));
    occupational = occupational(rehab.occupational());
  }

  /** The exercises of the home programme. */
  List<PlanItem> exercises(Programme programme) {
    List<PlanItem> items = new ArrayList<>();
    programme.home().forEach(one -> items.add(exercise(one)));
    return items;
  }

  /** Everything else of the programme. */
  List<PlanItem> beside(Programme programme, IndicationWords indications) {
    List<PlanItem> items = new ArrayList<>();
    programme.education().forEach(topic -> items.add(get(topic.id(), education)));
    programme.lifestyle().forEach(advice -> items.add(get(advice.id(), lifestyle)));
    programme.devices().forEach(device -> items.add(device(device, indications)));
    programme.occupational().ifPresent(therapy -> items.add(occupational));
    return items;
  }

  /** What is done with hands and passive means. */
  List<PlanItem> passive(Programme programme, IndicationWords indications) {
    List<PlanItem> items = new ArrayList<>();
    programme.manual().forEach(offer -> items.add(manual(offer, indications)));
    programme.modalities().forEach(offer -> items.add(modality(offer, indications)));
    return items;
  }

  private static <T> T get(String id, Map<String, T> known) {
    return Optional.ofNullable(known.get(id)).orElseThrow();
  }

  private PlanItem exercise(HomeExercise one) {
    Exercise exercise = one.exercise();
    return new PlanItem(
        exercise.id(),
        get(exercise.id(), exercises),
        Discipline.FUNCTIONAL_RESTORATION,
        PlanModality.PHYSICAL_THERAPY,
        focus(exercise.focus()),
        Optional.of(one.dose().text() + "; " + one.dose().words()),
        one.why(),
        THERAPIST,
        exercise.citation());
  }

  private static Set<FocusArea> focus(Exercise.Focus focus) {
    return switch (focus) {
      case DIRECTIONAL_EXTENSION, DIRECTIONAL_FLEXION, DIRECTIONAL_LATERAL, NEURAL ->
          Set.of(FocusArea.PAIN_REDUCTION, FocusArea.INJURY_REHABILITATION);
      case MOBILITY, FLEXIBILITY -> Set.of(FocusArea.FLEXIBILITY);
      case MOTOR_CONTROL, STABILISATION, JOINT_STABILISATION -> Set.of(FocusArea.STABILISATION);
      case CORE_STRENGTH, BACK_STRENGTH -> Set.of(FocusArea.STRENGTHENING);
      case AEROBIC, MIND_BODY -> Set.of(FocusArea.PAIN_REDUCTION, FocusArea.FUNCTIONAL_IMPROVEMENT);
      case BALANCE, FUNCTIONAL -> FUNCTION;
    };
  }

  private static PlanItem education(EducationTopic topic) {
    return new PlanItem(
        topic.id(),
        topic.name() + ". " + topic.text(),
        Discipline.BOTH,
        PlanModality.EDUCATION,
        FUNCTION,
        Optional.empty(),
        "to understand and take part; teach back: " + topic.teachBack(),
        THERAPIST,
        topic.citation());
  }

  private static PlanItem lifestyle(LifestyleAdvice advice) {
    return new PlanItem(
        advice.id(),
        advice.name() + ". " + String.join(" ", advice.steps()),
        Discipline.FUNCTIONAL_RESTORATION,
        PlanModality.LIFESTYLE,
        FUNCTION,
        Optional.empty(),
        "what keeps the gain between the visits",
        THERAPIST,
        advice.citation());
  }

  private static PlanItem device(Offer<Device> offer, IndicationWords indications) {
    Device device = offer.item();
    return new PlanItem(
        device.id(),
        device.name() + ". " + device.use(),
        Discipline.FUNCTIONAL_RESTORATION,
        PlanModality.DEVICES,
        FUNCTION,
        Optional.of("until week " + device.endsAfterWeeks() + ", then reviewed or ended"),
        why(indications, device.indication(), device.evidence()),
        THERAPIST,
        device.citation());
  }

  private static PlanItem occupational(OccupationalTherapy therapy) {
    return new PlanItem(
        "occupational_therapy",
        "Occupational therapy. " + String.join(" ", therapy.tasks()),
        Discipline.FUNCTIONAL_RESTORATION,
        PlanModality.PHYSICAL_THERAPY,
        FUNCTION,
        Optional.of("reviewed after " + therapy.reviewWeeks() + " weeks"),
        "work or daily activity is the goal",
        OCCUPATIONAL,
        therapy.citation());
  }

  private static PlanItem manual(Offer<ManualTechnique> offer, IndicationWords indications) {
    return new PlanItem(
        offer.item().id(),
        offer.item().name() + ", beside the exercises, with consent each time",
        Discipline.SYMPTOM_MODULATION,
        PlanModality.PHYSICAL_THERAPY,
        Set.of(FocusArea.PAIN_REDUCTION, FocusArea.FLEXIBILITY),
        Optional.empty(),
        "opens the way for the exercises: " + indications.of(offer.item().indication()),
        THERAPIST,
        offer.item().citation());
  }

  private static PlanItem modality(Offer<Modality> offer, IndicationWords indications) {
    Modality modality = offer.item();
    return new PlanItem(
        modality.id(),
        modality.name() + ", only beside the exercises",
        Discipline.SYMPTOM_MODULATION,
        PlanModality.PHYSICAL_THERAPY,
        Set.of(FocusArea.PAIN_REDUCTION),
        Optional.of(modality.dose() + "; ends after week " + modality.endsAfterWeeks()),
        why(indications, modality.indication(), modality.evidence()),
        THERAPIST,
        modality.citation());
  }

  private static String why(IndicationWords indications, Indication indication, String evidence) {
    return indications.of(indication) + " (evidence: " + evidence + ")";
  }
}
