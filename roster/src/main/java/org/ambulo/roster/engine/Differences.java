package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Promise;
import org.ambulo.core.roster.Violation;

/** Tells two schedules apart, patient by patient. */
final class Differences {

  /** Whose and what. */
  private record Key(String patient, String kind) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = patient.compareTo(other.patient);
      return order != 0 ? order : kind.compareTo(other.kind);
    }
  }

  private final Map<Booking, String> broken = new HashMap<>();
  private final Map<String, Double> gains;

  /**
   * @param violations why promised appointments could not stay
   * @param gains by patient, what the step won that moved their appointments
   */
  Differences(List<Violation> violations, Map<String, Double> gains) {
    violations.forEach(violation -> broken.putIfAbsent(violation.booking(), violation.because()));
    this.gains = gains;
  }

  List<Difference> between(List<Booking> before, List<Booking> after) {
    Map<Key, List<Booking>> gone = lacking(before, after);
    Map<Key, List<Booking>> come = lacking(after, before);
    List<Difference> differences = new ArrayList<>();
    Set<Key> keys = new HashSet<>(gone.keySet());
    keys.addAll(come.keySet());
    for (Key key : keys.stream().sorted().toList()) {
      pair(key, gone.getOrDefault(key, List.of()), come.getOrDefault(key, List.of()), differences);
    }
    return differences;
  }

  /** Those of some schedule that are not in the other at the same time with the same people. */
  private static Map<Key, List<Booking>> lacking(List<Booking> some, List<Booking> other) {
    Set<Promise> there = new HashSet<>();
    other.forEach(booking -> there.add(Promise.of(booking)));
    Map<Key, List<Booking>> lacking = new TreeMap<>();
    some.stream()
        .filter(booking -> !there.contains(Promise.of(booking)))
        .sorted(Booking.BY_TIME)
        .forEach(
            b ->
                lacking
                    .computeIfAbsent(new Key(b.patient(), b.kind()), key -> new ArrayList<>())
                    .add(b));
    return lacking;
  }

  private void pair(Key key, List<Booking> gone, List<Booking> come, List<Difference> differences) {
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      Optional<Booking> before = i < gone.size() ? Optional.of(gone.get(i)) : Optional.empty();
      Optional<Booking> after = i < come.size() ? Optional.of(come.get(i)) : Optional.empty();
      Optional<String> cause = before.map(broken::get);
      differences.add(
          new Difference(
              key.patient(),
              key.kind(),
              before,
              after,
              cause.orElseGet(() -> because(before, after)),
              cause.isPresent()
                  ? Optional.empty()
                  : Optional.ofNullable(gains.get(key.patient()))));
    }
  }

  private static String because(Optional<Booking> before, Optional<Booking> after) {
    if (before.isEmpty()) {
      return "there is room for it now";
    }
    return after.isEmpty()
        ? "its time does more good elsewhere"
        : "the new time does more good, for this patient or for another";
  }
}
