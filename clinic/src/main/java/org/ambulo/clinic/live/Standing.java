package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.List;
import org.ambulo.clinic.outcome.OutcomeSheet;

/**
 * Where a patient stands, as of a day: what the worklists and the outcomes are made of.
 *
 * @param presence whether there is such a patient still
 * @param revision of the patient's record that it was made of
 * @param name as it is shown; the id where the record has no name
 * @param about age and sex in words
 * @param cause the presentation in words; empty where nothing is known
 * @param lead who leads now, in words
 * @param attention the most pressing first
 * @param outcome what the patient adds to the figures of the clinic
 */
public record Standing(
    String patient,
    Presence presence,
    long revision,
    LocalDate day,
    String name,
    String about,
    String cause,
    String lead,
    List<Attention> attention,
    OutcomeSheet outcome) {

  /** Whether the patient is there. */
  public enum Presence {
    THERE,
    /** The Patient resource was removed. */
    GONE
  }

  public Standing {
    attention = attention.stream().sorted(Attention.MOST_PRESSING_FIRST).toList();
  }

  /** The same with what the patient adds to the figures. */
  Standing with(OutcomeSheet sheet) {
    return new Standing(
        patient, presence, revision, day, name, about, cause, lead, attention, sheet);
  }

  /** Of a patient who is not there any more. */
  static Standing gone(String patient, long revision, LocalDate day) {
    return new Standing(
        patient, Presence.GONE, revision, day, "", "", "", "", List.of(), OutcomeSheet.NOTHING);
  }
}
