package org.ambulo.core.triage;

import java.util.List;
import org.ambulo.core.knowledge.YellowFlag;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Truth;

/**
 * The yellow flags of one patient.
 *
 * @param high whether psychologically informed rehabilitation is the start
 */
public record PsychosocialResult(List<Raised> raised, Truth high) {
  public PsychosocialResult {
    raised = List.copyOf(raised);
  }

  /** A yellow flag with the answers that raise it. */
  public record Raised(YellowFlag flag, List<Because> because) {}
}
