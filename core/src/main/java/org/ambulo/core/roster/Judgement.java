package org.ambulo.core.roster;

import java.util.List;

/** What the referee says of a schedule; without violations it may be offered. */
public record Judgement(List<Violation> violations, Score score) {
  public Judgement {
    violations = List.copyOf(violations);
  }
}
