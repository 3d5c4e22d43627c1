package org.ambulo.lab.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.relief.Chances;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.Posterior;
import org.ambulo.core.relief.Reading;
import org.ambulo.core.relief.ReliefModel;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.relief.ReliefLab;
import org.ambulo.lab.relief.Truth;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Time of a forecast of relief from 28 ratings after one intervention, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReliefBenchmark {

  private static final String STRATUM = "esi_radicular_chronic";
  private static final int RATINGS = 28;
  private static final long SEED = 7;

  /** Several, so that nothing is learned by heart; a power of two. */
  private static final int PATIENTS = 64;

  private final ReliefModel model;
  private final List<History> patients;
  private final List<Posterior> weighed;
  private final Reading more;
  private int next;

  public ReliefBenchmark() {
    Relief relief = Knowledge.shipped().relief();
    model = new ReliefModel(relief, Libraries.drawn(relief));
    patients =
        ReliefLab.shipped().outcomes(PATIENTS, SEED, List.of(STRATUM), Truth.PRIOR).stream()
            .map(ReliefBenchmark::shortened)
            .toList();
    weighed = patients.stream().map(model::weighed).toList();
    int last = patients.stream().mapToInt(p -> p.readings().getLast().day()).max().orElseThrow();
    more = new Reading(last + 1, Forecast.Kind.AVERAGE, 4);
  }

  private static History shortened(History whole) {
    List<Reading> ratings =
        whole.readings().stream()
            .filter(reading -> reading.kind() == Forecast.Kind.AVERAGE)
            .limit(RATINGS)
            .toList();
    return new History(whole.treatments(), ratings, whole.sessions(), whole.tolerance());
  }

  /** The weights of all trajectories of the library by all ratings. */
  @Benchmark
  public Posterior weighAllRatings() {
    return model.weighed(patients.get(number()));
  }

  /** Draws made where they are likely to fit, weighed by all ratings. */
  @Benchmark
  public Posterior proposeByAllRatings() {
    return model.proposed(patients.get(number()));
  }

  /** The same, refined where too few fit, and the chances of the window by day. */
  @Benchmark
  public Chances forecastWindow() {
    return Chances.of(model.posterior(patients.get(number())), 0, 0);
  }

  @Benchmark
  public Posterior addOneRating() {
    return weighed.get(number()).after(more);
  }

  @Benchmark
  public Posterior refine() {
    return model.refined(weighed.get(number()));
  }

  private int number() {
    return next++ & (PATIENTS - 1);
  }
}
