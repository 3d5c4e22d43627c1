package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Evidence;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.Posterior;
import org.ambulo.core.relief.ReliefModel;

/**
 * Learns from a clinic's outcomes how far the share of responders and the half-effect time of each
 * stratum differ from the priors. A patient counts for the stratum of the first intervention, and
 * only with a rating after it.
 */
record Refit(Relief relief, Pooling pooling) {

  /**
   * @param step called after each patient, from several threads
   */
  RefitReport of(List<History> patients, Runnable step) {
    Map<String, List<History>> groups = new LinkedHashMap<>();
    relief.strata().ids().forEach(id -> groups.put(id, new ArrayList<>()));
    patients.stream()
        .filter(Refit::rated)
        .forEach(
            history ->
                groups
                    .computeIfAbsent(stratum(history).id(), id -> new ArrayList<>())
                    .add(history));
    groups.values().removeIf(Collection::isEmpty);
    PartialPooling pool = new PartialPooling(pooling);
    List<double[][]> likelihoods = new ArrayList<>();
    for (List<History> group : groups.values()) {
      if (enough(group)) {
        likelihoods.add(likelihood(group, pool, step));
      }
    }
    List<PartialPooling.Shifts> shifts = pool.of(likelihoods);
    List<StratumRefit> strata = new ArrayList<>();
    int next = 0;
    for (Map.Entry<String, List<History>> group : groups.entrySet()) {
      strata.add(
          new StratumRefit(
              group.getKey(),
              group.getValue().size(),
              relief.strata().get(group.getKey()).prior(),
              enough(group.getValue()) ? Optional.of(shifts.get(next++)) : Optional.empty()));
    }
    return new RefitReport(relief.version(), pooling.fewest(), strata);
  }

  private static ReliefStratum stratum(History history) {
    return history.treatments().getFirst().stratum();
  }

  private static boolean rated(History history) {
    return history.readings().stream().anyMatch(reading -> reading.day() > 0);
  }

  private boolean enough(List<History> group) {
    return group.size() >= pooling.fewest();
  }

  /** Of all patients of a stratum, on the logarithm: added up in their order. */
  private double[][] likelihood(List<History> group, PartialPooling pool, Runnable step) {
    Libraries libraries = Libraries.drawn(relief);
    group.stream()
        .flatMap(history -> history.treatments().stream())
        .forEach(treatment -> libraries.of(treatment.stratum()));
    ReliefModel model = new ReliefModel(relief, libraries);
    List<double[][]> each =
        group.parallelStream()
            .map(
                history -> {
                  Posterior posterior = model.posterior(history);
                  double[][] ratios =
                      Evidence.of(posterior, 0)
                          .logRatios(pool.odds().values(), pool.durations().values());
                  step.run();
                  return ratios;
                })
            .toList();
    double[][] sum = new double[pool.odds().size()][pool.durations().size()];
    for (double[][] ratios : each) {
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < sum[i].length; j++) {
          sum[i][j] += ratios[i][j];
        }
      }
    }
    return sum;
  }
}
