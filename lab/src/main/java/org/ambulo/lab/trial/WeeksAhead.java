package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/**
 * The clinic as it stands on a Monday: the weeks that are planned, and those who still need
 * something, with what is known of them.
 */
record WeeksAhead(Clinic year, int plannedWeeks, Luck luck, Beliefs beliefs) {

  Clinic from(LocalDate monday, Collection<Chart> charts) {
    LocalDate end = year.horizon().to();
    LocalDate last = monday.plusWeeks(plannedWeeks).minusDays(1);
    Horizon horizon = new Horizon(monday, last.isBefore(end) ? last : end);
    return new Clinic(
        year.id(),
        year.timeZone(),
        horizon,
        year.staff().stream()
            .map(
                one ->
                    new StaffMember(
                        one.id(), one.role(), one.skills(), within(one.hours(), horizon)))
            .toList(),
        year.rooms().stream()
            .map(
                room ->
                    new Room(
                        room.id(), room.kind(), room.capacity(), within(room.hours(), horizon)))
            .toList(),
        charts.parallelStream()
            .filter(chart -> chart.isOpen(monday))
            .map(chart -> attendee(chart, horizon))
            .toList());
  }

  private static List<Span> within(List<Span> hours, Horizon horizon) {
    return hours.stream().filter(span -> horizon.contains(span.date())).toList();
  }

  private Attendee attendee(Chart chart, Horizon horizon) {
    TrialPatient patient = chart.patient();
    Attendee whole = patient.attendee();
    List<PastProcedure> past =
        chart.procedure().stream()
            .map(day -> new PastProcedure(whole.procedures().getFirst().kind(), day))
            .toList();
    return new Attendee(
        whole.id(),
        whole.released(),
        within(whole.availability(), horizon).stream()
            .filter(span -> !span.date().isAfter(patient.last()))
            .filter(span -> !luck.isCalledOff(patient, span.date(), horizon.from()))
            .toList(),
        whole.prefer(),
        whole.driverDays(),
        past.isEmpty() ? whole.procedures() : List.of(),
        past,
        left(chart),
        beliefs.of(chart, horizon),
        List.of());
  }

  /** What is left of the course, and of the floor with it. */
  private static Optional<Course> left(Chart chart) {
    Course course = chart.patient().course();
    int had = course.sessions() - chart.left();
    return chart.left() == 0
        ? Optional.empty()
        : Optional.of(
            new Course(
                course.skill(),
                chart.left(),
                course.minutes(),
                course.perWeekMax(),
                course.minGapDays(),
                Math.max(0, course.floor() - had)));
  }
}
