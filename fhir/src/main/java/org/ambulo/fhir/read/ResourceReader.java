package org.ambulo.fhir.read;

import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.fhir.terms.CodeIndex;

/** Reads one resource into its patient's record. */
final class ResourceReader {

  private final Observations observations;
  private final QuestionnaireResponses questionnaires;
  private final Medicines medicines;

  ResourceReader(KnowledgeBase knowledge, CodeIndex index, Medicines medicines) {
    observations = new Observations(knowledge, index);
    questionnaires = new QuestionnaireResponses(index);
    this.medicines = medicines;
  }

  /**
   * Reads it.
   *
   * @param reports take what belongs to a list of the record
   */
  void read(Arriving arriving, String patientId, SingleReports reports) {
    if (!arriving.isWhole() || reports.take(arriving)) {
      return;
    }
    switch (arriving.resource().type()) {
      case PATIENT -> People.read(arriving, patientId);
      case OBSERVATION -> observations.read(arriving, reports);
      case QUESTIONNAIRE_RESPONSE -> questionnaires.read(arriving);
      case CONDITION -> Entries.read(arriving, EntryForm.CONDITION);
      case PROCEDURE -> Entries.read(arriving, EntryForm.PROCEDURE);
      case ALLERGY_INTOLERANCE -> Entries.read(arriving, EntryForm.ALLERGY);
      case SERVICE_REQUEST -> Entries.read(arriving, EntryForm.ORDER);
      case ENCOUNTER -> Entries.read(arriving, EntryForm.ENCOUNTER);
      case CARE_PLAN -> Entries.read(arriving, EntryForm.CARE_PLAN);
      case GOAL -> Entries.read(arriving, EntryForm.GOAL);
      case DIAGNOSTIC_REPORT -> Entries.read(arriving, EntryForm.REPORT);
      case MEDICATION_REQUEST, MEDICATION_STATEMENT, MEDICATION_ADMINISTRATION ->
          Entries.read(arriving, EntryForm.MEDICATION, medicines.of(arriving.root()));
      case MEDICATION -> arriving.left("is read with what refers to it");
    }
  }
}
