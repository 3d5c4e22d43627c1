package org.ambulo.roster.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.Nearest;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;

/**
 * Reads a clinic from its document. Reading goes on over whatever is wrong: a patient, a person or
 * a room that cannot be read is left out and named, and the rest is read. Hours that cannot be read
 * are no hours. Whether what is read makes sense together is for the inspection to say.
 */
public final class ClinicReader {

  private static final Set<String> FIELDS =
      Set.of(
          "id", "timeZone", "horizon", "grid", "staff", "rooms", "patients", "weights", "$schema");
  private static final Set<String> HORIZON = Set.of("from", "to");
  private static final List<String> WHOLE_WEIGHTS = List.of("nearWorkingDays", "noticeHours");
  private static final int MOST_WHOLE = 10_000;
  private static final int MOST_DAYS = 1_100;

  /** Without a horizon the rest is read all the same, to say what else is wrong. */
  private static final Horizon SOME_DAYS = new Horizon(LocalDate.EPOCH, LocalDate.EPOCH);

  private final Reading reading = new Reading();
  private final Scalars scalars = new Scalars(reading);
  private final List<String> leftOut = new ArrayList<>();

  private ClinicReader() {}

  public static ClinicReading read(Node document) {
    return new ClinicReader().document(At.top(document));
  }

  private ClinicReading document(At top) {
    Optional<Horizon> days = reading.kept(() -> days(top)).flatMap(found -> found);
    Clinic read = clinic(top, days.orElse(SOME_DAYS));
    WeightChanges weights = top.field("weights").map(this::weights).orElse(WeightChanges.NONE);
    return new ClinicReading(
        days.map(known -> read), weights, leftOut, reading.problems(), reading.notes());
  }

  private Optional<Horizon> days(At top) {
    reading.known(top, FIELDS);
    return reading.required(
        top,
        "horizon",
        Optional.empty(),
        this::horizon,
        "{\"from\": \"2027-01-04\", \"to\": \"2027-01-31\"}");
  }

  private Clinic clinic(At top, Horizon horizon) {
    String id = reading.kept(() -> reading.optional(top, "id", "clinic", scalars::text)).orElse("");
    ZoneId zone = zone(top);
    top.field("grid").ifPresent(this::grid);
    ResourceReader resources = new ResourceReader(reading);
    List<StaffMember> staff = pieces(top, "staff", resources::member, StaffMember::id);
    List<Room> rooms = pieces(top, "rooms", resources::room, Room::id);
    AttendeeReader attendees =
        new AttendeeReader(reading, new OrderReader(reading, staff, rooms), horizon);
    List<Attendee> patients = pieces(top, "patients", attendees::attendee, Attendee::id);
    return new Clinic(id, zone, horizon, staff, rooms, patients);
  }

  private Optional<Horizon> horizon(At at) {
    reading.known(at, HORIZON);
    LocalDate from = reading.required(at, "from", LocalDate.EPOCH, scalars::day, "2027-01-04");
    LocalDate to = reading.required(at, "to", from, scalars::day, "2027-01-31");
    if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS - 1L))) {
      reading.wrong(
          at,
          "is from %s to %s".formatted(from, to),
          "let it end on its first day or after it, within %,d days".formatted(MOST_DAYS));
      return Optional.empty();
    }
    return Optional.of(new Horizon(from, to));
  }

  /** Without a zone that is known, one without clock changes stands in. */
  private ZoneId zone(At top) {
    return reading
        .kept(
            () ->
                reading.required(
                    top, "timeZone", (ZoneId) ZoneOffset.UTC, this::named, "\"Europe/Berlin\""))
        .orElse(ZoneOffset.UTC);
  }

  private ZoneId named(At at) {
    try {
      return ZoneId.of(at.node().verbatim().strip());
    } catch (DateTimeException unknown) {
      reading.wrong(
          at, "is " + at.node().kind(), "write a zone such as Europe/Berlin or America/New_York");
      return ZoneOffset.UTC;
    }
  }

  private void grid(At at) {
    if (!at.node().verbatim().equals(String.valueOf(Clinic.GRID_MINUTES))) {
      reading.complain(
          at,
          "is " + at.node().words(),
          "write %d: bookings start at whole quarters of an hour".formatted(Clinic.GRID_MINUTES));
    }
  }

  /** Each with an id of its own; the first of two is kept. */
  private <T> List<T> pieces(
      At top, String name, Function<At, T> reader, Function<T, String> identity) {
    Map<String, At> ids = new HashMap<>();
    List<T> found = new ArrayList<>();
    reading.kept(
        () ->
            reading.all(
                top,
                name,
                item -> {
                  Optional<T> piece = reading.kept(() -> reader.apply(item));
                  piece
                      .filter(one -> isNew(item, identity.apply(one), ids))
                      .ifPresentOrElse(found::add, () -> leaveOut(item, name));
                  return item;
                }));
    return found;
  }

  private boolean isNew(At item, String id, Map<String, At> ids) {
    At first = ids.putIfAbsent(id, item);
    if (first != null) {
      reading.complain(
          item, "has the id '%s' of %s".formatted(id, first.path()), "give each an id of its own");
    }
    return first == null;
  }

  private void leaveOut(At item, String list) {
    String id = item.field("id").map(at -> at.node().verbatim()).orElseGet(item::path);
    reading.complain(
        item, "is left out (id '" + id + "')", "mend what is said of it above and read again");
    if (list.equals("patients")) {
      leftOut.add(id);
    }
  }

  private WeightChanges weights(At at) {
    Set<String> names = new HashSet<>(at.names());
    names.removeAll(WeightChanges.NAMES);
    for (String unknown : names.stream().sorted().toList()) {
      reading.complain(
          at,
          "has no weight '" + unknown + "'",
          "the nearest is " + Nearest.to(unknown, WeightChanges.NAMES));
    }
    Map<String, Double> found = new HashMap<>();
    for (String name : WeightChanges.NAMES) {
      at.field(name)
          .flatMap(value -> reading.kept(() -> weight(name, value)))
          .ifPresent(value -> found.put(name, value));
    }
    return new WeightChanges(found);
  }

  private double weight(String name, At value) {
    if (WHOLE_WEIGHTS.contains(name)) {
      return scalars.whole(value, 0, MOST_WHOLE);
    }
    double number = scalars.number(value);
    if (number < 0) {
      reading.wrong(value, "is " + value.node().kind(), "write a number from 0 up");
    }
    return number;
  }
}
