package org.ambulo.peers;

import java.util.List;
import java.util.Locale;

/**
 * How one method did on one clinic.
 *
 * @param bound that the method itself proved; infinite where it proves none
 * @param seconds of wall time
 * @param cpu seconds of all its threads
 * @param heap most used, in MB
 * @param resident most memory of the process, in MB
 */
record Result(
    Method method,
    String size,
    long seed,
    double value,
    double bound,
    int violations,
    int bookings,
    double seconds,
    double cpu,
    double heap,
    double resident) {

  private static final String MARK = "result";

  /** One line, tabs between. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%d\t%.4f\t%s\t%d\t%d\t%.3f\t%.3f\t%.1f\t%.1f",
        MARK,
        method,
        size,
        seed,
        value,
        bound,
        violations,
        bookings,
        seconds,
        cpu,
        heap,
        resident);
  }

  static boolean isResult(String line) {
    return line.startsWith(MARK + "\t");
  }

  static Result of(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    return new Result(
        Method.valueOf(parts.get(1)),
        parts.get(2),
        Long.parseLong(parts.get(3)),
        Double.parseDouble(parts.get(4)),
        Double.parseDouble(parts.get(5)),
        Integer.parseInt(parts.get(6)),
        Integer.parseInt(parts.get(7)),
        Double.parseDouble(parts.get(8)),
        Double.parseDouble(parts.get(9)),
        Double.parseDouble(parts.get(10)),
        Double.parseDouble(parts.get(11)));
  }
}
