package org.ambulo.fhir.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.Known;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PatientRecord;

/** The answers of a record that somebody gave. */
final class SaidFindings {

  private final KnowledgeBase knowledge;
  private final PatientRecord record;

  SaidFindings(KnowledgeBase knowledge, PatientRecord record) {
    this.knowledge = knowledge;
    this.record = record;
  }

  List<Draft> resources(String patient) {
    List<Draft> drafts = new ArrayList<>();
    record
        .findings()
        .forEach(
            (id, known) ->
                toWrite(id, known)
                    .map(said -> FindingObservation.of(knowledge.findings().get(id), said, patient))
                    .ifPresent(drafts::add));
    return drafts;
  }

  /**
   * What was said of the finding. An unknown is written whatever it came of: two answers
   * contradicted. An answer worked out for required screening that was declared negative as a whole
   * means that this one was said not to be known.
   */
  private Optional<Known> toWrite(String id, Known known) {
    if (known.origin().isSaid() || !known.answer().isKnown()) {
      return Optional.of(known);
    }
    boolean exempt =
        known.origin().kind() == Origin.Kind.DERIVED
            && record.sections().containsKey("screening")
            && knowledge.triage().requiredScreen().contains(id);
    return exempt
        ? Optional.of(new Known(Answer.Plain.UNKNOWN, known.date(), known.origin()))
        : Optional.empty();
  }
}
