package org.ambulo.knowledge.reading;

import org.ambulo.core.knowledge.ReliefPrior;
import org.ambulo.core.knowledge.ReliefStratum;

/** Reads relief/strata.yaml: what is expected after which intervention. */
final class ReliefStratumReader {

  private ReliefStratumReader() {}

  static ReliefStratum stratum(Fields fields) {
    ReliefStratum stratum =
        new ReliefStratum(
            fields.text("id"),
            fields.text("name"),
            fields.text("family"),
            fields.texts("interventions"),
            fields.texts("selected_by"),
            IndicationReader.when(fields),
            prior(fields.group("prior")),
            fields.whole("start_day"),
            fields.whole("unlikely_after_day"),
            lasting(fields),
            fields.optionalText("note"),
            fields.citation());
    if (stratum.startDay() < 0 || stratum.startDay() > stratum.unlikelyAfter()) {
      fields.fault("'start_day' must lie between 0 and 'unlikely_after_day'");
    }
    fields.ignore("cases", "evidence").done();
    return stratum;
  }

  private static ReliefStratum.Lasting lasting(Fields fields) {
    if (!fields.has("while_taken")) {
      return new ReliefStratum.Lasting.Single();
    }
    Fields taken = fields.group("while_taken");
    double offsetDays = ReliefNumbers.above0(taken, "offset_days");
    taken.done();
    return new ReliefStratum.Lasting.WhileTaken(offsetDays);
  }

  private static ReliefPrior prior(Fields fields) {
    ReliefPrior prior =
        new ReliefPrior(
            ReliefNumbers.normal(fields.group("baseline")),
            responder(fields.group("responder")),
            share(fields.group("effect_of_responder")),
            share(fields.group("effect_of_other")),
            ReliefNumbers.logNormal(fields.group("onset_days")),
            ReliefNumbers.logNormal(fields.group("half_effect_days")),
            ReliefNumbers.logNormal(fields.group("decay_shape")),
            natural(fields.group("natural")),
            flare(fields.group("flare")));
    fields.done();
    return prior;
  }

  private static ReliefPrior.Responder responder(Fields fields) {
    ReliefPrior.Responder responder =
        new ReliefPrior.Responder(
            ReliefNumbers.inside(fields, "mean"), ReliefNumbers.above0(fields, "logit_sd"));
    fields.done();
    return responder;
  }

  private static ReliefPrior.Share share(Fields fields) {
    ReliefPrior.Share share =
        new ReliefPrior.Share(
            ReliefNumbers.inside(fields, "mean"), ReliefNumbers.above0(fields, "concentration"));
    fields.done();
    return share;
  }

  private static ReliefPrior.Natural natural(Fields fields) {
    ReliefPrior.Natural natural =
        new ReliefPrior.Natural(
            ReliefNumbers.any(fields, "mean"),
            ReliefNumbers.above0(fields, "sd"),
            ReliefNumbers.above0(fields, "tau_days"));
    fields.done();
    return natural;
  }

  private static ReliefPrior.Flare flare(Fields fields) {
    ReliefPrior.Flare flare =
        new ReliefPrior.Flare(
            ReliefNumbers.share(fields, "probability"),
            ReliefNumbers.above0(fields, "mean_points"),
            ReliefNumbers.above0(fields, "tau_days"));
    fields.done();
    return flare;
  }
}
