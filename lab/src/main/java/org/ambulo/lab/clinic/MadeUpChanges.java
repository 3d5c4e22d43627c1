package org.ambulo.lab.clinic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.ambulo.core.roster.Absence;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/** What happens in made-up clinics from the days to come on. */
final class MadeUpChanges {

  /** How many kinds of changes there are. */
  static final int KINDS = 4;

  private final SplittableRandom random;

  MadeUpChanges(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * @param kind 0 a therapist away for two days, 1 a cancellation, 2 a window a week later, 3 a
   *     physician's day lost
   */
  Change next(int kind, Clinic clinic, List<Booking> booked, LocalDateTime now) {
    LocalDate later = now.toLocalDate().plusDays(2 + random.nextInt(8));
    return switch (kind) {
      case 0 ->
          new Change.StaffAway(
              somebody(clinic, StaffMember.Role.THERAPIST), Absence.days(later, later.plusDays(1)));
      case 1 -> cancelled(booked, now);
      case 2 -> {
        Attendee patient = clinic.patients().get(random.nextInt(clinic.patients().size()));
        yield new Change.WindowMoved(patient.id(), weekLater(patient.value()));
      }
      default -> {
        String physician = somebody(clinic, StaffMember.Role.PHYSICIAN);
        LocalDate day =
            clinic.staff().stream()
                .filter(one -> one.id().equals(physician))
                .flatMap(one -> one.hours().stream())
                .map(Span::date)
                .filter(date -> !date.isBefore(later))
                .findFirst()
                .orElse(later);
        yield new Change.StaffAway(physician, Absence.days(day, day));
      }
    };
  }

  private Change cancelled(List<Booking> booked, LocalDateTime now) {
    List<Booking> sessions =
        booked.stream()
            .filter(one -> one.isTherapy() && one.start().isAfter(now.plusDays(2)))
            .toList();
    Booking one = sessions.get(random.nextInt(sessions.size()));
    return new Change.Cancelled(one.patient(), one.start(), Change.Cancelled.Wish.ANOTHER_TIME);
  }

  private static Worth weekLater(Worth value) {
    return switch (value) {
      case Worth.Curve curve ->
          new Worth.Curve(
              curve.base(),
              curve.peak(),
              curve.onset() + 7,
              curve.rise(),
              curve.plateau(),
              curve.decay());
      case Worth.Flat flat -> new Worth.Flat(flat.base() / 2);
      case Worth.ByDay byDay -> new Worth.Flat(byDay.base());
    };
  }

  private String somebody(Clinic clinic, StaffMember.Role role) {
    List<StaffMember> of = clinic.staff().stream().filter(one -> one.role() == role).toList();
    return of.get(random.nextInt(of.size())).id();
  }
}
