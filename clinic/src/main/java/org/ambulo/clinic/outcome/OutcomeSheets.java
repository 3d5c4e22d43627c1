package org.ambulo.clinic.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.MedicineAlerts;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Person;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.core.triage.TriageResult;

/** Makes of an assessment what the patient adds to the clinic's figures. */
public final class OutcomeSheets {

  private static final String NO_SECOND_SCORE = "no second score in this episode";
  private static final String NOT_SETTLED = "the scores do not settle it";

  private final Registry.Response by;
  private final MedicineAlerts grades;

  public OutcomeSheets(KnowledgeBase knowledge) {
    by = knowledge.outcomes().registry().response();
    grades = knowledge.medicineAlerts();
  }

  /** Of an assessment and the days of the care. */
  public OutcomeSheet of(Assessment assessment, CareDays days) {
    List<Told> told = new ArrayList<>();
    response(assessment, told);
    WindowUse.add(assessment.forecast(), told);
    waits(assessment, days, told);
    safety(assessment, days, told);
    Person person = assessment.patient().person();
    return new OutcomeSheet(person.sex(), age(person, assessment.patient().asOf()), told);
  }

  private void response(Assessment assessment, List<Told> told) {
    if (assessment.scores().isEmpty()) {
      return;
    }
    told.add(concluded(assessment, Figure.PAIN_BETTER, by.painBetter()));
    told.add(concluded(assessment, Figure.PAIN_HALVED, by.painHalved()));
    told.add(concluded(assessment, Figure.FUNCTION_BETTER, by.functionBetter()));
    told.add(concluded(assessment, Figure.RECOVERED, by.recovered()));
  }

  private static Told concluded(Assessment assessment, Figure figure, Registry.Concluded by) {
    Truth truth = assessment.followUp().conclusions().getOrDefault(by.conclusion(), Truth.UNKNOWN);
    boolean once = assessment.scores().stream().allMatch(one -> one.scores().size() < 2);
    Told told =
        truth.isUnknown()
            ? Told.unknown(figure, once ? NO_SECOND_SCORE : NOT_SETTLED)
            : Told.of(figure, truth.isYes());
    return told.with(by.by().map(id -> amount(assessment, id)).orElse(OptionalInt.empty()));
  }

  private static OptionalInt amount(Assessment assessment, String number) {
    return switch (assessment.followUp().facts().answer(Fact.care(number))) {
      case Answer.Amount(BigDecimal value) ->
          OptionalInt.of(value.setScale(0, RoundingMode.HALF_UP).intValue());
      case Answer.AtLeast least -> OptionalInt.empty();
      case Answer.Option option -> OptionalInt.empty();
      case Answer.Plain plain -> OptionalInt.empty();
    };
  }

  private static void waits(Assessment assessment, CareDays days, List<Told> told) {
    LocalDate today = assessment.patient().asOf();
    Optional<LocalDate> session = days.firstSession();
    days.firstVisit()
        .ifPresent(day -> told.add(wait(Figure.WAIT_PLAN, day, days.planned(), today)));
    if (days.therapy() || session.isPresent()) {
      days.planned().ifPresent(day -> told.add(wait(Figure.WAIT_SESSION, day, session, today)));
    }
    days.ordered()
        .ifPresent(day -> told.add(wait(Figure.WAIT_PROCEDURE, day, days.performed(), today)));
  }

  private static Told wait(
      Figure figure, LocalDate from, Optional<LocalDate> until, LocalDate today) {
    long waited = Math.max(0, ChronoUnit.DAYS.between(from, until.orElse(today)));
    Told told =
        until.isPresent() ? Told.yes(figure) : Told.unknown(figure, "still waiting, within time");
    return told.with(OptionalInt.of((int) waited));
  }

  private void safety(Assessment assessment, CareDays days, List<Told> told) {
    told.add(Told.of(Figure.SCREENED, assessment.triage().screeningOpen().isEmpty()));
    acknowledged(assessment.triage(), days).ifPresent(told::add);
    regimen(assessment.medication()).ifPresent(told::add);
    days.procedure().map(day -> adverse(days.adverse())).ifPresent(told::add);
  }

  /** Only flags that interrupt are asked to be acknowledged, each of them. */
  private static Optional<Told> acknowledged(TriageResult triage, CareDays days) {
    List<String> interrupting =
        triage.fired().stream()
            .map(FiredFlag::flag)
            .filter(flag -> flag.tier().interrupts())
            .map(RedFlag::id)
            .toList();
    return interrupting.isEmpty()
        ? Optional.empty()
        : Optional.of(Told.of(Figure.FLAG_ANSWERED, days.acknowledged().containsAll(interrupting)));
  }

  /** A product that is not known here may be anything. */
  private Optional<Told> regimen(Medication medication) {
    if (medication.alerts().stream().anyMatch(one -> grades.of(one.rule()).unsafe())) {
      return Optional.of(Told.yes(Figure.UNSAFE_REGIMEN));
    }
    if (!medication.regimen().unrecognised().isEmpty()) {
      return Optional.of(
          Told.unknown(Figure.UNSAFE_REGIMEN, "a product that is taken is not known here"));
    }
    if (medication.regimen().taken().isEmpty()) {
      return Optional.empty();
    }
    boolean open = medication.open().stream().anyMatch(one -> grades.of(one.rule()).unsafe());
    return Optional.of(
        open
            ? Told.unknown(Figure.UNSAFE_REGIMEN, "something that a rule asks is not known")
            : Told.of(Figure.UNSAFE_REGIMEN, false));
  }

  /** Nothing on record is not "none" before the patient was asked. */
  private static Told adverse(CareDays.Adverse adverse) {
    return switch (adverse) {
      case SINCE -> Told.yes(Figure.ADVERSE_EVENT);
      case UNDATED -> Told.unknown(Figure.ADVERSE_EVENT, "one is on record, its day is not known");
      case NOT_ASKED -> Told.unknown(Figure.ADVERSE_EVENT, "none reported, and nobody asked");
      case NONE -> Told.of(Figure.ADVERSE_EVENT, false);
    };
  }

  private static OptionalInt age(Person person, LocalDate asOf) {
    return person
        .age()
        .map(years -> OptionalInt.of(years.intValue()))
        .or(
            () ->
                person
                    .birthDate()
                    .map(PartialDate::first)
                    .map(born -> OptionalInt.of(born.until(asOf).getYears())))
        .orElse(OptionalInt.empty());
  }
}
