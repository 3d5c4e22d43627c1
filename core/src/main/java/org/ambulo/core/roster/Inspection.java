package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks at a clinic's data before anything is scheduled, and names what cannot work: the clinic and
 * its people and rooms first, then patient by patient. Nothing found means no promise that all can
 * be booked: only that no single course, order or fixed booking is hopeless by itself.
 */
public final class Inspection {

  private final List<Problem> problems = new ArrayList<>();

  private Inspection() {}

  public static List<Problem> of(Clinic clinic) {
    Inspection inspection = new Inspection();
    Register register = new Register(clinic);
    new HouseInspection(clinic, register, inspection).inspect();
    CourseInspection courses = new CourseInspection(clinic, register, inspection);
    OrderInspection orders = new OrderInspection(clinic, register, inspection);
    for (Attendee patient : register.patients()) {
      courses.inspect(patient);
      orders.inspect(patient);
    }
    new FixedInspection(clinic, register, inspection).inspect();
    return List.copyOf(inspection.problems);
  }

  void add(String subject, String what, String remedy) {
    problems.add(new Problem(Problem.Kind.FAULT, subject, what, remedy));
  }

  void addShortage(String subject, String what, String remedy) {
    problems.add(new Problem(Problem.Kind.SHORTAGE, subject, what, remedy));
  }

  static String subject(Attendee patient) {
    return "patient " + patient.id();
  }
}
