package org.ambulo.core.triage;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.Psychosocial;
import org.ambulo.core.knowledge.YellowFlag;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/** Judges the psychological and social obstacles to recovery. */
public final class YellowFlags {

  private YellowFlags() {}

  /**
   * High when a screening result is high, or enough flags are raised; unknown while it could be.
   */
  public static PsychosocialResult judge(Psychosocial psychosocial, Facts facts) {
    List<PsychosocialResult.Raised> raised = new ArrayList<>();
    int possible = 0;
    for (YellowFlag flag : psychosocial.flags()) {
      Truth truth = Judge.judge(flag.when(), facts);
      possible += truth.isNo() ? 0 : 1;
      if (truth.isYes()) {
        raised.add(new PsychosocialResult.Raised(flag, Judge.explain(flag.when(), facts)));
      }
    }
    Truth byNumber =
        raised.size() >= psychosocial.highFrom()
            ? Truth.YES
            : possible >= psychosocial.highFrom() ? Truth.UNKNOWN : Truth.NO;
    return new PsychosocialResult(raised, Judge.judge(psychosocial.highWhen(), facts).or(byNumber));
  }
}
