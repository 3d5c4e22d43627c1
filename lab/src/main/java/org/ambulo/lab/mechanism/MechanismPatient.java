package org.ambulo.lab.mechanism;

import java.util.List;

/**
 * One patient of a study: the answers to the criteria and the mechanism the expert named.
 *
 * @param answers -1 unknown, 0 no, 1 yes, in the order of the coding
 * @param mechanism place of the mechanism in the coding
 */
public record MechanismPatient(List<Integer> answers, int mechanism) {

  public MechanismPatient {
    answers = List.copyOf(answers);
  }

  int[] answerCodes() {
    return answers.stream().mapToInt(Integer::intValue).toArray();
  }
}
