package org.ambulo.core.record;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.logic.Answer;

/** A record's answers to the findings, by the number that each has in the knowledge base. */
public final class FindingAnswers {

  private final Answer[] answers;

  public FindingAnswers(Catalogue<Finding> findings, PatientRecord patient) {
    answers = new Answer[findings.size()];
    Arrays.fill(answers, Answer.Plain.UNKNOWN);
    patient.findings().forEach((id, known) -> answers[findings.number(id)] = known.answer());
  }

  /** The answer to the finding of this number; unknown where there is none. */
  public Answer to(int finding) {
    return answers[finding];
  }

  /** The numbers of the findings that are answered, in ascending order. */
  public int[] answered() {
    int[] numbers = new int[answers.length];
    int count = 0;
    for (int f = 0; f < answers.length; f++) {
      numbers[count] = f;
      count += answers[f] == Answer.Plain.UNKNOWN ? 0 : 1;
    }
    return Arrays.copyOf(numbers, count);
  }

  /** Of every finding, in the order of the numbers. */
  public List<Answer> all() {
    return Collections.unmodifiableList(Arrays.asList(answers));
  }
}
