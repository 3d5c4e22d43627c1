package org.ambulo.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.lab.demo.MadeUpOrder;
import org.ambulo.lab.demo.MadeUpPatient;
import org.ambulo.lab.demo.MadeUpPerson;
import org.ambulo.lab.demo.MadeUpVisit;
import org.ambulo.web.chart.HoldDays;

/** Who cares for a patient, what was ordered, and what somebody has to do. */
final class CareDocuments {

  private final Map<String, MadeUpPerson> people;
  private final String organization;
  private final LocalDate today;

  CareDocuments(Map<String, MadeUpPerson> people, String organization, LocalDate today) {
    this.people = people;
    this.organization = organization;
    this.today = today;
  }

  /** The id of the order that a visit fulfils, where it is still open. */
  static Optional<String> orderOf(MadeUpPatient patient, MadeUpVisit visit) {
    return patient.orders().stream()
        .filter(
            order ->
                switch (order) {
                  case MadeUpOrder.Procedure procedure ->
                      visit.kind() == MadeUpVisit.Kind.PROCEDURE
                          && visit.what().equals(procedure.procedure())
                          && !visit.start().toLocalDate().isBefore(procedure.ordered());
                  case MadeUpOrder.Therapy therapy -> visit.kind() == MadeUpVisit.Kind.THERAPY;
                })
        .map(MadeUpOrder::id)
        .findFirst();
  }

  List<Node.Group> of(MadeUpPatient patient) {
    List<Node.Group> all = new ArrayList<>();
    all.add(careTeam(patient));
    patient.orders().forEach(order -> all.add(request(patient, order)));
    carePlan(patient).ifPresent(all::add);
    toDo(patient).ifPresent(all::add);
    flag(patient).ifPresent(all::add);
    return all;
  }

  private static String careTeamId(MadeUpPatient patient) {
    return Documents.id(patient.id(), "team");
  }

  private static Draft subject(MadeUpPatient patient) {
    return Parts.reference("Patient/" + patient.id());
  }

  private Node.Group careTeam(MadeUpPatient patient) {
    List<Draft> members = new ArrayList<>();
    for (String id : patient.team()) {
      MadeUpPerson person = people.get(id);
      if (person != null) {
        members.add(
            new Draft()
                .put("role", List.of(Documents.words(person.title())))
                .put("member", Documents.named("Practitioner/" + id, person.name()))
                .put("onBehalfOf", Parts.reference("Organization/" + organization)));
      }
    }
    Draft period = new Draft().put("start", patient.since().toString());
    patient.until().ifPresent(day -> period.put("end", day.toString()));
    boolean active = patient.until().isEmpty();
    return Documents.resource("CareTeam", careTeamId(patient))
        .put("status", active ? "active" : "inactive")
        .put("name", "Care team of " + patient.given() + " " + patient.family())
        .put("subject", subject(patient))
        .put("period", period)
        .put("participant", members)
        .put("managingOrganization", List.of(Parts.reference("Organization/" + organization)))
        .node();
  }

  private Node.Group request(MadeUpPatient patient, MadeUpOrder order) {
    Draft draft = Documents.resource("ServiceRequest", order.id());
    if (order instanceof MadeUpOrder.Procedure procedure) {
      draft.put("extension", HoldDays.extensions(Optional.of(procedure.holdDays())));
    }
    draft
        .put("status", "active")
        .put("intent", "order")
        .put("code", code(order))
        .put("subject", subject(patient));
    switch (order) {
      case MadeUpOrder.Procedure procedure -> {
        Draft when = new Draft().put("start", procedure.earliest().toString());
        procedure.latest().ifPresent(day -> when.put("end", day.toString()));
        draft.put("occurrencePeriod", when);
      }
      case MadeUpOrder.Therapy therapy ->
          draft.put("occurrenceTiming", new Draft().put("repeat", repeat(therapy)));
    }
    return draft
        .put("authoredOn", order.ordered().toString())
        .put("requester", Parts.reference("Practitioner/" + patient.team().getFirst()))
        .node();
  }

