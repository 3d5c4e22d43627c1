package org.ambulo.web.pages.phone;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.pages.Frame;

/** The visits of one patient as of a time. */
public final class Visits {

  private static final int MOST = 20;
  private static final Set<String> OFF = Set.of("cancelled", "entered-in-error");
  private static final Set<String> DONE = Set.of("completed", "cancelled", "rejected", "failed");

  private record Dated(Peek.Found found, ZonedDateTime start) {}

  private final ZonedDateTime now;
  private final List<Dated> all;
  private final Set<String> asked;

  public Visits(Assessed assessed, ZonedDateTime now) {
    this.now = now;
    ZoneId zone = now.getZone();
    all =
        Peek.documents(assessed, "Appointment")
            .filter(found -> !OFF.contains(Peek.text(found.node(), "status").orElse("")))
            .flatMap(
                found ->
                    Peek.text(found.node(), "start")
                        .flatMap(text -> PhoneDays.read(text, zone))
                        .map(start -> new Dated(found, start))
                        .stream())
            .sorted(Comparator.comparing(Dated::start))
            .toList();
    asked =
        Peek.documents(assessed, "Task")
            .filter(
                found ->
                    Peek.code(found.node(), "code", Systems.REQUEST)
                        .equals(Optional.of(Systems.OTHER_TIME)))
            .filter(found -> !DONE.contains(Peek.text(found.node(), "status").orElse("")))
            .flatMap(found -> Peek.references(found.node(), "Appointment", "focus").stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private Stream<Dated> coming() {
    return all.stream().filter(one -> !one.start().isBefore(now)).limit(MOST);
  }

  private Stream<Dated> past() {
    return all.reversed().stream().filter(one -> one.start().isBefore(now)).limit(MOST);
  }

  /** Whether the patient has this visit still to come. */
  public boolean isComing(String id) {
    return coming().anyMatch(one -> one.found().id().equals(id));
  }

  /** People and rooms of those that are shown. */
  public Set<Key> takingPart() {
    return Stream.concat(coming(), past())
        .flatMap(
            one ->
                Stream.of("Practitioner", "Location")
                    .flatMap(type -> references(one, type).map(id -> new Key(type, id))))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> references(Dated one, String type) {
    return Peek.references(one.found().node(), type, "participant", "actor").stream();
  }

  /** The next one in a few words; nothing where none is booked. */
  public Optional<String> next() {
    return coming().findFirst().map(one -> what(one) + ": " + PhoneDays.dayAndTime(one.start()));
  }

  public VisitsPage page(Frame frame, Collection<Document> people, String faultAt, String typed) {
    Map<String, String> names = People.names(people);
    return new VisitsPage(
        frame,
        coming().map(one -> visit(one, names)).toList(),
        past().map(one -> visit(one, names)).toList(),
        faultAt,
        typed);
  }

  private VisitsPage.Visit visit(Dated one, Map<String, String> names) {
    return new VisitsPage.Visit(
        one.found().id(),
        what(one),
        PhoneDays.dayAndTime(one.start()),
        named(one, "Practitioner", names),
        named(one, "Location", names),
        state(one),
        asked.contains(one.found().id()) ? "You asked for a new time. We will call you." : "");
  }

  private static String named(Dated one, String type, Map<String, String> names) {
    return references(one, type)
        .flatMap(id -> Optional.ofNullable(names.get(id)).stream())
        .collect(Collectors.joining(", "));
  }

  private static String what(Dated one) {
    String kind =
        Peek.all(one.found().node(), "serviceType", "coding")
            .filter(coding -> Peek.text(coding, "system").equals(Optional.of(Systems.VISIT)))
            .findFirst()
            .flatMap(coding -> Peek.text(coding, "code"))
            .orElse("");
    return switch (kind) {
      case "therapy" -> "Training visit";
      case "procedure" -> "Your shot or other care";
      case "first_visit" -> "First visit";
      default -> "Visit with your team";
    };
  }

  private static String state(Dated one) {
    return switch (Peek.text(one.found().node(), "status").orElse("")) {
      case "fulfilled", "arrived", "checked-in" -> "You came.";
      case "noshow" -> "You missed it.";
      case "proposed", "pending", "waitlist" -> "Not sure yet. We will call you.";
      default -> "";
    };
  }
}
