package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.LongStream;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.Referee;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every schedule, over clinics of all kinds. */
class PlannerPropertyTest {

  private static final Budget SMALL = new Budget.Turns(12, 60);
  private static final double EXACTLY = 1e-9;

  static LongStream seeds() {
    return LongStream.range(100, 160);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noRuleIsBrokenAndTheValueIsTheReferees(long seed) {
    Clinic clinic = OddClinic.of(seed);

    Proposal proposal = new Planner(WEIGHTS, seed).plan(clinic, SMALL, Watch.NOBODY);

    Judgement judgement = new Referee(clinic, WEIGHTS).judge(proposal.bookings());
    assertThat(judgement.violations()).isEmpty();
    assertThat(proposal.judgement()).isEqualTo(judgement);
    assertThat(proposal.bookings()).containsAll(fixed(clinic)).isSortedAccordingTo(Booking.BY_TIME);
    assertThat(proposal.value()).isGreaterThanOrEqualTo(proposal.start() - EXACTLY);
    assertThat(proposal.upperBound()).isGreaterThanOrEqualTo(proposal.value());
    assertThat(proposal.unbooked())
        .allSatisfy(one -> assertThat(one.because()).isNotBlank())
        .allSatisfy(one -> assertThat(one.count()).isPositive());
  }

  private static List<Booking> fixed(Clinic clinic) {
    List<Booking> fixed = new ArrayList<>();
    clinic.patients().forEach(patient -> Bookings.fixed(patient, fixed));
    return fixed;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSearchCountsAsTheRefereeDoes(long seed) {
    Clinic clinic = OddClinic.of(seed);
    Model model = ModelBuilder.build(clinic, WEIGHTS);
    int count = model.patients().size();
    Search search =
        new Search(model, new Prices(model), new double[count], new SplittableRandom(seed));
    search.build(java.util.stream.IntStream.range(0, count).toArray(), 0);
    for (int turn = 0; turn < 20 && search.hasMovable(); turn++) {
      search.turn(0.1);
    }

    List<Booking> bookings = new Bookings(model).of(search.plans());

    assertThat(search.value())
        .isCloseTo(new Referee(clinic, WEIGHTS).judge(bookings).score().total(), within(EXACTLY));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noScheduleExceedsTheBoundOfTheFewestSteps(long seed) {
    Clinic clinic = OddClinic.of(seed);
    Ascent ascent = new Ascent(ModelBuilder.build(clinic, WEIGHTS));
    double value = new Planner(WEIGHTS, 1).plan(clinic, SMALL, Watch.NOBODY).value();

    for (int step = 0; step < 25; step++) {
      ascent.step(value);
    }
    ascent.certify();

    assertThat(ascent.bound()).isGreaterThanOrEqualTo(value - EXACTLY);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 17, 29, 41, 64})
  void twoHundredTurnsAreTheSameTwiceAndWithAnyNumberOfThreads(long seed) throws Exception {
    Clinic clinic = OddClinic.of(seed);
    Budget budget = new Budget.Turns(20, 200);

    Proposal one = new Planner(WEIGHTS, 7).plan(clinic, budget, Watch.NOBODY);
    Proposal same = new Planner(WEIGHTS, 7).plan(clinic, budget, Watch.NOBODY);
    Proposal alone;
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      alone = pool.submit(() -> new Planner(WEIGHTS, 7).plan(clinic, budget, Watch.NOBODY)).get();
    }

    assertThat(same).isEqualTo(one);
    assertThat(alone).isEqualTo(one);
  }
}
