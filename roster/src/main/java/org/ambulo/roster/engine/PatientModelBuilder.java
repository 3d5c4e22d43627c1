package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/** Puts one patient after the other into numbers. */
final class PatientModelBuilder {

  private static final int NOON = 12 * 60;

  private final Model frame;
  private final ScheduleWeights weights;
  private final List<String> skills;
  private final boolean[] therapyDay;
  private final int openWeekdays;

  PatientModelBuilder(Model frame, List<String> skills) {
    this.frame = frame;
    this.skills = skills;
    weights = frame.weights();
    therapyDay = new boolean[frame.days()];
    int open = 0;
    for (int member = 0; member < frame.staff().size(); member++) {
      for (int day = 0; day < frame.days(); day++) {
        if (frame.staff().get(member).role() == StaffMember.Role.THERAPIST
            && frame.staffFree()[member][day] != 0) {
          therapyDay[day] = true;
          open |= 1 << day % Model.WEEK;
        }
      }
    }
    openWeekdays = open;
  }

  PatientModel build(int index, Attendee patient) {
    FixedOf fixed = FixedOf.of(patient);
    long[] available = available(patient, fixed);
    List<LocalDate> done = new ArrayList<>();
    patient.past().stream().map(PastProcedure::date).forEach(done::add);
    fixed.procedures().keySet().forEach(booking -> done.add(booking.start().toLocalDate()));
    double[] worth = new double[frame.days()];
    for (int day = 0; day < worth.length; day++) {
      worth[day] =
          patient.value().on(frame.monday().plusDays(day), frame.clinic().horizon(), done);
    }
    int[] fixedDays =
        fixed.sessions().stream()
            .mapToInt(booking -> frame.day(booking.start().toLocalDate()))
            .filter(day -> day >= 0 && day < frame.days())
            .toArray();
    Optional<CourseModel> course =
        patient.therapy().flatMap(terms -> course(patient, terms, fixed, available, done));
    return new PatientModel(
        index,
        patient,
        available,
        preferred(patient),
        worth,
        after(patient.value()),
        fixedDays,
        fixedMain(fixed),
        constant(patient, fixed, done),
        course,
        procedures(patient, fixed, available));
  }

  private long[] available(Attendee patient, FixedOf fixed) {
    long[] mask =
        ModelBuilder.mask(
            patient.availability(),
            frame.clinic(),
            frame.monday(),
            frame.weeks(),
            frame.firstMinute());
    Arrays.fill(mask, 0, Math.clamp(frame.day(patient.released()), 0, mask.length), 0);
    for (FixedBooking booking : patient.fixed()) {
      int day = frame.day(booking.start().toLocalDate());
      if (day >= 0 && day < mask.length) {
        int from = booking.start().toLocalTime().toSecondOfDay() / 60;
        int to = from + booking.minutes() + fixed.recoveryMinutes(booking);
        mask[day] &= ~Slots.between(frame.slot(from), frame.slotFrom(to));
      }
    }
    return mask;
  }

  private long preferred(Attendee patient) {
    int noon = frame.slotFrom(NOON);
    return patient
        .prefer()
        .partOfDay()
        .map(
            part ->
                part == Preference.PartOfDay.MORNING
                    ? Slots.between(0, noon)
                    : Slots.between(noon, Slots.MOST))
        .orElse(0L);
  }

  private double[] after(Worth value) {
    if (!(value instanceof Worth.Curve curve)) {
      return new double[0];
    }
    return IntStream.range(0, frame.days()).mapToDouble(curve::after).toArray();
  }

  /** Everything of the patient's value that does not hang on what is placed. */
  private double constant(Attendee patient, FixedOf fixed, List<LocalDate> done) {
    Horizon horizon = frame.clinic().horizon();
    double constant = 0;
    for (FixedBooking booking : fixed.sessions()) {
      int start = booking.start().toLocalTime().toSecondOfDay() / 60;
      if (patient.prefer().partOfDay().map(part -> part.holds(start)).orElse(false)) {
        constant += weights.preferredTime();
      }
      int day = frame.day(booking.start().toLocalDate());
      if (day < 0 || day >= frame.days()) {
        constant += patient.value().on(booking.start().toLocalDate(), horizon, done);
      }
    }
    for (var match : fixed.procedures().entrySet()) {
      int late =
          frame.day(match.getKey().start().toLocalDate())
              - frame.day(earliest(patient, match.getValue()));
      constant += weights.procedure() - weights.delayPerDay() * Math.max(0, late);
    }
    return constant - weights.belowFloor() * belowFloor(patient, fixed);
  }

  private static int belowFloor(Attendee patient, FixedOf fixed) {
    return patient
        .therapy()
        .map(
            course ->
                Math.max(0, Math.min(course.floor(), course.sessions()) - fixed.sessions().size()))
        .orElse(0);
  }

  private LocalDate earliest(Attendee patient, ProcedureOrder order) {
    LocalDate from = frame.clinic().horizon().from();
    LocalDate told = patient.released().isAfter(from) ? patient.released() : from;
    LocalDate held = order.holdDays() > 0 ? told.plusDays(order.holdDays()) : patient.released();
    return order.earliest().isAfter(held) ? order.earliest() : held;
  }

