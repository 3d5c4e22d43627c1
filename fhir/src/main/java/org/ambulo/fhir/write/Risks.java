package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.core.diagnosis.Excluded;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.fhir.terms.Systems;

/**
 * The RiskAssessments of a differential. FHIR R4 writes a probability as a percentage, so one of
 * 0.1234 stands here as 12.34.
 */
final class Risks {

  private static final String BAND = "http://terminology.hl7.org/CodeSystem/risk-probability";
  private static final int DECIMALS_OF_PERCENT = 2;

  private Risks() {}

  static Draft differential(Assessment assessment, String day, String patient) {
    List<Draft> predictions =
        assessment.differential().candidates().stream().map(Risks::prediction).toList();
    return risk("differential", "Likely causes", day, patient).put("prediction", predictions);
  }

  static Draft mustExclude(Assessment assessment, String day, String patient) {
    List<Draft> predictions =
        assessment.differential().mustExclude().stream().map(Risks::prediction).toList();
    return risk("must-exclude", "Dangerous causes that must be excluded", day, patient)
        .put("prediction", predictions);
  }

  private static Draft risk(String code, String display, String day, String patient) {
    return Draft.resource("RiskAssessment")
        .put("status", "final")
        .put("code", Parts.concept(Parts.coding(Systems.ASSESSMENT, code, display)))
        .put("subject", Parts.reference(patient))
        .put("occurrenceDateTime", day);
  }

  private static Draft prediction(Candidate candidate) {
    String band = candidate.band().name().toLowerCase(Locale.ROOT);
    return new Draft()
        .put("outcome", outcome(candidate.diagnosis()))
        .put("probabilityDecimal", percent(candidate.probability()))
        .put("qualitativeRisk", Parts.concept(Parts.coding(BAND, band, "")))
        .put("rationale", rationale(candidate));
  }

  private static Draft prediction(Excluded excluded) {
    return new Draft()
        .put("outcome", outcome(excluded.diagnosis()))
        .put("probabilityDecimal", percent(excluded.probability()));
  }

  static Draft outcome(Diagnosis diagnosis) {
    List<Draft> codings = new ArrayList<>();
    codings.add(Parts.coding(Systems.DIAGNOSIS, diagnosis.id(), diagnosis.name()));
    diagnosis.code(CodeSystem.ICD10CM).map(Parts::coding).ifPresent(codings::add);
    return Parts.concept(codings, diagnosis.name());
  }

  private static BigDecimal percent(double probability) {
    return BigDecimal.valueOf(100)
        .multiply(BigDecimal.valueOf(probability))
        .setScale(DECIMALS_OF_PERCENT, RoundingMode.HALF_UP);
  }

  private static String rationale(Candidate candidate) {
    String supporting = words("For: ", candidate.supporting());
    String opposing = words("Against: ", candidate.opposing());
    return supporting.isEmpty() || opposing.isEmpty()
        ? supporting + opposing
        : supporting + " " + opposing;
  }

  private static String words(String start, List<Evidence> evidence) {
    return evidence.isEmpty()
        ? ""
        : evidence.stream()
            .map(one -> one.finding().id() + " " + one.answer().words())
            .collect(Collectors.joining(", ", start, "."));
  }
}
