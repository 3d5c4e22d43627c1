package org.ambulo.knowledge.reading;

import org.ambulo.core.knowledge.ReliefPrior;

/** Reads the numbers of relief/ and refuses those that no distribution takes. */
final class ReliefNumbers {

  private ReliefNumbers() {}

  static double any(Fields fields, String key) {
    return fields.number(key).doubleValue();
  }

  static double above0(Fields fields, String key) {
    double value = any(fields, key);
    if (!(value > 0)) {
      fields.fault("'" + key + "' must be above 0, is " + value);
    }
    return value;
  }

  static double notBelow0(Fields fields, String key) {
    double value = any(fields, key);
    if (value < 0) {
      fields.fault("'" + key + "' must not be below 0, is " + value);
    }
    return value;
  }

  /** A probability or a share. */
  static double share(Fields fields, String key) {
    double value = any(fields, key);
    if (value < 0 || value > 1) {
      fields.fault("'" + key + "' must lie between 0 and 1, is " + value);
    }
    return value;
  }

  /** A share that leaves room on either side. */
  static double inside(Fields fields, String key) {
    double value = any(fields, key);
    if (!(value > 0 && value < 1)) {
      fields.fault("'" + key + "' must lie between 0 and 1, is " + value);
    }
    return value;
  }

  static ReliefPrior.Normal normal(Fields fields) {
    ReliefPrior.Normal normal = new ReliefPrior.Normal(any(fields, "mean"), above0(fields, "sd"));
    fields.done();
    return normal;
  }

  static ReliefPrior.LogNormal logNormal(Fields fields) {
    ReliefPrior.LogNormal logNormal =
        new ReliefPrior.LogNormal(above0(fields, "median"), above0(fields, "sigma"));
    fields.done();
    return logNormal;
  }
}
