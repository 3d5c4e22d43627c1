package org.ambulo.lab.relief;

import org.ambulo.knowledge.reading.Faults;
import org.ambulo.knowledge.reading.Fields;

/**
 * How far a clinic's own outcomes may move the priors.
 *
 * @param fewest patients of a stratum below which it stays as it is
 * @param clinic how the clinic differs from the priors
 * @param stratum how a stratum differs from the clinic
 * @param reach greatest shift that is looked at
 * @param syntheticDays of diary of made-up patients
 */
record Pooling(int fewest, Spread clinic, Spread stratum, Spread reach, int syntheticDays) {

  private static final String FILE = "refit.yaml";

  /** Of the logarithm of the odds of being a responder, and of the half-effect time. */
  record Spread(double logOdds, double logDuration) {}

  static Pooling shipped() {
    Faults faults = new Faults();
    Fields file = RecipeReader.resource(FILE, faults);
    Pooling pooling =
        new Pooling(
            file.whole("fewest_patients"),
            spread(file.group("clinic"), "log_odds_sd", "log_duration_sd"),
            spread(file.group("stratum"), "log_odds_sd", "log_duration_sd"),
            spread(file.group("reach"), "log_odds", "log_duration"),
            file.whole("synthetic_days"));
    file.citation();
    file.done();
    if (!faults.isEmpty()) {
      throw new IllegalStateException("(" + FILE + ") is wrong: " + faults.all());
    }
    return pooling;
  }

  private static Spread spread(Fields fields, String odds, String duration) {
    Spread spread =
        new Spread(RecipeReader.number(fields, odds), RecipeReader.number(fields, duration));
    fields.done();
    return spread;
  }
}
