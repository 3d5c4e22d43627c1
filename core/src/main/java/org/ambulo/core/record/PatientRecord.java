package org.ambulo.core.record;

import java.time.LocalDate;
import java.util.Collections;
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
 * RecordBuilder}, which keeps everything that it could not take over as a {@link DataProblem}.
 *
 * @param asOf the day as of which it is read; nothing in it is dated later
 * @param statedAsOf the day that the input itself names
 * @param findings answers by finding id, the latest of each; canonical units
 * @param scores by instrument id, oldest first, undated first
 * @param measures by measure id, oldest first, undated first
 * @param problems truth of each value set that the problem list settles; absent is unknown
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
    events = Set.copyOf(events);
    entries = List.copyOf(entries);
    dataProblems = List.copyOf(dataProblems);
  }

  private static <T> SequencedMap<String, T> kept(SequencedMap<String, T> map) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
  }

  @Override
  public Answer answer(Fact fact) {
    return switch (fact.kind()) {
      case FINDING -> finding(fact.id());
      case MEASURE -> latestReading(fact.id());
      case SCORE -> score(fact.id(), fact.part());
      case PROBLEM -> problems.getOrDefault(fact.id(), Answer.Plain.UNKNOWN);
      case EVENT -> events.contains(fact.id()) ? Answer.Plain.YES : Answer.Plain.UNKNOWN;
    };
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
    for (Score score : series.reversed()) {
      Answer answer = part(score, part);
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
