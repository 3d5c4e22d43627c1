package org.ambulo.web.pages.medicines;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.Typed;

/** Makes the resources of allergies. */
final class AllergyDrafts {

  private static final String CLINICAL =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
  private static final String VERIFICATION =
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";

  /** SNOMED CT: no known allergy. */
  private static final String NONE_KNOWN = "716186003";

  /** What may be said of how bad it was; that it is not known is said too. */
  private static final Set<String> SEVERITIES = Set.of("mild", "moderate", "severe");

  private static final String NOT_KNOWN = "unknown";

  /** FHIR's criticality of what cannot be judged. */
  static final String UNASSESSED = "unable-to-assess";

  private static final int LONGEST = 120;

  private AllergyDrafts() {}

  /** Whether it says that there is none. */
  static boolean isNoneKnown(Fields allergy) {
    return allergy.inside("code").code(Systems.SNOMED).filter(NONE_KNOWN::equals).isPresent();
  }

  /** What is wrong with a form. */
  static Map<String, String> faults(Typed typed) {
    Map<String, String> faults = new LinkedHashMap<>();
    String substance = typed.value("substance");
    if (substance.isEmpty() || substance.length() > LONGEST) {
      faults.put("substance", "Name what is not tolerated.");
    }
    String severity = typed.value("severity");
    if (!SEVERITIES.contains(severity) && !severity.equals(NOT_KNOWN)) {
      faults.put("severity", "Say how bad it was, or that it is not known.");
    }
    if (typed.value("reaction").length() > LONGEST) {
      faults.put("reaction", "Say it shorter.");
    }
    return faults;
  }

  /** An allergy by a form without faults. */
  static Draft of(Typed typed, String patient, Author author, LocalDate today) {
    String severity = typed.value("severity");
    Draft allergy =
        start()
            .put("criticality", criticality(severity))
            .put("code", Parts.concept(List.of(), typed.value("substance")))
            .put("patient", Parts.reference("Patient/" + patient))
            .put("recordedDate", today.toString())
            .put("recorder", author.draft());
    return reaction(typed).map(one -> allergy.put("reaction", List.of(one))).orElse(allergy);
  }

  private static String criticality(String severity) {
    return switch (severity) {
      case "severe" -> "high";
      case NOT_KNOWN -> UNASSESSED;
      default -> "low";
    };
  }

  /** What happened; nothing where neither that nor how bad it was is known. */
  private static Optional<Draft> reaction(Typed typed) {
    String words = typed.value("reaction");
    boolean known = SEVERITIES.contains(typed.value("severity"));
    if (words.isEmpty() && !known) {
      return Optional.empty();
    }
    Draft reaction =
        new Draft()
            .put(
                "manifestation",
                List.of(Parts.concept(List.of(), words.isEmpty() ? "not described" : words)));
    return Optional.of(known ? reaction.put("severity", typed.value("severity")) : reaction);
  }

  /** That somebody asked, and none is known. */
  static Draft noneKnown(String patient, Author author, LocalDate today) {
    return start()
        .put(
            "code",
            Parts.concept(
                List.of(Parts.coding(Systems.SNOMED, NONE_KNOWN, "No known allergy")),
                "No known allergy"))
        .put("patient", Parts.reference("Patient/" + patient))
        .put("recordedDate", today.toString())
        .put("recorder", author.draft());
  }

  private static Draft start() {
    return Draft.resource("AllergyIntolerance")
        .put("clinicalStatus", Parts.concept(Parts.coding(CLINICAL, "active", "")))
        .put("verificationStatus", Parts.concept(Parts.coding(VERIFICATION, "confirmed", "")));
  }
}
