package org.ambulo.web.chart;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;

/** Writes appointments. */
public final class VisitChart {

  private static final String CANCELLED = "cancelled";

  private final ZoneId zone;

  /**
   * @param zone of the clinic's clock
   */
  public VisitChart(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * When, with whom and where.
   *
   * @param recoveryMinutes how long the last of the rooms is needed afterwards; 0: not at all
   */
  public record Slot(
      LocalDateTime start,
      int minutes,
      List<String> people,
      List<String> rooms,
      int recoveryMinutes) {
    public Slot {
      people = List.copyOf(people);
      rooms = List.copyOf(rooms);
    }

    LocalDateTime end() {
      return start.plusMinutes(minutes);
    }
  }

  /**
   * What is booked for a patient.
   *
   * @param procedure id of it; empty: a session of therapy
   * @param order id of the ServiceRequest; empty where it is not known
   */
  public record What(String patient, Optional<String> procedure, Optional<String> order) {}

  /** A new appointment. */
  public Draft book(What what, Slot slot) {
    List<Draft> services = new ArrayList<>();
    String kind = what.procedure().isEmpty() ? Systems.THERAPY_VISIT : "procedure";
    services.add(Parts.concept(Parts.coding(Systems.VISIT, kind, kind)));
    what.procedure()
        .ifPresent(id -> services.add(Parts.concept(Parts.coding(Systems.INTERVENTION, id, ""))));
    Draft draft =
        Draft.resource("Appointment").put("status", "booked").put("serviceType", services);
    times(draft, slot);
    what.order()
        .ifPresent(id -> draft.put("basedOn", List.of(Parts.reference("ServiceRequest/" + id))));
    List<Draft> participants = new ArrayList<>();
    participants.add(actor("Patient/" + what.patient()));
    participants.addAll(places(slot));
    return draft.put("participant", participants);
  }

  /** The same appointment at another time, with other people or elsewhere. */
  public Node.Group move(Node.Group before, Slot slot) {
    Draft draft = copy(before);
    times(draft, slot);
    List<Node> participants = new ArrayList<>();
    new Kept(before)
        .groups("participant")
        .filter(one -> !isPlace(one.inner("actor").text("reference")))
        .forEach(one -> participants.add(one.group()));
    places(slot).forEach(one -> participants.add(one.node()));
    return draft.put("participant", Node.many(participants)).node();
  }

  /** The same appointment, cancelled with a reason. */
  public static Node.Group cancel(Node.Group before, String why) {
    return copy(before)
        .put("status", CANCELLED)
        .put("cancelationReason", Parts.concept(List.of(), why))
        .node();
  }

  private static Draft copy(Node.Group before) {
    Draft draft = new Draft();
    before.fields().forEach(draft::put);
    return draft;
  }

  private static boolean isPlace(String reference) {
    return reference.startsWith("Practitioner/") || reference.startsWith("Location/");
  }

  private void times(Draft draft, Slot slot) {
    draft
        .put("start", instant(slot.start()))
        .put("end", instant(slot.end()))
        .put("minutesDuration", BigDecimal.valueOf(slot.minutes()));
  }

  private List<Draft> places(Slot slot) {
    List<Draft> all = new ArrayList<>();
    slot.people().forEach(id -> all.add(actor("Practitioner/" + id)));
    slot.rooms().forEach(id -> all.add(actor("Location/" + id)));
    if (slot.recoveryMinutes() > 0 && !slot.rooms().isEmpty()) {
      all.getLast()
          .put(
              "period",
              new Draft()
                  .put("start", instant(slot.end()))
                  .put("end", instant(slot.end().plusMinutes(slot.recoveryMinutes()))));
    }
    return all;
  }

  private static Draft actor(String reference) {
    return new Draft().put("actor", Parts.reference(reference)).put("status", "accepted");
  }

  private String instant(LocalDateTime local) {
    return Parts.dateTime(local.atZone(zone));
  }
}
