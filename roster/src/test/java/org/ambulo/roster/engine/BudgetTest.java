package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Referee;
import org.junit.jupiter.api.Test;

/** When the engine ends. */
class BudgetTest {

  private static final Clinic CLINIC = BusyClinic.of(3);

  private static void isSound(Proposal proposal) {
    assertThat(new Referee(CLINIC, WEIGHTS).judge(proposal.bookings()).violations()).isEmpty();
    assertThat(proposal.bookings()).isNotEmpty();
    assertThat(proposal.value()).isBetween(proposal.start() - 1e-9, proposal.upperBound());
  }

  /** Notes what it is told, and stops when it was told often enough. */
  private static final class Onlooker implements Watch {
    private final int most;
    private final List<double[]> seen = new ArrayList<>();

    Onlooker(int most) {
      this.most = most;
    }

    @Override
    public void reached(double share, double value, double upperBound) {
      seen.add(new double[] {share, value, upperBound});
    }

    @Override
    public boolean stopped() {
      return seen.size() >= most;
    }
  }

  @Test
  void endsAtOnceWhereItIsStopped() {
    Proposal proposal =
        new Planner(WEIGHTS, 1).plan(CLINIC, new Budget.Turns(1_000, 1_000_000), new Onlooker(0));
    isSound(proposal);
    assertThat(proposal.steps()).isEqualTo(1);
    assertThat(proposal.turns()).isZero();
  }

  @Test
  void showsHowFarItIsAndNeverLosesWhatItHad() {
    Onlooker onlooker = new Onlooker(1_000);
    Proposal proposal = new Planner(WEIGHTS, 1).plan(CLINIC, new Budget.Turns(5, 400), onlooker);
    isSound(proposal);
    for (int i = 1; i < onlooker.seen.size(); i++) {
      assertThat(onlooker.seen.get(i)[0]).isBetween(onlooker.seen.get(i - 1)[0], 1.0);
      assertThat(onlooker.seen.get(i)[1]).isGreaterThanOrEqualTo(onlooker.seen.get(i - 1)[1]);
      assertThat(onlooker.seen.get(i)[1]).isLessThanOrEqualTo(onlooker.seen.get(i)[2] + 1e-9);
    }
    assertThat(proposal.value()).isGreaterThanOrEqualTo(onlooker.seen.getLast()[1] - 1e-9);
  }

  @Test
  void endsWhenTheClockSaysSo() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 3_000_000_000L);
    Budget budget = new Budget.Seconds(2, () -> now.addAndGet(10_000_000));
    Proposal proposal = new Planner(WEIGHTS, 1).plan(CLINIC, budget, Watch.NOBODY);
    isSound(proposal);
    assertThat(proposal.steps()).isBetween(1, 60);
    assertThat(proposal.turns()).isBetween(100L, 200L);
  }

  @Test
  void noTimeAtAllIsEnoughForAStart() {
    Proposal none = new Planner(WEIGHTS, 1).plan(CLINIC, new Budget.Turns(0, 0), Watch.NOBODY);
    isSound(none);
    assertThat(none.turns()).isZero();
    Proposal second =
        new Planner(WEIGHTS, 1).plan(CLINIC, new Budget.Seconds(0, () -> 5), Watch.NOBODY);
    isSound(second);
    assertThat(second.turns()).isZero();
  }

  @Test
  void moreTurnsAreWorthMore() {
    double few =
        new Planner(WEIGHTS, 1).plan(CLINIC, new Budget.Turns(40, 0), Watch.NOBODY).value();
    Proposal many = new Planner(WEIGHTS, 1).plan(CLINIC, new Budget.Turns(40, 800), Watch.NOBODY);
    assertThat(many.value()).isGreaterThan(few);
    assertThat(many.gap()).isBetween(0.0, 0.1);
  }
}
