package org.ambulo.roster.document;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.Nearest;
import org.ambulo.core.roster.Absence;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.Change.Cancelled.Wish;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/**
 * Reads what has changed in a clinic since its schedule was made: {@code asOf}, the schedule
 * promised, and a list of changes. A change that cannot be read is left out and named; the rest is
 * read.
 */
public final class ChangesReader {

  private static final String SCHEDULE = "schedule";
  private static final String BOOKINGS = "bookings";
  private static final String CHANGES = "changes";
  private static final String FROM_TO = "2027-01-05";
  private static final Set<String> FIELDS = Set.of("asOf", SCHEDULE, BOOKINGS, CHANGES, "$schema");

  /** What a change may be, with the fields beside the kind. */
  private enum Kind {
    CANCELLED("patient", "start", "rebook"),
    NO_SHOW("patient", "start"),
    STAFF_AWAY("staff", "from", "to"),
    ROOM_CLOSED("room", "from", "to"),
    WINDOW("patient", "value"),
    PATIENT_AWAY("patient", "from", "to"),
    PATIENT_ADDED("patient"),
    PATIENT_LEFT("patient");

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set
    private final Set<String> fields;

    Kind(String... others) {
      fields =
          Stream.concat(Stream.of("kind"), Arrays.stream(others))
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  private final Reading reading = new Reading();
  private final Scalars scalars = new Scalars(reading);
  private final WorthReader worth = new WorthReader(reading);
  private final AttendeeReader attendees;
  private final Clinic clinic;
  private final Set<String> staff;
  private final Set<String> rooms;
  private final Set<String> patients;

  private ChangesReader(Clinic clinic) {
    this.clinic = clinic;
    attendees =
        new AttendeeReader(
            reading, new OrderReader(reading, clinic.staff(), clinic.rooms()), clinic.horizon());
    staff =
        clinic.staff().stream().map(StaffMember::id).collect(Collectors.toCollection(HashSet::new));
    rooms = clinic.rooms().stream().map(Room::id).collect(Collectors.toCollection(HashSet::new));
    patients =
        clinic.patients().stream().map(Attendee::id).collect(Collectors.toCollection(HashSet::new));
  }

  /** Reads changes of a clinic; ids that it does not know are named. */
  public static ChangesReading read(Node document, Clinic clinic) {
    return new ChangesReader(clinic).document(At.top(document));
  }

  private ChangesReading document(At top) {
    LocalDateTime start = clinic.horizon().from().atStartOfDay();
    LocalDateTime asOf =
        reading
            .kept(
                () -> {
                  reading.known(top, FIELDS);
                  return reading.required(
                      top, "asOf", start, scalars::moment, "\"" + FROM_TO + "T12:00\"");
                })
            .orElse(start);
    Optional<BookingReading> promised = promised(top);
    List<ChangesReading.Written> changes = new ArrayList<>();
    if (top.field(CHANGES).isEmpty()) {
      reading.complain(top, "has no '" + CHANGES + "'", "write a list of changes");
    }
    reading.kept(() -> reading.all(top, CHANGES, at -> add(at, changes)));
    List<DocumentProblem> problems = new ArrayList<>(reading.problems());
    List<DocumentProblem> notes = new ArrayList<>(reading.notes());
    promised.ifPresent(
        read -> {
          problems.addAll(read.problems());
          notes.addAll(read.notes());
        });
    return new ChangesReading(
        asOf, promised.map(BookingReading::bookings), changes, problems, notes);
  }

  /** The output of an earlier run, or its bookings alone. */
  private Optional<BookingReading> promised(At top) {
    return top.field(SCHEDULE)
        .map(At::node)
        .or(() -> top.field(BOOKINGS).map(At::node))
        .map(BookingReader::read);
  }

  private At add(At at, List<ChangesReading.Written> changes) {
    Optional<Change> read = reading.kept(() -> change(at)).flatMap(found -> found);
    if (read.isPresent()) {
      changes.add(new ChangesReading.Written(read.get(), at.place(), at.path()));
    } else {
      reading.complain(at, "is left out", "mend what is said of it above and read again");
    }
    return at;
  }

  /** Empty where it is unreadable, which is said. */
  private Optional<Change> change(At at) {
    Optional<Kind> kind =
        reading.required(at, "kind", Optional.empty(), this::kind, "\"cancelled\"");
    return kind.map(known -> change(at, known));
  }

  private Optional<Kind> kind(At at) {
    Optional<Kind> kind = scalars.wordIfKnown(at, Kind.class);
    if (kind.isEmpty()) {
      List<String> words = Arrays.stream(Kind.values()).map(Scalars::written).toList();
      String written = at.node().verbatim().strip().toLowerCase(Locale.ROOT);
      reading.wrong(
          at,
          "is " + at.node().kind(),
          "write one of %s; the nearest is %s"
              .formatted(String.join(", ", words), Nearest.to(written, words)));
    }
    return kind;
  }

  private Change change(At at, Kind kind) {
    reading.known(at, kind.fields);
    return switch (kind) {
      case CANCELLED -> new Change.Cancelled(patient(at), start(at), wish(at));
      case NO_SHOW -> new Change.NoShow(patient(at), start(at));
      case STAFF_AWAY -> new Change.StaffAway(known(at, "staff", staff), absence(at));
      case ROOM_CLOSED -> new Change.RoomClosed(known(at, "room", rooms), absence(at));
      case WINDOW ->
          new Change.WindowMoved(
              patient(at),
              reading.required(at, "value", new Worth.Flat(0), worth::worth, "{base: 0.4}"));
      case PATIENT_AWAY -> new Change.PatientAway(patient(at), absence(at));
      case PATIENT_ADDED -> added(at);
      case PATIENT_LEFT -> new Change.PatientLeft(patient(at));
    };
  }

  private String patient(At at) {
    return known(at, "patient", patients);
  }

  private String known(At at, String name, Collection<String> ids) {
    return reading.required(
        at,
        name,
        "",
        field -> {
          String id = scalars.text(field);
          if (!id.isEmpty() && !ids.contains(id)) {
            reading.wrong(
                field,
                "is '" + id + "', and there is none with that id",
                ids.isEmpty()
                    ? "look at the clinic's document"
                    : "the nearest is '" + Nearest.to(id, ids.stream().sorted().toList()) + "'");
          }
          return id;
        },
        "\"the id\"");
  }

  private LocalDateTime start(At at) {
    return reading.required(
        at,
        "start",
        clinic.horizon().from().atStartOfDay(),
        scalars::moment,
        "\"2027-01-05T08:30\"");
  }

  /** Without a word another time is looked for. */
  private Wish wish(At at) {
    Optional<At> rebook = at.field("rebook");
    return rebook
        .map(
            field ->
                switch (field.node().verbatim()) {
                  case "true" -> Wish.ANOTHER_TIME;
                  case "false" -> Wish.NOT_AT_ALL;
                  default -> {
                    reading.wrong(
                        field,
                        "is " + field.node().kind(),
                        "write true for another time, false where it is not wanted any more");
                    yield Wish.ANOTHER_TIME;
                  }
                })
        .orElse(Wish.ANOTHER_TIME);
  }

  /** From and to are days, both included, or times. */
  private Absence absence(At at) {
    LocalDateTime usual = clinic.horizon().from().atStartOfDay();
    LocalDateTime from =
        reading.required(at, "from", usual, field -> moment(field, 0), "\"" + FROM_TO + "\"");
    LocalDateTime to =
        reading.required(
            at, "to", from.plusDays(1), field -> moment(field, 1), "\"" + FROM_TO + "\"");
    if (from.isBefore(to)) {
      return new Absence(from, to);
    }
    if (reading.isSound()) {
      reading.wrong(
          at,
          "lasts from %s to %s".formatted(from, to),
          "let it end after it starts; days are included, times are not");
    }
    return new Absence(usual, usual.plusDays(1));
  }

  private LocalDateTime moment(At at, int daysAfter) {
    return at.node().verbatim().strip().length() > FROM_TO.length()
        ? scalars.moment(at)
        : scalars.day(at).plusDays(daysAfter).atStartOfDay();
  }

  private Change added(At at) {
    Optional<At> patient = at.field("patient");
    if (patient.isEmpty()) {
      reading.wrong(at, "has no 'patient'", "write patient: {...} as in the clinic's document");
    }
    Attendee read = attendees.attendee(patient.orElse(at));
    if (!read.id().isEmpty() && patients.contains(read.id())) {
      reading.wrong(
          at, "adds '" + read.id() + "', who is there already", "give the new patient another id");
    }
    patients.add(read.id());
    return new Change.PatientAdded(read);
  }
}
