package org.ambulo.lab.clinic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/** A whole clinic made up by chance: the same size and seed give the same clinic. */
public final class SyntheticClinic {

  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

  private SyntheticClinic() {}

  /**
   * A clinic and what it was made from.
   *
   * @param capacity sessions that fit into all hours of therapists, before anything is taken out
   * @param otherProgrammes sessions of other programmes, taken out of the hours
   */
  record Made(Clinic clinic, int capacity, int otherProgrammes) {}

  /** The clinic of a size and a seed. */
  public static Clinic of(ClinicSize size, long seed) {
    return made(size, seed).clinic();
  }

  static Made made(ClinicSize size, long seed) {
    Draw draw = new Draw(seed);
    Draw ofStaff = draw.split();
    Draw ofPatients = draw.split();
    Draw ofFixed = draw.split();
    Draw ofOthers = draw.split();
    Days days = Days.of(size);
    List<ProcedureKind> kinds = ProcedureKind.shipped();
    SyntheticStaff staff = new SyntheticStaff(days, ofStaff);
    List<StaffMember> therapists = staff.therapists(size.therapists());
    List<StaffMember> physicians = staff.physicians(size.physicians(), kinds);
    Room gym = new Room("gym1", Room.Kind.GYM, size.gym(), open(days));
    SessionRaster raster = new SessionRaster(therapists);
    FixedSessions fixed = new FixedSessions(days, therapists, raster, gym);
    SyntheticAttendees attendees =
        new SyntheticAttendees(size, days, therapists, physicians, kinds);
    List<Attendee> patients = new ArrayList<>();
    for (Attendee patient : attendees.all(ofPatients)) {
      patients.add(fixed.with(patient, ofFixed));
    }
    int ofCourses =
        patients.stream().flatMap(one -> one.therapy().stream()).mapToInt(Course::sessions).sum();
    OtherProgrammes others = new OtherProgrammes(therapists, raster, ofCourses, ofOthers);
    Clinic clinic =
        new Clinic(
            "made-up-%d-patients-seed-%d".formatted(size.patients(), seed),
            draw.one(ZONES),
            days.horizon(),
            Stream.concat(physicians.stream(), therapists.stream().map(others::leave)).toList(),
            rooms(size, days, gym),
            patients);
    return new Made(clinic, raster.capacity(), others.sessions());
  }

  private static List<Room> rooms(ClinicSize size, Days days, Room gym) {
    List<Room> rooms = new ArrayList<>();
    for (int i = 1; i <= size.fluoroscopy(); i++) {
      rooms.add(new Room("fluoro" + i, Room.Kind.FLUOROSCOPY, 1, open(days)));
    }
    for (int i = 1; i <= size.ultrasound(); i++) {
      rooms.add(new Room("ultra" + i, Room.Kind.ULTRASOUND, 1, open(days)));
    }
    rooms.add(new Room("recovery1", Room.Kind.RECOVERY, size.recovery(), open(days)));
    rooms.add(gym);
    return rooms;
  }

  /** Rooms stay open at lunch: who lies in recovery may. */
  private static List<Span> open(Days days) {
    List<LocalDate> working = days.working();
    return working.stream().map(day -> new Span(day, Days.OPEN, Days.CLOSE)).toList();
  }
}
