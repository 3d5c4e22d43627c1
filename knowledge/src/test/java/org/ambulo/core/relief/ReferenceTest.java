package org.ambulo.core.relief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Twenty patients, by the engine and by plain Metropolis on the model as it is written. A figure of
 * either has a standard error: of the chain by the scatter of 20 batches of it, of the engine by
 * its effective draws (of refined ones a quarter: they have common ancestors). The two may lie four
 * and a half of both together apart, and as much more as effects in 255 parts and tables explain:
 * 0.015 of a chance, 0.05 points. Over all figures the squares of these distances must be about 1
 * on average.
 */
class ReferenceTest {

  private static final int STEPS = 10_000;
  private static final int BATCHES = 20;
  private static final double FAR = 4.5;
  private static final int[] OPEN_ON = {10, 21, 45, 90};
  private static final int[] PAIN_ON = {-1, 3, 14, 30, 60};

  private record Estimate(double mean, double error) {}

  /** A figure by both. */
  private record Pair(String name, Estimate engine, Estimate book, double allowed) {
    double error() {
      return Math.hypot(Math.hypot(engine.error(), book.error()), allowed / FAR);
    }

    double apart() {
      return (engine.mean() - book.mean()) / error();
    }
  }

  @Test
  void agreesWithTheBookWithinMonteCarloError() {
    List<Diary> diaries = Diary.twenty();
    List<List<Pair>> pairs =
        IntStream.range(0, diaries.size()).mapToObj(i -> pairs(diaries.get(i), i)).toList();

    List<Pair> all = pairs.stream().flatMap(List::stream).toList();
    assertThat(pairs).hasSize(20);
    for (Pair pair : all) {
      assertThat(pair.apart()).as("%s", pair).isBetween(-FAR, FAR);
    }
    assertThat(all.stream().mapToDouble(p -> p.apart() * p.apart()).average().orElseThrow())
        .isLessThan(1.3);
    assertThat(all.stream().mapToDouble(Pair::apart).average().orElseThrow()).isBetween(-0.3, 0.3);
    assertThat(all.stream().filter(pair -> pair.name().contains("anew")).count())
        .as("figures of patients of whom draws were made anew")
        .isBetween(40L, 160L);
  }

  private static List<Pair> pairs(Diary diary, int seed) {
    History history = diary.history();
    ReliefByTheBook book = new ReliefByTheBook(Someone.RELIEF, history);
    List<double[]> rows = new Metropolis(book, Someone.RELIEF, seed).rows(STEPS);
    List<Pair> pairs = new ArrayList<>();
    pairs(diary.name(), Someone.MODEL.posterior(history), book, rows, pairs);
    if (seed % 3 == 0) {
      // draws made anew are rare: of some patients they are asked for, from the whole library
      Posterior anew = Someone.MODEL.refined(Someone.MODEL.weighed(history));
      pairs(diary.name(), anew, book, rows, pairs);
    }
    return pairs;
  }

  private static void pairs(
      String patient,
      Posterior posterior,
      ReliefByTheBook book,
      List<double[]> rows,
      List<Pair> pairs) {
    History history = posterior.history();
    String name = patient + (posterior.isRefined() ? ", drawn anew" : "");
    double draws = posterior.effectiveDraws() / (posterior.isRefined() ? 4 : 1);
    for (int k = 0; k < history.treatments().size(); k++) {
      windows(name + ", treatment " + k, posterior, k, book, rows, draws, pairs);
    }
    for (int day : PAIN_ON) {
      pairs.add(
          new Pair(
              name + ", pain on day " + day,
              pain(posterior, day, draws),
              estimate(rows, row -> book.pain(row, day)),
              0.05));
    }
  }

  private static void windows(
      String name,
      Posterior posterior,
      int k,
      ReliefByTheBook book,
      List<double[]> rows,
      double draws,
      List<Pair> into) {
    Chances chances = Chances.of(posterior, k, 120);
    List<double[]> windows =
        rows.stream()
            .map(
                row -> {
                  int opens = book.opens(row, k);
                  boolean never = opens == ReliefByTheBook.NEVER;
                  return new double[] {opens, never ? opens : book.closes(row, k, opens, 91)};
                })
            .toList();
    into.add(
        share(
            name + ", ever opens",
            chances.everOpens(),
            estimate(windows, w -> w[0] == ReliefByTheBook.NEVER ? 0 : 1),
            draws));
    for (int day : OPEN_ON) {
      into.add(
          share(
              name + ", open on day " + day,
              chances.open(day),
              estimate(windows, w -> w[0] <= day && day < w[1] ? 1 : 0),
              draws));
    }
  }

  private static Pair share(String name, double engine, Estimate book, double draws) {
    double error = Math.sqrt(book.mean() * (1 - book.mean()) / draws);
    return new Pair(name, new Estimate(engine, error), book, 0.015);
  }

  /** Mean of a chain, with its error by batches. */
  private static Estimate estimate(List<double[]> rows, ToDoubleFunction<double[]> of) {
    int size = rows.size() / BATCHES;
    double[] means =
        IntStream.range(0, BATCHES)
            .mapToDouble(
                b ->
                    rows.subList(b * size, (b + 1) * size).stream()
                        .mapToDouble(of)
                        .average()
                        .orElseThrow())
            .toArray();
    double mean = IntStream.range(0, BATCHES).mapToDouble(b -> means[b]).average().orElseThrow();
    double squares = 0;
    for (double one : means) {
      squares += (one - mean) * (one - mean);
    }
    return new Estimate(mean, Math.sqrt(squares / (BATCHES - 1) / BATCHES));
  }

  private static Estimate pain(Posterior posterior, int day, double draws) {
    Sample sample = posterior.sample();
    float[] pain = new float[sample.count()];
    new Timeline(posterior.cloud(), new int[] {day}, posterior.history().sessions())
        .pain(0, sample.count(), sample.draws(), sample.traits(), pain);
    double sum = sample.sum();
    double mean = 0;
    double squares = 0;
    for (int a = 0; a < sample.count(); a++) {
      mean += sample.weights()[a] / sum * pain[a];
      squares += sample.weights()[a] / sum * pain[a] * pain[a];
    }
    return new Estimate(mean, Math.sqrt(Math.max(0, squares - mean * mean) / draws));
  }
}
