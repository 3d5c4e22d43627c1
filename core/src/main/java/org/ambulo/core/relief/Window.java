package org.ambulo.core.relief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.ambulo.core.knowledge.Relief;

/**
 * The window of opportunity after one intervention: the run of days on which pain with activity is
 * low enough to train. Chances are of this patient, as of a day, by the priors and the reports.
 *
 * @param opens day on which it opens; {@link Quantiles} over all chances, "never" among them
 * @param closes day on which it closes again
 * @param everOpens chance that it opens at all, in time
 * @param lastsLong chance that it opens and then lasts long enough for a course of therapy
 * @param days from the intervention on, to at least 60 days after the as-of day
 * @param tolerance pain with activity that counts as tolerable
 * @param response relief on the days on which it is asked for, those past only
 * @param alert what must be looked at before any of this is used
 */
public record Window(
    Intervention intervention,
    LocalDate asOf,
    State state,
    Quantiles opens,
    Quantiles closes,
    double everOpens,
    double lastsLong,
    List<Day> days,
    Tolerance tolerance,
    Basis basis,
    List<Response> response,
    Optional<Alert> alert) {
  public Window {
    days = List.copyOf(days);
    response = List.copyOf(response);
  }

  Window valued(DoubleUnaryOperator worth) {
    return new Window(
        intervention,
        asOf,
        state,
        opens,
        closes,
        everOpens,
        lastsLong,
        days.stream().map(day -> day.valued(worth)).toList(),
        tolerance,
        basis,
        response,
        alert);
  }

  /** Where the patient stands on the as-of day. */
  public enum State {
    /** More likely than not it is still to open, or may never. */
    NOT_YET,
    OPEN,
    /** Open, and not likely to be so for long. */
    CLOSING,
    CLOSED,
    /** It is not likely to open any more. */
    NONE_EXPECTED,
    /** Nothing was reported lately, or what was reported does not tell. */
    UNKNOWN
  }

  /**
   * Days by which it has come with a chance of 10, 50 and 90 %; empty where that chance is not
   * reached before the forecast ends.
   */
  public record Quantiles(
      Optional<LocalDate> p10, Optional<LocalDate> p50, Optional<LocalDate> p90) {}

  /**
   * A day of the forecast.
   *
   * @param day counted from the intervention, which is day 0
   * @param open chance that the window is open
   * @param value what a session of therapy is worth on this day
   * @param activity pain with activity, as it is now thought to be or have been
   */
  public record Day(int day, LocalDate date, double open, double value, Band activity) {

    Day valued(DoubleUnaryOperator worth) {
      return new Day(day, date, open, worth.applyAsDouble(open), activity);
    }
  }

  /** Points from 0 up that pain is below with a chance of 10, 50 and 90 %. */
  public record Band(double p10, double p50, double p90) {}

  /**
   * Pain with activity that counts as tolerable, 0 to 10.
   *
   * @param points as agreed, else what the rule makes of the pain before, on average
   * @param agreed whether clinician and patient agreed on it
   */
  public record Tolerance(double points, boolean agreed) {}

  /**
   * What the forecast rests on.
   *
   * @param priors version of the priors
   * @param reports ratings used since the intervention
   * @param before ratings used from before it
   * @param completion share of the days since the intervention that have a rating; empty on the day
   *     itself
   * @param last day of the last rating used since the intervention
   * @param effectiveDraws effective sample size of the expected courses that fit
   * @param refined whether trajectories were drawn anew because too few fitted
   * @param modified what made a response more or less likely than usual in this patient
   * @param unknown what could have, if it were known
   */
  public record Basis(
      String priors,
      int reports,
      int before,
      Optional<Double> completion,
      Optional<LocalDate> last,
      double effectiveDraws,
      boolean refined,
      List<Modified> modified,
      List<Relief.Modifier> unknown) {
    public Basis {
      modified = List.copyOf(modified);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * Something about the patient that was counted.
   *
   * @param oddsRatio of being a responder, all points together where points are counted
   */
  public record Modified(Relief.Modifier modifier, double oddsRatio) {}

  /**
   * Relief on a day on which it is asked for.
   *
   * @param reportedPercent mean of the ratings around it, by how much lower than the mean of those
   *     before the intervention; empty where either is missing
   * @param chanceEnough chance that the relief was enough to count as a response
   */
  public record Response(
      int day, LocalDate date, Optional<Double> reportedPercent, double chanceEnough) {}

  /** What must be looked at first. */
  public sealed interface Alert {
    /** A recent rating above what is accepted without a look at the patient. */
    record HighPain(LocalDate date, double points) implements Alert {}

    /** A red flag that is open: nothing is booked before it is settled. */
    record RedFlagOpen() implements Alert {}
  }
}