  private static Draft code(MadeUpOrder order) {
    return switch (order) {
      case MadeUpOrder.Procedure procedure ->
          Parts.concept(Parts.coding(Systems.INTERVENTION, procedure.procedure(), ""));
      case MadeUpOrder.Therapy therapy ->
          Parts.concept(
              List.of(Parts.coding(Systems.VISIT, Systems.THERAPY_VISIT, "therapy")),
              therapy.skill());
    };
  }

  private static Draft repeat(MadeUpOrder.Therapy therapy) {
    return new Draft()
        .put("count", BigDecimal.valueOf(therapy.sessions()))
        .put("duration", BigDecimal.valueOf(therapy.minutes()))
        .put("durationUnit", "min")
        .put("frequency", BigDecimal.valueOf(therapy.perWeek()))
        .put("period", BigDecimal.ONE)
        .put("periodUnit", "wk");
  }

  private Optional<Node.Group> carePlan(MadeUpPatient patient) {
    String status =
        switch (patient.stage()) {
          case NEW_REFERRAL, EXAMINED, RED_FLAG -> "";
          case PLAN_PROPOSED -> "draft";
          case RECOVERED, PAST -> "completed";
          case UNSAFE_REGIMEN,
              WAITING_FOR_PROCEDURE,
              WINDOW_TO_COME,
              WINDOW_OPEN,
              IN_THERAPY,
              WINDOW_UNUSED,
              WINDOW_NEVER,
              WINDOW_OVER,
              REPORTS_OVERDUE,
              CONSERVATIVE,
              RELAPSE ->
              "active";
        };
    List<Draft> activities =
        patient.orders().stream()
            .map(
                order ->
                    new Draft().put("reference", Parts.reference("ServiceRequest/" + order.id())))
            .toList();
    return status.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Documents.resource("CarePlan", Documents.id(patient.id(), "plan"))
                .put("status", status)
                .put("intent", "plan")
                .put("title", "Plan of back pain care")
                .put("subject", subject(patient))
                .put("period", new Draft().put("start", patient.since().toString()))
                .put("careTeam", List.of(Parts.reference("CareTeam/" + careTeamId(patient))))
                .put("activity", activities)
                .node());
  }

  private Optional<Node.Group> toDo(MadeUpPatient patient) {
    String text =
        switch (patient.stage()) {
          case NEW_REFERRAL -> "Ask for the rest of the screening before the first visit";
          case RED_FLAG -> "Make sure that somebody acts on the red flag";
          case WAITING_FOR_PROCEDURE -> "Book the procedure and the therapy after it";
          case WINDOW_UNUSED -> "Call the patient and book a session";
          case REPORTS_OVERDUE -> "Ask for a report of the pain";
          case EXAMINED,
              PLAN_PROPOSED,
              UNSAFE_REGIMEN,
              WINDOW_TO_COME,
              WINDOW_OPEN,
              IN_THERAPY,
              WINDOW_NEVER,
              WINDOW_OVER,
              CONSERVATIVE,
              RECOVERED,
              RELAPSE,
              PAST ->
              "";
        };
    Draft due = new Draft().put("period", new Draft().put("end", today.plusDays(1).toString()));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Documents.resource("Task", Documents.id(patient.id(), "task"))
                .put("status", "requested")
                .put("intent", "order")
                .put("description", text)
                .put("for", subject(patient))
                .put("authoredOn", today.minusDays(1).toString())
                .put("owner", Parts.reference("Practitioner/" + patient.team().getLast()))
                .put("restriction", due)
                .node());
  }

  private Optional<Node.Group> flag(MadeUpPatient patient) {
    return switch (patient.stage()) {
      case RED_FLAG ->
          Optional.of(
              Documents.resource("Flag", Documents.id(patient.id(), "flag"))
                  .put("status", "active")
                  .put("code", Documents.words("Signs of danger: see the red flags first"))
                  .put("subject", subject(patient))
                  .put("period", new Draft().put("start", patient.since().toString()))
                  .node());
      default -> Optional.empty();
    };
  }
}
