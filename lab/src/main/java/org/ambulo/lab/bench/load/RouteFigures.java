package org.ambulo.lab.bench.load;

import java.util.Map;
import java.util.TreeMap;
import org.ambulo.lab.bench.http.Timings;

/**
 * What came of asking for one route.
 *
 * @param firstByte until the answer began, of the requests that succeeded
 * @param whole until its last byte
 * @param bytes of an answer, on average
 * @param errors how many by what the server said instead: a status, or that the connection failed
 */
public record RouteFigures(
    String route, Timings firstByte, Timings whole, double bytes, Map<String, Integer> errors) {
  public RouteFigures {
    errors = Map.copyOf(errors);
  }

  public int errorCount() {
    return errors.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** In words, by kind; empty where there was none. */
  String errorWords() {
    return errors.isEmpty() ? "" : new TreeMap<>(errors).toString();
  }
}
