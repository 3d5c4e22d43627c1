package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the care of a made-up patient has gone up to today.
 *
 * @param first the day of the first visit; may lie ahead
 * @param lastReport the last day on which the patient filled in anything
 * @param ended the day on which care ended
 * @param visits past and to come, by time
 * @param asked the day for which a procedure is asked for
 */
record Story(
    LocalDate first,
    LocalDate lastReport,
    Optional<LocalDate> ended,
    Optional<Treated> treated,
    Pain pain,
    List<MadeUpVisit> visits,
    Optional<LocalDate> asked) {
  Story {
    visits = List.copyOf(visits);
  }

  /** Days on which therapy was attended. */
  List<LocalDate> attended() {
    return visits.stream()
        .filter(visit -> visit.kind() == MadeUpVisit.Kind.THERAPY)
        .filter(visit -> visit.status() == MadeUpVisit.Status.FULFILLED)
        .map(visit -> visit.start().toLocalDate())
        .toList();
  }

  /** The last visit at which somebody examined the patient, up to today. */
  Optional<LocalDate> lastSeen() {
    return visits.stream()
        .filter(visit -> visit.status() == MadeUpVisit.Status.FULFILLED)
        .filter(
            visit ->
                switch (visit.kind()) {
                  case FIRST_VISIT, REVIEW -> true;
                  case PROCEDURE, THERAPY -> false;
                })
        .map(visit -> visit.start().toLocalDate())
        .reduce((earlier, later) -> later);
  }
}