  private Optional<CourseModel> course(
      Attendee patient, Course course, FixedOf fixed, long[] available, List<LocalDate> done) {
    int skill = skills.indexOf(course.skill());
    int[] therapists = frame.skilled()[skill];
    int left = course.sessions() - fixed.sessions().size();
    int length = Model.quarters(course.minutes());
    int[] weekMost = new int[frame.weeks()];
    Arrays.fill(weekMost, Math.min(course.perWeekMax(), Model.WEEK));
    boolean[] blocked = new boolean[frame.days()];
    for (FixedBooking booking : fixed.sessions()) {
      int day = frame.day(booking.start().toLocalDate());
      if (day >= 0 && day < frame.days()) {
        weekMost[day / Model.WEEK] = Math.max(0, weekMost[day / Model.WEEK] - 1);
      }
      block(blocked, day - course.minGapDays() + 1, day + course.minGapDays() - 1);
      block(blocked, day, day);
    }
    for (LocalDate procedure : done) {
      block(blocked, frame.day(procedure), frame.day(procedure) + 1);
    }
    int[] days =
        IntStream.range(0, frame.days())
            .filter(day -> !blocked[day] && therapyDay[day] && weekMost[day / Model.WEEK] > 0)
            .filter(day -> Slots.starts(available[day], length) != 0)
            .toArray();
    if (left <= 0 || days.length == 0 || therapists.length == 0) {
      return Optional.empty();
    }
    CourseTerms terms =
        new CourseTerms(
            left,
            weekMost,
            Math.max(1, course.minGapDays()),
            WeekPatterns.of(openWeekdays, Math.max(1, course.minGapDays()), course.perWeekMax()),
            belowFloor(patient, fixed),
            weights.belowFloor());
    return Optional.of(
        new CourseModel(terms, skill, length, therapists, fixedWith(therapists, fixed), days));
  }

  private static void block(boolean[] blocked, int from, int to) {
    for (int day = Math.max(0, from); day <= Math.min(to, blocked.length - 1); day++) {
      blocked[day] = true;
    }
  }

  private static int fixedMain(FixedOf fixed) {
    Map<String, Integer> counts = new HashMap<>();
    fixed
        .sessions()
        .forEach(booking -> booking.staff().forEach(id -> counts.merge(id, 1, Integer::sum)));
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private int[] fixedWith(int[] therapists, FixedOf fixed) {
    return Arrays.stream(therapists)
        .map(
            member ->
                (int)
                    fixed.sessions().stream()
                        .filter(b -> b.staff().contains(frame.staff().get(member).id()))
                        .count())
        .toArray();
  }

  private List<ProcedureModel> procedures(Attendee patient, FixedOf fixed, long[] available) {
    List<ProcedureModel> models = new ArrayList<>();
    List<ProcedureOrder> orders = patient.procedures();
    for (int i = 0; i < orders.size(); i++) {
      ProcedureOrder order = orders.get(i);
      if (!fixed.procedures().containsValue(order)) {
        models.add(procedure(patient, i, fixed, available));
      }
    }
    return List.copyOf(models);
  }

  private ProcedureModel procedure(
      Attendee patient, int place, FixedOf fixed, long[] available) {
    ProcedureOrder order = patient.procedures().get(place);
    int length = Model.quarters(order.minutes());
    int recovery = Model.quarters(order.recoveryMinutes());
    int earliest = frame.day(earliest(patient, order));
    int first = Math.max(0, earliest);
    int last = order.latest().map(frame::day).orElse(frame.days() - 1);
    for (var done : fixed.procedures().entrySet()) {
      int day = frame.day(done.getKey().start().toLocalDate());
      int other = patient.procedures().indexOf(done.getValue());
      if (other == place - 1) {
        first = Math.max(first, day + order.gapAfterPrevious());
      } else if (other < place) {
        first = Math.max(first, day);
      } else if (other == place + 1) {
        last = Math.min(last, day - done.getValue().gapAfterPrevious());
      } else {
        last = Math.min(last, day);
      }
    }
    List<Integer> sessions =
        fixed.sessions().stream().map(b -> frame.day(b.start().toLocalDate())).toList();
    int[] days =
        IntStream.rangeClosed(first, Math.min(last, frame.days() - 1))
            .filter(day -> !sessions.contains(day) && !sessions.contains(day + 1))
            .filter(day -> patient.hasDriver(frame.monday().plusDays(day)))
            .filter(day -> Slots.starts(available[day], length + recovery) != 0)
            .toArray();
    double[] worth = new double[frame.days()];
    for (int day = 0; day < worth.length; day++) {
      worth[day] = weights.procedure() - weights.delayPerDay() * Math.max(0, day - earliest);
    }
    return new ProcedureModel(
        order,
        staff(order),
        order.room().map(this::rooms).orElse(new int[0]),
        order.room().isPresent(),
        length,
        recovery,
        days,
        worth,
        order.gapAfterPrevious());
  }

  private int[] staff(ProcedureOrder order) {
    return IntStream.range(0, frame.staff().size())
        .filter(member -> order.canBeDoneBy(frame.staff().get(member)))
        .toArray();
  }

  private int[] rooms(Room.Kind kind) {
    return IntStream.range(0, frame.rooms().size())
        .filter(room -> frame.rooms().get(room).kind() == kind)
        .toArray();
  }
}
