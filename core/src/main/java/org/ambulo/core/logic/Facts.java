package org.ambulo.core.logic;

import java.util.Optional;

/**
 * What is known about a patient, as far as criteria are concerned. Pure: the same fact, the same
 * answer.
 */
@FunctionalInterface
public interface Facts {

  /** The answer, {@link Answer#UNKNOWN} where nothing is known; never a guess. */
  Answer answer(Fact fact);

  /**
   * The answer to every fact of a kind, whichever it is, where that can be told without looking at
   * each: of somebody without any medicine, that none is taken. Nothing where it cannot be told.
   */
  default Optional<Answer> alike(Fact.Kind kind) {
    return Optional.empty();
  }
}
