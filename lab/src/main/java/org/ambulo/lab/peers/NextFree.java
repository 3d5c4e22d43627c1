package org.ambulo.lab.peers;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.StaffMember;

/**
 * What clinics do: one patient after the other in the order of release, each appointment at the
 * next free time. Procedures first; then the sessions, on the first days that the rules allow, with
 * the therapist of the sessions before where that one is free, or else with anybody. It knows of no
 * window.
 */
public final class NextFree implements BookingPolicy {

  @Override
  public List<Booking> book(Clinic clinic) {
    AppointmentBook book = new AppointmentBook(clinic);
    for (PatientPage page : book.pages()) {
      book.bookProceduresNextFree(page);
      page.patient().therapy().ifPresent(course -> bookSessions(book, page, course));
    }
    return book.bookings();
  }

  private static void bookSessions(AppointmentBook book, PatientPage page, Course course) {
    List<StaffMember> therapists = book.therapists(course);
    int length = Raster.quarters(course.minutes());
    for (int day = 0; day < book.raster().days(); day++) {
      if (page.allowsSession(day)) {
        bookSession(book, page, therapists, day, length);
      }
    }
  }

  private static void bookSession(
      AppointmentBook book, PatientPage page, List<StaffMember> therapists, int day, int length) {
    long open = book.sessionStarts(page, day, length);
    if (open == 0) {
      return;
    }
    Optional<StaffMember> with = Optional.empty();
    boolean known = false;
    int first = Long.SIZE;
    for (StaffMember therapist : therapists) {
      long starts = open & Raster.starts(book.free(therapist, day), length);
      boolean main = starts != 0 && page.isMain(therapist.id());
      int start = Long.numberOfTrailingZeros(starts);
      if (starts != 0 && ((main && !known) || (main == known && start < first))) {
        with = Optional.of(therapist);
        known = main;
        first = start;
      }
    }
    if (with.isPresent()) {
      book.bookSession(page, with.get(), day, first);
    }
  }
}
