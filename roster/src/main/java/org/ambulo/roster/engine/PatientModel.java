package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;

/**
 * A patient in numbers; what is fixed is taken off.
 *
 * @param available free quarters by day
 * @param preferred quarters of the half of the day that the patient prefers; 0: no wish
 * @param worth of a session by day, with the procedures that are done or fixed
 * @param after worth so many days after a procedure; empty where procedures open no window
 * @param fixedDays days of fixed sessions within the weeks planned
 * @param fixedMain most fixed sessions with one therapist, whoever that is
 * @param constant value of what is fixed, less what the floor asks beyond it
 * @param left sessions of the course that are not fixed, whether they can be placed or not
 * @param course empty: nothing left to place
 * @param procedures to be placed, in order
 * @param promised empty: the schedule is made from scratch
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record PatientModel(
    int index,
    Attendee attendee,
    long[] available,
    long preferred,
    double[] worth,
    double[] after,
    int[] fixedDays,
    int fixedMain,
    double constant,
    int left,
    Optional<CourseModel> course,
    List<ProcedureModel> procedures,
    Optional<Promised> promised) {

  /** The same, with no time before this. */
  PatientModel notBefore(Model model, LocalDateTime time) {
    long[] later = available.clone();
    model.clearBefore(time, later);
    return with(index, later, course);
  }

  /** The same with another number. */
  PatientModel at(int number) {
    return number == index ? this : with(number, available, course);
  }

  /** The same with less time; empty where that leaves a course or a procedure fewer days. */
  Optional<PatientModel> withLess(long[] less) {
    if (Arrays.equals(less, available)) {
      return Optional.of(this);
    }
    boolean lacks =
        course.filter(of -> lacks(of.days(), less, of.length())).isPresent()
            || procedures.stream()
                .anyMatch(of -> lacks(of.days(), less, of.length() + of.recovery()));
    return lacks ? Optional.empty() : Optional.of(with(index, less, course));
  }

  private static boolean lacks(int[] days, long[] times, int length) {
    for (int day : days) {
      if (Slots.starts(times[day], length) == 0) {
        return true;
      }
    }
    return false;
  }

  /** The same, with no more than so many sessions to place. */
  PatientModel atMost(int sessions) {
    return with(index, available, course.map(of -> of.atMost(sessions)));
  }

  private PatientModel with(int number, long[] times, Optional<CourseModel> of) {
    return new PatientModel(
        number,
        attendee,
        times,
        preferred,
        worth,
        after,
        fixedDays,
        fixedMain,
        constant,
        left,
        of,
        procedures,
        promised);
  }

  /** Nothing is left to place. */
  boolean isSettled() {
    return course.isEmpty() && procedures.isEmpty();
  }

  /** Worth of a session on a day with procedures placed on these days. */
  double worth(int day, int[] procedureDays, int count) {
    double best = worth[day];
    for (int i = 0; i < count; i++) {
      int days = day - procedureDays[i];
      if (procedureDays[i] >= 0 && days >= 0 && days < after.length) {
        best = Math.max(best, after[days]);
      }
    }
    return best;
  }
}
