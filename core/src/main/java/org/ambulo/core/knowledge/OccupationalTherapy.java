package org.ambulo.core.knowledge;

import java.util.List;

/** When occupational therapy joins, and what it does. */
public record OccupationalTherapy(
    Indication indication, List<String> tasks, int reviewWeeks, Citation citation) {
  public OccupationalTherapy {
    tasks = List.copyOf(tasks);
  }
}
