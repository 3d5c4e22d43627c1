package org.ambulo.core.triage;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.Psychosocial;
import org.ambulo.core.knowledge.YellowFlag;
import org.ambulo.core.logic.RuleBook;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.logic.Verdicts;

/** Judges the psychological and social obstacles to recovery. */
public final class YellowFlags {

  private final Psychosocial psychosocial;

  /** By flag: the number of its rule. */
  private final int[] rules;

  private final int highWhen;

  public YellowFlags(Psychosocial psychosocial, RuleBook.Builder rules) {
    this.psychosocial = psychosocial;
    this.rules = psychosocial.flags().stream().mapToInt(flag -> rules.add(flag.when())).toArray();
    highWhen = rules.add(psychosocial.highWhen());
  }

  /**
   * High when a screening result is high, or enough flags are raised; unknown while it could be.
   */
  public PsychosocialResult judge(Verdicts verdicts) {
    List<PsychosocialResult.Raised> raised = new ArrayList<>();
    int possible = 0;
    for (int i = 0; i < rules.length; i++) {
      Truth truth = verdicts.on(rules[i]);
      possible += truth.isNo() ? 0 : 1;
      if (truth.isYes()) {
        YellowFlag flag = psychosocial.flags().get(i);
        raised.add(new PsychosocialResult.Raised(flag, verdicts.explain(rules[i])));
      }
    }
    Truth byNumber =
        raised.size() >= psychosocial.highFrom()
            ? Truth.YES
            : possible >= psychosocial.highFrom() ? Truth.UNKNOWN : Truth.NO;
    return new PsychosocialResult(raised, verdicts.on(highWhen).or(byNumber));
  }
}
