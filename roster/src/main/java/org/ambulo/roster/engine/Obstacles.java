package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Room;

/**
 * Says what stood in the way of what found no place: the patient's own times and the rules, or else
 * the one thing of which more would have made room.
 */
final class Obstacles {

  private final Model model;
  private final Calendar full;

  /** With nobody in it, for one patient after the other. */
  private final FreeOpenings alone;

  private final PlanFinder finder;
  private final Draft draft;
  private final Prices free;

  /**
   * @param full with all plans in it; afterwards it is as it was
   * @param free prices that are never charged
   */
  Obstacles(Model model, Calendar full, Prices free) {
    this.model = model;
    this.full = full;
    this.free = free;
    finder = new PlanFinder(model);
    draft = new Draft(model.days());
    alone = new FreeOpenings(new Calendar(model), free);
  }

  /** Of a schedule. */
  static List<Unbooked> of(Model model, Plan[] plans) {
    Calendar full = new Calendar(model);
    for (PatientModel patient : model.patients()) {
      full.put(patient, plans[patient.index()]);
    }
    return new Obstacles(model, full, new Prices(model)).of(plans);
  }

  List<Unbooked> of(Plan[] plans) {
    List<Unbooked> unbooked = new ArrayList<>();
    for (PatientModel patient : model.patients()) {
      Plan plan = plans[patient.index()];
      int sessions = missingSessions(patient, plan);
      int first = plan.operations().length;
      if (sessions > 0 || first < patient.procedures().size()) {
        full.remove(patient, plan);
        for (int i = first; i < patient.procedures().size(); i++) {
          unbooked.add(
              new Unbooked(
                  patient.attendee().id(),
                  patient.procedures().get(i).order().id(),
                  1,
                  i > first ? "waits for the procedure before it" : procedure(patient, i)));
        }
        if (sessions > 0) {
          unbooked.add(
              new Unbooked(
                  patient.attendee().id(),
                  Booking.THERAPY,
                  sessions,
                  therapy(patient, plan.sessions().length)));
        }
        full.put(patient, plan);
      }
    }
    return unbooked;
  }

  private static int missingSessions(PatientModel patient, Plan plan) {
    return patient.left() - plan.sessions().length;
  }

  private FreeOpenings in(Calendar calendar) {
    return new FreeOpenings(calendar, free);
  }

  private int sessionsIn(PatientModel patient, FreeOpenings openings) {
    find(patient, openings);
    return draft.sessions;
  }

  private boolean hasProcedure(PatientModel patient, int number, FreeOpenings openings) {
    find(patient, openings);
    return draft.procedureDays[number] >= 0;
  }

  private void find(PatientModel patient, FreeOpenings openings) {
    openings.fill(patient);
    finder.find(patient, openings, Care.BOOKED, draft);
  }

  private String therapy(PatientModel patient, int have) {
    Course wanted = patient.attendee().therapy().orElseThrow();
    if (patient.course().isEmpty()) {
      return model.clinic().staff().stream().noneMatch(m -> m.skills().contains(wanted.skill()))
          ? "nobody has the skill " + wanted.skill()
          : "the patient has no time in these weeks in which therapy is possible";
    }
    CourseModel course = patient.course().get();
    if (sessionsIn(patient, alone) <= have) {
      return "the patient's own times, the gap between sessions and the most of a week leave no"
          + " more until "
          + model.clinic().horizon().to();
    }
    if (sessionsIn(patient, in(full.withStaffFree(course.therapists()))) > have) {
      return "therapists with the skill " + wanted.skill() + " have no more time free";
    }
    if (sessionsIn(patient, in(full.withRoomsFree(model.places()))) > have) {
      return "the places for therapy are taken";
    }
    return "therapists and places for therapy are taken";
  }

  private String procedure(PatientModel patient, int number) {
    ProcedureModel procedure = patient.procedures().get(number);
    if (procedure.staff().length == 0) {
      return "nobody here does " + procedure.order().kind();
    }
    if (procedure.needsRoom() && procedure.rooms().length == 0) {
      return "there is no room with " + words(procedure.order().room().orElseThrow());
    }
    if (procedure.recovery() > 0 && model.recovery().length == 0) {
      return "there is no recovery place";
    }
    if (procedure.days().length == 0) {
      return "no day suits: from the earliest day on, with a driver, the patient's own times and"
          + " what is fixed";
    }
    if (!hasProcedure(patient, number, alone)) {
      return "physician, room and patient have no day in common";
    }
    if (hasProcedure(patient, number, in(full.withStaffFree(procedure.staff())))) {
      return "physicians who do " + procedure.order().kind() + " have no more time free";
    }
    if (hasProcedure(patient, number, in(full.withRoomsFree(procedure.rooms())))) {
      return "the rooms with "
          + words(procedure.order().room().orElseThrow())
          + " are taken when physician and patient have time";
    }
    if (hasProcedure(patient, number, in(full.withRoomsFree(model.recovery())))) {
      return "the recovery places are taken when physician, room and patient have time";
    }
    return "physicians, rooms and recovery places are taken when the patient has time";
  }

  static String words(Room.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
