package org.ambulo.roster.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/** Puts a clinic into numbers. */
final class ModelBuilder {

  private final Clinic clinic;
  private final ScheduleWeights weights;
  private final LocalDate monday;
  private final int weeks;
  private final int firstMinute;
  private final Map<String, Integer> staffNumbers = new HashMap<>();
  private final Map<String, Integer> roomNumbers = new HashMap<>();

  private ModelBuilder(Clinic clinic, ScheduleWeights weights) {
    this.clinic = clinic;
    this.weights = weights;
    monday =
        clinic.horizon().from().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    long days = clinic.horizon().to().toEpochDay() - monday.toEpochDay() + 1;
    weeks = Math.toIntExact(Math.ceilDiv(days, (long) Model.WEEK));
    firstMinute =
        clinic.staff().stream()
                .flatMap(member -> member.hours().stream())
                .mapToInt(Span::from)
                .min()
                .orElse(0)
            / Clinic.GRID_MINUTES
            * Clinic.GRID_MINUTES;
    clinic.staff().forEach(member -> staffNumbers.put(member.id(), staffNumbers.size()));
    clinic.rooms().forEach(room -> roomNumbers.put(room.id(), roomNumbers.size()));
  }

  static Model build(Clinic clinic, ScheduleWeights weights) {
    return new ModelBuilder(clinic, weights).build();
  }

  private Model build() {
    List<String> skills = skills();
    Model frame =
        new Model(
            clinic,
            weights,
            monday,
            weeks,
            firstMinute,
            clinic.staff(),
            clinic.rooms(),
            clinic.staff().stream().map(member -> mask(member.hours())).toArray(long[][]::new),
            clinic.rooms().stream().map(room -> mask(room.hours())).toArray(long[][]::new),
            clinic.rooms().stream()
                .map(room -> new short[weeks * Model.WEEK * Slots.MOST])
                .toArray(short[][]::new),
            rooms(room -> room.kind().isForTherapy()),
            rooms(room -> room.kind() == Room.Kind.RECOVERY),
            skills.stream().map(this::therapists).toArray(int[][]::new),
            new Packing(lengths()),
            List.of());
    takeFixed(frame);
    List<PatientModel> patients = new ArrayList<>();
    PatientModelBuilder builder = new PatientModelBuilder(frame, skills);
    for (Attendee patient : clinic.patients()) {
      patients.add(builder.build(patients.size(), patient));
    }
    return frame.with(patients);
  }

  private List<String> skills() {
    Set<String> skills = new TreeSet<>();
    clinic
        .patients()
        .forEach(patient -> patient.therapy().ifPresent(course -> skills.add(course.skill())));
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

  private int[] rooms(java.util.function.Predicate<Room> wanted) {
    return IntStream.range(0, clinic.rooms().size())
        .filter(number -> wanted.test(clinic.rooms().get(number)))
        .toArray();
  }

  private Set<Integer> lengths() {
    Set<Integer> lengths = new HashSet<>();
    clinic
        .patients()
        .forEach(
            patient ->
                patient.therapy().ifPresent(course -> lengths.add(Model.quarters(course.minutes()))));
    return lengths;
  }

  private long[] mask(List<Span> hours) {
    return mask(hours, clinic, monday, weeks, firstMinute);
  }

  /** Free quarters by day; only whole quarters on days of the horizon count. */
  static long[] mask(List<Span> hours, Clinic clinic, LocalDate monday, int weeks, int first) {
    long[] mask = new long[weeks * Model.WEEK];
    List<Span> joined = Joined.spans(hours);
    for (Span span : joined) {
      if (clinic.horizon().contains(span.date())) {
        int day = Math.toIntExact(span.date().toEpochDay() - monday.toEpochDay());
        mask[day] |=
            Slots.between(
                Math.ceilDiv(span.from() - first, Clinic.GRID_MINUTES),
                Math.floorDiv(span.to() - first, Clinic.GRID_MINUTES));
      }
    }
    return mask;
  }

  /** Takes what is fixed out of what is free. */
  private void takeFixed(Model frame) {
    for (Attendee patient : clinic.patients()) {
      FixedOf fixed = FixedOf.of(patient);
      for (FixedBooking booking : patient.fixed()) {
        int day = frame.day(booking.start().toLocalDate());
        if (day >= 0 && day < frame.days()) {
          take(frame, booking, day, fixed.recoveryMinutes(booking));
        }
      }
    }
  }

  private void take(Model frame, FixedBooking booking, int day, int recoveryMinutes) {
    int from = booking.start().toLocalTime().toSecondOfDay() / 60;
    int end = from + booking.minutes();
    for (String id : booking.staff()) {
      Integer number = staffNumbers.get(id);
      if (number != null) {
        frame.staffFree()[number][day] &= ~quarters(frame, from, end);
      }
    }
    for (String id : booking.rooms()) {
      Integer number = roomNumbers.get(id);
      if (number != null) {
        boolean rests =
            recoveryMinutes > 0 && clinic.rooms().get(number).kind() == Room.Kind.RECOVERY;
        long taken =
            rests ? quarters(frame, end, end + recoveryMinutes) : quarters(frame, from, end);
        for (long rest = taken; rest != 0; rest &= rest - 1) {
          frame.roomUsed()[number][day * Slots.MOST + Long.numberOfTrailingZeros(rest)]++;
        }
      }
    }
  }

  /** All quarters that a time touches. */
  private static long quarters(Model frame, int from, int to) {
    return Slots.between(frame.slot(from), frame.slotFrom(to));
  }
}
