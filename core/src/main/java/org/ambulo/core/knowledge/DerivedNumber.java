package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a number of the care follows from the dated record, where nobody stated it. What the record
 * does not hold leaves it unknown, or known as "at least so many".
 */
public sealed interface DerivedNumber {

  /**
   * From totals of questionnaires within the present episode.
   *
   * @param instruments ids; of a change the first with two dated totals tells, of a time the one
   *     that changed last
   */
  record OfScores(List<String> instruments, OverTime what) implements DerivedNumber {
    public OfScores {
      instruments = List.copyOf(instruments);
    }
  }

  /** What is read from a series of totals. */
  enum OverTime {
    /** The first total. */
    BASELINE,
    /** Points by which the last total is better than the first; nothing where it has no room. */
    BETTER_POINTS,
    /** The same in percent of the first. */
    BETTER_PERCENT,
    /** Points by which the last total is worse than the first. */
    WORSE_POINTS,
    /** Weeks from the first to the last. */
    WEEKS,
    /** Weeks up to the last in which no change mattered, for better or worse. */
    WEEKS_UNCHANGED,
    /** Weeks up to the last in which no change for the better mattered. */
    WEEKS_WITHOUT_GAIN
  }

  /**
   * Weeks since the first total of the present episode, or by a measure where that says more.
   *
   * @param measure id of a measure in weeks, where one is looked at
   */
  record WeeksOfCare(List<String> instruments, Optional<String> measure) implements DerivedNumber {
    public WeeksOfCare {
      instruments = List.copyOf(instruments);
    }
  }

  /** The pain of the latest day of the diary, no older than so many days. */
  record LatestPain(String kind, int withinDays) implements DerivedNumber {}

  /** Days in a row, up to the latest of the diary, with pain of this or more. */
  record DaysInRow(String kind, BigDecimal from, int withinDays) implements DerivedNumber {}

  /**
   * Days free of pain before the pain of now came back.
   *
   * @param kinds ratings that are looked at, the worst of a day together
   * @param below a day is free with all of its ratings below this
   * @param back the pain is back once it is this or more
   * @param stands days for which a rating stands until the next one
   */
  record DaysFree(Set<String> kinds, BigDecimal below, BigDecimal back, int stands)
      implements DerivedNumber {
    public DaysFree {
      kinds = Set.copyOf(kinds);
    }
  }

  /**
   * Days of the last so many with pain up to what is accepted for training.
   *
   * @param otherwise what is accepted where nothing was agreed
   */
  record DaysTolerated(String kind, BigDecimal otherwise, int ofLast) implements DerivedNumber {}

  /**
   * Flares: pain by so much above the mean of the days before.
   *
   * @param kinds ratings that are looked at, each compared with its own
   * @param rise points above the mean
   * @param meanDays days over which the mean is taken
   * @param leastRatings ratings within them without which there is no mean
   * @param ofLast days that are looked at
   */
  record OfFlares(
      Set<String> kinds, BigDecimal rise, int meanDays, int leastRatings, int ofLast, Flares what)
      implements DerivedNumber {
    public OfFlares {
      kinds = Set.copyOf(kinds);
    }
  }

  /** What is read from the flares. */
  enum Flares {
    /** Days from the first to the last rating of the flare that goes on now. */
    DAYS_NOW,
    /** How many that lasted over a day. */
    COUNT
  }

  /** Share of the home days done, of so many a week. */
  record ShareOfDays(String number, BigDecimal perWeek) implements DerivedNumber {}

  /** Days with a session that was not tolerated, in a row up to the last: pain above this. */
  record NotTolerated(BigDecimal above) implements DerivedNumber {}

  /** Days of therapy attended within the last so many days, which another number gives. */
  record Attended(String days) implements DerivedNumber {}

  /** Days from the as-of day to the day of the needle asked for. */
  record DaysToNeedle() implements DerivedNumber {}

  /** Of the goals rated by the scale of activities, the least share of the way to the target. */
  record TargetReached(String instrument) implements DerivedNumber {}
}
