package org.ambulo.roster.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Booking;

/** Puts what a patient was promised into numbers. */
final class PromisedBuilder {

  private final Model frame;

  PromisedBuilder(Model frame) {
    this.frame = frame;
  }

  Promised of(
      Standing standing,
      List<Booking> bookings,
      Optional<CourseModel> course,
      List<ProcedureModel> procedures) {
    Promised promised =
        new Promised(
            new int[frame.days()],
            new int[frame.days()],
            new double[frame.days()],
            new Plan.Operation[procedures.size()],
            new double[procedures.size()]);
    Arrays.fill(promised.therapist(), -1);
    Arrays.fill(promised.operations(), Promised.NOTHING);
    for (Booking booking : bookings) {
      int day = frame.day(booking.day());
      int start = frame.slot(booking.from());
      if (day < 0 || day >= frame.days() || booking.staff().isEmpty()) {
        continue;
      }
      double keep = standing.disturbance().cost(booking);
      String who = booking.staff().getFirst();
      if (booking.isTherapy()) {
        course.ifPresent(
            of -> {
              promised.therapist()[day] = place(of.therapists(), who);
              promised.start()[day] = start;
              promised.keep()[day] = keep;
            });
      } else {
        for (int i = 0; i < procedures.size(); i++) {
          if (procedures.get(i).order().id().equals(booking.kind())) {
            int place = place(procedures.get(i).staff(), who);
            if (place >= 0) {
              int staff = procedures.get(i).staff()[place];
              promised.operations()[i] = new Plan.Operation(i, day, staff, start, -1, -1);
              promised.keepOperation()[i] = keep;
            }
          }
        }
      }
    }
    return promised;
  }

  private int place(int[] among, String who) {
    for (int i = 0; i < among.length; i++) {
      if (frame.staff().get(among[i]).id().equals(who)) {
        return i;
      }
    }
    return -1;
  }
}
