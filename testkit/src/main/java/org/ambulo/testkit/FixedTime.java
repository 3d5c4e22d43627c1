package org.ambulo.testkit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The day on which every test happens. */
public final class FixedTime {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private FixedTime() {}

  /** A clock that stands at noon of {@link #TODAY}. */
  public static Clock clock() {
    return Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
  }
}
