package org.ambulo.lab.bench.peer;

/** A row of the table. */
public record Measure(String what, Unit unit) {

  /** What a figure is in, and whether more of it is better. */
  public enum Unit {
    SECONDS("s"),
    MEGABYTES("MB"),
    MILLISECONDS("ms"),
    PER_SECOND("/s"),
    COUNT("");

    private final String sign;

    Unit(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }
}
