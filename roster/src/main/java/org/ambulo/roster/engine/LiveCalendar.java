package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.ChangedClinic;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Disturbance;
import org.ambulo.core.roster.Judgement;
import org.ambulo.core.roster.LiveReferee;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Violation;

/**
 * A clinic's calendar that stays in numbers from one change to the next, so that each is answered
 * for what it touches only: models of patients, hours, plans and the referee's word are taken from
 * before wherever nothing that they hang on is another. The answers do not depend on what was asked
 * before: they are those of {@link Planner#replan}. Any clinic may follow any other. For one
 * thread.
 */
public final class LiveCalendar {

  private final ScheduleWeights weights;
  private final long seed;
  private final LiveModel live;
  private final LiveReferee ofPromised;
  private final LiveReferee ofRemade;
  private Optional<Prices> prices = Optional.empty();

  public LiveCalendar(ScheduleWeights weights, long seed) {
    this.weights = weights;
    this.seed = seed;
    live = new LiveModel(weights);
    ofPromised = new LiveReferee(weights);
    ofRemade = new LiveReferee(weights);
  }

  /** See {@link Planner#replan}. */
  public Replan replan(ChangedClinic changed, int mostOthers, Budget budget, Watch watch) {
    return replan(
        changed.clinic(), changed.promises(), changed.touched(), mostOthers, budget, watch);
  }

  /** See {@link Planner#replan}. */
  public Replan replan(
      Clinic changed,
      Promises promised,
      Set<String> touched,
      int mostOthers,
      Budget budget,
      Watch watch) {
    Clinic clinic = FirstOfId.of(changed);
    live.turnTo(clinic, promised);
    List<Violation> violations = ofPromised.judge(clinic, live.all(), 0).violations();
    Map<String, Set<Booking>> broken = new HashMap<>();
    for (Violation violation : violations) {
      Booking booking = violation.booking();
      broken.computeIfAbsent(booking.patient(), id -> new HashSet<>()).add(booking);
    }
    LocalDateTime noticeEnds = promised.asOf().plusHours(weights.noticeHours());
    Standing standing =
        new Standing(
            promised.asOf(), noticeEnds, noticeEnds, new Disturbance(clinic, weights, promised));
    Model model = live.model(clinic, broken, standing);
    List<Card> cards = live.cards();
    Replanner replanner = new Replanner(model, cards, nothing(model), broken, touched, seed);
    replanner.run(budget, mostOthers, watch);
    Remade remade = Remade.of(model, replanner.plans(), cards, promised.bookings());
    Disturbance disturbance = standing.disturbance().among(remade.before());
    List<Booking> moved = disturbance.moved(remade.after());
    double price = moved.stream().mapToDouble(disturbance::cost).sum();
    Judgement judgement = ofRemade.judge(model.clinic(), remade.byPatient(), price);
    // What no plan can keep is lost for the search from the start.
    double lost = replanner.value() - judgement.score().total();
    double mended = replanner.mended() - lost;
    return new Replan(
        new Proposal(
            remade.all(),
            judgement,
            Double.POSITIVE_INFINITY,
            mended,
            replanner.unbooked(),
            List.of(),
            0,
            replanner.turns()),
        new Differences(violations, replanner.gains()).between(remade.before(), remade.after()),
        mended,
        moved.size(),
        replanner.others(moved));
  }

  /** Prices that are never charged; the same as long as they fit. */
  private Prices nothing(Model model) {
    Prices fit = prices.filter(known -> known.fit(model)).orElseGet(() -> new Prices(model));
    prices = Optional.of(fit);
    return fit;
  }
}
