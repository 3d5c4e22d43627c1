package org.ambulo.knowledge.reading;

import java.util.LinkedHashSet;
import org.ambulo.core.knowledge.DerivedNumber;

/** Reads how a number of the care follows from the dated record ({@code from} in care.yaml). */
final class DerivedNumberReader {

  private DerivedNumberReader() {}

  static DerivedNumber derived(Fields fields) {
    DerivedNumber derived =
        switch (fields.text("what")) {
          case "scores" ->
              new DerivedNumber.OfScores(
                  fields.texts("instruments"),
                  fields.oneOf("over_time", DerivedNumber.OverTime.class));
          case "weeks_of_care" ->
              new DerivedNumber.WeeksOfCare(
                  fields.texts("instruments"), fields.optionalText("measure"));
          case "latest_pain" ->
              new DerivedNumber.LatestPain(fields.text("kind"), fields.whole("within_days"));
          case "days_in_row" ->
              new DerivedNumber.DaysInRow(
                  fields.text("kind"), fields.number("ge"), fields.whole("within_days"));
          case "days_tolerated" ->
              new DerivedNumber.DaysTolerated(
                  fields.text("kind"), fields.number("otherwise"), fields.whole("of_last"));
          case "days_free" ->
              new DerivedNumber.DaysFree(
                  new LinkedHashSet<>(fields.texts("kinds")),
                  fields.number("below"),
                  fields.number("ge"),
                  fields.whole("within_days"));
          case "flares" ->
              new DerivedNumber.OfFlares(
                  new LinkedHashSet<>(fields.texts("kinds")),
                  fields.number("rise"),
                  fields.whole("mean_days"),
                  fields.whole("least_ratings"),
                  fields.whole("of_last"),
                  fields.oneOf("give", DerivedNumber.Flares.class));
          case "share_of_days" ->
              new DerivedNumber.ShareOfDays(fields.text("number"), fields.number("per_week"));
          case "not_tolerated" -> new DerivedNumber.NotTolerated(fields.number("above"));
          case "attended" -> new DerivedNumber.Attended(fields.text("days"));
          case "days_to_needle" -> new DerivedNumber.DaysToNeedle();
          default -> targetReached(fields);
        };
    fields.done();
    return derived;
  }

  private static DerivedNumber targetReached(Fields fields) {
    if (!fields.text("what").equals("target_reached")) {
      fields.fault("'what' names no way to derive a number: " + fields.text("what"));
    }
    return new DerivedNumber.TargetReached(fields.text("instrument"));
  }
}
