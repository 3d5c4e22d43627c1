package org.ambulo.roster.engine;

import java.util.function.LongSupplier;

/** How long the engine may look. */
public sealed interface Budget {

  /**
   * Until so many seconds have passed.
   *
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  record Seconds(double seconds, LongSupplier nanos) implements Budget {}

  /**
   * So many steps for the prices, then so many turns of the search: the same again gives the same
   * schedule.
   */
  record Turns(int steps, int turns) implements Budget {}
}
