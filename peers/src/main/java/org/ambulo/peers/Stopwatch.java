package org.ambulo.peers;

import java.util.function.LongSupplier;

/** The wall time that a method may take, running from when it is made. */
public final class Stopwatch {

  private static final double NANOS = 1e9;
  private static final double MILLIS = 1e3;

  private final LongSupplier nanos;
  private final long start;
  private final double seconds;

  /**
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  public Stopwatch(double seconds, LongSupplier nanos) {
    this.seconds = seconds;
    this.nanos = nanos;
    start = nanos.getAsLong();
  }

  /** What may be spent in all, in seconds. */
  public double seconds() {
    return seconds;
  }

  public double spent() {
    return (nanos.getAsLong() - start) / NANOS;
  }

  /** What is left, less a share of the whole that is kept back. */
  public long millisLeft(double reserve) {
    return Math.round((seconds * (1 - reserve) - spent()) * MILLIS);
  }

  @Override
  public String toString() {
    return "%.2f s".formatted(spent());
  }
}
