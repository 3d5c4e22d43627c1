package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the share of home sessions done is read.
 *
 * @param bands the highest first
 * @param simplifiedTo exercises at most once adherence is no longer full
 * @param judgeFrom share from which lack of effect may be judged
 * @param judgeWeeks weeks over which that share is taken
 */
public record Adherence(
    List<Band> bands, int simplifiedTo, BigDecimal judgeFrom, int judgeWeeks, Citation citation) {
  public Adherence {
    bands = List.copyOf(bands);
  }

  /** From this share, 0 to 1, on. */
  public record Band(BigDecimal from, String label, String action) {}
}
