package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.calendar.CalendarDocuments;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.fhir.Stored;

/** Reads what the schedule is made of; so many looks, however many patients there are. */
final class Gathering {

  private static final int MOST = 1_000_000;

  private final Reading reading;
  private final ZoneId zone;
  private final List<KeptVisit> visits = new ArrayList<>();
  private final Map<String, String> names = new HashMap<>();

  Gathering(Reading reading, ZoneId zone) {
    this.reading = reading;
    this.zone = zone;
  }

  /** Everything that booking goes by, into the calendar. */
  Gathering all(CalendarDocuments calendar, LocalDate today, int daysBack) {
    house(calendar);
    search("ServiceRequest", token("status", "active")).forEach(one -> calendar.add(node(one)));
    reading.each("Procedure", new Sight.Everybody(), one -> calendar.add(node(one)));
    Match since = span(today.minusDays(daysBack), today.plusYears(1));
    search("Encounter", since).forEach(one -> calendar.add(node(one)));
    for (Document document : search("Appointment", since)) {
      calendar.add(node(document));
      KeptVisit.of(document, zone).ifPresent(visits::add);
    }
    return this;
  }

  /** People and rooms alone. */
  Gathering house(CalendarDocuments calendar) {
    for (String type : List.of("PractitionerRole", "Location")) {
      reading.each(
          type,
          new Sight.Everybody(),
          document -> {
            Node.Group node = node(document);
            calendar.add(node);
            name(document.key(), node);
          });
    }
    return this;
  }

  /** The appointments from one day to another, in sight or not. */
  Gathering days(LocalDate from, LocalDate to, Sight sight) {
    search("Appointment", span(from, to), sight).stream()
        .flatMap(document -> KeptVisit.of(document, zone).stream())
        .filter(visit -> !visit.day().isBefore(from) && !visit.day().isAfter(to))
        .forEach(visits::add);
    return this;
  }

  /** The names of all patients who have an appointment, and of these. */
  Gathering names(Set<String> others) {
    Set<Key> keys = new HashSet<>();
    visits.forEach(visit -> keys.add(new Key("Patient", visit.patient())));
    others.forEach(id -> keys.add(new Key("Patient", id)));
    for (Document patient : reading.current(keys)) {
      patientName(node(patient)).ifPresent(name -> names.put(patient.key().id(), name));
    }
    return this;
  }

  List<KeptVisit> visits() {
    return visits;
  }

  Map<String, String> names() {
    return names;
  }

  private void name(Key key, Node.Group node) {
    if (key.type().equals("Location")) {
      names.put(key.id(), text(node, "name"));
    } else {
      node.get("practitioner")
          .filter(Node.Group.class::isInstance)
          .map(Node.Group.class::cast)
          .filter(person -> !text(person, "display").isEmpty())
          .ifPresent(
              person ->
                  names.put(
                      text(person, "reference").replace("Practitioner/", ""),
                      text(person, "display")));
    }
  }

  private static Optional<String> patientName(Node.Group patient) {
    return patient
        .get("name")
        .filter(Node.Many.class::isInstance)
        .flatMap(many -> ((Node.Many) many).items().stream().findFirst())
        .filter(Node.Group.class::isInstance)
        .map(Node.Group.class::cast)
        .map(Gathering::nameText)
        .filter(name -> !name.isBlank());
  }

  private static String nameText(Node.Group name) {
    if (!text(name, "text").isEmpty()) {
      return text(name, "text");
    }
    String given =
        name.get("given")
            .filter(Node.Many.class::isInstance)
            .flatMap(many -> ((Node.Many) many).items().stream().findFirst())
            .map(Node::verbatim)
            .orElse("");
    return (given + " " + text(name, "family")).strip();
  }

  private static String text(Node.Group group, String field) {
    return group.get(field).filter(Node.Text.class::isInstance).map(Node::verbatim).orElse("");
  }

  private static Node.Group node(Document document) {
    return Stored.node(document.json().orElseThrow());
  }

  private static Match token(String parameter, String code) {
    return new Match.Token(parameter, Optional.empty(), Optional.of(code));
  }

  private Match span(LocalDate from, LocalDate to) {
    return new Match.Span(
        "date",
        Match.Relation.EQUAL,
        from.atStartOfDay(zone).toInstant(),
        to.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private List<Document> search(String type, Match match) {
    return search(type, match, new Sight.Everybody());
  }

  private List<Document> search(String type, Match match, Sight sight) {
    Query query =
        new Query(
            type, List.of(new Query.AnyOf(List.of(match))), sight, List.of(), new Slice(0, MOST));
    return reading.search(query).documents();
  }
}
