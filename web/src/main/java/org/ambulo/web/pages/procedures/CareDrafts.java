package org.ambulo.web.pages.procedures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.PainDiary;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.HoldDays;

/** Makes the resources of procedures that are ordered, cancelled, done and answered for. */
final class CareDrafts {

  private final String patient;
  private final Author author;
  private final LocalDate today;

  CareDrafts(String patient, Author author, LocalDate today) {
    this.patient = patient;
    this.author = author;
    this.today = today;
  }

  /**
   * An order.
   *
   * @param holdDays days before the needle on which a medicine is held; empty while not decided
   * @param where level and side; what is not given is not in it
   */
  Draft order(
      Procedure procedure,
      LocalDate start,
      Optional<LocalDate> end,
      Optional<Integer> holdDays,
      List<String> where,
      List<String> notes) {
    Draft draft = Draft.resource("ServiceRequest").put("extension", HoldDays.extensions(holdDays));
    Draft period = new Draft().put("start", start.toString());
    end.ifPresent(day -> period.put("end", day.toString()));
    return draft
        .put("status", "active")
        .put("intent", "order")
        .put("code", code(procedure))
        .put("subject", subject())
        .put("occurrencePeriod", period)
        .put("authoredOn", today.toString())
        .put("requester", author.draft())
        .put("bodySite", sites(where))
        .put("note", notes.stream().map(note -> new Draft().put("text", note)).toList());
  }

  /** What was done on a day, by an order or without. */
  Draft done(Procedure procedure, LocalDate day, List<String> where, Optional<String> order) {
    Draft draft =
        Draft.resource("Procedure")
            .put("status", "completed")
            .put("code", code(procedure))
            .put("subject", subject())
            .put("performedDateTime", day.toString())
            .put("recorder", author.draft());
    order.ifPresent(id -> draft.put("basedOn", List.of(Parts.reference("ServiceRequest/" + id))));
    return draft.put("bodySite", sites(where));
  }

  /** A rating of the pain, 0 to 10, on a day. */
  Draft rating(LocalDate day, BigDecimal points) {
    Draft survey =
        Parts.concept(
            Parts.coding(
                "http://terminology.hl7.org/CodeSystem/observation-category", "survey", ""));
    String kind = "now";
    return Draft.resource("Observation")
        .put("status", "final")
        .put("category", List.of(survey))
        .put(
            "code",
            Parts.concept(
                Parts.coding(
                    Systems.PAIN_DIARY, kind, PainDiary.displays().getOrDefault(kind, ""))))
        .put("subject", subject())
        .put("effectiveDateTime", day.toString())
        .put("performer", List.of(author.draft()))
        .put(
            "valueQuantity",
            new Draft()
                .put("value", points)
                .put("unit", "{score}")
                .put("system", Systems.UCUM)
                .put("code", "{score}"));
  }

  /** Something that happened to the patient, on a day, after a procedure. */
  Draft adverse(Key procedure, LocalDate day, String what, Seriousness serious) {
    String seriousness = "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness";
    return Draft.resource("AdverseEvent")
        .put("actuality", "actual")
        .put("event", Parts.concept(List.of(), what))
        .put("subject", subject())
        .put("date", day.toString())
        .put("recordedDate", today.toString())
        .put(
            "seriousness",
            Parts.concept(Parts.coding(seriousness, serious.code(), serious.words())))
        .put("recorder", author.draft())
        .put(
            "suspectEntity",
            List.of(new Draft().put("instance", Parts.reference(procedure.toString()))));
  }

  /** A procedure after which the patient was asked about adverse events. */
  static Node.Group asked(Node.Group procedure, LocalDate day) {
    List<Node> extensions = new ArrayList<>(items(procedure, "extension"));
    extensions.removeIf(one -> isExtension(one, Extensions.ADVERSE_ASKED));
    extensions.add(
        Parts.extension(Extensions.ADVERSE_ASKED).put("valueDate", day.toString()).node());
    return with(procedure, "extension", Node.many(extensions));
  }

  private static boolean isExtension(Node node, String url) {
    return node instanceof Node.Group group && new Fields(group).text("url").equals(url);
  }

  /** An order that is fulfilled. */
  static Node.Group fulfilled(Node.Group order) {
    return with(order, "status", Node.text("completed"));
  }

  /** An order that is not carried out any more, and why. */
  static Node.Group revoked(Node.Group order, String why) {
    Draft reason =
        Parts.extension(Extensions.STATUS_REASON)
            .put("valueCodeableConcept", Parts.concept(List.of(), why));
    List<Node> extensions = new ArrayList<>(items(order, "extension"));
    extensions.remove(reason.node());
    extensions.add(reason.node());
    return with(with(order, "extension", Node.many(extensions)), "status", Node.text("revoked"));
  }

  /** An order whose hold is decided, and why so. */
  Node.Group held(Node.Group order, int days, String why) {
    List<Node> extensions = new ArrayList<>(items(order, "extension"));
    extensions.removeIf(one -> isExtension(one, Extensions.HOLD_DAYS));
    HoldDays.extensions(Optional.of(days)).forEach(one -> extensions.add(one.node()));
    Draft note =
        new Draft()
            .put("authorReference", author.draft())
            .put("time", today.toString())
            .put(
                "text",
                (days == 0 ? "Nothing is held before it: " : "Hold of " + days + " days: ") + why);
    List<Node> notes = new ArrayList<>(items(order, "note"));
    notes.add(note.node());
    return with(with(order, "extension", Node.many(extensions)), "note", Node.many(notes));
  }

  private static List<Node> items(Node.Group group, String field) {
    return group.fields().get(field) instanceof Node.Many many ? many.items() : List.of();
  }

  private static Node.Group with(Node.Group group, String field, Node value) {
    Map<String, Node> fields = new LinkedHashMap<>(group.fields());
    fields.put(field, value);
    return Node.group(fields);
  }

  private static List<Draft> sites(List<String> where) {
    return where.stream()
        .filter(site -> !site.isEmpty())
        .map(site -> Parts.concept(List.of(), site))
        .toList();
  }

  private static Draft code(Procedure procedure) {
    return Parts.concept(Parts.coding(Systems.INTERVENTION, procedure.id(), procedure.name()));
  }

  private Draft subject() {
    return Parts.reference("Patient/" + patient);
  }
}
