package org.ambulo.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.live.StandingWriter;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.Window;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.words.ForecastWords;
import org.ambulo.words.Words;
import org.ambulo.words.chart.Journey;
import org.ambulo.words.chart.JourneyChart;
import org.ambulo.words.chart.JourneyTable;
import org.ambulo.words.chart.ReliefTable;

/** Puts an assessment onto a patient's page. */
public final class PatientSheet {

  private static final int CHART = 1100;
  private static final int CAUSES = 4;
  private static final int REASONS = 4;
  private static final int QUESTIONS = 6;
  private static final int PROBLEMS = 10;

  private final KnowledgeBase knowledge;
  private final Banners banners;
  private final StandingWriter standings;
  private final ForecastWords words;

  public PatientSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    banners = new Banners(knowledge);
    standings = new StandingWriter(knowledge);
    words = new ForecastWords(knowledge.relief());
  }

  /** How much of it somebody may see. */
  public enum Detail {
    /** All of it. */
    CLINICAL,
    /** What booking needs: who it is, red flags, windows and what is planned. */
    BOOKING
  }

  /** What stands above every page of this patient. */
  public Banner banner(String patient, Assessed assessed, Detail detail) {
    Assessment assessment = assessed.assessment();
    Banner whole = banners.of(standings.of(patient, assessed.revision(), assessment), assessment);
    return switch (detail) {
      case CLINICAL -> whole;
      case BOOKING -> whole.forBooking();
    };
  }

  /** The page of a patient, of whom this was assessed. */
  public PatientPage page(Frame frame, PatientTop top, Assessed assessed, Detail detail) {
    PatientPage whole = whole(frame, top, assessed);
    return switch (detail) {
      case CLINICAL -> whole;
      case BOOKING -> whole.forBooking();
    };
  }

  private PatientPage whole(Frame frame, PatientTop top, Assessed assessed) {
    Assessment assessment = assessed.assessment();
    return new PatientPage(
        frame,
        assessed.revision(),
        top,
        assessment.triage().fired().stream().map(this::redFlag).toList(),
        screening(assessment),
        assessment.differential().candidates().isEmpty()
            ? "Too little is known to name a cause."
            : Words.presentation(assessment.differential()) + ".",
        assessment.differential().candidates().stream()
            .limit(CAUSES)
            .map(PatientSheet::cause)
            .toList(),
        assessment.differential().mustExclude().stream()
            .map(excluded -> excluded.diagnosis().name())
            .toList(),
        assessment.questions().stream()
            .limit(QUESTIONS)
            .map(question -> question.finding().question())
            .toList(),
        windows(top.banner().name(), assessed),
        assessment.medication().alerts().stream().map(PatientSheet::alert).toList(),
        plan(assessment.plan()),
        assessment.dataProblems().stream()
            .limit(PROBLEMS)
            .map(problem -> problem.about() + ": " + problem.message())
            .toList());
  }

  private PatientPage.RedFlag redFlag(FiredFlag fired) {
    return new PatientPage.RedFlag(
        fired.flag().name(),
        fired.flag().tier().code().replace('_', ' '),
        fired.because().stream().map(because -> Words.because(because, knowledge)).toList(),
        fired.flag().demands().stream()
            .map(
                demand ->
                    Optional.ofNullable(knowledge.triage().demands().get(demand)).orElse(demand))
            .toList());
  }

  private static String screening(Assessment assessment) {
    int open = assessment.triage().screeningOpen().size();
    return open == 0
        ? ""
        : open
            + " screening questions are not answered. They are not \"no\", and no plan can be"
            + " approved before they are answered.";
  }

  private static PatientPage.Cause cause(Candidate candidate) {
    return new PatientPage.Cause(
        candidate.diagnosis().name(),
        Words.band(candidate.band()),
        evidence(candidate.supporting()),
        evidence(candidate.opposing()));
  }

  private static List<String> evidence(List<Evidence> evidence) {
    return evidence.stream()
        .limit(REASONS)
        .map(one -> one.finding().question() + " " + one.answer().words())
        .toList();
  }

  private PatientPage.Windows windows(String name, Assessed assessed) {
    Forecast forecast = assessed.assessment().forecast();
    List<ScoreSeries> function =
        assessed.assessment().scores().stream()
            .filter(series -> series.instrument().measures() == Instrument.Measures.FUNCTION)
            .toList();
    Journey journey = new Journey(forecast, function, TherapyVisits.of(assessed.documents()));
    return new PatientPage.Windows(
        forecast.windows().stream().map(this::window).toList(),
        new JourneyChart(knowledge.relief(), CHART).of(name, journey).orElse(""),
        forecast.windows().isEmpty() ? "" : ReliefTable.of(name, forecast),
        JourneyTable.of(name, journey));
  }

  private PatientPage.Window window(Window window) {
    List<String> details = new ArrayList<>();
    words.alert(window).ifPresent(details::add);
    details.addAll(words.dates(window));
    details.add(words.tolerance(window));
    details.addAll(words.responses(window));
    return new PatientPage.Window(ForecastWords.title(window), words.state(window), details);
  }

  private static PatientPage.MedicineAlert alert(Alert alert) {
    return new PatientPage.MedicineAlert(
        alert.rule().severity().code(),
        alert.rule().title(),
        alert.rule().why(),
        alert.rule().action());
  }

  private static PatientPage.Plan plan(Plan plan) {
    return new PatientPage.Plan(
        plan.status().name().toLowerCase(Locale.ROOT),
        plan.first(),
        items(plan, Discipline.SYMPTOM_MODULATION),
        items(plan, Discipline.FUNCTIONAL_RESTORATION),
        items(plan, Discipline.BOTH));
  }

  private static List<PatientPage.Item> items(Plan plan, Discipline discipline) {
    return plan.items().stream()
        .filter(item -> item.discipline() == discipline)
        .map(item -> new PatientPage.Item(item.text(), item.dose().orElse(""), item.why()))
        .toList();
  }
}
