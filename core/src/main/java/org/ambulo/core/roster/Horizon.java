package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that are planned: first and last, both included. */
public record Horizon(LocalDate from, LocalDate to) {

  public Horizon {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "the last day (" + to + ") is before the first (" + from + ")");
    }
  }

  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Days from the first day: 0 for the first, negative before it. */
  public int indexOf(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, day));
  }

  public LocalDate day(int index) {
    return from.plusDays(index);
  }
}
