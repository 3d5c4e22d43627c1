package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;

/**
 * A phase of rehabilitation.
 *
 * @param step its place in the course, from 1
 * @param content what it is made of
 * @param exit what must be reached to leave it
 * @param visitsFrom visits a week, at least; less than 1 means every other week or fewer
 */
public record RehabPhase(
    String id,
    int step,
    String name,
    String typical,
    String aim,
    String enter,
    List<String> content,
    List<String> exit,
    BigDecimal visitsFrom,
    BigDecimal visitsTo,
    Citation citation) {
  public RehabPhase {
    content = List.copyOf(content);
    exit = List.copyOf(exit);
  }
}
