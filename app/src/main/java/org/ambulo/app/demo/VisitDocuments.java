package org.ambulo.app.demo;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.lab.demo.MadeUpPatient;
import org.ambulo.lab.demo.MadeUpVisit;

/** Appointments, and encounters where the patient came. */
final class VisitDocuments {

  private final ZoneId zone;
  private final String organization;

  VisitDocuments(ZoneId zone, String organization) {
    this.zone = zone;
    this.organization = organization;
  }

  List<Node.Group> of(MadeUpPatient patient) {
    List<Node.Group> all = new ArrayList<>();
    for (MadeUpVisit visit : patient.visits()) {
      all.add(appointment(patient, visit));
      if (visit.status() == MadeUpVisit.Status.FULFILLED) {
        all.add(encounter(patient, visit));
      }
    }
    return all;
  }

  private static String kind(MadeUpVisit visit) {
    return visit.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Draft kindConcept(MadeUpVisit visit) {
    return Parts.concept(Parts.coding(Systems.VISIT, kind(visit), kind(visit).replace('_', ' ')));
  }

  private Node.Group appointment(MadeUpPatient patient, MadeUpVisit visit) {
    List<Draft> services = new ArrayList<>(List.of(kindConcept(visit)));
    if (!visit.what().isEmpty()) {
      services.add(Parts.concept(Parts.coding(Systems.INTERVENTION, visit.what(), "")));
    }
    LocalDateTime end = visit.start().plusMinutes(visit.minutes());
    List<Draft> participants = new ArrayList<>();
    participants.add(actor("Patient/" + patient.id()));
    visit.people().forEach(id -> participants.add(actor("Practitioner/" + id)));
    visit.rooms().forEach(id -> participants.add(room(visit, id, end)));
    Draft draft =
        Documents.resource("Appointment", visit.id())
            .put(
                "status",
                switch (visit.status()) {
                  case BOOKED -> "booked";
                  case FULFILLED -> "fulfilled";
                  case MISSED -> "noshow";
                })
            .put("serviceType", services)
            .put("start", Documents.instant(visit.start(), zone))
            .put("end", Documents.instant(end, zone))
            .put("minutesDuration", BigDecimal.valueOf(visit.minutes()));
    CareDocuments.orderOf(patient, visit)
        .ifPresent(id -> draft.put("basedOn", List.of(Parts.reference("ServiceRequest/" + id))));
    return draft.put("participant", participants).node();
  }

  private static Draft actor(String reference) {
    return new Draft().put("actor", Parts.reference(reference)).put("status", "accepted");
  }

  /** The recovery place is taken when the procedure is over. */
  private Draft room(MadeUpVisit visit, String id, LocalDateTime end) {
    boolean recovery = visit.recoveryMinutes() > 0 && id.equals(visit.rooms().getLast());
    Draft actor = actor("Location/" + id);
    return recovery
        ? actor.put("period", period(end, end.plusMinutes(visit.recoveryMinutes())))
        : actor;
  }

  private Draft period(LocalDateTime start, LocalDateTime end) {
    return new Draft()
        .put("start", Documents.instant(start, zone))
        .put("end", Documents.instant(end, zone));
  }

  private Node.Group encounter(MadeUpPatient patient, MadeUpVisit visit) {
    Draft ambulatory =
        Parts.coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory");
    List<Draft> people =
        visit.people().stream()
            .map(id -> new Draft().put("individual", Parts.reference("Practitioner/" + id)))
            .toList();
    Optional<Draft> location =
        visit.rooms().stream()
            .findFirst()
            .map(id -> new Draft().put("location", Parts.reference("Location/" + id)));
    return Documents.resource("Encounter", Documents.id(visit.id(), "encounter"))
        .put("status", "finished")
        .put("class", ambulatory)
        .put("type", List.of(kindConcept(visit)))
        .put("subject", Parts.reference("Patient/" + patient.id()))
        .put("participant", people)
        .put("appointment", List.of(Parts.reference("Appointment/" + visit.id())))
        .put("period", period(visit.start(), visit.start().plusMinutes(visit.minutes())))
        .put("location", location.stream().toList())
        .put("serviceProvider", Parts.reference("Organization/" + organization))
        .node();
  }
}
