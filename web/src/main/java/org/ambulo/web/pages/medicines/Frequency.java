package org.ambulo.web.pages.medicines;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.ambulo.fhir.write.Draft;

/** How often a medicine is taken, of those that a form offers. */
public enum Frequency {
  ONCE_A_DAY("once a day", 1, 1, "d"),
  TWICE_A_DAY("twice a day", 2, 1, "d"),
  THREE_TIMES_A_DAY("three times a day", 3, 1, "d"),
  FOUR_TIMES_A_DAY("four times a day", 4, 1, "d"),
  EVERY_4_HOURS("every 4 hours", 1, 4, "h"),
  EVERY_6_HOURS("every 6 hours", 1, 6, "h"),
  EVERY_8_HOURS("every 8 hours", 1, 8, "h"),
  EVERY_12_HOURS("every 12 hours", 1, 12, "h"),
  EVERY_3_DAYS("every 3 days", 1, 3, "d"),
  ONCE_A_WEEK("once a week", 1, 1, "wk");

  private final String words;
  private final int times;
  private final int period;
  private final String unit;

  Frequency(String words, int times, int period, String unit) {
    this.words = words;
    this.times = times;
    this.period = period;
    this.unit = unit;
  }

  public String words() {
    return words;
  }

  static Optional<Frequency> of(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
  }

  /** As FHIR has a timing. */
  Draft timing() {
    return new Draft()
        .put(
            "repeat",
            new Draft()
                .put("frequency", BigDecimal.valueOf(times))
                .put("period", BigDecimal.valueOf(period))
                .put("periodUnit", unit));
  }
}
