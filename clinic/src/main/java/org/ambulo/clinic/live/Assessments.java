package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.outcome.CareDays;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.record.PatientRecord;

/**
 * Assessments of the patients as the record stands now. The last ones are remembered for as long as
 * the patient's record does not change. Safe for several threads.
 */
public final class Assessments {

  private static final int REMEMBERED = 200;

  /**
   * An assessment and the revision of the record that it is of.
   *
   * @param documents what it was made of, the oldest first
   */
  public record Assessed(long revision, Assessment assessment, List<Document> documents) {
    public Assessed {
      documents = List.copyOf(documents);
    }
  }

  private record Of(String patient, LocalDate day) {}

  private record Found(long revision, List<Document> documents) {}

  private final Archive archive;
  private final RecordReader reader;
  private final Assessor assessor;
  private final Map<Of, Assessed> remembered =
      new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Assessed> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Assessments(Archive archive, RecordReader reader, Assessor assessor) {
    this.archive = archive;
    this.reader = reader;
    this.assessor = assessor;
  }

  /** Of the patient as of a day; nothing where there is no such patient. */
  public Optional<Assessed> of(String patient, LocalDate day) {
    Of of = new Of(patient, day);
    Optional<Assessed> last = last(of);
    long revision = archive.read(reading -> reading.revisionOf(patient));
    if (last.filter(known -> known.revision() == revision).isPresent()) {
      return last;
    }
    return fresh(patient, day)
        .map(
            assessed -> {
              remember(of, assessed);
              return assessed;
            });
  }

  /** The same, worked out now and not remembered: for going through many. */
  public Optional<Assessed> fresh(String patient, LocalDate day) {
    Found found =
        archive.read(reading -> new Found(reading.revisionOf(patient), reading.recordOf(patient)));
    Key key = new Key("Patient", patient);
    if (found.documents().stream().noneMatch(document -> document.key().equals(key))) {
      return Optional.empty();
    }
    Assessment assessment = assessor.assess(reader.read(patient, found.documents(), day));
    return Optional.of(new Assessed(found.revision(), assessment, found.documents()));
  }

  /** What would be said of a record that is nobody's. */
  Assessment tried(PatientRecord record) {
    return assessor.assess(record);
  }

  /** When what was done, by the documents of an assessment. */
  CareDays careDays(String patient, Assessed assessed) {
    return reader.careDays(patient, assessed.documents(), assessed.assessment());
  }

  /** The orders that wait for a hold to be decided, by the documents of an assessment. */
  List<UndecidedHold> undecidedHolds(Assessed assessed) {
    return reader.undecidedHolds(assessed.documents());
  }

  private Optional<Assessed> last(Of of) {
    synchronized (remembered) {
      return Optional.ofNullable(remembered.get(of));
    }
  }

  private void remember(Of of, Assessed assessed) {
    synchronized (remembered) {
      remembered.put(of, assessed);
    }
  }
}
