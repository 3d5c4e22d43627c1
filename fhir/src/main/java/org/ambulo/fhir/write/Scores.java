package org.ambulo.fhir.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Score;

/** The scores of a record that somebody stated, each as little as a reader needs. */
final class Scores {

  private final KnowledgeBase knowledge;
  private final PatientRecord record;

  Scores(KnowledgeBase knowledge, PatientRecord record) {
    this.knowledge = knowledge;
    this.record = record;
  }

  List<Draft> resources(String patient) {
    List<Draft> drafts = new ArrayList<>();
    record
        .scores()
        .forEach(
            (id, series) -> {
              Instrument instrument = knowledge.instruments().get(id);
              for (Score score : series) {
                if (FhirWriter.isSaid(score.origin())) {
                  drafts.add(
                      ScoreObservation.of(instrument, toWrite(instrument, score, series), patient));
                }
              }
            });
    return drafts;
  }

  /**
   * Only the essence, unless another form of that day would then be taken for the rest of this one.
   */
  private static Score toWrite(Instrument instrument, Score score, List<Score> series) {
    long thatDay = series.stream().filter(other -> day(other).equals(day(score))).count();
    return thatDay > 1 ? score : ScoreObservation.essence(instrument, score);
  }

  private static Optional<LocalDate> day(Score score) {
    return score.date().map(PartialDate::first);
  }
}
