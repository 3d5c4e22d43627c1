package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Courses that nobody can give, or that the days planned cannot hold. */
final class CourseInspection {

  private static final String TOO_LONG =
      "Plan more weeks, ask for more times at which the patient can come, or order fewer";

  private final Clinic clinic;
  private final Register register;
  private final Inspection inspection;

  CourseInspection(Clinic clinic, Register register, Inspection inspection) {
    this.clinic = clinic;
    this.register = register;
    this.inspection = inspection;
  }

  void inspect(Attendee patient) {
    patient.therapy().ifPresent(course -> inspect(patient, course));
  }

  private void inspect(Attendee patient, Course course) {
    String subject = Inspection.subject(patient);
    if (course.minutes() <= 0 || !Grid.holds(course.minutes())) {
      inspection.add(
          subject,
          "Sessions of %d minutes are not full quarters of an hour".formatted(course.minutes()),
          "Whole quarters are taken up; order 30, 45 or 60 minutes");
    }
    if (course.floor() > course.sessions()) {
      inspection.add(
          subject,
          "The floor of %d is above the %d sessions".formatted(course.floor(), course.sessions()),
          "The floor counts as %d".formatted(course.sessions()));
    }
    List<StaffMember> able =
        clinic.staff().stream()
            .filter(member -> member.role() == StaffMember.Role.THERAPIST)
            .filter(member -> member.skills().contains(course.skill()))
            .toList();
    if (able.isEmpty()) {
      inspection.add(
          subject,
          "No therapist has the skill %s".formatted(course.skill()),
          "Enter who has it, or order another course");
      return;
    }
    int most = most(patient, course, able);
    if (most < course.sessions()) {
      String what =
          "The course has %d sessions; the days planned can hold %d"
              .formatted(course.sessions(), most);
      if (mostAtAll(course) < course.sessions()) {
        inspection.add(subject, what, TOO_LONG);
      } else {
        inspection.addShortage(subject, what, TOO_LONG);
      }
    }
  }

  /** How many sessions the days planned could hold for somebody who always can. */
  private int mostAtAll(Course course) {
    Map<LocalDate, Integer> ofWeek = new HashMap<>();
    int most = 0;
    int next = 0;
    for (int i = 0; i < clinic.horizon().days(); i++) {
      LocalDate monday = TherapyCheck.mondayOf(clinic.horizon().day(i));
      int left = course.perWeekMax() - ofWeek.getOrDefault(monday, 0);
      if (left > 0 && i >= next) {
        int placed = course.minGapDays() > 0 ? 1 : left;
        ofWeek.merge(monday, placed, Integer::sum);
        most += placed;
        next = i + Math.max(1, course.minGapDays());
      }
    }
    return most;
  }

  /**
   * How many sessions the patient could have if nobody else came. Taking each time the first day
   * that is far enough from the last gives the most.
   */
  private int most(Attendee patient, Course course, List<StaffMember> able) {
    FixedBookings fixed = register.fixedOf(patient);
    List<LocalDate> kept = fixed.sessions().stream().map(Booking::day).toList();
    Collection<LocalDate> procedures =
        PatientSheet.of(patient, PatientSheet.fixed(patient, fixed)).procedureDays();
    Map<LocalDate, Integer> ofWeek = new HashMap<>();
    kept.forEach(day -> ofWeek.merge(TherapyCheck.mondayOf(day), 1, Integer::sum));
    int perDay = course.minGapDays() > 0 ? 1 : course.perWeekMax();
    int most = kept.size();
    Optional<LocalDate> last = Optional.empty();
    for (int i = 0; i < clinic.horizon().days(); i++) {
      LocalDate day = clinic.horizon().day(i);
      LocalDate monday = TherapyCheck.mondayOf(day);
      int left = course.perWeekMax() - ofWeek.getOrDefault(monday, 0);
      boolean apart =
          kept.stream().noneMatch(k -> isNear(k, day, course))
              && last.filter(l -> isNear(l, day, course)).isEmpty();
      boolean rest = procedures.stream().anyMatch(p -> TherapyCheck.isRest(day, p));
      if (left > 0 && apart && !rest && canMeet(patient, course, able, day)) {
        int placed = Math.min(left, perDay);
        ofWeek.merge(monday, placed, Integer::sum);
        most += placed;
        last = Optional.of(day);
      }
    }
    return most;
  }

  private static boolean isNear(LocalDate one, LocalDate other, Course course) {
    return Math.abs(ChronoUnit.DAYS.between(one, other)) < course.minGapDays();
  }

  private boolean canMeet(Attendee patient, Course course, List<StaffMember> able, LocalDate day) {
    if (day.isBefore(patient.released())) {
      return false;
    }
    List<Span> own = register.of(patient).on(day);
    return able.stream()
        .flatMap(member -> register.of(member).on(day).stream())
        .anyMatch(work -> own.stream().anyMatch(free -> holds(work, free, course.minutes())));
  }

  private static boolean holds(Span one, Span other, int minutes) {
    int from = Grid.up(Math.max(one.from(), other.from()));
    return from + Grid.up(minutes) <= Math.min(one.to(), other.to());
  }
}
