package org.ambulo.lab.bench.peer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ambulo.lab.bench.http.Answer;
import org.ambulo.lab.bench.http.Repeated;
import org.ambulo.lab.bench.http.Timings;
import org.ambulo.lab.bench.peer.Measure.Unit;

/** What was measured of one server, in the order measured. */
public final class Figures {

  private static final int SHORT = 300;

  private final String server;
  private final Map<Measure, Double> values = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  Figures(String server) {
    this.server = server;
  }

  public String server() {
    return server;
  }

  List<Measure> inOrder() {
    return List.copyOf(values.keySet());
  }

  /** Absent where it was not measured. */
  public OptionalDouble value(Measure measure) {
    Double value = values.get(measure);
    return value == null || value.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** What went wrong, in words. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  void put(String what, Unit unit, double value) {
    values.put(new Measure(what, unit), value);
  }

  /** The usual rows of many requests, and what was refused of them. */
  void put(String what, Repeated.Outcome outcome) {
    put(what, outcome.timings());
    if (!outcome.refused().isEmpty()) {
      fault(
          "%s: %d of %d refused, the first with %s"
              .formatted(
                  what,
                  outcome.refused().size(),
                  outcome.answers().size(),
                  brief(outcome.refused().getFirst())));
    }
  }

  void put(String what, Timings timings) {
    put(what + ", p50", Unit.MILLISECONDS, timings.millis(50));
    put(what + ", p99", Unit.MILLISECONDS, timings.millis(99));
    put(what, Unit.PER_SECOND, timings.perSecond());
  }

  void fault(String words) {
    faults.add(words);
  }

  static String brief(Answer answer) {
    String body = answer.body().replaceAll("\\s+", " ");
    return answer.status()
        + ": "
        + (body.length() <= SHORT ? body : body.substring(0, SHORT) + " ...");
  }
}
