package org.ambulo.fhir.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Reconciliation;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.PainDiary;
import org.ambulo.fhir.terms.Systems;

/**
 * Lists of a record as resources of their own: each rating of the diary, each visit of therapy, and
 * each thing done for the pain. What is not of their form stays in the list.
 */
final class SingleReports {

  private static final String ATTENDED = "attended";
  private static final String DONE = "interventions";
  private static final Set<String> SIDES = Set.of("left", "right", "both");
  private static final Set<String> OF_RATING =
      Set.of(PainDiary.DATE, PainDiary.POINTS, PainDiary.KIND);
  private static final Set<String> OF_DONE =
      Set.of("id", PainDiary.DATE, "until", "level", "side", "selected_by");

  private final KnowledgeBase knowledge;
  private final String patient;
  private final List<Draft> resources = new ArrayList<>();
  private final Map<String, Node> rest;

  /**
   * Of one record.
   *
   * @param patient address of the Patient
   */
  SingleReports(KnowledgeBase knowledge, Map<String, Node> sections, String patient) {
    this.knowledge = knowledge;
    this.patient = patient;
    rest = new LinkedHashMap<>(sections);
    split(PainDiary.SECTION, this::rating);
    split(ATTENDED, this::visit);
    split(DONE, this::done);
    split(DrawnChart.SECTION, item -> BodyChartObservation.of(item, knowledge, patient));
    split(Reconciliation.SECTION, item -> ReconciliationObservation.of(item, patient));
  }

  List<Draft> resources() {
    return List.copyOf(resources);
  }

  /** The sections without what has become a resource; a list that was given is still given. */
  Map<String, Node> rest() {
    return rest;
  }

  /** What makes a resource of an item; nothing where it does not fit. */
  private interface Writing {
    Optional<Draft> of(Node item);
  }

  private void split(String section, Writing writing) {
    if (!(rest.get(section) instanceof Node.Many many)) {
      return;
    }
    List<Node> left = new ArrayList<>();
    for (Node item : many.items()) {
      Optional<Draft> draft = writing.of(item);
      draft.ifPresentOrElse(resources::add, () -> left.add(item));
    }
    rest.put(section, Node.many(left));
  }

  private Optional<Draft> rating(Node item) {
    if (!(item instanceof Node.Group group) || !OF_RATING.equals(group.fields().keySet())) {
      return Optional.empty();
    }
    String kind = text(group, PainDiary.KIND);
    Optional<String> display = Optional.ofNullable(PainDiary.displays().get(kind));
    Optional<PartialDate> day = day(text(group, PainDiary.DATE));
    if (display.isEmpty()
        || day.isEmpty()
        || !(group.fields().get(PainDiary.POINTS) instanceof Node.Figure points)) {
      return Optional.empty();
    }
    Draft observation =
        Draft.resource("Observation")
            .put("status", "final")
            .put("category", List.of(Parts.category("survey")))
            .put("code", Parts.concept(Parts.coding(Systems.PAIN_DIARY, kind, display.get())))
            .put("subject", Parts.reference(patient));
    Dates.dateTime(observation, "effectiveDateTime", day);
    return Optional.of(observation.put("valueQuantity", Parts.quantity(points.value(), "{score}")));
  }

  private Optional<Draft> visit(Node item) {
    return item instanceof Node.Text text
        ? day(text.value()).map(day -> visit(patient, day))
        : Optional.empty();
  }

  /** A visit of therapy that was attended. */
  private static Draft visit(String patient, PartialDate day) {
    Draft ambulatory =
        Parts.coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory");
    return Draft.resource("Encounter")
        .put("status", "finished")
        .put("class", ambulatory)
        .put(
            "type",
            List.of(Parts.concept(Parts.coding(Systems.VISIT, Systems.THERAPY_VISIT, "therapy"))))
        .put("subject", Parts.reference(patient))
        .put("period", Dates.dateTime(new Draft(), "start", Optional.of(day)));
  }

  private Optional<Draft> done(Node item) {
    if (!(item instanceof Node.Group group) || !OF_DONE.containsAll(group.fields().keySet())) {
      return Optional.empty();
    }
    String id = text(group, "id");
    Optional<PartialDate> day = day(text(group, PainDiary.DATE));
    Optional<PartialDate> until = day(text(group, "until"));
    boolean sided = !group.has("side") || SIDES.contains(text(group, "side"));
    Optional<Procedure> procedure = knowledge.procedures().find(id);
    if (procedure.isEmpty()
        || day.isEmpty()
        || !sided
        || SIDES.contains(text(group, "level"))
        || (group.has("until") && until.isEmpty())) {
      return Optional.empty();
    }
    Draft draft = Draft.resource("Procedure");
    if (group.has("selected_by")) {
      draft.put(
          "extension",
          List.of(
              Parts.extension(Extensions.SELECTED_BY)
                  .put("valueCode", text(group, "selected_by"))));
    }
    draft
        .put("status", "completed")
        .put("code", Parts.concept(Parts.coding(Systems.INTERVENTION, id, procedure.get().name())))
        .put("subject", Parts.reference(patient));
    if (until.isPresent()) {
      draft.put("performedPeriod", Dates.period(day, until));
    } else {
      Dates.dateTime(draft, "performedDateTime", day);
    }
    List<Draft> sites = new ArrayList<>();
    for (String field : List.of("level", "side")) {
      if (group.has(field)) {
        sites.add(Parts.concept(List.of(), text(group, field)));
      }
    }
    return Optional.of(draft.put("bodySite", sites));
  }

  private static String text(Node.Group group, String field) {
    return group.fields().get(field) instanceof Node.Text text ? text.value() : "";
  }

  private static Optional<PartialDate> day(String text) {
    return PartialDate.parse(text).filter(date -> date.first().toString().equals(text));
  }
}
