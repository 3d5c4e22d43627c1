package org.ambulo.lab.relief;

import java.util.List;
import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.relief.Library;

/**
 * The pain of a made-up patient, without error: the curves of the model in double precision, apart
 * from the tables that the forecast uses. Days count from the true day of the intervention.
 *
 * @param worsePerDay points that are added day by day
 * @param sessions days of therapy attended
 * @param sessionScale sessions after which 63 % of what training does is there
 */
record TrueCourse(
    Library.Patient patient,
    ReliefPrior prior,
    double worsePerDay,
    List<Integer> sessions,
    double sessionScale) {

  static final double MOST = 10;

  TrueCourse {
    sessions = List.copyOf(sessions);
  }

  /** The same patient, having attended these sessions. */
  TrueCourse after(List<Integer> attended) {
    return new TrueCourse(patient, prior, worsePerDay, attended, sessionScale);
  }

  /** Average pain of the day. */
  double pain(int day) {
    if (day < 0) {
      return cut(patient.baseline());
    }
    double natural = 1 - patient.natural() * (1 - Math.exp(-day / prior.natural().tauDays()));
    double flare = patient.flare() * Math.exp(-day / prior.flare().tauDays());
    return cut(
        patient.baseline() * natural * (1 - effect(day))
            + flare
            - training(day)
            + worsePerDay * day);
  }

  /** Pain with activity; not cut at 10. */
  double activity(int day) {
    return pain(day) + patient.activityAbove();
  }

  private double effect(int day) {
    if (day == 0) {
      return 0;
    }
    double come = 1 - Math.exp(-day / patient.onset());
    double left = Math.pow(2, -Math.pow(day / patient.half(), patient.shape()));
    return patient.greatest() * come * left;
  }

  private double training(int day) {
    long attended = sessions.stream().filter(session -> session <= day).count();
    return patient.training() * (1 - Math.exp(-attended / sessionScale));
  }

  static double cut(double points) {
    return Math.clamp(points, 0, MOST);
  }
}
