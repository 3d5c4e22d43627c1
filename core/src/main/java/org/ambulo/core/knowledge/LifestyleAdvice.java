package org.ambulo.core.knowledge;

import java.util.List;

/** Advice for everyday life, as sentences. */
public record LifestyleAdvice(
    String id, String name, Indication indication, List<String> steps, Citation citation) {
  public LifestyleAdvice {
    steps = List.copyOf(steps);
  }
}
