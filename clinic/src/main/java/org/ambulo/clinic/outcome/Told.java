package org.ambulo.clinic.outcome;

import java.util.OptionalInt;
import org.ambulo.core.logic.Truth;

/**
 * What a patient's record tells of a figure that concerns the patient.
 *
 * @param truth of a wait: yes where it is over; it is judged by its days
 * @param why it is not known, in a few words; empty where it is
 * @param number in the figure's unit; of a wait that is not over the days so far
 */
public record Told(Figure figure, Truth truth, String why, OptionalInt number) {

  static Told yes(Figure figure) {
    return new Told(figure, Truth.YES, "", OptionalInt.empty());
  }

  static Told of(Figure figure, boolean holds) {
    return new Told(figure, Truth.of(holds), "", OptionalInt.empty());
  }

  static Told unknown(Figure figure, String why) {
    return new Told(figure, Truth.UNKNOWN, why, OptionalInt.empty());
  }

  Told with(OptionalInt amount) {
    return new Told(figure, truth, why, amount);
  }
}
