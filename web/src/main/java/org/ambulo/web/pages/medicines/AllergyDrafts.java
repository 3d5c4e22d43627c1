package org.ambulo.web.pages.medicines;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  private static final Set<String> SEVERITIES = Set.of("mild", "moderate", "severe");
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
    if (!SEVERITIES.contains(typed.value("severity"))) {
      faults.put("severity", "Say how bad it was.");
    }
    if (typed.value("reaction").length() > LONGEST) {
      faults.put("reaction", "Say it shorter.");
    }
    return faults;
  }

  /** An allergy by a form without faults. */
  static Draft of(Typed typed, String patient, Author author, LocalDate today) {
    String severity = typed.value("severity");
    Draft reaction = new Draft();
    String words = typed.value("reaction");
    reaction.put(
        "manifestation",
        List.of(Parts.concept(List.of(), words.isEmpty() ? "not described" : words)));
    reaction.put("severity", severity);
    return start()
        .put("criticality", severity.equals("severe") ? "high" : "low")
        .put("code", Parts.concept(List.of(), typed.value("substance")))
        .put("patient", Parts.reference("Patient/" + patient))
        .put("recordedDate", today.toString())
        .put("recorder", author.draft())
        .put("reaction", List.of(reaction));
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
