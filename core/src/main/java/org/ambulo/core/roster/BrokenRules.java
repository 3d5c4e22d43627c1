package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is broken: one violation for each booking and rule. */
final class BrokenRules {

  private static final int REASONS_NAMED = 3;

  /** By time of the booking, then by rule. */
  static final Comparator<Violation> ORDER =
      Comparator.comparing(Violation::booking, Appointment.ORDER)
          .thenComparing(Violation::rule)
          .thenComparing(Violation::because);

  private final IdentityHashMap<Appointment, Map<Rule, List<String>>> reasons =
      new IdentityHashMap<>();
  private final List<Violation> missing = new ArrayList<>();

  /** A booking breaks a rule; one that stays is not to blame. */
  void add(Rule rule, Appointment appointment, String because) {
    if (appointment.fixed()) {
      return;
    }
    List<String> of =
        reasons
            .computeIfAbsent(appointment, key -> new EnumMap<>(Rule.class))
            .computeIfAbsent(rule, key -> new ArrayList<>());
    if (of.size() < REASONS_NAMED && !of.contains(because)) {
      of.add(because);
    }
  }

  /** A fixed booking is not in the schedule. */
  void addMissing(Booking fixed) {
    String because =
        "%s of %s on %s at %s is fixed and must stay"
            .formatted(fixed.kind(), fixed.patient(), fixed.day(), Span.clock(fixed.from()));
    missing.add(new Violation(Rule.FIXED, fixed, because));
  }

  /** By time of the booking, then by rule. */
  List<Violation> list() {
    List<Violation> all = new ArrayList<>(missing);
    reasons.forEach(
        (appointment, byRule) ->
            byRule.forEach(
                (rule, because) ->
                    all.add(
                        new Violation(rule, appointment.booking(), String.join("; ", because)))));
    all.sort(ORDER);
    return all;
  }
}
