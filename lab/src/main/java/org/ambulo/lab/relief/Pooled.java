package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.lab.mechanism.Reliability;

/** Reliability of several groups taken together. */
final class Pooled {

  private Pooled() {}

  static Reliability of(List<Reliability> parts) {
    List<Double> edges =
        parts.stream()
            .flatMap(part -> part.bins().stream())
            .map(Reliability.Bin::from)
            .distinct()
            .sorted()
            .toList();
    List<Reliability.Bin> bins = new ArrayList<>();
    for (double from : edges) {
      bins.add(
          bin(
              parts.stream()
                  .flatMap(part -> part.bins().stream())
                  .filter(bin -> bin.from() == from)
                  .toList()));
    }
    return new Reliability(bins);
  }

  private static Reliability.Bin bin(List<Reliability.Bin> parts) {
    long forecasts = 0;
    double stated = 0;
    double cameTrue = 0;
    for (Reliability.Bin part : parts) {
      forecasts += part.forecasts();
      stated += part.stated() * part.forecasts();
      cameTrue += part.cameTrue() * part.forecasts();
    }
    Reliability.Bin first = parts.getFirst();
    return new Reliability.Bin(
        first.from(), first.to(), forecasts, stated / forecasts, cameTrue / forecasts);
  }
}
