package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Adds up what patients get, one after the other. */
final class Scoring {

  private final Horizon horizon;
  private final ScheduleWeights weights;

  private double sessions;
  private int procedures;
  private long delay;
  private int withMainTherapist;
  private int atPreferredTime;
  private int belowFloor;

  Scoring(Horizon horizon, ScheduleWeights weights) {
    this.horizon = horizon;
    this.weights = weights;
  }

  void add(PatientSheet sheet) {
    addProcedures(sheet);
    addSessions(sheet);
    sheet
        .patient()
        .therapy()
        .ifPresent(
            course -> {
              int floor = Math.min(course.floor(), course.sessions());
              belowFloor += Math.max(0, floor - sheet.sessions().size());
            });
  }

  /** Adds what one patient was found to get: the same to the last digit as adding them here. */
  void add(Scoring one) {
    sessions += one.sessions;
    procedures += one.procedures;
    delay += one.delay;
    withMainTherapist += one.withMainTherapist;
    atPreferredTime += one.atPreferredTime;
    belowFloor += one.belowFloor;
  }

  private void addProcedures(PatientSheet sheet) {
    for (ProcedureOrder order : sheet.patient().procedures()) {
      sheet
          .doneFor(order)
          .ifPresent(
              done -> {
                procedures++;
                LocalDate earliest = EarliestDay.of(order, sheet.patient(), horizon);
                delay += Math.max(0, ChronoUnit.DAYS.between(earliest, done.day()));
              });
    }
  }

  private void addSessions(PatientSheet sheet) {
    Attendee patient = sheet.patient();
    Collection<LocalDate> days = sheet.procedureDays();
    Map<String, Integer> byTherapist = new HashMap<>();
    double own = 0;
    for (Appointment session : sheet.sessions()) {
      own += patient.value().on(session.day(), horizon, days);
      session.booking().staff().forEach(id -> byTherapist.merge(id, 1, Integer::sum));
      if (patient.prefer().partOfDay().filter(p -> p.holds(session.booking().from())).isPresent()) {
        atPreferredTime++;
      }
    }
    sessions += own;
    withMainTherapist += byTherapist.values().stream().mapToInt(n -> n).max().orElse(0);
  }

  Score total(double moves) {
    return new Score(
        sessions,
        weights.procedure() * procedures,
        weights.delayPerDay() * delay,
        weights.mainTherapist() * withMainTherapist,
        weights.preferredTime() * atPreferredTime,
        weights.belowFloor() * belowFloor,
        moves);
  }
}
