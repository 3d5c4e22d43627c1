package org.ambulo.core.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;

/**
 * One patient as of one day. Immutable; what is not in it is unknown. Built by {@link
 * RecordBuilder}, which keeps everything that it could not take over as a {@link DataProblem}. What
 * it says of medicines and of a procedure is unknown: a regimen and a procedure under judgement
 * answer that.
 *
 * @param asOf the day as of which it is read; nothing in it is dated later
 * @param statedAsOf the day that the input itself names
 * @param findings answers by finding id, the latest of each; canonical units
 * @param scores by instrument id, oldest first, undated first
 * @param measures by measure id, oldest first, undated first
 * @param problems truth of each value set that the problem list settles; absent is unknown
 * @param problemCodes ICD-10-CM codes, without dot, of the diagnoses recorded
 * @param circumstances the settled ones; one that is absent is unknown
 * @param careNumbers numbers of the care so far and of what is asked for, by id
 * @param events what a person entered as having happened, by event id
 * @param entries problems, medicines, procedures, orders and the like
 * @param problemListComplete whether an absent problem is known to be absent
 * @param sections parts of a case file that are kept whole for those who read them
 */
public record PatientRecord(
    Person person,
    LocalDate asOf,
    Optional<LocalDate> statedAsOf,
    SequencedMap<String, Known> findings,
    SequencedMap<String, List<Score>> scores,
    SequencedMap<String, List<Reading>> measures,
    Map<String, Answer> problems,
    Set<String> problemCodes,
    Map<String, Answer> circumstances,
    Map<String, BigDecimal> careNumbers,
    Set<String> events,
    List<Entry> entries,
    boolean problemListComplete,
    SequencedMap<String, Node> sections,
    List<DataProblem> dataProblems)
    implements Facts {

  public PatientRecord {
    findings = kept(findings);
    scores = kept(scores);
    measures = kept(measures);
    sections = kept(sections);
    problems = Map.copyOf(problems);
    problemCodes = Set.copyOf(problemCodes);
    circumstances = Map.copyOf(circumstances);
    careNumbers = Map.copyOf(careNumbers);
    events = Set.copyOf(events);
    entries = List.copyOf(entries);
    dataProblems = List.copyOf(dataProblems);
  }

  /** What a regimen, a procedure under judgement or an assessment answers, and no record does. */
  private static final Set<Fact.Kind> ANSWERED_ELSEWHERE =
      EnumSet.of(
          Fact.Kind.MEDICINE,
          Fact.Kind.CLASS,
          Fact.Kind.CLASS_COUNT,
          Fact.Kind.DAILY_DOSE,
          Fact.Kind.MME,
          Fact.Kind.MARKS,
          Fact.Kind.PROCEDURE,
          Fact.Kind.CAUSE,
          Fact.Kind.CATEGORY,
          Fact.Kind.CONCLUSION);

  /** Whether a record can answer such facts at all. */
  public static boolean answers(Fact.Kind kind) {
    return !ANSWERED_ELSEWHERE.contains(kind);
  }

  private static <T> SequencedMap<String, T> kept(SequencedMap<String, T> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  /** The same record with what was settled after its first reading. */
  PatientRecord settled(
      SequencedMap<String, Known> answers,
      Map<String, Answer> settledCircumstances,
      List<DataProblem> problemsFound) {
    return new PatientRecord(
        person,
        asOf,
        statedAsOf,
        answers,
        scores,
        measures,
        problems,
        problemCodes,
        settledCircumstances,
        careNumbers,
        events,
        entries,
        problemListComplete,
        sections,
        problemsFound);
  }

  @Override
  public Answer answer(Fact fact) {
    return switch (fact.kind()) {
      case FINDING -> finding(fact.id());
      case MEASURE -> latestReading(fact.id());
      case SCORE -> score(fact.id(), fact.part());
      case PROBLEM -> problems.getOrDefault(fact.id(), Answer.Plain.UNKNOWN);
      case EVENT -> events.contains(fact.id()) ? Answer.Plain.YES : Answer.Plain.UNKNOWN;
      case CODE -> code(fact.id());
      case CIRCUMSTANCE -> circumstances.getOrDefault(fact.id(), Answer.Plain.UNKNOWN);
      case CARE -> careNumber(fact.id());
      case MEDICINE, CLASS, CLASS_COUNT, DAILY_DOSE, MME, MARKS, PROCEDURE -> Answer.Plain.UNKNOWN;
      case CAUSE, CATEGORY, CONCLUSION -> Answer.Plain.UNKNOWN;
    };
  }

  @Override
  public Optional<Answer> alike(Fact.Kind kind) {
    boolean silent =
        switch (kind) {
          case FINDING -> findings.isEmpty();
          case SCORE -> scores.isEmpty();
          case MEASURE -> measures.isEmpty();
          case PROBLEM -> problems.isEmpty();
          case EVENT -> events.isEmpty();
          case CODE -> problemCodes.isEmpty() && !problemListComplete;
          case CIRCUMSTANCE -> circumstances.isEmpty();
          case CARE -> careNumbers.isEmpty();
          default -> !answers(kind);
        };
    return silent ? Optional.of(Answer.Plain.UNKNOWN) : Optional.empty();
  }

  private Answer code(String prefix) {
    for (String code : problemCodes) {
      if (code.startsWith(prefix)) {
        return Answer.Plain.YES;
      }
    }
    return problemListComplete ? Answer.Plain.NO : Answer.Plain.UNKNOWN;
  }

  private Answer careNumber(String id) {
    BigDecimal number = careNumbers.get(id);
    return number == null ? Answer.Plain.UNKNOWN : Answer.of(number);
  }

  /** The answer to a finding; unknown where there is none. */
  public Answer finding(String id) {
    Known known = findings.get(id);
    return known == null ? Answer.Plain.UNKNOWN : known.answer();
  }

  private Answer latestReading(String id) {
    List<Reading> series = measures.get(id);
    return series == null ? Answer.Plain.UNKNOWN : series.getLast().answer();
  }

  private Answer score(String instrument, String part) {
    List<Score> series = scores.get(instrument);
    if (series == null) {
      return Answer.Plain.UNKNOWN;
    }
    for (int latest = series.size() - 1; latest >= 0; latest--) {
      Answer answer = part(series.get(latest), part);
      if (answer.isKnown()) {
        return answer;
      }
    }
    return Answer.Plain.UNKNOWN;
  }

  private static Answer part(Score score, String part) {
    return switch (part) {
      case Fact.TOTAL -> score.total().map(Answer::of).orElse(Answer.Plain.UNKNOWN);
      case Fact.BAND -> score.band().map(Answer::of).orElse(Answer.Plain.UNKNOWN);
      default -> {
        if (Character.isDigit(part.charAt(0))) {
          var item = score.items().get(Integer.valueOf(part));
          yield item == null ? Answer.Plain.UNKNOWN : Answer.of(item);
        }
        var value = score.parts().get(part);
        yield value == null ? Answer.Plain.UNKNOWN : Answer.of(value);
      }
    };
  }
}
