package org.ambulo.fhir.write;

import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;

/** The Flag of a red flag that fires. */
final class RedFlagResource {

  private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/flag-category";

  private RedFlagResource() {}

  static Draft of(FiredFlag fired, String day, String patient) {
    RedFlag flag = fired.flag();
    String because =
        fired.because().stream()
            .map(b -> b.leaf().fact().name() + " " + b.answer().words())
            .collect(Collectors.joining("; "));
    return Draft.resource("Flag")
        .put(
            "extension",
            List.of(
                Parts.extension(Extensions.TIER).put("valueCode", flag.tier().code()),
                Parts.extension(Extensions.BECAUSE).put("valueString", because)))
        .put("status", "active")
        .put("category", List.of(Parts.concept(Parts.coding(CATEGORY, "safety", "Safety"))))
        .put("code", Parts.concept(Parts.coding(Systems.RED_FLAG, flag.id(), flag.name())))
        .put("subject", Parts.reference(patient))
        .put("period", new Draft().put("start", day));
  }
}
