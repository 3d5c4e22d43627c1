package org.ambulo.roster.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBookings;
import org.ambulo.core.roster.Grid;
import org.ambulo.core.roster.PlannedDay;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;

/** Puts a clinic into numbers. */
final class ModelBuilder {

  private final Clinic clinic;
  private final ScheduleWeights weights;
  private final Optional<Standing> standing;
  private final LocalDate monday;
  private final int weeks;
  private final int firstMinute;
  private final Map<String, Integer> staffNumbers = new HashMap<>();
  private final Map<String, Integer> roomNumbers = new HashMap<>();

  private ModelBuilder(Clinic clinic, ScheduleWeights weights, Optional<Standing> standing) {
    this.clinic = FirstOfId.of(clinic);
    this.weights = weights;
    this.standing = standing;
    monday = clinic.horizon().from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    long days = clinic.horizon().to().toEpochDay() - monday.toEpochDay() + 1;
    weeks = Math.toIntExact(Math.ceilDiv(days, (long) Model.WEEK));
    firstMinute = PlannedDay.start(clinic);
    this.clinic.staff().forEach(member -> staffNumbers.put(member.id(), staffNumbers.size()));
    this.clinic.rooms().forEach(room -> roomNumbers.put(room.id(), roomNumbers.size()));
  }

  static Model build(Clinic clinic, ScheduleWeights weights) {
    return new ModelBuilder(clinic, weights, Optional.empty()).build();
  }

  /** With what patients were promised. */
  static Model build(Clinic clinic, ScheduleWeights weights, Standing standing) {
    return new ModelBuilder(clinic, weights, Optional.of(standing)).build();
  }

  private Model build() {
    List<String> skills = skills();
    HoursMask mask = new HoursMask(clinic, monday, weeks, firstMinute);
    Model frame =
        new Model(
            clinic,
            weights,
            monday,
            weeks,
            firstMinute,
            clinic.staff(),
            clinic.rooms(),
            clinic.staff().stream().map(member -> mask.of(member.hours())).toArray(long[][]::new),
            clinic.rooms().stream().map(room -> mask.of(room.hours())).toArray(long[][]::new),
            clinic.rooms().stream()
                .map(room -> new short[weeks * Model.WEEK * Slots.MOST])
                .toArray(short[][]::new),
            rooms(room -> room.kind().isForTherapy()),
            rooms(room -> room.kind() == Room.Kind.RECOVERY),
            skills.stream().map(this::therapists).toArray(int[][]::new),
            new Packing(lengths()),
            List.of());
    List<FixedBookings> fixed = clinic.patients().stream().map(FixedBookings::of).toList();
    for (int i = 0; i < fixed.size(); i++) {
      takeFixed(frame, clinic.patients().get(i), fixed.get(i));
    }
    List<PatientModel> patients = new ArrayList<>();
    PatientModelBuilder builder = new PatientModelBuilder(frame, mask, skills, standing);
    for (int i = 0; i < fixed.size(); i++) {
      patients.add(builder.build(i, clinic.patients().get(i), fixed.get(i)));
    }
    return frame.with(patients);
  }

  private List<String> skills() {
    Set<String> skills = new TreeSet<>();
    for (Attendee patient : clinic.patients()) {
      patient.therapy().ifPresent(course -> skills.add(course.skill()));
    }
    return List.copyOf(skills);
  }

  private int[] therapists(String skill) {
    return IntStream.range(0, clinic.staff().size())
        .filter(
            number -> {
              StaffMember member = clinic.staff().get(number);
              return member.role() == StaffMember.Role.THERAPIST && member.skills().contains(skill);
            })
        .toArray();
  }

  private int[] rooms(Predicate<Room> wanted) {
    return IntStream.range(0, clinic.rooms().size())
        .filter(number -> wanted.test(clinic.rooms().get(number)))
        .toArray();
  }

  private Set<Integer> lengths() {
    Set<Integer> lengths = new HashSet<>();
    for (Attendee patient : clinic.patients()) {
      patient.therapy().ifPresent(course -> lengths.add(Model.quarters(course.minutes())));
      for (ProcedureOrder order : patient.procedures()) {
        if (clinic.staff().stream().anyMatch(member -> isForTherapist(order, member))) {
          lengths.add(Model.quarters(order.minutes()));
        }
      }
    }
    return lengths;
  }

  private static boolean isForTherapist(ProcedureOrder order, StaffMember member) {
    return member.role() == StaffMember.Role.THERAPIST && order.canBeDoneBy(member);
  }

  /** Takes what is fixed out of what is free. */
  private void takeFixed(Model frame, Attendee patient, FixedBookings fixed) {
    fixed.sessions().forEach(booking -> take(frame, booking, Optional.empty()));
    fixed.visits().forEach(booking -> take(frame, booking, Optional.empty()));
    for (ProcedureOrder order : patient.procedures()) {
      Booking booking = fixed.procedures().get(order.id());
      if (booking != null) {
        take(frame, booking, Optional.of(order));
      }
    }
  }

  private void take(Model frame, Booking booking, Optional<ProcedureOrder> order) {
    int day = frame.day(booking.day());
    if (day < 0 || day >= frame.days()) {
      return;
    }
    long taken = frame.quarters(booking.from(), booking.to());
    for (String id : booking.staff()) {
      Integer number = staffNumbers.get(id);
      if (number != null) {
        frame.staffFree()[number][day] &= ~taken;
      }
    }
    int end = Grid.up(booking.to());
    long resting = frame.quarters(end, end + order.map(ProcedureOrder::recoveryMinutes).orElse(0));
    for (String id : booking.rooms()) {
      Integer number = roomNumbers.get(id);
      if (number != null) {
        boolean rests =
            order.filter(of -> rests(of, booking, clinic.rooms().get(number))).isPresent();
        for (long rest = rests ? resting : taken; rest != 0; rest &= rest - 1) {
          frame.roomUsed()[number][day * Slots.MOST + Long.numberOfTrailingZeros(rest)]++;
        }
      }
    }
  }

  /** Whether a room is the place to recover in, and not the one of the procedure itself. */
  private static boolean rests(ProcedureOrder order, Booking booking, Room room) {
    return room.kind() == Room.Kind.RECOVERY
        && !(order.room().equals(Optional.of(Room.Kind.RECOVERY))
            && booking.rooms().getFirst().equals(room.id()));
  }
}
