package org.ambulo.fhir.write;

import java.util.List;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem;
import org.ambulo.fhir.terms.Systems;

/** An assessment as resources: flags first, then what is open, the differential, the summary. */
final class AssessmentBundle {

  private final KnowledgeBase knowledge;
  private final Assessment assessment;
  private final String day;

  AssessmentBundle(KnowledgeBase knowledge, Assessment assessment) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    day = assessment.patient().asOf().toString();
  }

  Node node() {
    String id = assessment.patient().person().id();
    BundleDraft bundle = new BundleDraft("assessment|" + day + "|" + id);
    String patient = bundle.add(PatientResource.of(assessment.patient().person()));
    assessment
        .triage()
        .fired()
        .forEach(fired -> bundle.add(RedFlagResource.of(fired, day, patient)));
    if (!assessment.triage().screeningOpen().isEmpty()) {
      bundle.add(screening(assessment.triage().screeningOpen(), patient));
    }
    assessment.dataProblems().forEach(p -> bundle.add(problem(p, patient)));
    String differential = bundle.add(Risks.differential(assessment, day, patient));
    if (!assessment.differential().mustExclude().isEmpty()) {
      bundle.add(Risks.mustExclude(assessment, day, patient));
    }
    bundle.add(Impression.of(assessment, day, patient, differential));
    new PlanResources(knowledge, assessment, patient, differential).addTo(bundle);
    return bundle.node();
  }

  /** Required screening without an answer: it blocks approval and is not taken as no. */
  private Draft screening(List<String> open, String patient) {
    List<Draft> questions = open.stream().map(this::question).toList();
    return issue("screening-open", "Required screening is not answered", "high", patient)
        .put("evidence", questions)
        .put("detail", "Not answered and not taken as no: " + String.join(", ", open));
  }

  private Draft question(String id) {
    Finding finding = knowledge.findings().get(id);
    return new Draft()
        .put("code", List.of(Parts.concept(Parts.coding(Systems.FINDING, id, finding.question()))));
  }

  private Draft problem(DataProblem problem, String patient) {
    String where = problem.where().isBlank() ? "" : " (" + problem.where() + ")";
    return issue("data-problem", "Something in the record was not used", "moderate", patient)
        .put("detail", problem.about() + where + ": " + problem.message());
  }

  private Draft issue(String code, String display, String severity, String patient) {
    return Draft.resource("DetectedIssue")
        .put("status", "final")
        .put("code", Parts.concept(Parts.coding(Systems.ASSESSMENT, code, display)))
        .put("severity", severity)
        .put("patient", Parts.reference(patient))
        .put("identifiedDateTime", day);
  }
}
