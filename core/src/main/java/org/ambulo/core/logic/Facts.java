package org.ambulo.core.logic;

/**
 * What is known about a patient, as far as criteria are concerned. Pure: the same fact, the same
 * answer.
 */
@FunctionalInterface
public interface Facts {

  /** The answer, {@link Answer#UNKNOWN} where nothing is known; never a guess. */
  Answer answer(Fact fact);
}
