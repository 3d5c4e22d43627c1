package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.ambulo.core.roster.Absence;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/** Changes of every kind by chance, some of them impossible in the clinic at hand. */
final class AnyChange {

  private static final int KINDS = 9;

  private final SplittableRandom random;
  private int added;

  AnyChange(SplittableRandom random) {
    this.random = random;
  }

  Change of(Clinic clinic, List<Booking> booked, LocalDateTime now) {
    LocalDate day = now.toLocalDate().plusDays(random.nextInt(5));
    Absence absence =
        random.nextInt(3) == 0
            ? new Absence(day.atTime(9, 20), day.atTime(12, 0))
            : Absence.days(day, day.plusDays(random.nextInt(3)));
    String patient = patient(clinic);
    return switch (random.nextInt(KINDS)) {
      case 0 -> cancelled(booked, now, Change.Cancelled.Wish.ANOTHER_TIME);
      case 1 -> cancelled(booked, now, Change.Cancelled.Wish.NOT_AT_ALL);
      case 2 -> {
        Booking missed = booking(booked, now);
        yield new Change.NoShow(missed.patient(), missed.start());
      }
      case 3 -> new Change.StaffAway(staff(clinic), absence);
      case 4 -> new Change.RoomClosed(room(clinic), absence);
      case 5 ->
          new Change.WindowMoved(
              patient,
              random.nextBoolean()
                  ? new Worth.Flat(random.nextDouble())
                  : new Worth.Curve(0.1, 0.9, random.nextInt(9), 2, 5, 3));
      case 6 -> new Change.PatientAway(patient, absence);
      case 7 -> new Change.PatientAdded(BusyClinic.another("new" + added++, random.nextLong()));
      default -> new Change.PatientLeft(patient);
    };
  }

  private Change cancelled(List<Booking> booked, LocalDateTime now, Change.Cancelled.Wish wish) {
    Booking one = booking(booked, now);
    return new Change.Cancelled(one.patient(), one.start(), wish);
  }

  private Booking booking(List<Booking> booked, LocalDateTime now) {
    return booked.isEmpty()
        ? new Booking("nobody", Booking.THERAPY, now, 45, List.of(), List.of())
        : booked.get(random.nextInt(booked.size()));
  }

  private String patient(Clinic clinic) {
    List<Attendee> all = clinic.patients();
    return all.isEmpty() ? "nobody" : all.get(random.nextInt(all.size())).id();
  }

  private String staff(Clinic clinic) {
    List<StaffMember> all = clinic.staff();
    return all.isEmpty() ? "nobody" : all.get(random.nextInt(all.size())).id();
  }

  private String room(Clinic clinic) {
    List<Room> all = clinic.rooms();
    return all.isEmpty() ? "nowhere" : all.get(random.nextInt(all.size())).id();
  }
}
