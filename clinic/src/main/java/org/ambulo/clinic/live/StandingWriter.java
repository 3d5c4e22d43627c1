package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.clinic.live.Attention.Kind;
import org.ambulo.clinic.outcome.CareDays;
import org.ambulo.clinic.outcome.OutcomeSheet;
import org.ambulo.clinic.outcome.OutcomeSheets;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.MedicineAlerts;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.plan.Handover;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Person;
import org.ambulo.core.relief.Window;
import org.ambulo.words.ForecastWords;
import org.ambulo.words.Words;

/** Makes of an assessment what the worklists tell. */
public final class StandingWriter {

  private final Relief.WindowRule rule;
  private final MedicineAlerts grades;
  private final Catalogue<Procedure> procedures;
  private final OutcomeSheets sheets;

  public StandingWriter(KnowledgeBase knowledge) {
    rule = knowledge.relief().window();
    grades = knowledge.medicineAlerts();
    procedures = knowledge.procedures();
    sheets = new OutcomeSheets(knowledge);
  }

  /**
   * Of an assessment of this revision of the patient's record, with what it adds to the figures.
   *
   * @param holds that are not decided, by the same documents
   * @param days of the care, by the same documents
   */
  public Standing of(
      String patient,
      long revision,
      Assessment assessment,
      List<UndecidedHold> holds,
      CareDays days) {
    return of(patient, revision, assessment, holds).with(sheets.of(assessment, days));
  }

  /** The same of the assessment alone: for the top of a patient's pages. */
  public Standing of(String patient, long revision, Assessment assessment) {
    return of(patient, revision, assessment, List.of());
  }

  private Standing of(
      String patient, long revision, Assessment assessment, List<UndecidedHold> holds) {
    Person person = assessment.patient().person();
    List<Attention> attention = new ArrayList<>();
    redFlags(assessment).ifPresent(attention::add);
    regimen(assessment).ifPresent(attention::add);
    hold(holds).ifPresent(attention::add);
    assessment.forecast().windows().forEach(window -> attention.addAll(window(assessment, window)));
    escalations(assessment).ifPresent(attention::add);
    handover(assessment).ifPresent(attention::add);
    screening(assessment).ifPresent(attention::add);
    return new Standing(
        patient,
        Standing.Presence.THERE,
        revision,
        assessment.patient().asOf(),
        person.name().orElse(patient),
        about(person, assessment.patient().asOf()),
        cause(assessment),
        assessment.plan().lead().who(),
        attention,
        OutcomeSheet.NOTHING);
  }

  /** Of a patient whose record could not be assessed: somebody has to look. */
  public static Standing unassessed(String patient, long revision, LocalDate day, String why) {
    return new Standing(
        patient,
        Standing.Presence.THERE,
        revision,
        day,
        patient,
        "",
        "",
        "",
        List.of(
            attention(
                Kind.NOT_ASSESSED, Optional.empty(), "The record could not be assessed: " + why)),
        OutcomeSheet.NOTHING);
  }

  private static Optional<Attention> redFlags(Assessment assessment) {
    Tier tier = assessment.triage().tier();
    if (tier == Tier.NONE) {
      return Optional.empty();
    }
    String names =
        String.join(
            "; ", assessment.triage().fired().stream().map(fired -> fired.flag().name()).toList());
    return Optional.of(
        new Attention(
            Kind.RED_FLAG,
            Kind.RED_FLAG.urgency() + above(tier),
            Optional.empty(),
            tier.code().replace('_', ' ').toUpperCase(Locale.ROOT) + ": " + names));
  }

  /** By how much a tier raises the urgency. */
  private static int above(Tier tier) {
    return switch (tier) {
      case NONE -> 0;
      case SOON -> 1;
      case SAME_WEEK -> 2;
      case URGENT -> 3;
      case EMERGENCY -> 4;
    };
  }

  private Optional<Attention> regimen(Assessment assessment) {
    List<Alert> severe =
        assessment.medication().alerts().stream()
            .filter(alert -> grades.of(alert.rule()).unsafe())
            .toList();
    if (severe.isEmpty()) {
      return Optional.empty();
    }
    String more = severe.size() > 1 ? " and " + (severe.size() - 1) + " more" : "";
    return Optional.of(
        new Attention(
            Kind.UNSAFE_REGIMEN,
            Kind.UNSAFE_REGIMEN.urgency() + grades.of(severe.getFirst().rule()).raises(),
            Optional.empty(),
            severe.getFirst().rule().title() + more));
  }

  private Optional<Attention> hold(List<UndecidedHold> holds) {
    if (holds.isEmpty()) {
      return Optional.empty();
    }
    UndecidedHold first = holds.getFirst();
    String name = procedures.find(first.procedure()).map(Procedure::name).orElse(first.procedure());
    String more = holds.size() > 1 ? " and " + (holds.size() - 1) + " more" : "";
    return Optional.of(
        attention(
            Kind.HOLD_UNDECIDED,
            first.since(),
            "Not booked until its hold is decided: " + name + more));
  }

