package org.ambulo.knowledge.reading;

import java.util.List;
import org.ambulo.core.knowledge.Mechanism;
import org.ambulo.core.knowledge.MechanismParameters;

/** Reads mechanism.yaml. */
final class MechanismReader {

  private MechanismReader() {}

  static Mechanism mechanism(Fields file) {
    Fields share = file.group("share");
    Fields present = file.group("present");
    List<String> mechanisms = share.keys();
    List<String> findings = present.keys();
    double[] shares = mechanisms.stream().mapToDouble(m -> share.number(m).doubleValue()).toArray();
    double[][] yes =
        mechanisms.stream()
            .map(
                m ->
                    findings.stream()
                        .mapToDouble(f -> present.group(f).number(m).doubleValue())
                        .toArray())
            .toArray(double[][]::new);
    double correlation = file.number("correlation").doubleValue();
    Mechanism mechanism =
        new Mechanism(
            mechanisms, findings, parameters(file, shares, yes, correlation), file.citation());
    file.ignore("meta", "provenance", "checked", "study", "fitted").done();
    return mechanism;
  }

  private static MechanismParameters parameters(
      Fields file, double[] shares, double[][] yes, double correlation) {
    try {
      return new MechanismParameters(shares, yes, correlation);
    } catch (IllegalArgumentException impossible) {
      file.fault(String.valueOf(impossible.getMessage()));
      return new MechanismParameters(new double[] {0.5, 0.5}, new double[][] {{0.5}, {0.5}}, 0);
    }
  }
}
