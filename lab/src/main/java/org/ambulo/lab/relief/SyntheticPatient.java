package org.ambulo.lab.relief;

import java.util.List;
import java.util.OptionalDouble;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Reading;
import org.ambulo.core.relief.Treatment;

/**
 * A made-up patient. Days count from the day of the intervention as it was recorded.
 *
 * @param treatment as the forecast knows it
 * @param readings as reported, the earliest first
 * @param sessions of therapy attended
 * @param window as it really is
 */
record SyntheticPatient(
    int number,
    Oddity oddity,
    double age,
    Treatment treatment,
    List<Reading> readings,
    List<Integer> sessions,
    TrueWindow window) {
  SyntheticPatient {
    readings = List.copyOf(readings);
    sessions = List.copyOf(sessions);
  }

  /** The same patient for one who believes in other priors. */
  SyntheticPatient seenBy(Relief other) {
    Treatment seen =
        new Treatment(
            other.strata().get(treatment.stratum().id()),
            treatment.day(),
            treatment.until(),
            treatment.logOdds(),
            treatment.logDuration());
    return new SyntheticPatient(number, oddity, age, seen, readings, sessions, window);
  }

  /** What is known on a day. */
  History asOf(int day) {
    return new History(
        List.of(treatment),
        readings.stream().filter(reading -> reading.day() <= day).toList(),
        sessions.stream().filter(session -> session <= day).toList(),
        OptionalDouble.empty());
  }

  /** Share of the days since the intervention that have a rating. */
  double completion(int asOf) {
    long rated =
        readings.stream()
            .mapToInt(Reading::day)
            .filter(day -> day > 0 && day <= asOf)
            .distinct()
            .count();
    return (double) rated / asOf;
  }
}
