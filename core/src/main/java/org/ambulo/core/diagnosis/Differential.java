package org.ambulo.core.diagnosis;

import java.util.List;

/**
 * The ranked causes.
 *
 * @param candidates the lead of a red flag first, then by posterior
 * @param mustExclude dangerous causes above their action threshold, likeliest first
 * @param coDiagnoses causes reported beside the first
 * @param specific whether the first may be named as the cause; otherwise it is non-specific back
 *     pain with features of the first ones, treated by classification
 * @param flagLed whether a red flag, not the posterior, put the first one first
 */
public record Differential(
    List<Candidate> candidates,
    List<Excluded> mustExclude,
    List<Candidate> coDiagnoses,
    boolean specific,
    boolean flagLed) {
  public Differential {
    candidates = List.copyOf(candidates);
    mustExclude = List.copyOf(mustExclude);
    coDiagnoses = List.copyOf(coDiagnoses);
  }

  public Candidate first() {
    return candidates.getFirst();
  }
}
