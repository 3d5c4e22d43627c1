package org.ambulo.lab.peers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;

/**
 * Knows the window, and looks at one patient at a time in the order of release: procedures at their
 * first free time, then session by session the one that is worth most, where the main therapist and
 * the half of the day preferred count too. Nobody gives way to another.
 */
public final class WindowGreedy implements BookingPolicy {

  private final ScheduleWeights weights;

  public WindowGreedy(ScheduleWeights weights) {
    this.weights = weights;
  }

  private record Choice(StaffMember therapist, int day, int quarter) {}

  @Override
  public List<Booking> book(Clinic clinic) {
    AppointmentBook book = new AppointmentBook(clinic);
    fill(book);
    return book.bookings();
  }

  /** Writes in what is still to be booked. */
  public void fill(AppointmentBook book) {
    for (PatientPage page : book.pages()) {
      book.bookProceduresNextFree(page);
      page.patient().therapy().ifPresent(course -> bookSessions(book, page, course));
    }
  }

  private void bookSessions(AppointmentBook book, PatientPage page, Course course) {
    List<StaffMember> therapists = inOrder(book, page.patient(), course);
    double[] worth = worth(book, page);
    Optional<Choice> best = best(book, page, course, therapists, worth);
    while (best.isPresent()) {
      Choice choice = best.get();
      book.bookSession(page, choice.therapist(), choice.day(), choice.quarter());
      best = best(book, page, course, therapists, worth);
    }
  }

  /** The one asked for first, then those with most time left. */
  private static List<StaffMember> inOrder(AppointmentBook book, Attendee patient, Course course) {
    return book.therapists(course).stream()
        .sorted(
            Comparator.comparing(
                    (StaffMember one) -> !patient.prefer().staff().equals(Optional.of(one.id())))
                .thenComparing(one -> -book.left(one)))
        .toList();
  }

  /** What a session is worth to a patient by day, as procedures are booked now. */
  public static double[] worth(AppointmentBook book, PatientPage page) {
    Raster raster = book.raster();
    List<LocalDate> procedures = page.procedureDays().stream().map(raster.horizon()::day).toList();
    double[] worth = new double[raster.days()];
    for (int day = 0; day < worth.length; day++) {
      worth[day] =
          page.patient().value().on(raster.horizon().day(day), raster.horizon(), procedures);
    }
    return worth;
  }

  /** The session that is worth most; of equals the first. */
  private Optional<Choice> best(
      AppointmentBook book,
      PatientPage page,
      Course course,
      List<StaffMember> therapists,
      double[] worth) {
    int length = Raster.quarters(course.minutes());
    long preferred = preferred(book.raster(), page.patient());
    double top = Double.NEGATIVE_INFINITY;
    Optional<Choice> best = Optional.empty();
    for (int day = 0; day < worth.length; day++) {
      boolean hopeless = worth[day] + weights.mainTherapist() + weights.preferredTime() <= top;
      long open = hopeless || !page.allowsSession(day) ? 0 : book.sessionStarts(page, day, length);
      for (int i = 0; open != 0 && i < therapists.size(); i++) {
        StaffMember therapist = therapists.get(i);
        long starts = open & Raster.starts(book.free(therapist, day), length);
        if (starts != 0) {
          boolean wished = (starts & preferred) != 0;
          double gain =
              worth[day]
                  + (page.isMain(therapist.id()) ? weights.mainTherapist() : 0)
                  + (wished ? weights.preferredTime() : 0);
          if (gain > top) {
            int quarter = Long.numberOfTrailingZeros(wished ? starts & preferred : starts);
            best = Optional.of(new Choice(therapist, day, quarter));
            top = gain;
          }
        }
      }
    }
    return best;
  }

  /** Quarters in the half of the day that the patient prefers; none without a wish. */
  private static long preferred(Raster raster, Attendee patient) {
    long preferred = 0;
    for (int quarter = 0; quarter < Long.SIZE; quarter++) {
      int minute = raster.minute(quarter);
      if (patient.prefer().partOfDay().filter(part -> part.holds(minute)).isPresent()) {
        preferred |= 1L << quarter;
      }
    }
    return preferred;
  }
}
