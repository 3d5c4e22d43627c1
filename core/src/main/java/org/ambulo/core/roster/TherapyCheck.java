package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sessions are as many and as far apart as the course says, and not just after a procedure. */
final class TherapyCheck {

  private final BrokenRules broken;

  TherapyCheck(BrokenRules broken) {
    this.broken = broken;
  }

  void check(PatientSheet sheet) {
    sheet.patient().therapy().ifPresent(course -> check(sheet, course));
  }

  private void check(PatientSheet sheet, Course course) {
    checkGaps(sheet.sessions(), course);
    SortedMap<LocalDate, List<Appointment>> weeks = new TreeMap<>();
    for (Appointment session : sheet.sessions()) {
      weeks.computeIfAbsent(mondayOf(session.day()), week -> new ArrayList<>()).add(session);
    }
    weeks.forEach((monday, sessions) -> checkWeek(monday, sessions, course));
    for (Appointment session : beyond(sheet.sessions(), course.sessions())) {
      broken.add(Rule.TOO_MANY, session, "The course has %d sessions".formatted(course.sessions()));
    }
    checkRest(sheet);
  }

  /** The Monday of the week in which a day lies. */
  static LocalDate mondayOf(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  @SuppressWarnings("ReferenceEquality") // this very appointment, not one like it
  private void checkGaps(List<Appointment> sessions, Course course) {
    for (int i = 1; i < sessions.size(); i++) {
      Appointment before = sessions.get(i - 1);
      Appointment after = sessions.get(i);
      if (ChronoUnit.DAYS.between(before.day(), after.day()) < course.minGapDays()) {
        Appointment blamed = after.fixed() ? before : after;
        Appointment other = blamed == after ? before : after;
        broken.add(
            Rule.SESSION_GAP,
            blamed,
            "Sessions are to be %d days apart, and one is on %s at %s"
                .formatted(course.minGapDays(), other.day(), Span.clock(other.from())));
      }
    }
  }

  private void checkWeek(LocalDate monday, List<Appointment> sessions, Course course) {
    for (Appointment session : beyond(sessions, course.perWeekMax())) {
      broken.add(
          Rule.SESSIONS_PER_WEEK,
          session,
          "The week from %s has %d sessions, and %d are allowed"
              .formatted(monday, sessions.size(), course.perWeekMax()));
    }
  }

  /** Those that are too many: fixed ones have their place first, then the earlier. */
  private static List<Appointment> beyond(List<Appointment> sessions, int most) {
    if (sessions.size() <= most) {
      return List.of();
    }
    long fixed = sessions.stream().filter(Appointment::fixed).count();
    return sessions.stream()
        .filter(session -> !session.fixed())
        .skip(Math.max(0, most - fixed))
        .toList();
  }

  private void checkRest(PatientSheet sheet) {
    for (Appointment session : sheet.sessions()) {
      for (PastProcedure past : sheet.patient().past()) {
        if (isRest(session.day(), past.date())) {
          rest(session, past.procedure(), past.date());
        }
      }
      for (Appointment procedure : sheet.procedures()) {
        if (isRest(session.day(), procedure.day())) {
          blameRest(session, procedure);
        }
      }
    }
  }

  private void blameRest(Appointment session, Appointment procedure) {
    if (session.fixed()) {
      broken.add(
          Rule.REST_AFTER_PROCEDURE, procedure, "Therapy is fixed on %s".formatted(session.day()));
    } else {
      rest(session, procedure.booking().kind(), procedure.day());
    }
  }

  private void rest(Appointment session, String procedure, LocalDate day) {
    broken.add(
        Rule.REST_AFTER_PROCEDURE,
        session,
        "%s is on %s: no therapy on that day or the day after".formatted(procedure, day));
  }

  /** Whether a day is that of a procedure or the day after. */
  static boolean isRest(LocalDate day, LocalDate procedure) {
    return day.equals(procedure) || day.equals(procedure.plusDays(1));
  }
}
