package org.ambulo.clinic.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Scheduling;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/**
 * Makes a scheduling problem of what a clinic's documents say: what is ordered is to be booked,
 * what is booked stays. Pure; the order of people, rooms and patients changes nothing.
 */
public final class ClinicExport {

  /** What a visit is called that only takes its time. */
  private static final String VISIT = "visit";

  private final OrderedProcedures procedures;
  private final SessionValues values;
  private final Scheduling scheduling;

  public ClinicExport(KnowledgeBase knowledge) {
    procedures = new OrderedProcedures(knowledge);
    values = new SessionValues(knowledge);
    scheduling = knowledge.scheduling();
  }

  /** The problem of these days; the first of them is the first that anything is booked on. */
  public Clinic of(ClinicNeeds live, Horizon horizon) {
    Clinic house = house(live, horizon);
    List<Span> open = opening(house.staff());
    List<Attendee> patients =
        live.patients().stream()
            .filter(one -> one.isWaiting() || !toCome(one, horizon).isEmpty())
            .sorted(Comparator.comparing(ClinicNeeds.Patient::id))
            .map(one -> attendee(one, horizon, open))
            .toList();
    return house.withPatients(patients);
  }

  /**
   * Orders that cannot be booked while the hold before the needle is not decided, by patient; none
   * of a procedure that has its appointment already.
   */
  public Map<String, List<ClinicNeeds.Ordered>> waitingForHold(ClinicNeeds live) {
    Map<String, List<ClinicNeeds.Ordered>> waiting = new HashMap<>();
    for (ClinicNeeds.Patient patient : live.patients()) {
      List<ClinicNeeds.Ordered> own =
          patient.orders().stream()
              .filter(procedures::waitsForHold)
              .filter(order -> patient.booked().stream().noneMatch(visit -> isFor(visit, order)))
              .toList();
      if (!own.isEmpty()) {
        waiting.put(patient.id(), own);
      }
    }
    return waiting;
  }

  private static boolean isFor(ClinicNeeds.Visit visit, ClinicNeeds.Ordered order) {
    return visit.procedure().filter(order.procedure()::equals).isPresent();
  }

  /** People and rooms on these days, and nobody to treat. */
  public static Clinic house(ClinicNeeds live, Horizon horizon) {
    List<StaffMember> staff =
        live.people().stream()
            .sorted(Comparator.comparing(ClinicNeeds.Worker::id))
            .map(one -> member(one, horizon))
            .toList();
    List<Span> open = opening(staff);
    List<Room> rooms =
        live.rooms().stream()
            .sorted(Comparator.comparing(ClinicNeeds.Place::id))
            .map(one -> new Room(one.id(), one.kind(), one.capacity(), open))
            .toList();
    return new Clinic(live.id(), live.timeZone(), horizon, staff, rooms, List.of());
  }

  private static StaffMember member(ClinicNeeds.Worker worker, Horizon horizon) {
    List<Span> hours =
        days(horizon)
            .filter(day -> worker.away().stream().noneMatch(leave -> isIn(leave, day)))
            .flatMap(
                day ->
                    worker.week().stream()
                        .filter(shift -> shift.day() == day.getDayOfWeek())
                        .sorted(Comparator.comparingInt(ClinicNeeds.Shift::from))
                        .map(shift -> new Span(day, shift.from(), shift.to())))
            .toList();
    return new StaffMember(worker.id(), worker.role(), worker.skills(), hours);
  }

  private static boolean isIn(ClinicNeeds.Leave leave, LocalDate day) {
    return !day.isBefore(leave.from()) && !day.isAfter(leave.to());
  }

  private static Stream<LocalDate> days(Horizon horizon) {
    return IntStream.range(0, horizon.days()).mapToObj(horizon::day);
  }

  /** From when the first comes to when the last goes, day by day. */
  private static List<Span> opening(List<StaffMember> staff) {
    Map<LocalDate, Span> open = new HashMap<>();
    for (StaffMember member : staff) {
      for (Span span : member.hours()) {
        open.merge(
            span.date(),
            span,
            (one, other) ->
                new Span(
                    one.date(),
                    Math.min(one.from(), other.from()),
                    Math.max(one.to(), other.to())));
      }
    }
    return open.values().stream().sorted(Comparator.comparing(Span::date)).toList();
  }

  private Attendee attendee(ClinicNeeds.Patient patient, Horizon horizon, List<Span> open) {
    List<ClinicNeeds.Visit> toCome = toCome(patient, horizon);
    List<ProcedureOrder> orders =
        patient.orders().stream().flatMap(order -> procedures.of(order, horizon).stream()).toList();
    Optional<Course> course = patient.therapy().flatMap(one -> course(one, toCome));
    return new Attendee(
        patient.id(),
        horizon.from(),
        patient.availability().orElse(open),
        new Preference(Optional.empty(), patient.therapist()),
        Optional.empty(),
        orders,
        patient.done().stream()
            .filter(done -> done.date().isBefore(horizon.from()))
            .map(done -> new PastProcedure(done.procedure(), done.date()))
            .toList(),
        course,
        values.of(patient, horizon),
        fixed(toCome, orders, course.isPresent()));
  }

  private static List<ClinicNeeds.Visit> toCome(ClinicNeeds.Patient patient, Horizon horizon) {
    return patient.booked().stream()
        .filter(visit -> horizon.contains(visit.start().toLocalDate()))
        .sorted(Comparator.comparing(ClinicNeeds.Visit::start))
        .toList();
  }

  /** What is left of it; nothing where all was attended. */
  private Optional<Course> course(ClinicNeeds.Course ordered, List<ClinicNeeds.Visit> toCome) {
    long booked =
        toCome.stream().filter(one -> one.purpose() == ClinicNeeds.Purpose.THERAPY).count();
    int left = Math.max(ordered.sessions() - ordered.attended(), (int) booked);
    return left <= 0
        ? Optional.empty()
        : Optional.of(
            new Course(
                ordered.skill(),
                left,
                ordered.minutes(),
                ordered.perWeek(),
                scheduling.sessionGapDays(),
                left / scheduling.floorPart()));
  }

  /** A procedure fulfils an order of its kind once; further ones only take their time. */
  private static List<FixedBooking> fixed(
      List<ClinicNeeds.Visit> toCome, List<ProcedureOrder> orders, boolean inCourse) {
    Set<String> open = new HashSet<>();
    orders.forEach(order -> open.add(order.kind()));
    List<FixedBooking> fixed = new ArrayList<>();
    for (ClinicNeeds.Visit visit : toCome) {
      String kind =
          switch (visit.purpose()) {
            case THERAPY -> inCourse ? Booking.THERAPY : VISIT;
            case PROCEDURE -> visit.procedure().filter(open::remove).orElse(VISIT);
            case OTHER -> VISIT;
          };
      fixed.add(
          new FixedBooking(kind, visit.start(), visit.minutes(), visit.people(), visit.rooms()));
    }
    return fixed;
  }
}
