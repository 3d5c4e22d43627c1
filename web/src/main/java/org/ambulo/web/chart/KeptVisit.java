package org.ambulo.web.chart;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.fhir.Stored;

/**
 * An Appointment of one patient as it is kept.
 *
 * @param status as FHIR has it
 * @param kind what it is for, such as {@code therapy}; empty where it does not say
 * @param procedure id of the procedure; empty where it is none
 * @param start by the clinic's clock
 * @param minutes without the time in a recovery place
 * @param people ids of Practitioners
 * @param rooms ids of Locations
 */
public record KeptVisit(
    Key key,
    long version,
    String patient,
    String status,
    String kind,
    String procedure,
    LocalDateTime start,
    int minutes,
    List<String> people,
    List<String> rooms) {

  /** The earliest first. */
  public static final Comparator<KeptVisit> BY_TIME =
      Comparator.comparing(KeptVisit::start).thenComparing(visit -> visit.key().id());

  public KeptVisit {
    people = List.copyOf(people);
    rooms = List.copyOf(rooms);
  }

  /** Nothing where it has no time or no patient, or was removed. */
  public static Optional<KeptVisit> of(Document document, ZoneId zone) {
    return document
        .json()
        .flatMap(json -> of(document.key(), document.version(), Stored.node(json), zone));
  }

  /** The same of what a version says. */
  public static Optional<KeptVisit> of(Key key, long version, Node.Group said, ZoneId zone) {
    Kept kept = new Kept(said);
    Optional<LocalDateTime> start = local(kept.text("start"), zone);
    Optional<String> patient = actors(kept, "Patient/").stream().findFirst();
    if (start.isEmpty() || patient.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptVisit(
            key,
            version,
            patient.get(),
            kept.text("status"),
            code(kept, Systems.VISIT),
            code(kept, Systems.INTERVENTION),
            start.get(),
            kept.whole("minutesDuration"),
            actors(kept, "Practitioner/"),
            actors(kept, "Location/")));
  }

  private static Optional<LocalDateTime> local(String instant, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(instant).atZoneSameInstant(zone).toLocalDateTime());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static List<String> actors(Kept kept, String type) {
    return kept.groups("participant")
        .map(one -> one.inner("actor").text("reference"))
        .filter(reference -> reference.startsWith(type))
        .map(reference -> reference.substring(type.length()))
        .toList();
  }

  private static String code(Kept kept, String system) {
    return kept.groups("serviceType")
        .flatMap(type -> type.groups("coding"))
        .filter(coding -> coding.text("system").equals(system))
        .map(coding -> coding.text("code"))
        .findFirst()
        .orElse("");
  }

  public LocalDate day() {
    return start.toLocalDate();
  }

  public LocalDateTime end() {
    return start.plusMinutes(minutes);
  }

  /** Whether it takes, or took, anybody's time. */
  public boolean isTaken() {
    return !List.of("cancelled", "entered-in-error", "waitlist", "proposed").contains(status);
  }

  public boolean isBooked() {
    return status.equals("booked");
  }

  public boolean isTherapy() {
    return kind.equals(Systems.THERAPY_VISIT);
  }
}
