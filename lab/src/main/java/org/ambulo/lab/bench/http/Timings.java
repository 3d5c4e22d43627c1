package org.ambulo.lab.bench.http;

import java.util.List;

/**
 * How long each of many requests took.
 *
 * @param nanos of each request, in nanoseconds, shortest first
 * @param seconds from the first request to the end of the last
 */
public record Timings(List<Long> nanos, double seconds) {

  private static final double MILLI = 1e6;
  private static final double PERCENT = 100;

  /** Takes the times in any order. */
  public Timings {
    nanos = nanos.stream().sorted().toList();
  }

  public int count() {
    return nanos.size();
  }

  /**
   * The shortest time within which so many per cent of the requests were answered (nearest rank),
   * in milliseconds; not a number where there was no request.
   *
   * @param percent from 0 to 100
   */
  public double millis(double percent) {
    if (percent < 0 || percent > PERCENT) {
      throw new IllegalArgumentException("percent must be from 0 to 100, not (" + percent + ")");
    }
    if (nanos.isEmpty()) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(percent / PERCENT * nanos.size());
    return nanos.get(Math.max(rank, 1) - 1) / MILLI;
  }

  /** Requests in a second. */
  public double perSecond() {
    return nanos.size() / seconds;
  }
}
