package org.ambulo.roster.engine;

import java.util.Arrays;

/**
 * What one patient could get: for each day and therapist the best session, its worth for the
 * patient left out, and for each procedure the best time of each day. Filled for one patient after
 * the other.
 */
abstract class Openings {

  static final double NEVER = Double.NEGATIVE_INFINITY;

  final int days;

  /** By day, then by therapist of the patient's course. */
  final double[][] with;

  /** The best of them by day, and the therapist's place in the course's list. */
  final double[] any;

  final int[] anyOf;

  /** By procedure of the patient and day, the worth of the procedure itself included. */
  double[][] procedure = new double[0][];

  Openings(int days) {
    this.days = days;
    with = new double[days][];
    any = new double[days];
    anyOf = new int[days];
  }

  final void fill(PatientModel patient) {
    if (patient.course().isPresent()) {
      sessions(patient, patient.course().get());
    }
    int count = patient.procedures().size();
    if (procedure.length < count) {
      procedure = new double[count][days];
    }
    for (int i = 0; i < count; i++) {
      ProcedureModel model = patient.procedures().get(i);
      Arrays.fill(procedure[i], NEVER);
      for (int day : model.days()) {
        procedure[i][day] = procedure(patient, i, model, day);
      }
    }
  }

  /** Fills {@link #with}, {@link #any} and {@link #anyOf} for the days of the course. */
  protected abstract void sessions(PatientModel patient, CourseModel course);

  /** The best that this procedure can be on this day; {@link #NEVER} where there is no time. */
  protected abstract double procedure(
      PatientModel patient, int number, ProcedureModel model, int day);
}
