package org.ambulo.lab.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;

/**
 * What came of all ways of booking under one set of assumptions.
 *
 * @param inside how the engine compares with each of the others that have any session inside
 */
public record ScenarioResult(
    Scenario scenario, List<PolicyResult> policies, List<Comparison> inside) {
  public ScenarioResult {
    policies = List.copyOf(policies);
    inside = List.copyOf(inside);
  }

  /**
   * @param counted by way of booking what was counted in the year of each seed, in one order
   */
  static ScenarioResult of(Scenario scenario, Map<Policy, List<Map<Measure, Double>>> counted) {
    List<Map<Measure, Double>> siloed = counted.getOrDefault(Policy.SILOED, List.of());
    List<PolicyResult> results = new ArrayList<>();
    counted.forEach((policy, years) -> results.add(result(policy, years, siloed)));
    return new ScenarioResult(scenario, results, inside(counted));
  }

  private static List<Comparison> inside(Map<Policy, List<Map<Measure, Double>>> counted) {
    List<Map<Measure, Double>> engine = counted.getOrDefault(Policy.ENGINE, List.of());
    List<Comparison> inside = new ArrayList<>();
    counted.forEach(
        (policy, years) -> {
          if (policy != Policy.ENGINE) {
            Interval.ofRatios(paired(Measure.INSIDE, engine, years, (own, other) -> own / other))
                .ifPresent(times -> inside.add(new Comparison(Policy.ENGINE, policy, times)));
          }
        });
    return inside;
  }

  private static PolicyResult result(
      Policy policy, List<Map<Measure, Double>> years, List<Map<Measure, Double>> siloed) {
    Map<Measure, Interval> values = new EnumMap<>(Measure.class);
    Map<Measure, Interval> more = new EnumMap<>(Measure.class);
    Map<Measure, Interval> times = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      values.put(measure, Interval.of(paired(measure, years, siloed, (own, other) -> own)));
      more.put(measure, Interval.of(paired(measure, years, siloed, (own, other) -> own - other)));
      Interval.ofRatios(paired(measure, years, siloed, (own, other) -> own / other))
          .ifPresent(ratio -> times.put(measure, ratio));
    }
    return new PolicyResult(policy, values, more, times);
  }

  private static double[] paired(
      Measure measure,
      List<Map<Measure, Double>> years,
      List<Map<Measure, Double>> siloed,
      DoubleBinaryOperator of) {
    double[] pairs = new double[years.size()];
    for (int i = 0; i < pairs.length; i++) {
      double own = years.get(i).getOrDefault(measure, 0.0);
      pairs[i] = of.applyAsDouble(own, siloed.get(i).getOrDefault(measure, 0.0));
    }
    return pairs;
  }

  public PolicyResult of(Policy policy) {
    return policies.stream().filter(one -> one.policy() == policy).findFirst().orElseThrow();
  }
}
