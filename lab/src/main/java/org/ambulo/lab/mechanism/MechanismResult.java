package org.ambulo.lab.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What a study found about one learner: figures per repeat, calibration over all repeats.
 *
 * @param byMechanism reliability of each mechanism's probability
 * @param top reliability of the most probable mechanism's probability
 * @param confusion {@code [expert's mechanism][forecast]}: mean patients per repeat
 * @param unforecast patients, over all repeats, of whom no answer was known; they are in no figure
 */
public record MechanismResult(
    List<MechanismScore> scores,
    List<Reliability> byMechanism,
    Reliability top,
    List<List<Double>> confusion,
    long unforecast) {

  private static final int BINS = 10;

  public MechanismResult {
    scores = List.copyOf(scores);
    byMechanism = List.copyOf(byMechanism);
    confusion = confusion.stream().map(List::copyOf).toList();
  }

  static MechanismResult of(List<List<MechanismOutcome>> rounds, MechanismData data) {
    List<MechanismOutcome> all = rounds.stream().flatMap(List::stream).toList();
    return new MechanismResult(
        rounds.stream().map(MechanismScore::of).toList(),
        IntStream.range(0, data.mechanisms())
            .mapToObj(mechanism -> Reliability.of(all, mechanism, BINS))
            .toList(),
        Reliability.ofTop(all, BINS),
        confusion(all, data.mechanisms(), rounds.size()),
        (long) rounds.size() * data.patients().size() - all.size());
  }

  public Spread accuracy() {
    return spread(MechanismScore::accuracy);
  }

  public Spread brier() {
    return spread(MechanismScore::brier);
  }

  public Spread logLoss() {
    return spread(MechanismScore::logLoss);
  }

  private Spread spread(ToDoubleFunction<MechanismScore> figure) {
    return Spread.of(scores.stream().mapToDouble(figure).toArray());
  }

  private static List<List<Double>> confusion(
      List<MechanismOutcome> outcomes, int mechanisms, int repeats) {
    double[][] counts = new double[mechanisms][mechanisms];
    outcomes.forEach(outcome -> counts[outcome.mechanism()][outcome.forecast()] += 1.0 / repeats);
    return IntStream.range(0, mechanisms)
        .mapToObj(row -> Arrays.stream(counts[row]).boxed().toList())
        .toList();
  }
}
