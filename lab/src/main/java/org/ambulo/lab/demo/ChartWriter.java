package org.ambulo.lab.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.Prescription;
import org.ambulo.core.record.RecordBuilder;

/** Writes the record of one made-up patient. */
final class ChartWriter {

  private static final Origin ORIGIN = new Origin(Origin.Kind.RESOURCE, "demo");
  private static final BigDecimal A_DAY = BigDecimal.valueOf(24);

  private final KnowledgeBase knowledge;
  private final Recipe recipe;
  private final Interview interview;
  private final LocalDate today;
  private final Patient patient;
  private final Story story;
  private final Draws draws;
  private final RecordBuilder record;

  ChartWriter(
      KnowledgeBase knowledge,
      Recipe recipe,
      Interview interview,
      LocalDate today,
      Patient patient,
      Story story,
      Draws draws) {
    this.knowledge = knowledge;
    this.recipe = recipe;
    this.interview = interview;
    this.today = today;
    this.patient = patient;
    this.story = story;
    this.draws = draws;
    record = new RecordBuilder(knowledge);
  }

  PatientRecord write() {
    record.person(
        new Person(
            patient.id(),
            Optional.of(patient.given() + " " + patient.family()),
            Optional.empty(),
            patient.sex(),
            Optional.of(PartialDate.of(patient.born())),
            Optional.empty(),
            Optional.empty()));
    findings();
    new Questionnaires(knowledge, patient, story, draws, record).fillIn();
    boolean isSeen = patient.stage() != Stage.NEW_REFERRAL;
    if (isSeen) {
      measures();
      problems();
      medicines();
      allergies();
      imaging();
      wish();
      record.problemListComplete();
    }
    new CareSections(recipe, today, patient, story, draws).sections().forEach(record::section);
    return record.build(today);
  }

  private Interview.Depth depth() {
    return switch (patient.stage()) {
      case NEW_REFERRAL -> Interview.Depth.QUESTIONNAIRE;
      case EXAMINED -> Interview.Depth.HISTORY;
      default -> Interview.Depth.WHOLE;
    };
  }

  private LocalDate asked() {
    return story.first().isAfter(today) ? story.lastReport() : story.first();
  }

  private void findings() {
    LocalDate seen = story.lastSeen().orElse(asked());
    LocalDate told = story.ended().isPresent() ? asked() : seen;
    int weeks = patient.weeksBefore() + StoryTeller.weeks(asked(), told);
    int age = Period.between(patient.born(), today).getYears();
    SequencedMap<String, Node> answers =
        interview.answers(
            patient.causeId(),
            depth(),
            patient.serious().map(Recipe.Serious::findings).orElse(Map.of()),
            Map.of(
                "h_age",
                Node.number(BigDecimal.valueOf(age)),
                "h_sex_female",
                Node.flag(patient.sex() == Person.Sex.FEMALE),
                KnowledgeBase.WEEKS_OF_PAIN,
                Node.number(BigDecimal.valueOf(weeks))),
            draws);
    Optional<PartialDate> day = Optional.of(PartialDate.of(asked()));
    answers.forEach((id, node) -> record.answer(id, node, day, ORIGIN));
    record.answer(
        KnowledgeBase.WEEKS_OF_PAIN,
        Node.number(BigDecimal.valueOf(weeks)),
        Optional.of(PartialDate.of(told)),
        ORIGIN);
  }

  private void measures() {
    boolean heavy = patient.others().stream().anyMatch(one -> one.code().startsWith("E66"));
    measure("weight", (int) draws.normal(heavy ? 104 : 78, 9));
    measure("sbp", (int) draws.normal(132, 11));
    measure("dbp", (int) draws.normal(80, 7));
    boolean kidney = patient.others().stream().anyMatch(one -> one.code().startsWith("N18"));
    if (kidney || draws.happens(0.6)) {
      int egfr = kidney ? draws.between(45, 58) : draws.between(68, 105);
      measure("egfr", egfr);
      measure("crcl", egfr - 2);
    }
    if (story.asked().isPresent() || story.treated().isPresent()) {
      measure("platelets", draws.between(170, 320));
      measure("glucose", draws.between(84, 120));
      record.measure(
          knowledge.measures().get("inr"),
          BigDecimal.valueOf(draws.between(9, 11), 1),
          Optional.empty(),
          Optional.of(PartialDate.of(asked())),
          ORIGIN);
    }
  }

