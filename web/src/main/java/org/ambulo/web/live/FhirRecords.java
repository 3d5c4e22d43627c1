package org.ambulo.web.live;

import java.time.LocalDate;
import java.util.List;
import org.ambulo.clinic.live.RecordReader;
import org.ambulo.clinic.live.UndecidedHold;
import org.ambulo.clinic.outcome.CareDays;
import org.ambulo.core.archive.Document;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.read.FhirReader;
import org.ambulo.web.chart.HoldDays;
import org.ambulo.web.chart.KeptDays;

/** Patients' records out of the FHIR documents that are kept. */
public final class FhirRecords implements RecordReader {

  private final FhirReader reader;
  private final int gapWeeks;

  public FhirRecords(KnowledgeBase knowledge) {
    reader = new FhirReader(knowledge);
    gapWeeks = knowledge.outcomes().episodeGapWeeks();
  }

  @Override
  public PatientRecord read(String patient, List<Document> documents, LocalDate asOf) {
    List<String> texts = documents.stream().flatMap(document -> document.json().stream()).toList();
    return reader.read(patient, texts).record().build(asOf);
  }

  @Override
  public CareDays careDays(String patient, List<Document> documents, Assessment assessment) {
    return KeptDays.of(patient, documents, assessment, gapWeeks);
  }

  @Override
  public List<UndecidedHold> undecidedHolds(List<Document> documents) {
    return HoldDays.undecided(documents);
  }
}
