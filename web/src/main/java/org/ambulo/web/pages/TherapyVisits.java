package org.ambulo.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.fhir.Stored;
import org.ambulo.words.chart.Journey;

/** The appointments for therapy among a patient's documents. */
public final class TherapyVisits {

  private TherapyVisits() {}

  /** Those whose day and fate are known; cancelled ones are none. */
  public static List<Journey.Visit> of(List<Document> documents) {
    List<Journey.Visit> visits = new ArrayList<>();
    for (Document document : documents) {
      if (document.key().type().equals("Appointment") && document.json().isPresent()) {
        Node.Group appointment = Stored.node(document.json().get());
        if (isTherapy(appointment)) {
          Optional<Journey.State> state = state(text(appointment, "status"));
          Optional<LocalDate> day = day(text(appointment, "start"));
          if (state.isPresent() && day.isPresent()) {
            visits.add(new Journey.Visit(day.get(), state.get()));
          }
        }
      }
    }
    return visits;
  }

  private static boolean isTherapy(Node.Group appointment) {
    return groups(appointment, "serviceType").stream()
        .flatMap(concept -> groups(concept, "coding").stream())
        .anyMatch(
            coding ->
                text(coding, "system").equals(Systems.VISIT)
                    && text(coding, "code").equals(Systems.THERAPY_VISIT));
  }

  private static Optional<Journey.State> state(String status) {
    return switch (status) {
      case "fulfilled", "arrived", "checked-in" -> Optional.of(Journey.State.ATTENDED);
      case "noshow" -> Optional.of(Journey.State.MISSED);
      case "booked", "pending", "proposed" -> Optional.of(Journey.State.BOOKED);
      default -> Optional.empty();
    };
  }

  /** By the clock of the place, as the appointment says it. */
  private static Optional<LocalDate> day(String start) {
    try {
      return Optional.of(OffsetDateTime.parse(start).toLocalDate());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static List<Node.Group> groups(Node.Group group, String field) {
    return group.get(field).filter(Node.Many.class::isInstance).map(Node.Many.class::cast).stream()
        .flatMap(many -> many.items().stream())
        .filter(Node.Group.class::isInstance)
        .map(Node.Group.class::cast)
        .toList();
  }

  private static String text(Node.Group group, String field) {
    return group.get(field).filter(Node.Text.class::isInstance).map(Node::verbatim).orElse("");
  }
}
