package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.EarliestDay;
import org.ambulo.core.roster.FixedBookings;
import org.ambulo.core.roster.Grid;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Worth;

/** Puts one patient after the other into numbers. */
final class PatientModelBuilder {

  private static final int NOON = 12 * 60;

  private final Model frame;
  private final HoursMask hours;
  private final ScheduleWeights weights;
  private final Optional<Standing> standing;
  private final CourseModelBuilder courses;
  private final ProcedureModelBuilder procedures;
  private final PromisedBuilder promises;

  PatientModelBuilder(
      Model frame, HoursMask hours, List<String> skills, Optional<Standing> standing) {
    this.hours = hours;
    this.frame = frame;
    this.standing = standing;
    weights = frame.weights();
    courses = new CourseModelBuilder(frame, skills);
    procedures = new ProcedureModelBuilder(frame);
    promises = new PromisedBuilder(frame);
  }

  /** Days on which any therapist has time, which models of patients hang on. */
  boolean[] therapyDays() {
    return courses.therapyDays();
  }

  /**
   * @param promised what may still be kept or moved, where anything stands
   */
  PatientModel build(int index, Attendee patient, FixedBookings fixed, List<Booking> promised) {
    long[] available = available(patient, fixed);
    List<LocalDate> done = new ArrayList<>();
    patient.past().stream().map(PastProcedure::date).forEach(done::add);
    fixed.procedures().values().forEach(booking -> done.add(booking.day()));
    double[] worth = new double[frame.days()];
    for (int day = 0; day < worth.length; day++) {
      worth[day] = patient.value().on(frame.date(day), frame.clinic().horizon(), done);
    }
    Optional<CourseModel> course =
        patient.therapy().flatMap(terms -> courses.course(terms, fixed, available, done));
    List<ProcedureModel> ordered = procedures.of(patient, fixed, available);
    return new PatientModel(
        index,
        patient,
        available,
        preferred(patient),
        worth,
        after(patient.value()),
        fixed.sessions().stream()
            .mapToInt(booking -> frame.day(booking.day()))
            .filter(day -> day >= 0 && day < frame.days())
            .toArray(),
        fixedMain(fixed),
        constant(patient, fixed, done),
        patient.therapy().map(of -> of.sessions() - fixed.sessions().size()).orElse(0),
        course,
        ordered,
        standing.map(now -> promises.of(now, promised, course, ordered)));
  }

  private long[] available(Attendee patient, FixedBookings fixed) {
    long[] mask = hours.of(patient.availability());
    Arrays.fill(mask, 0, Math.clamp(frame.day(patient.released()), 0, mask.length), 0);
    standing.ifPresent(now -> frame.clearBefore(now.notBefore(), mask));
    fixed.sessions().forEach(booking -> take(mask, booking, 0));
    fixed.visits().forEach(booking -> take(mask, booking, 0));
    for (ProcedureOrder order : patient.procedures()) {
      Booking booking = fixed.procedures().get(order.id());
      if (booking != null) {
        take(mask, booking, order.recoveryMinutes());
      }
    }
    return mask;
  }

  private void take(long[] mask, Booking booking, int recoveryMinutes) {
    int day = frame.day(booking.day());
    if (day >= 0 && day < mask.length) {
      mask[day] &= ~frame.quarters(booking.from(), Grid.up(booking.to()) + recoveryMinutes);
    }
  }

  private long preferred(Attendee patient) {
    int noon = frame.slotFrom(NOON);
    return patient
        .prefer()
        .partOfDay()
        .map(
            part ->
                part == Preference.PartOfDay.MORNING
                    ? Slots.between(0, noon)
                    : Slots.between(noon, Slots.MOST))
        .orElse(0L);
  }

  private double[] after(Worth value) {
    return value instanceof Worth.Curve curve
        ? IntStream.range(0, frame.days()).mapToDouble(curve::after).toArray()
        : new double[0];
  }

  /** Everything of the patient's value that does not hang on what is placed. */
  private double constant(Attendee patient, FixedBookings fixed, List<LocalDate> done) {
    double constant =
        -weights.belowFloor()
            * patient.therapy().map(of -> CourseModelBuilder.belowFloor(of, fixed)).orElse(0);
    for (Booking booking : fixed.sessions()) {
      if (patient.prefer().partOfDay().map(part -> part.holds(booking.from())).orElse(false)) {
        constant += weights.preferredTime();
      }
      int day = frame.day(booking.day());
      if (day < 0 || day >= frame.days()) {
        constant += patient.value().on(booking.day(), frame.clinic().horizon(), done);
      }
    }
    for (ProcedureOrder order : patient.procedures()) {
      Booking booking = fixed.procedures().get(order.id());
      if (booking != null) {
        LocalDate earliest = EarliestDay.of(order, patient, frame.clinic().horizon());
        long late = Math.max(0, booking.day().toEpochDay() - earliest.toEpochDay());
        constant += weights.procedure() - weights.delayPerDay() * late;
      }
    }
    return constant;
  }

  private static int fixedMain(FixedBookings fixed) {
    Map<String, Integer> counts = new HashMap<>();
    for (Booking booking : fixed.sessions()) {
      booking.staff().forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
