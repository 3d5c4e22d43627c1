package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.knowledge.ReliefStratum;

/**
 * The responses to one treatment that are being weighed.
 *
 * @param partners for each draw of the patient, the draw of the response to this treatment
 */
record Course(Treatment treatment, Responses responses, Partners partners) {

  /** Which response goes with which draw of the patient. Never changed. */
  static final class Partners {

    /** The one of the same number. */
    static final Partners SAME = new Partners(new int[0]);

    private final int[] numbers;

    private Partners(int[] numbers) {
      this.numbers = numbers;
    }

    /** The ones so numbered, draw by draw. */
    static Partners numbered(int[] numbers) {
      return new Partners(numbers);
    }

    int of(int draw) {
      return numbers.length == 0 ? draw : numbers[draw];
    }
  }

  ReliefPrior prior() {
    return treatment.stratum().prior();
  }

  int partnerOf(int draw) {
    return partners.of(draw);
  }

  /** What is left of the effect of something that is no longer taken, from 0 to 1. */
  double left(int day) {
    return switch (treatment.stratum().lasting()) {
      case ReliefStratum.Lasting.Single single -> 1;
      case ReliefStratum.Lasting.WhileTaken taken ->
          treatment.until().isPresent() && day > treatment.until().getAsInt()
              ? StrictMath.exp((treatment.until().getAsInt() - day) / taken.offsetDays())
              : 1;
    };
  }
}
