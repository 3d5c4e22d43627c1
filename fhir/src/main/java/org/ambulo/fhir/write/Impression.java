package org.ambulo.fhir.write;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.diagnosis.Question;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.YellowFlag;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.fhir.terms.Systems;

/** The ClinicalImpression that sums an assessment up. */
final class Impression {

  private Impression() {}

  static Draft of(Assessment assessment, String day, String patient, String differential) {
    return Draft.resource("ClinicalImpression")
        .put("status", "completed")
        .put("description", "A proposal for a clinician, not a decision")
        .put("subject", Parts.reference(patient))
        .put("effectiveDateTime", day)
        .put("investigation", questions(assessment.questions()))
        .put("summary", summary(assessment))
        .put("finding", findings(assessment))
        .put("prognosisReference", List.of(Parts.reference(differential)));
  }

  private static String summary(Assessment assessment) {
    Differential differential = assessment.differential();
    String first = differential.first().diagnosis().name();
    Tier tier = assessment.triage().tier();
    String flags = tier == Tier.NONE ? "No red flag fires." : "Red flags: " + tier.code() + ".";
    String open =
        assessment.triage().screeningOpen().isEmpty() ? "" : " Required screening is not complete.";
    String cause =
        differential.flagLed()
            ? " " + first + " comes first because of a red flag."
            : differential.specific()
                ? " Likeliest cause: " + first + "."
                : " Non-specific low back pain with features of " + first + ".";
    return flags + open + cause + " Imaging: " + assessment.imaging().text();
  }

  private static List<Draft> findings(Assessment assessment) {
    Differential differential = assessment.differential();
    List<Draft> findings = new ArrayList<>();
    findings.add(finding(Risks.outcome(differential.first().diagnosis()), ""));
    for (Candidate beside : differential.coDiagnoses()) {
      findings.add(finding(Risks.outcome(beside.diagnosis()), "reported beside the first"));
    }
    for (PsychosocialResult.Raised raised : assessment.psychosocial().raised()) {
      YellowFlag flag = raised.flag();
      findings.add(
          finding(
              Parts.concept(Parts.coding(Systems.YELLOW_FLAG, flag.id(), flag.name())),
              flag.action()));
    }
    return findings;
  }

  private static Draft finding(Draft concept, String basis) {
    return new Draft().put("itemCodeableConcept", concept).put("basis", basis);
  }

  /** What to ask or test next, each named by the code of its finding. */
  private static List<Draft> questions(List<Question> questions) {
    return questions.isEmpty()
        ? List.of()
        : List.of(
            new Draft()
                .put("code", new Draft().put("text", "Ask or test next, most pressing first"))
                .put("item", questions.stream().map(Impression::question).toList()));
  }

  private static Draft question(Question question) {
    return new Draft()
        .put("type", "Observation")
        .put(
            "identifier",
            new Draft().put("system", Systems.FINDING).put("value", question.finding().id()))
        .put("display", question.finding().question() + " (" + question.why() + ")");
  }
}
