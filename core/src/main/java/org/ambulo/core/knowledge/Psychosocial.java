package org.ambulo.core.knowledge;

import java.util.List;
import org.ambulo.core.logic.Criterion;

/**
 * The yellow flags and when they make psychologically informed rehabilitation the start.
 *
 * @param highWhen a screening result that is high on its own
 * @param highFrom number of yellow flags that is high
 */
public record Psychosocial(
    List<YellowFlag> flags, Criterion highWhen, int highFrom, String text, Citation citation) {
  public Psychosocial {
    flags = List.copyOf(flags);
  }
}
