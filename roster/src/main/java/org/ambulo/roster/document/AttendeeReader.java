package org.ambulo.roster.document;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Worth;

/** Reads a patient. */
final class AttendeeReader {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "released",
          "availability",
          "prefer",
          "driverDays",
          "procedures",
          "past",
          "therapy",
          "value",
          "fixed");
  private static final Set<String> PREFER = Set.of("partOfDay", "staff");
  private static final Set<String> COURSE =
      Set.of("skill", "sessions", "minutes", "perWeekMax", "minGapDays", "floor");
  private static final Set<String> ANY = Set.of("any", "none", "either");

  private static final int MOST_SESSIONS = 1_000;
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_GAP = 366;
  private static final int USUAL_PER_WEEK = 3;
  private static final int USUAL_GAP = 2;

  private final Reading reading;
  private final Scalars scalars;
  private final SpanReader spans;
  private final OrderReader orders;
  private final BookedReader booked;
  private final WorthReader worth;
  private final Horizon horizon;

  AttendeeReader(Reading reading, OrderReader orders, Horizon horizon) {
    this.reading = reading;
    this.orders = orders;
    this.horizon = horizon;
    scalars = new Scalars(reading);
    spans = new SpanReader(reading);
    booked = new BookedReader(reading);
    worth = new WorthReader(reading);
  }

  /** Without a day of release, from the first day planned on. */
  Attendee attendee(At at) {
    reading.known(at, FIELDS);
    LocalDate released = reading.optional(at, "released", horizon.from(), scalars::day);
    Optional<Course> therapy = at.field("therapy").map(this::course);
    return new Attendee(
        reading.required(at, "id", "", scalars::text, "\"p1\""),
        released,
        spans.spans(at, "availability"),
        reading.optional(at, "prefer", Preference.NONE, this::preference),
        driverDays(at),
        orders(at, released),
        reading.all(at, "past", orders::past),
        therapy,
        at.field("value").map(worth::worth).orElseGet(() -> noWorth(at, therapy)),
        reading.all(at, "fixed", booked::booked));
  }

  private Worth noWorth(At at, Optional<Course> therapy) {
    if (therapy.isPresent()) {
      reading.note(
          at, "has a course and no 'value'", "its sessions count 0; write value: {base: 0.4}");
    }
    return new Worth.Flat(0);
  }

  /** A day that cannot be read is a day without a driver. */
  private Optional<Set<LocalDate>> driverDays(At at) {
    return at.field("driverDays")
        .map(days -> new HashSet<>(reading.readable(at, "driverDays", scalars::day)));
  }

  private List<ProcedureOrder> orders(At at, LocalDate released) {
    List<ProcedureOrder> all =
        reading.all(at, "procedures", order -> orders.order(order, released));
    Set<String> ids = new HashSet<>();
    for (ProcedureOrder order : all) {
      if (!ids.add(order.id())) {
        reading.wrong(
            at,
            "has two procedures with the id '" + order.id() + "'",
            "give each procedure of a patient an id of its own");
      }
    }
    return all;
  }

  private Course course(At at) {
    reading.known(at, COURSE);
    return new Course(
        reading.required(
            at, "skill", "", scalars::text, "\"what the therapist must be able to do\""),
        reading.required(at, "sessions", 0, number -> scalars.whole(number, 0, MOST_SESSIONS), "8"),
        reading.required(at, "minutes", 1, number -> scalars.whole(number, 1, MOST_MINUTES), "45"),
        reading.optional(at, "perWeekMax", USUAL_PER_WEEK, number -> scalars.whole(number, 1, 7)),
        reading.optional(at, "minGapDays", USUAL_GAP, number -> scalars.whole(number, 0, MOST_GAP)),
        reading.optional(at, "floor", 0, number -> scalars.whole(number, 0, MOST_SESSIONS)));
  }

  /** A wish that cannot be read is no wish; the patient is kept. */
  private Preference preference(At at) {
    return reading
        .kept(
            () -> {
              reading.known(at, PREFER);
              return new Preference(
                  at.field("partOfDay").filter(AttendeeReader::isWish).map(this::part),
                  at.field("staff").map(scalars::text));
            })
        .orElse(Preference.NONE);
  }

  private Preference.PartOfDay part(At at) {
    return scalars.word(at, Preference.PartOfDay.class);
  }

  private static boolean isWish(At at) {
    return !ANY.contains(at.node().verbatim().strip().toLowerCase(Locale.ROOT));
  }
}
