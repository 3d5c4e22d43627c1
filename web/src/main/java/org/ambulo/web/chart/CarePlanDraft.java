package org.ambulo.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Decision;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.clinic.plan.TherapyCourse;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;

/** An approved plan as a CarePlan: each item an activity with what was decided on it. */
final class CarePlanDraft {

  private static final Set<String> OURS = Set.of(Extensions.THERAPY_COURSE, Extensions.SENDING);

  private final String patient;
  private final Signature by;
  private final String sending;

  CarePlanDraft(String patient, Signature by, String sending) {
    this.patient = patient;
    this.by = by;
    this.sending = sending;
  }

  /**
   * What stands there now with this plan in it; what others wrote into it stays.
   *
   * @param orders addresses of the requests that belong to it
   */
  Node.Group over(Node.Group before, ApprovedPlan plan, Set<String> orders) {
    Kept kept = new Kept(before);
    Draft draft = Draft.resource("CarePlan");
    before.fields().forEach(draft::put);
    Set<String> references = new TreeSet<>(orders);
    kept.groups("activity")
        .map(activity -> activity.inner("reference").text("reference"))
        .filter(reference -> !reference.isEmpty())
        .forEach(references::add);
    if (!draft.has("title")) {
      draft.put("title", "Plan of back pain care");
    }
    if (!draft.has("period")) {
      draft.put("period", new Draft().put("start", plan.since().toString()));
    }
    List<Node> extensions = new ArrayList<>();
    kept.groups("extension")
        .filter(extension -> !OURS.contains(extension.text("url")))
        .forEach(extension -> extensions.add(extension.group()));
    extensions.add(Parts.extension(Extensions.SENDING).put("valueString", sending).node());
    plan.therapy().ifPresent(course -> extensions.add(course(course).node()));
    List<Draft> activities = new ArrayList<>();
    plan.items().forEach(item -> activities.add(activity(item)));
    references.forEach(
        reference -> activities.add(new Draft().put("reference", Parts.reference(reference))));
    return draft
        .put("extension", Node.many(extensions))
        .put("status", "active")
        .put("intent", "plan")
        .put("subject", Parts.reference("Patient/" + patient))
        .put("created", plan.since().toString())
        .put("author", person(by))
        .put("activity", activities)
        .node();
  }

  private static Draft person(Signature signed) {
    Draft person = new Draft();
    if (!signed.person().isEmpty()) {
      person.put("reference", "Practitioner/" + signed.person());
    }
    return person.put("display", signed.name());
  }

  private static Draft course(TherapyCourse course) {
    return Parts.extension(Extensions.THERAPY_COURSE)
        .put(
            "extension",
            List.of(
                number("sessions", course.sessions()),
                number("per-week", course.perWeek()),
                number("minutes", course.minutes())));
  }

  private static Draft number(String url, int value) {
    return Parts.extension(url).put("valuePositiveInt", BigDecimal.valueOf(value));
  }

  private static Draft activity(DecidedItem item) {
    Draft detail =
        new Draft()
            .put("kind", kind(item))
            .put("code", Parts.concept(List.of(), item.text()))
            .put("status", item.isInForce() ? "not-started" : "cancelled")
            .put("statusReason", Parts.concept(List.of(), item.decision().why()))
            .put("description", item.dose());
    return new Draft().put("extension", List.of(decision(item))).put("detail", detail);
  }

  private static String kind(DecidedItem item) {
    return switch (item.modality()) {
      case MEDICINES -> "MedicationRequest";
      case DEVICES -> "DeviceRequest";
      case PHYSICAL_THERAPY,
          INJECTIONS,
          LIFESTYLE,
          EDUCATION,
          DIAGNOSTICS,
          REFERRAL,
          SAFETY,
          FOLLOW_UP ->
          "ServiceRequest";
    };
  }

  private static Draft decision(DecidedItem item) {
    List<Draft> parts = new ArrayList<>();
    parts.add(text("item", item.id()));
    parts.add(text("text", item.text()));
    parts.add(code("discipline", lower(item.discipline())));
    parts.add(code("modality", lower(item.modality())));
    parts.add(text("proposed", item.proposed()));
    switch (item.decision()) {
      case Decision.Accepted accepted -> parts.add(code("decision", "accepted"));
      case Decision.Changed changed -> {
        parts.add(code("decision", "changed"));
        parts.add(text("dose", changed.dose()));
        parts.add(text("why", changed.why()));
      }
      case Decision.Declined declined -> {
        parts.add(code("decision", "declined"));
        parts.add(code("reason", declined.reason().code()));
        parts.add(text("words", declined.words()));
      }
    }
    parts.add(Parts.extension("by").put("valueReference", person(item.signed())));
    parts.add(Parts.extension("on").put("valueDate", item.signed().on().toString()));
    return Parts.extension(Extensions.PLAN_DECISION)
        .put("extension", parts.stream().filter(CarePlanDraft::saysSomething).toList());
  }

  /** An extension without a value is none. */
  private static boolean saysSomething(Draft part) {
    return part.node().fields().size() > 1;
  }

  private static Draft text(String url, String value) {
    return Parts.extension(url).put("valueString", value);
  }

  private static Draft code(String url, String value) {
    return Parts.extension(url).put("valueCode", value);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
