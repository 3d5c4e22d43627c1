package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBookings;
import org.ambulo.core.roster.StaffMember;

/** Puts courses of therapy into numbers. */
final class CourseModelBuilder {

  private final Model frame;
  private final List<String> skills;
  private final boolean[] therapyDay;
  private final int openWeekdays;

  CourseModelBuilder(Model frame, List<String> skills) {
    this.frame = frame;
    this.skills = skills;
    therapyDay = new boolean[frame.days()];
    int open = 0;
    for (int member = 0; member < frame.staff().size(); member++) {
      if (frame.staff().get(member).role() == StaffMember.Role.THERAPIST) {
        for (int day = 0; day < frame.days(); day++) {
          if (frame.staffFree()[member][day] != 0) {
            therapyDay[day] = true;
            open |= 1 << day % Model.WEEK;
          }
        }
      }
    }
    openWeekdays = open;
  }

  /** Days on which any therapist has time. */
  boolean[] therapyDays() {
    return therapyDay;
  }

  /** How many sessions are still missing to the floor. */
  static int belowFloor(Course course, FixedBookings fixed) {
    int floor = Math.min(course.floor(), course.sessions());
    return Math.max(0, floor - fixed.sessions().size());
  }

  /** What is left of a course; empty where nothing is, or nothing can be placed. */
  Optional<CourseModel> course(
      Course course, FixedBookings fixed, long[] available, List<LocalDate> procedures) {
    int[] therapists = frame.skilled()[skills.indexOf(course.skill())];
    int left = course.sessions() - fixed.sessions().size();
    int gap = Math.max(1, course.minGapDays());
    int[] weekMost = new int[frame.weeks()];
    Arrays.fill(weekMost, Math.clamp(course.perWeekMax(), 0, Model.WEEK));
    boolean[] blocked = new boolean[frame.days()];
    for (Booking booking : fixed.sessions()) {
      int day = frame.day(booking.day());
      if (day >= 0 && day < frame.days()) {
        weekMost[day / Model.WEEK] = Math.max(0, weekMost[day / Model.WEEK] - 1);
      }
      block(blocked, day - gap + 1, day + gap - 1);
    }
    for (LocalDate procedure : procedures) {
      block(blocked, frame.day(procedure), frame.day(procedure) + 1);
    }
    int length = Model.quarters(course.minutes());
    int[] days =
        IntStream.range(0, frame.days())
            .filter(day -> !blocked[day] && therapyDay[day] && weekMost[day / Model.WEEK] > 0)
            .filter(day -> Slots.starts(available[day], length) != 0)
            .toArray();
    if (left <= 0 || days.length == 0 || therapists.length == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new CourseModel(
            new CourseTerms(
                left,
                weekMost,
                gap,
                WeekPatterns.of(openWeekdays, gap, course.perWeekMax()),
                belowFloor(course, fixed),
                frame.weights().belowFloor()),
            skills.indexOf(course.skill()),
            length,
            therapists,
            fixedWith(therapists, fixed),
            (int) fixed.sessions().stream().flatMap(b -> b.staff().stream()).distinct().count(),
            days));
  }

  private static void block(boolean[] blocked, int from, int to) {
    for (int day = Math.max(0, from); day <= Math.min(to, blocked.length - 1); day++) {
      blocked[day] = true;
    }
  }

  private int[] fixedWith(int[] therapists, FixedBookings fixed) {
    int[] with = new int[therapists.length];
    for (Booking booking : fixed.sessions()) {
      for (int m = 0; m < with.length; m++) {
        if (booking.staff().contains(frame.staff().get(therapists[m]).id())) {
          with[m]++;
        }
      }
    }
    return with;
  }
}
