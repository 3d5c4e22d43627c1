package org.ambulo.app.print;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Change;
import org.ambulo.roster.engine.Difference;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Replan;

/**
 * A schedule made anew after changes.
 *
 * @param changes those that were made
 * @param computed the schedule that stands for what was promised, where none was given
 */
public record Rescheduled(
    LocalDateTime asOf, List<Change> changes, Replan replan, Optional<Proposal> computed) {

  public Rescheduled {
    changes = List.copyOf(changes);
  }

  /** Why an appointment is made otherwise; of a new one, what it is there for. */
  String because(Difference difference) {
    return changes.stream()
        .filter(change -> difference.before().isEmpty())
        .flatMap(change -> reason(change, difference.patient()).stream())
        .findFirst()
        .orElse(difference.because());
  }

  private static Optional<String> reason(Change change, String patient) {
    return switch (change) {
      case Change.Cancelled cancelled when cancelled.patient().equals(patient) ->
          Optional.of(
              "in place of the appointment of %s, which was cancelled"
                  .formatted(ChangeWords.TIME.format(cancelled.start())));
      case Change.NoShow missed when missed.patient().equals(patient) ->
          Optional.of(
              "in place of the appointment of %s, which was missed"
                  .formatted(ChangeWords.TIME.format(missed.start())));
      case Change.PatientAdded added when added.patient().id().equals(patient) ->
          Optional.of("the patient is new");
      case Change.Cancelled other -> Optional.empty();
      case Change.NoShow other -> Optional.empty();
      case Change.PatientAdded other -> Optional.empty();
      case Change.StaffAway other -> Optional.empty();
      case Change.RoomClosed other -> Optional.empty();
      case Change.WindowMoved other -> Optional.empty();
      case Change.PatientAway other -> Optional.empty();
      case Change.PatientLeft other -> Optional.empty();
    };
  }
}