  private void measure(String id, int value) {
    record.measure(
        knowledge.measures().get(id),
        BigDecimal.valueOf(value),
        Optional.empty(),
        Optional.of(PartialDate.of(asked())),
        ORIGIN);
  }

  private void problems() {
    knowledge
        .diagnoses()
        .get(patient.stage() == Stage.EXAMINED ? patient.cause().id() : patient.causeId())
        .code(CodeSystem.ICD10CM)
        .filter(code -> patient.stage() != Stage.EXAMINED && patient.serious().isEmpty())
        .ifPresent(code -> problem(code.code(), code.label(), "active"));
    patient.others().forEach(one -> problem(one.code(), one.name(), "active"));
    patient.anticoagulated().ifPresent(one -> problem(one.code(), one.name(), "active"));
  }

  private void problem(String code, String name, String status) {
    record.entry(
        new Entry(
            Entry.Kind.PROBLEM,
            List.of(new Code(CodeSystem.ICD10CM, code, "")),
            name,
            Optional.of(status),
            Optional.of(PartialDate.of(asked())),
            ORIGIN));
  }

  private void medicines() {
    List<String> taken = new ArrayList<>();
    patient.others().forEach(one -> taken.addAll(one.medicines()));
    patient.anticoagulated().ifPresent(one -> taken.add(one.medicine()));
    if (patient.stage() == Stage.UNSAFE_REGIMEN) {
      taken.addAll(draws.one(recipe.unsafe()));
    } else {
      taken.add(draws.one(recipe.forPain()));
    }
    taken.stream().distinct().forEach(this::medicine);
  }

  private void medicine(String id) {
    Recipe.Prescription prescribed =
        Optional.ofNullable(recipe.prescriptions().get(id))
            .orElseThrow(() -> new IllegalStateException("no prescription of (" + id + ")"));
    Medicine medicine = knowledge.medicines().get(id);
    String mg = prescribed.mg().toPlainString() + " mg";
    Dosage dosage =
        new Dosage(
            Optional.of(new Dosage.Quantity(prescribed.mg(), "mg")),
            Optional.of(new Dosage.Rhythm(BigDecimal.valueOf(prescribed.timesDaily()), A_DAY)),
            Optional.empty(),
            false,
            Optional.empty(),
            mg + ", " + times(prescribed.timesDaily()));
    record.entry(
        new Entry(
            Entry.Kind.MEDICATION,
            medicine.rxnorm().map(code -> new Code(CodeSystem.RXNORM, code, "")).stream().toList(),
            medicine.name() + " " + mg,
            Optional.of("active"),
            Optional.of(PartialDate.of(asked())),
            ORIGIN,
            Optional.of(
                new Prescription(
                    Prescription.Source.ORDER,
                    Optional.of("order"),
                    Optional.empty(),
                    List.of(dosage)))));
  }

  private static String times(int times) {
    return times == 1 ? "once a day" : times + " times a day";
  }

  private void allergies() {
    if (draws.happens(0.15)) {
      record.entry(
          new Entry(
              Entry.Kind.ALLERGY,
              List.of(),
              draws.one(recipe.allergies()),
              Optional.of("active"),
              Optional.empty(),
              ORIGIN));
    }
  }

  /** Of those whose goals are not set yet, one thing that they want to do again. */
  private void wish() {
    if (patient.stage() == Stage.PLAN_PROPOSED) {
      record.entry(
          new Entry(
              Entry.Kind.GOAL,
              List.of(),
              draws.one(recipe.activities()),
              Optional.of("proposed"),
              Optional.of(PartialDate.of(asked())),
              ORIGIN));
    }
  }

  private void imaging() {
    boolean done = story.asked().isPresent() || story.treated().isPresent() || draws.happens(0.2);
    patient
        .cause()
        .imaging()
        .filter(words -> done && patient.serious().isEmpty())
        .ifPresent(
            words ->
                record.entry(
                    new Entry(
                        Entry.Kind.REPORT,
                        List.of(),
                        words,
                        Optional.of("final"),
                        Optional.of(PartialDate.of(asked().minusDays(10))),
                        ORIGIN)));
  }
}