  private List<Attention> window(Assessment assessment, Window window) {
    List<Attention> attention = new ArrayList<>();
    window.alert().flatMap(StandingWriter::highPain).ifPresent(attention::add);
    String after = " after: " + ForecastWords.title(window);
    switch (window.state()) {
      case OPEN -> attention.add(open(assessment, window, after));
      case CLOSING -> attention.add(closing(assessment, window, after));
      case NONE_EXPECTED ->
          attention.add(
              attention(
                  Kind.NO_RESPONSE,
                  Optional.of(window.intervention().date()),
                  "No window is to be expected any more" + after));
      case NOT_YET, CLOSED, UNKNOWN -> {}
    }
    overdue(window).ifPresent(attention::add);
    return attention;
  }

  private Attention open(Assessment assessment, Window window, String after) {
    Optional<LocalDate> opened = window.opens().p50();
    return unused(assessment, opened)
        ? attention(Kind.WINDOW_UNUSED, opened, "Open, and no therapy in it" + after)
        : attention(Kind.WINDOW_OPEN, opened, "Pain is low enough to train" + after);
  }

  private Attention closing(Assessment assessment, Window window, String after) {
    Optional<LocalDate> opened = window.opens().p50();
    return unused(assessment, opened)
        ? attention(Kind.WINDOW_UNUSED, opened, "Closing, and no therapy in it" + after)
        : attention(Kind.WINDOW_CLOSING, Optional.empty(), "The window closes" + after);
  }

  /** Whether it is open for some days and nobody trained in it. */
  private boolean unused(Assessment assessment, Optional<LocalDate> opened) {
    LocalDate latest = assessment.patient().asOf().minusDays(rule.firstVisitDays());
    return opened.filter(day -> !day.isAfter(latest)).isPresent()
        && assessment.forecast().sessions().stream()
            .noneMatch(day -> opened.filter(start -> !day.isBefore(start)).isPresent());
  }

  private static Optional<Attention> highPain(Window.Alert alert) {
    return switch (alert) {
      case Window.Alert.HighPain high ->
          Optional.of(
              attention(
                  Kind.HIGH_PAIN,
                  Optional.of(high.date()),
                  "Pain of " + Math.round(high.points()) + " was reported"));
      case Window.Alert.RedFlagOpen open -> Optional.empty();
    };
  }

  private Optional<Attention> overdue(Window window) {
    boolean watched =
        switch (window.state()) {
          case NOT_YET, OPEN, CLOSING, UNKNOWN -> true;
          case CLOSED, NONE_EXPECTED -> false;
        };
    LocalDate last = window.basis().last().orElse(window.intervention().date());
    boolean late = last.isBefore(window.asOf().minusDays(rule.overdueDays()));
    boolean over = window.asOf().isAfter(window.intervention().date().plusDays(rule.horizon()));
    return watched && late && !over
        ? Optional.of(
            attention(
                Kind.CHECK_IN_OVERDUE,
                Optional.of(last),
                "No rating since then; the window cannot be told without"))
        : Optional.empty();
  }

  private static Optional<Attention> escalations(Assessment assessment) {
    List<Outcome.Raised> raised = assessment.outcome().escalations();
    return raised.isEmpty()
        ? Optional.empty()
        : Optional.of(
            attention(Kind.ESCALATION, Optional.empty(), raised.getFirst().escalation().name()));
  }

  private static Optional<Attention> handover(Assessment assessment) {
    List<Handover> due = assessment.handovers();
    return due.isEmpty()
        ? Optional.empty()
        : Optional.of(attention(Kind.HAND_OVER, Optional.empty(), due.getFirst().rule().name()));
  }

  private static Optional<Attention> screening(Assessment assessment) {
    int open = assessment.triage().screeningOpen().size();
    return open == 0
        ? Optional.empty()
        : Optional.of(
            attention(
                Kind.SCREENING_OPEN,
                Optional.empty(),
                open + " screening questions are not answered; no plan can be approved before"));
  }

  private static Attention attention(Kind kind, Optional<LocalDate> day, String words) {
    return new Attention(kind, kind.urgency(), day, words);
  }

  private static String cause(Assessment assessment) {
    return assessment.differential().candidates().isEmpty()
        ? ""
        : Words.presentation(assessment.differential());
  }

  private static String about(Person person, LocalDate asOf) {
    String age =
        person
            .age()
            .map(years -> String.valueOf(years.intValue()))
            .or(() -> person.birthDate().map(PartialDate::first).map(born -> years(born, asOf)))
            .map(years -> years + " years")
            .orElse("age not known");
    return switch (person.sex()) {
      case FEMALE -> age + ", female";
      case MALE -> age + ", male";
      case UNKNOWN -> age;
    };
  }

  private static String years(LocalDate born, LocalDate asOf) {
    return String.valueOf(born.until(asOf).getYears());
  }
}
