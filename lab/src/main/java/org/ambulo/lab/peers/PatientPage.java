package org.ambulo.lab.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.EarliestDay;
import org.ambulo.core.roster.FixedBookings;
import org.ambulo.core.roster.Grid;
import org.ambulo.core.roster.ProcedureOrder;

/** One patient in an appointment book: what is booked, and what the rules still allow. */
public final class PatientPage {

  private final Attendee patient;
  private final Raster raster;
  private final FixedBookings fixed;
  private final long[] free;
  private final List<Booking> bookings;
  private final TreeSet<Integer> sessionDays = new TreeSet<>();
  private final TreeSet<Integer> procedureDays = new TreeSet<>();
  private final Map<String, Integer> dayOfOrder = new HashMap<>();
  private final Map<Integer, Integer> ofWeek = new HashMap<>();
  private final Map<String, Integer> withTherapist = new TreeMap<>();
  private int sessions;
  private int most;

  PatientPage(Attendee patient, Raster raster, long[] shown) {
    this.patient = patient;
    this.raster = raster;
    fixed = FixedBookings.of(patient);
    free = raster.free(patient.availability());
    for (int day = 0; day < free.length; day++) {
      free[day] &= raster.horizon().day(day).isBefore(patient.released()) ? 0 : shown[day];
    }
    bookings = new ArrayList<>(fixed.visits());
    patient.past().forEach(done -> procedureDays.add(raster.day(done.date())));
    fixed.visits().forEach(visit -> take(visit, visit.to()));
    fixed.sessions().forEach(this::add);
    fixedProcedures().forEach((order, booking) -> add(booking, order));
  }

  public Attendee patient() {
    return patient;
  }

  List<Booking> fixedSessions() {
    return fixed.sessions();
  }

  List<Booking> fixedVisits() {
    return fixed.visits();
  }

  Map<ProcedureOrder, Booking> fixedProcedures() {
    Map<ProcedureOrder, Booking> found = new LinkedHashMap<>();
    for (ProcedureOrder order : patient.procedures()) {
      Optional.ofNullable(fixed.procedures().get(order.id()))
          .ifPresent(booking -> found.put(order, booking));
    }
    return found;
  }

  /** Quarters in which the patient can come and has nothing booked. */
  public long free(int day) {
    return free[day];
  }

  List<Booking> bookings() {
    return Collections.unmodifiableList(bookings);
  }

  /** Days of procedures that are past, fixed or booked, the first first. */
  public List<Integer> procedureDays() {
    return List.copyOf(procedureDays);
  }

  /** Days with a session, the first first. */
  public List<Integer> sessionDays() {
    return List.copyOf(sessionDays);
  }

  public boolean isDone(ProcedureOrder order) {
    return dayOfOrder.containsKey(order.id());
  }

  /** Sessions of the course that are still to be booked. */
  public int sessionsLeft() {
    return patient.therapy().map(course -> Math.max(0, course.sessions() - sessions)).orElse(0);
  }

  /** Whether gaps, weeks and the rest after procedures leave room for a session on a day. */
  public boolean allowsSession(int day) {
    if (sessionsLeft() == 0 || procedureDays.contains(day) || procedureDays.contains(day - 1)) {
      return false;
    }
    Course course = patient.therapy().orElseThrow();
    boolean close =
        !sessionDays.subSet(day - course.minGapDays() + 1, day + course.minGapDays()).isEmpty();
    return !(close && course.minGapDays() > 0)
        && ofWeek.getOrDefault(raster.week(day), 0) < course.perWeekMax();
  }

  /** Whether a procedure may be on a day: after the one before it, if there is one. */
  boolean allowsProcedure(ProcedureOrder order, int day) {
    int at = patient.procedures().indexOf(order);
    boolean ready = at == 0 || isDone(patient.procedures().get(at - 1));
    return ready && mayHaveProcedure(order, day);
  }

  /**
   * Whether what is booked leaves a day open for a procedure: one a day, in order and apart, no
   * session on it or the day after. The one before it may still be missing.
   */
  public boolean mayHaveProcedure(ProcedureOrder order, int day) {
    boolean early = raster.horizon().day(day).isBefore(earliest(order));
    boolean late = order.latest().filter(raster.horizon().day(day)::isAfter).isPresent();
    return !early
        && !late
        && !isDone(order)
        && patient.hasDriver(raster.horizon().day(day))
        && !sessionDays.contains(day)
        && !sessionDays.contains(day + 1)
        && isInOrder(order, day);
  }

  private LocalDate earliest(ProcedureOrder order) {
    return EarliestDay.of(order, patient, raster.horizon());
  }

  private boolean isInOrder(ProcedureOrder order, int day) {
    List<ProcedureOrder> orders = patient.procedures();
    int at = orders.indexOf(order);
    Optional<Integer> before = at == 0 ? Optional.empty() : dayOf(orders.get(at - 1));
    if (before.filter(done -> done + Math.max(1, order.gapAfterPrevious()) > day).isPresent()) {
      return false;
    }
    if (at + 1 == orders.size()) {
      return true;
    }
    ProcedureOrder next = orders.get(at + 1);
    return dayOf(next).filter(done -> day + Math.max(1, next.gapAfterPrevious()) > done).isEmpty();
  }

  private Optional<Integer> dayOf(ProcedureOrder order) {
    return Optional.ofNullable(dayOfOrder.get(order.id()));
  }

  /** How many sessions each therapist has. */
  public Map<String, Integer> withTherapist() {
    return Collections.unmodifiableMap(withTherapist);
  }

  /** Whether one more session with a therapist is one with the main therapist. */
  boolean isMain(String therapist) {
    return withTherapist.getOrDefault(therapist, 0) >= most;
  }

  /** Writes a session in. */
  void add(Booking session) {
    take(session, session.to());
    int day = raster.day(session.day());
    sessions++;
    sessionDays.add(day);
    ofWeek.merge(raster.week(day), 1, Integer::sum);
    for (String therapist : session.staff()) {
      most = Math.max(most, withTherapist.merge(therapist, 1, Integer::sum));
    }
    bookings.add(session);
  }

  /** Writes a procedure in. */
  void add(Booking booking, ProcedureOrder order) {
    take(booking, endOf(booking) + order.recoveryMinutes());
    int day = raster.day(booking.day());
    procedureDays.add(day);
    dayOfOrder.put(order.id(), day);
    bookings.add(booking);
  }

  /** The end of the last quarter that a booking takes up. */
  static int endOf(Booking booking) {
    return Grid.up(booking.to());
  }

  private void take(Booking booking, int until) {
    if (raster.horizon().contains(booking.day())) {
      free[raster.day(booking.day())] &= ~raster.taken(booking.from(), until);
    }
  }
}
