package org.ambulo.lab.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/** What a patient could attend who had the clinic alone and knew all that will come. */
record AloneInTheClinic(Clinic year, Luck luck) {

  /** Most sessions on days of a kind: each as early as the course allows. */
  int sessions(TrialPatient patient, LocalDate procedure, Predicate<LocalDate> good) {
    Course course = patient.course();
    List<LocalDate> taken = new ArrayList<>();
    days(patient)
        .filter(good)
        .filter(day -> !luck.fallsThrough(patient, day) && !luck.noShow(patient, day))
        .filter(day -> isWorked(course, day))
        .forEach(
            day -> {
              if (taken.size() < course.sessions()
                  && Desk.isAllowed(course, day, taken, List.of(procedure))) {
                taken.add(day);
              }
            });
    return taken.size();
  }

  private static Stream<LocalDate> days(TrialPatient patient) {
    return patient.attendee().availability().stream()
        .filter(span -> span.to() - span.from() >= patient.course().minutes())
        .map(Span::date)
        .filter(day -> !day.isBefore(patient.released()) && !day.isAfter(patient.last()))
        .distinct()
        .sorted();
  }

  private boolean isWorked(Course course, LocalDate day) {
    return year.staff().stream()
        .filter(one -> one.role() == StaffMember.Role.THERAPIST)
        .filter(one -> one.skills().contains(course.skill()))
        .flatMap(one -> one.hours().stream())
        .anyMatch(span -> span.date().equals(day) && span.to() - span.from() >= course.minutes());
  }
}
