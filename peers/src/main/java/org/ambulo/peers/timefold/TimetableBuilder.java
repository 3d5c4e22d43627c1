package org.ambulo.peers.timefold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.EarliestDay;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.lab.peers.AppointmentBook;
import org.ambulo.lab.peers.PatientPage;
import org.ambulo.lab.peers.Raster;
import org.jspecify.annotations.Nullable;

/** Turns a clinic into a timetable to be filled, and a filled timetable into bookings. */
final class TimetableBuilder {

  /** Values are whole numbers to the solver: this many to one. */
  private static final double SCALE = 10_000;

  private final Clinic clinic;
  private final ScheduleWeights weights;
  private final AppointmentBook book;
  private final Raster raster;
  private final List<StaffMember> staff;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final @Nullable Opening[][][] shared;
  private final Optional<Pool> gym;
  private final Pool beds;
  private final Map<Room.Kind, Pool> rooms = new EnumMap<>(Room.Kind.class);
  private final Map<String, List<Session>> sessions = new LinkedHashMap<>();
  private final Map<String, List<Operation>> operations = new LinkedHashMap<>();

  TimetableBuilder(Clinic clinic, ScheduleWeights weights) {
    this.clinic = clinic;
    this.weights = weights;
    book = new AppointmentBook(clinic);
    raster = book.raster();
    staff = book.staff();
    staff.forEach(member -> numbers.put(member.id(), numbers.size()));
    shared = new Opening[staff.size()][raster.days()][Long.SIZE];
    gym =
        book.hasTherapyRooms()
            ? Optional.of(new Pool("therapy", book.left(Room.Kind::isForTherapy)))
            : Optional.empty();
    beds = new Pool("recovery", book.left(Room.Kind.RECOVERY::equals));
  }

  /** Everything open, with the openings of a schedule as the start. */
  Timetable build(List<Booking> start) {
    book.pages().forEach(this::add);
    Map<String, Integer> taken = new HashMap<>();
    for (Booking booking : start) {
      place(booking, taken);
    }
    return new Timetable(flat(sessions), flat(operations));
  }

  private static <T> List<T> flat(Map<String, List<T>> of) {
    return of.values().stream().flatMap(List::stream).toList();
  }

  private void add(PatientPage page) {
    Attendee patient = page.patient();
    List<ProcedureOrder> open =
        patient.procedures().stream().filter(order -> !page.isDone(order)).toList();
    PatientFacts facts = facts(page, !open.isEmpty());
    List<Session> own = new ArrayList<>();
    for (int i = 0; i < page.sessionsLeft(); i++) {
      own.add(new Session(patient.id() + "/" + i, facts));
    }
    sessions.put(patient.id(), own);
    operations.put(
        patient.id(),
        open.stream()
            .map(one -> new Operation(patient.id() + "/" + one.id(), order(page, one, facts)))
            .toList());
  }

  private PatientFacts facts(PatientPage page, boolean hasOrders) {
    Map<Integer, Integer> fixedWith = new HashMap<>();
    page.withTherapist()
        .forEach(
            (id, count) ->
                Optional.ofNullable(numbers.get(id))
                    .ifPresent(number -> fixedWith.put(number, count)));
    return new PatientFacts(
        page.patient().therapy().map(course -> openings(page, course)).orElse(List.of()),
        gym,
        hasOrders,
        page.patient().therapy().map(course -> terms(page, course)).orElse(noTerms()),
        page.sessionDays().stream().mapToInt(day -> day).toArray(),
        Map.copyOf(fixedWith),
        procedures -> worth(page, procedures),
        raster);
  }

