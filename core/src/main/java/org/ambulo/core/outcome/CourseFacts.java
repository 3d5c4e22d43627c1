package org.ambulo.core.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.DerivedNumber;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Layer;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reports;

/**
 * A patient's facts with the numbers of the care that follow from the dated record. A number that
 * was stated stands.
 */
public final class CourseFacts implements Layer {

  private final PatientRecord patient;
  private final Catalogue<CareNumber> numbers;
  private final List<ScoreSeries> series = new ArrayList<>();
  private final Episode episode;
  private final ScoreNumbers scores;
  private final DiaryNumbers diary;
  private final SessionNumbers sessions;

  public CourseFacts(PatientRecord patient, KnowledgeBase knowledge) {
    this.patient = patient;
    numbers = knowledge.careNumbers();
    patient
        .scores()
        .forEach((id, all) -> series.add(new ScoreSeries(knowledge.instruments().get(id), all)));
    episode = Episode.of(series, patient.asOf(), knowledge.outcomes().episodeGapWeeks());
    scores = new ScoreNumbers(series, episode, patient.asOf());
    Reports reports = Reports.of(patient);
    diary = new DiaryNumbers(reports, patient.asOf());
    sessions = new SessionNumbers(reports, patient.asOf());
  }

  @Override
  public boolean answers(Fact.Kind kind) {
    return kind == Fact.Kind.CARE;
  }

  @Override
  public Facts below() {
    return patient;
  }

  @Override
  public Answer answer(Fact fact) {
    Answer stated = patient.answer(fact);
    if (fact.kind() != Fact.Kind.CARE || stated.isKnown()) {
      return stated;
    }
    Optional<DerivedNumber> from = numbers.find(fact.id()).flatMap(CareNumber::derived);
    return from.isPresent() ? derive(from.get()) : stated;
  }

  /** Every series of scores, in the order of the record. */
  public List<ScoreSeries> series() {
    return List.copyOf(series);
  }

  /** The courses of the present episode. */
  List<Course> courses() {
    return series.stream()
        .flatMap(one -> Course.of(one.instrument(), episode.totals(one)).stream())
        .toList();
  }

  Optional<LocalDate> start() {
    return episode.start();
  }

  LocalDate asOf() {
    return patient.asOf();
  }

  /** The goals that are rated by this scale. */
  List<GoalProgress> goals(String instrument) {
    return GoalProgress.rated(patient, instrument);
  }

  /** The goals that are amounts. */
  List<GoalProgress> amounts() {
    return GoalProgress.amounts(patient);
  }

  private Answer derive(DerivedNumber from) {
    return switch (from) {
      case DerivedNumber.OfScores of -> answer(scores.number(of));
      case DerivedNumber.WeeksOfCare of ->
          answer(scores.number(of, of.measure().flatMap(this::measured)));
      case DerivedNumber.LatestPain of -> diary.number(of);
      case DerivedNumber.DaysInRow of -> diary.number(of);
      case DerivedNumber.DaysTolerated of -> diary.number(of);
      case DerivedNumber.DaysFree of -> diary.number(of);
      case DerivedNumber.OfFlares of -> new FlareNumbers(diary, patient.asOf()).number(of);
      case DerivedNumber.ShareOfDays of ->
          answer(
              amount(patient.answer(Fact.care(of.number())))
                  .map(days -> days.divide(of.perWeek(), 2, RoundingMode.FLOOR))
                  .map(BigDecimal.ONE::min));
      case DerivedNumber.NotTolerated of -> sessions.number(of);
      case DerivedNumber.Attended of ->
          amount(patient.answer(Fact.care(of.days())))
              .map(sessions::attended)
              .orElse(Answer.Plain.UNKNOWN);
      case DerivedNumber.DaysToNeedle of -> answer(daysToNeedle());
      case DerivedNumber.TargetReached of -> answer(targetReached(of.instrument()));
    };
  }

  private static Answer answer(Optional<BigDecimal> number) {
    return number.map(Answer::of).orElse(Answer.Plain.UNKNOWN);
  }

  private Optional<BigDecimal> measured(String id) {
    return amount(patient.answer(Fact.measure(id)));
  }

  private static Optional<BigDecimal> amount(Answer answer) {
    return answer instanceof Answer.Amount amount ? Optional.of(amount.value()) : Optional.empty();
  }

  private Optional<BigDecimal> daysToNeedle() {
    if (!(patient.sections().get("request") instanceof Node.Group request)) {
      return Optional.empty();
    }
    return request
        .get("date")
        .flatMap(date -> PartialDate.parse(date.words()))
        .filter(date -> date.first().equals(date.last()))
        .map(date -> BigDecimal.valueOf(ChronoUnit.DAYS.between(patient.asOf(), date.first())));
  }

  private Optional<BigDecimal> targetReached(String instrument) {
    List<Optional<BigDecimal>> reached =
        goals(instrument).stream().map(GoalProgress::percent).toList();
    return reached.stream().allMatch(Optional::isPresent)
        ? reached.stream().flatMap(Optional::stream).min(BigDecimal::compareTo)
        : Optional.empty();
  }
}
