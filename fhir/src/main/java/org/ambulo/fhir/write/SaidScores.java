package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.record.Score;

/** The scores of a record that somebody stated, each as little as a reader needs. */
final class SaidScores {

  private final KnowledgeBase knowledge;
  private final PatientRecord record;

  private final Map<String, List<Score>> derived;

  SaidScores(KnowledgeBase knowledge, PatientRecord record) {
    this.knowledge = knowledge;
    this.record = record;
    derived = fromSections(knowledge, record);
  }

  /** The scores that follow from the sections alone. */
  private static Map<String, List<Score>> fromSections(
      KnowledgeBase knowledge, PatientRecord record) {
    RecordBuilder builder = new RecordBuilder(knowledge);
    record.sections().forEach(builder::section);
    return builder.build(record.asOf()).scores();
  }

  List<Draft> resources(String patient) {
    List<Draft> drafts = new ArrayList<>();
    record
        .scores()
        .forEach(
            (id, series) -> {
              Instrument instrument = knowledge.instruments().get(id);
              for (Score score : series) {
                if (score.origin().isSaid()) {
                  drafts.add(
                      ScoreObservation.of(instrument, toWrite(instrument, score, series), patient));
                }
              }
            });
    return drafts;
  }

  /**
   * Only the essence; but where several forms are of one day all of it, lest one be taken for the
   * rest of another. The last of a day had room for the total that the sections give, if that total
   * does not stand there by itself; it is left out so that there is room again.
   */
  private Score toWrite(Instrument instrument, Score score, List<Score> series) {
    List<Score> thatDay = series.stream().filter(other -> day(other).equals(day(score))).toList();
    Optional<BigDecimal> given = derivedTotal(score);
    if (thatDay.size() == 1) {
      return ScoreObservation.essence(instrument, score, given);
    }
    boolean joined =
        given.isPresent()
            && thatDay.getLast().equals(score)
            && thatDay.stream().allMatch(other -> other.origin().isSaid());
    return joined ? withoutTotal(score) : score;
  }

  private static Score withoutTotal(Score score) {
    return new Score(
        score.instrument(),
        Optional.empty(),
        score.band(),
        score.parts(),
        score.items(),
        score.date(),
        score.origin());
  }

  /** The total of that day that the kept sections give, which a reader joins to this form again. */
  private Optional<BigDecimal> derivedTotal(Score score) {
    return derived.getOrDefault(score.instrument(), List.of()).stream()
        .filter(other -> day(other).equals(day(score)))
        .findFirst()
        .flatMap(Score::total);
  }

  private static Optional<LocalDate> day(Score score) {
    return score.date().map(PartialDate::first);
  }
}
