package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.record.PatientRecord;

/**
 * A patient who does not exist.
 *
 * @param stage where they were meant to stand; what an assessment sees may differ
 * @param record all that is known of them as of the day of the clinic
 * @param language code of BCP 47
 * @param team ids of those who care for them, the physiatrist first
 * @param since the day on which the team took over
 * @param until the day on which care ended
 * @param visits past and to come, by time
 * @param orders open ones
 */
public record MadeUpPatient(
    Stage stage,
    PatientRecord record,
    String given,
    String family,
    String language,
    List<String> team,
    LocalDate since,
    Optional<LocalDate> until,
    List<MadeUpVisit> visits,
    List<MadeUpOrder> orders) {
  public MadeUpPatient {
    team = List.copyOf(team);
    visits = List.copyOf(visits);
    orders = List.copyOf(orders);
  }

  public String id() {
    return record.person().id();
  }
}
