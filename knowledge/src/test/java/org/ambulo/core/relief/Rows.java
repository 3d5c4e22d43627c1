package org.ambulo.core.relief;

/** Draws of the engine as rows of {@link ReliefByTheBook}. */
final class Rows {

  private Rows() {}

  /** A draw of a library, after one treatment. */
  static double[] of(Library library, int i) {
    Traits traits = library.traits;
    Responses responses = library.responses;
    return new double[] {
      traits.baseline[i],
      traits.natural[i],
      traits.training[i],
      traits.activityAbove[i],
      traits.worstAbove[i],
      Math.log(traits.spread[i]),
      Math.cbrt(responses.greatest[i]),
      Math.log(responses.onset[i]),
      responses.logHalf[i],
      Math.log(responses.shape[i]),
      responses.flare[i]
    };
  }
}