  private static PatientFacts.Terms noTerms() {
    return new PatientFacts.Terms(0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private PatientFacts.Terms terms(PatientPage page, Course course) {
    int from = 0;
    int to = 0;
    for (int quarter = 0; quarter < Long.SIZE; quarter++) {
      int minute = raster.minute(quarter);
      boolean wished =
          page.patient().prefer().partOfDay().filter(part -> part.holds(minute)).isPresent();
      from = wished && to == 0 ? quarter : from;
      to = wished ? quarter + 1 : to;
    }
    return new PatientFacts.Terms(
        Raster.quarters(course.minutes()),
        course.perWeekMax(),
        course.minGapDays(),
        Math.min(course.floor(), course.sessions()),
        from,
        to,
        scaled(weights.mainTherapist()),
        scaled(weights.preferredTime()),
        scaled(weights.belowFloor()));
  }

  private static long scaled(double value) {
    return Math.round(value * SCALE);
  }

  private long[] worth(PatientPage page, List<Integer> procedures) {
    List<LocalDate> days =
        Stream.concat(page.procedureDays().stream(), procedures.stream())
            .map(raster.horizon()::day)
            .toList();
    long[] worth = new long[raster.days()];
    for (int day = 0; day < worth.length; day++) {
      worth[day] =
          scaled(page.patient().value().on(raster.horizon().day(day), raster.horizon(), days));
    }
    return worth;
  }

  private List<Opening> openings(PatientPage page, Course course) {
    int length = Raster.quarters(course.minutes());
    long[] open = new long[raster.days()];
    for (int day = 0; day < open.length; day++) {
      open[day] = page.allowsSession(day) ? book.sessionStarts(page, day, length) : 0;
    }
    return openings(book.therapists(course), open, length);
  }

  private List<Opening> openings(List<StaffMember> able, long[] open, int length) {
    List<Opening> all = new ArrayList<>(List.of(Opening.NONE));
    for (StaffMember member : able) {
      int number = numbers.getOrDefault(member.id(), 0);
      for (int day = 0; day < open.length; day++) {
        long starts =
            open[day] == 0 ? 0 : open[day] & Raster.starts(book.free(member, day), length);
        for (; starts != 0; starts &= starts - 1) {
          all.add(opening(number, day, Long.numberOfTrailingZeros(starts)));
        }
      }
    }
    return List.copyOf(all);
  }

  private Opening opening(int number, int day, int quarter) {
    Opening known = shared[number][day][quarter];
    if (known == null) {
      known = new Opening(number, day, quarter);
      shared[number][day][quarter] = known;
    }
    return known;
  }

  private OrderFacts order(PatientPage page, ProcedureOrder order, PatientFacts facts) {
    int length = Raster.quarters(order.minutes());
    long[] open = new long[raster.days()];
    long[] worth = new long[open.length];
    int earliest = raster.day(EarliestDay.of(order, page.patient(), clinic.horizon()));
    for (int day = 0; day < open.length; day++) {
      open[day] = page.mayHaveProcedure(order, day) ? book.procedureStarts(page, order, day) : 0;
      worth[day] =
          scaled(weights.procedure() - weights.delayPerDay() * Math.max(0, day - earliest));
    }
    return new OrderFacts(
        Optional.of(order),
        page.patient().procedures().indexOf(order),
        facts,
        length,
        AppointmentBook.recovery(order),
        order.room().map(kind -> rooms.computeIfAbsent(kind, this::pool)),
        beds,
        openings(book.able(order), open, length),
        worth,
        order.gapAfterPrevious());
  }

  private Pool pool(Room.Kind kind) {
    return kind == Room.Kind.RECOVERY ? beds : new Pool(kind.name(), book.left(kind::equals));
  }

  private void place(Booking booking, Map<String, Integer> taken) {
    boolean stays =
        clinic.patients().stream()
            .filter(patient -> patient.id().equals(booking.patient()))
            .flatMap(patient -> patient.fixed().stream())
            .anyMatch(fixed -> fixed.start().equals(booking.start()));
    if (stays) {
      return;
    }
    Opening opening =
        opening(
            numbers.getOrDefault(booking.staff().getFirst(), 0),
            raster.day(booking.day()),
            (booking.from() - raster.firstMinute()) / Clinic.GRID_MINUTES);
    if (booking.isTherapy()) {
      int next = taken.merge(booking.patient(), 1, Integer::sum) - 1;
      sessions.getOrDefault(booking.patient(), List.of()).get(next).setOpening(opening);
    } else {
      operations.getOrDefault(booking.patient(), List.of()).stream()
          .filter(one -> one.order().order().filter(o -> o.id().equals(booking.kind())).isPresent())
          .forEach(one -> one.setOpening(opening));
    }
  }

  /** Writes a timetable into the book; what does not go together is left out. */
  AppointmentBook written(Timetable timetable) {
    Map<String, PatientPage> pages = new HashMap<>();
    book.pages().forEach(page -> pages.put(page.patient().id(), page));
    Map<PatientFacts, PatientPage> ofFacts = new HashMap<>();
    sessions.forEach((id, own) -> own.forEach(one -> ofFacts.put(one.patient(), pages.get(id))));
    operations.forEach((id, own) -> own.forEach(one -> ofFacts.put(one.patient(), pages.get(id))));
    for (Operation one : timetable.getOperations()) {
      Opening opening = one.getOpening();
      if (opening.isSome()) {
        book.bookProcedure(
            Optional.ofNullable(ofFacts.get(one.patient())).orElseThrow(),
            one.order().order().orElseThrow(),
            staff.get(opening.staff()),
            opening.day(),
            opening.quarter());
      }
    }
    for (Session one : timetable.getSessions()) {
      Opening opening = one.getOpening();
      if (opening.isSome()) {
        book.bookSession(
            Optional.ofNullable(ofFacts.get(one.patient())).orElseThrow(),
            staff.get(opening.staff()),
            opening.day(),
            opening.quarter());
      }
    }
    return book;
  }
}
