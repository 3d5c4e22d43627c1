package org.ambulo.fhir.write;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.fhir.read.FhirReader;
import org.ambulo.fhir.read.FhirReading;
import org.ambulo.fhir.terms.Systems;

/**
 * Writes FHIR R4. The bundle of a record, read again as of the same day, gives an equal record. The
 * same record always gives the same bundle. Safe for several threads.
 */
public final class FhirWriter {

  private final KnowledgeBase knowledge;
  private final FhirReader reader;

  public FhirWriter(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    reader = new FhirReader(knowledge);
  }

  /** All that was stated or read of the patient; nothing that follows from it. */
  public Node bundle(PatientRecord record) {
    Node.Group plain = bundle(record, List.of());
    List<DataProblem> lost = lost(record, plain);
    return lost.isEmpty() ? plain : bundle(record, lost);
  }

  /** What Ambulo says of the patient, with our codes. */
  public Node assessment(Assessment assessment) {
    return new AssessmentBundle(knowledge, assessment).node();
  }

  private Node.Group bundle(PatientRecord record, List<DataProblem> problems) {
    BundleDraft bundle = new BundleDraft("record|" + record.person().id());
    String patient = bundle.add(PatientResource.of(record.person()));
    ContextResponse.of(record, problems, patient).ifPresent(bundle::add);
    new SaidFindings(knowledge, record).resources(patient).forEach(bundle::add);
    new SaidScores(knowledge, record).resources(patient).forEach(bundle::add);
    measures(knowledge, record, patient).forEach(bundle::add);
    record.events().stream().sorted().map(id -> event(id, patient)).forEach(bundle::add);
    entries(record, patient).forEach(bundle::add);
    return bundle.node();
  }

  static List<Draft> measures(KnowledgeBase knowledge, PatientRecord record, String patient) {
    List<Draft> drafts = new ArrayList<>();
    record
        .measures()
        .forEach(
            (id, readings) ->
                readings.stream()
                    .filter(reading -> reading.origin().isSaid())
                    .map(r -> MeasureObservation.of(knowledge.measures().get(id), r, patient))
                    .forEach(drafts::add));
    return drafts;
  }

  static List<Draft> entries(PatientRecord record, String patient) {
    return record.entries().stream()
        .filter(entry -> entry.origin().isSaid())
        .map(entry -> EntryResource.of(entry, patient))
        .toList();
  }

  static Draft event(String id, String patient) {
    return Draft.resource("Observation")
        .put("status", "final")
        .put("code", Parts.concept(Parts.coding(Systems.EVENT, id, "")))
        .put("subject", Parts.reference(patient))
        .put("valueBoolean", Parts.flag(true));
  }

  /** The problems of the record that reading its bundle does not bring up again. */
  private List<DataProblem> lost(PatientRecord record, Node bundle) {
    if (record.dataProblems().isEmpty()) {
      return List.of();
    }
    List<DataProblem> lost = new ArrayList<>(record.dataProblems());
    byte[] json = JsonDocuments.bytes(bundle, Layout.COMPACT);
    if (reader.read(json, record.person().id()) instanceof FhirReading.Read read) {
      read.patients().stream()
          .map(patient -> patient.record().build(record.asOf()))
          .flatMap(again -> again.dataProblems().stream())
          .forEach(found -> remove(found, lost));
    }
    return lost;
  }

  /** Takes out the problem that was found again; it may stand elsewhere now. */
  private static void remove(DataProblem found, List<DataProblem> lost) {
    lost.stream()
        .filter(
            problem ->
                problem.kind() == found.kind()
                    && problem.about().equals(found.about())
                    && problem.message().equals(found.message()))
        .findFirst()
        .ifPresent(lost::remove);
  }
}
