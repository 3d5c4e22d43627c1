package org.ambulo.lab.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of a trial, on the page and in plain text alike. */
final class TrialWords {

  static final String SIMULATION =
      "A simulation under stated assumptions. Clinic, patients, pain, diaries and windows are made up;"
          + " nothing here was seen in a clinic, and that training works better in a window is"
          + " assumed, not shown.";

  private static final double TARGET = 1.5;
  private static final double PERCENT = 100;

  private TrialWords() {}

  /** What was assumed, one sentence each. */
  static List<String> assumptions(TrialReport report) {
    TrialOptions options = report.options();
    return List.of(
        String.format(
            Locale.ROOT,
            "%d made-up %s (from seed %d), each with %d patients referred in %d weeks, %d therapists; priors %s.",
            options.seeds(),
            options.seeds() == 1 ? "year" : "years",
            options.firstSeed(),
            options.patients(),
            options.weeks(),
            options.therapists(),
            report.priors()),
        "Every way of booking meets the same patients, staff, hours, pain, ratings, days called off"
            + " and days missed: each comes from chance of its own.",
        "All book on Mondays and book again what was called off or missed. A course has 6 to 12"
            + " sessions, at most 3 a week, a free day between, and lapses 16 weeks after the"
            + " referral. Other programmes fill therapists up to about 85 %.",
        "A true window is that of the pain without therapy, so that it is the same in relation to"
            + " the procedure whatever is booked; diaries follow the sessions attended.",
        String.format(Locale.ROOT, "The engine has %,d turns of search a week.", options.turns()));
  }

  /** Whether the engine reaches what was asked for, and where the sessions are lost. */
  static List<String> findings(ScenarioResult result) {
    PolicyResult engine = result.of(Policy.ENGINE);
    PolicyResult siloed = result.of(Policy.SILOED);
    PolicyResult oracle = result.of(Policy.ORACLE);
    List<String> said = new ArrayList<>();
    Optional<Interval> times = engine.times(Measure.INSIDE);
    times.ifPresent(
        ratio ->
            said.add(
                ("The engine puts %s times as many sessions inside true windows as siloed booking;"
                        + " 1.5 was asked for: %s.")
                    .formatted(shown(ratio, 2), verdict(ratio))));
    engine
        .times(Measure.STAFF_USE)
        .ifPresent(
            use ->
                said.add(
                    ("In the weeks that count it books %s times the hours that siloed booking does,"
                            + " of the same staff.")
                        .formatted(shown(use, 3))));
    double ordered = siloed.value(Measure.ORDERED).mean();
    said.add(
        String.format(
            Locale.ROOT,
            "Of %,.0f sessions ordered, %,.0f are of patients whose window opens. Each alone in the"
                + " clinic could have %,.0f inside; told all windows, the engine reaches %,.0f;"
                + " by forecasts %,.0f; siloed booking %,.0f.",
            ordered,
            siloed.value(Measure.ORDERED_OPEN).mean(),
            oracle.value(Measure.POSSIBLE).mean(),
            oracle.value(Measure.INSIDE).mean(),
            engine.value(Measure.INSIDE).mean(),
            siloed.value(Measure.INSIDE).mean()));
    double most = oracle.value(Measure.POSSIBLE).mean();
    double had = siloed.value(Measure.INSIDE).mean();
    if (most < TARGET * had) {
      said.add(
          String.format(
              Locale.ROOT,
              "1.5 times is out of reach here: %.2f times would be every session that each could have"
                  + " alone. Windows last so long that siloed booking meets %.0f %% of those by"
                  + " accident.",
              most / had,
              PERCENT * had / most));
    }
    for (Comparison one : result.inside()) {
      if (one.against() != Policy.SILOED) {
        said.add(
            "Sessions inside, engine against %s: %s times."
                .formatted(one.against().title(), shown(one.times(), 2)));
      }
    }
    double broken =
        result.policies().stream()
            .mapToDouble(one -> one.value(Measure.VIOLATIONS).mean())
            .max()
            .orElse(0);
    said.add(broken > 0 ? "Hard rules were broken." : "No schedule broke a hard rule.");
    return said;
  }

  private static String verdict(Interval ratio) {
    if (ratio.mean() < TARGET) {
      return "missed";
    }
    return ratio.range().filter(range -> range.low() < TARGET).isPresent()
        ? "met on average, not surely"
        : "met";
  }

  /** Such as "1.62 (1.55 to 1.70)". */
  static String shown(Interval interval, int decimals) {
    String number = "%,." + decimals + "f";
    String mean = String.format(Locale.ROOT, number, interval.mean());
    return interval
        .range()
        .map(
            range ->
                String.format(
                    Locale.ROOT,
                    "%s (" + number + " to " + number + ")",
                    mean,
                    range.low(),
                    range.high()))
        .orElse(mean);
  }
}
