package org.ambulo.roster.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.ambulo.core.roster.Booking;

/**
 * Mends a promised schedule after a change, then improves it around what was mended. What was
 * promised stays where it can, unless another time is worth more than the move costs; what starts
 * within the notice time stays in any case, where it still can.
 */
final class Replanner {

  private static final int LOOK = 16;
  private static final double NEARBY = 0.7;

  private final Model model;
  private final SplittableRandom random;
  private final Search search;
  private final Bookings bookings;
  private final Set<Integer> affected = new LinkedHashSet<>();
  private final Map<String, Double> gains = new HashMap<>();
  private double mended;
  private long turns;

  /**
   * @param cards of the patients of the model, in its order
   * @param prices that are all nothing
   * @param broken by patient, promised appointments that cannot stay
   * @param touched ids of patients whom the change is about
   */
  Replanner(
      Model model,
      List<Card> cards,
      Prices prices,
      Map<String, Set<Booking>> broken,
      Set<String> touched,
      long seed) {
    this.model = model;
    random = new SplittableRandom(seed);
    search = new Search(model, prices, new double[model.patients().size()], random);
    bookings = new Bookings(model);
    for (PatientModel patient : model.patients()) {
      String id = patient.attendee().id();
      boolean stays = place(patient, cards.get(patient.index()), broken.getOrDefault(id, Set.of()));
      if (!patient.isSettled() && (!stays || touched.contains(id))) {
        affected.add(patient.index());
      }
    }
  }

  /** Whether something was promised, and all of it stands. */
  private boolean place(PatientModel patient, Card card, Set<Booking> broken) {
    List<Booking> movable = card.movable();
    if (broken.isEmpty() && card.plan().isPresent() && search.place(patient, card.plan().get())) {
      return !movable.isEmpty();
    }
    List<Booking> standing = movable.stream().filter(b -> !broken.contains(b)).toList();
    Plan plan = search.place(patient, standing);
    int placed = plan.sessions().length + plan.operations().length;
    if (placed == movable.size() && bookings.areOf(patient, plan, movable)) {
      card.keep(plan);
    }
    return placed == movable.size() && !movable.isEmpty();
  }

  /** Mends, then improves as long as the budget lasts. */
  void run(Budget budget, int mostOthers, Watch watch) {
    Pace pace = new Pace(budget);
    affected.forEach(search::again);
    mended = search.value();
    int[] near = affected.stream().mapToInt(Integer::intValue).toArray();
    for (double spent = pace.turns(0);
        spent < 1 && search.hasMovable() && !watch.stopped();
        spent = pace.turns(turns)) {
      if (turns == 0) {
        search.limit(affected, mostOthers);
      }
      int first =
          near.length > 0 && random.nextDouble() < NEARBY
              ? near[random.nextInt(near.length)]
              : search.anybody();
      double before = search.value();
      for (int patient : search.turnAround(first, 0)) {
        gains.merge(id(patient), search.value() - before, Double::sum);
      }
      turns++;
      if (turns % LOOK == 0) {
        watch.reached(spent, search.value(), Double.POSITIVE_INFINITY);
      }
    }
  }

  private String id(int patient) {
    return model.patients().get(patient).attendee().id();
  }

  Plan[] plans() {
    return search.plans();
  }

  List<Unbooked> unbooked() {
    return search.unbooked();
  }

  /** Value by the search's own count. */
  double value() {
    return search.value();
  }

  /** The same as soon as everything broken was mended, before any polish. */
  double mended() {
    return mended;
  }

  long turns() {
    return turns;
  }

  /** By patient, what the steps won that moved their appointments. */
  Map<String, Double> gains() {
    return gains;
  }

  /** How many of these are of patients of the clinic who were not planned anew for the change. */
  int others(List<Booking> moved) {
    Set<String> others = new HashSet<>();
    for (PatientModel patient : model.patients()) {
      if (!affected.contains(patient.index())) {
        others.add(patient.attendee().id());
      }
    }
    return Math.toIntExact(moved.stream().filter(one -> others.contains(one.patient())).count());
  }
}
