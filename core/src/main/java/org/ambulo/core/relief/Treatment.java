package org.ambulo.core.relief;

import java.util.OptionalInt;
import org.ambulo.core.knowledge.ReliefStratum;

/**
 * An intervention as the model sees it.
 *
 * @param day counted from the first intervention of the history, which is day 0
 * @param until last day it was taken; empty while it is, and of what is done once
 * @param logOdds by how much this patient's odds of being a responder differ, on the logarithm
 * @param logDuration by how much the half-effect time differs, on the logarithm
 */
public record Treatment(
    ReliefStratum stratum, int day, OptionalInt until, double logOdds, double logDuration) {

  /** Of a patient of whom nothing is known that would shift the response. */
  public static Treatment of(ReliefStratum stratum, int day) {
    return new Treatment(stratum, day, OptionalInt.empty(), 0, 0);
  }
}
