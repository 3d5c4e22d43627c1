package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.core.roster.Booking;

/**
 * A schedule made anew beside what was promised.
 *
 * @param all by time
 * @param byPatient the same
 * @param before what patients were promised who have anything otherwise now, or are no longer there
 * @param after what they have now
 */
record Remade(
    List<Booking> all,
    Map<String, List<Booking>> byPatient,
    List<Booking> before,
    List<Booking> after) {

  /**
   * @param promised by time
   * @param cards of the patients of the model, in its order
   */
  static Remade of(Model model, Plan[] plans, List<Card> cards, List<Booking> promised) {
    Bookings bookings = new Bookings(model);
    Map<String, List<Booking>> byPatient = HashMap.newHashMap(cards.size());
    Set<String> same = HashSet.newHashSet(cards.size());
    List<Booking> after = new ArrayList<>();
    for (PatientModel patient : model.patients()) {
      Plan plan = plans[patient.index()];
      Card card = cards.get(patient.index());
      String id = patient.attendee().id();
      boolean kept = card.isKeptBy(plan);
      List<Booking> own = kept ? card.all() : bookings.of(patient, plan);
      byPatient.put(id, own);
      if (kept && card.isWhole()) {
        same.add(id);
      } else {
        after.addAll(own);
      }
    }
    List<Booking> all = new ArrayList<>(promised.size() + after.size());
    List<Booking> before = new ArrayList<>();
    for (Booking booking : promised) {
      (same.contains(booking.patient()) ? all : before).add(booking);
    }
    all.addAll(after);
    all.sort(Booking.BY_TIME);
    return new Remade(all, byPatient, before, after);
  }
}
