package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.PlainClinic.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/**
 * An ordinary clinic of three weeks, closed at weekends, in which 26 patients want a little more
 * than three therapists, two physicians and three places have to give; and what may happen to it.
 */
final class BusyClinic {

  static final int PATIENTS = 26;
  static final Horizon HORIZON = new Horizon(MONDAY, MONDAY.plusDays(18));

  private final SplittableRandom random;

  private BusyClinic(long seed) {
    random = new SplittableRandom(seed);
  }

  static Clinic of(long seed) {
    return new BusyClinic(seed).clinic();
  }

  private Clinic clinic() {
    List<StaffMember> staff = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      staff.add(
          new StaffMember(
              "t" + i,
              StaffMember.Role.THERAPIST,
              i == 1 ? Set.of("back", "neck") : Set.of(i == 0 ? "back" : "neck"),
              week(8, 11)));
    }
    for (int i = 0; i < 2; i++) {
      staff.add(
          new StaffMember(
              "d" + i, StaffMember.Role.PHYSICIAN, Set.of("epidural"), week(8, 10 + i)));
    }
    List<Room> rooms =
        List.of(
            new Room("fluoro", Room.Kind.FLUOROSCOPY, 1, week(8, 16)),
            new Room("bay", Room.Kind.RECOVERY, 2, week(8, 16)),
            new Room("gym", Room.Kind.GYM, 2, week(8, 16)),
            new Room("cubicle", Room.Kind.TREATMENT, 1, week(8, 16)));
    List<Attendee> patients = new ArrayList<>();
    for (int i = 0; i < PATIENTS; i++) {
      patients.add(patient("p" + i));
    }
    return new Clinic("busy", ZoneId.of("Europe/Berlin"), HORIZON, staff, rooms, patients);
  }

  static List<Span> week(int from, int to) {
    return MONDAY
        .datesUntil(HORIZON.to().plusDays(1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
        .map(day -> new Span(day, from * 60, to * 60))
        .toList();
  }

  Attendee patient(String id) {
    boolean waits = random.nextInt(3) == 0;
    List<ProcedureOrder> orders =
        waits ? List.of(PlainClinic.epidural(id + "-epidural")) : List.of();
    List<PastProcedure> past =
        waits
            ? List.of()
            : List.of(new PastProcedure("epidural", MONDAY.minusDays(random.nextInt(6))));
    List<Span> comes = week(8, 16).stream().filter(span -> random.nextInt(5) > 0).toList();
    return new Attendee(
        id,
        MONDAY,
        comes,
        new Preference(Optional.of(Preference.PartOfDay.MORNING), Optional.empty()),
        Optional.empty(),
        orders,
        past,
        Optional.of(
            new Course(random.nextBoolean() ? "back" : "neck", 5 + random.nextInt(4), 45, 3, 2, 2)),
        new Worth.Curve(0.15, 0.6 + random.nextDouble() / 4, 2 + random.nextInt(4), 3, 9, 6),
        List.of());
  }

  /** One more patient, who comes out of the blue. */
  static Attendee another(String id, long seed) {
    return new BusyClinic(seed).patient(id);
  }

  /** Somebody is not there on these days. */
  static Clinic away(Clinic clinic, String who, Set<LocalDate> days) {
    return clinic.withStaff(
        clinic.staff().stream()
            .map(
                member ->
                    member.id().equals(who)
                        ? new StaffMember(
                            who,
                            member.role(),
                            member.skills(),
                            member.hours().stream()
                                .filter(span -> !days.contains(span.date()))
                                .toList())
                        : member)
            .toList());
  }

  /** A patient's window is another one. */
  static Clinic window(Clinic clinic, String who, Worth other) {
    return clinic.withPatients(
        clinic.patients().stream()
            .map(patient -> patient.id().equals(who) ? patient.withValue(other) : patient)
            .toList());
  }

  static Clinic with(Clinic clinic, Attendee more) {
    List<Attendee> patients = new ArrayList<>(clinic.patients());
    patients.add(more);
    return clinic.withPatients(patients);
  }
}
