package org.ambulo.core.outcome;

import java.util.SequencedMap;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Truth;

/**
 * What the outcome of a patient is judged by. The outcome itself is worked out when it is asked
 * for.
 *
 * @param facts with all that was concluded of safety and cause
 * @param conclusions what the course amounts to
 */
public record FollowUp(
    OutcomeJudge judge, CourseFacts course, Facts facts, SequencedMap<String, Truth> conclusions) {

  /** Of a patient of whom this was concluded. */
  public static FollowUp of(OutcomeJudge judge, CourseFacts course, Facts facts) {
    return new FollowUp(judge, course, facts, judge.conclude(facts));
  }

  public Outcome outcome() {
    return judge.judge(course, facts, conclusions);
  }
}
