package org.ambulo.roster.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** Puts a clinic's days, people and rooms into numbers: all of a model but its patients. */
final class HouseBuilder {

  private final Clinic clinic;
  private final ScheduleWeights weights;
  private final LocalDate monday;
  private final int weeks;
  private final int firstMinute;
  private final HoursMask mask;
  private final Map<String, Integer> staffNumbers = new HashMap<>();
  private final Map<String, Integer> roomNumbers = new HashMap<>();

  /**
   * @param clinic in which no id is there twice
   */
  HouseBuilder(Clinic clinic, ScheduleWeights weights) {
    this.clinic = clinic;
    this.weights = weights;
    monday = clinic.horizon().from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    long days = clinic.horizon().to().toEpochDay() - monday.toEpochDay() + 1;
    weeks = Math.toIntExact(Math.ceilDiv(days, (long) Model.WEEK));
    firstMinute = PlannedDay.start(clinic);
    mask = new HoursMask(clinic, monday, weeks, firstMinute);
    clinic.staff().forEach(member -> staffNumbers.put(member.id(), staffNumbers.size()));
    clinic.rooms().forEach(room -> roomNumbers.put(room.id(), roomNumbers.size()));
  }

  HoursMask mask() {
    return mask;
  }

  /**
   * With nothing fixed yet.
   *
   * @param skills that courses ask for
   * @param hours the masks of hours by who or what has them; arrays of their own
   */
  Model frame(List<String> skills, Packing packing, HoursMasks hours) {
    return new Model(
        clinic,
        weights,
        monday,
        weeks,
        firstMinute,
        clinic.staff(),
        clinic.rooms(),
        clinic.staff().stream()
            .map(member -> hours.of(mask, "staff " + member.id(), member.hours()))
            .toArray(long[][]::new),
        clinic.rooms().stream()
            .map(room -> hours.of(mask, "room " + room.id(), room.hours()))
            .toArray(long[][]::new),
        clinic.rooms().stream()
            .map(room -> new short[weeks * Model.WEEK * Slots.MOST])
            .toArray(short[][]::new),
        rooms(room -> room.kind().isForTherapy()),
        rooms(room -> room.kind() == Room.Kind.RECOVERY),
        skills.stream().map(this::therapists).toArray(int[][]::new),
        packing,
        List.of());
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

  /** Takes what is fixed of a patient out of what is free. */
  void takeFixed(Model frame, Attendee patient, FixedBookings fixed) {
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
