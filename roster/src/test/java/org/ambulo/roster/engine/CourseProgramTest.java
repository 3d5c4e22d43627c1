package org.ambulo.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The best days of a course, against trying all. */
class CourseProgramTest {

  private static final double NEVER = Double.NEGATIVE_INFINITY;
  private static final int[] OPEN = {0b0011111, 0b0111111, 0b1111111, 0b0010101, 0b1000001, 0};
  private static final double EXACTLY = 1e-12;

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  /** A course by chance. */
  private static final class Trial {
    final int weeks;
    final int open;
    final double[] worth;
    final CourseTerms terms;

    Trial(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int gap = 1 + random.nextInt(random.nextInt(5) == 0 ? 10 : 4);
      weeks = gap > 1 ? 2 + random.nextInt(2) : 2;
      open = OPEN[random.nextInt(OPEN.length)];
      worth = new double[weeks * 7];
      for (int day = 0; day < worth.length; day++) {
        boolean possible = (open >> day % 7 & 1) != 0 && random.nextInt(4) > 0;
        worth[day] = possible ? random.nextInt(-3, 10) / 8.0 : NEVER;
      }
      int perWeek = random.nextInt(8);
      int[] weekMost =
          random
              .ints(weeks, 0, perWeek + 1)
              .map(n -> random.nextInt(3) == 0 ? n : perWeek)
              .toArray();
      int sessions = 1 + random.nextInt(9);
      terms =
          new CourseTerms(
              sessions,
              weekMost,
              gap,
              WeekPatterns.of(open, gap, perWeek),
              random.nextInt(sessions + 1),
              random.nextInt(3) * 0.25);
    }

    double best(int from, int last, int count, int inWeek, double sum) {
      double best = sum + terms.floorGain(count);
      for (int day = from; day < worth.length && count < terms.sessions(); day++) {
        int here = last >= 0 && last / 7 == day / 7 ? inWeek : 0;
        boolean apart = last < 0 || day - last >= terms.gap();
        if (apart && worth[day] > NEVER && here < terms.weekMost()[day / 7]) {
          best = Math.max(best, best(day + 1, day, count + 1, here + 1, sum + worth[day]));
        }
      }
      return best;
    }

    double of(Days days) {
      int[] perWeek = new int[weeks];
      double sum = terms.floorGain(days.size());
      for (int i = 0; i < days.size(); i++) {
        int day = days.get(i);
        sum += worth[day];
        assertThat(++perWeek[day / 7]).isLessThanOrEqualTo(terms.weekMost()[day / 7]);
        assertThat(i == 0 || day - days.get(i - 1) >= terms.gap()).isTrue();
      }
      assertThat(days.size()).isLessThanOrEqualTo(terms.sessions());
      return sum;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noDaysAreBetter(long seed) {
    Trial trial = new Trial(seed);
    CourseProgram program = new CourseProgram(trial.weeks);
    Days days = new Days(trial.weeks * 7);

    double value = program.solve(trial.terms, trial.worth);
    program.days(trial.terms, trial.worth, days);

    assertThat(value).isCloseTo(trial.best(0, -1, 0, 0, 0), within(EXACTLY));
    assertThat(trial.of(days)).isCloseTo(value, within(EXACTLY));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theWalkFromDayToDayFindsTheSame(long seed) {
    Trial trial = new Trial(seed);
    DayWalk walk = new DayWalk(trial.weeks);
    Days days = new Days(trial.weeks * 7);

    double value = walk.solve(trial.terms, trial.worth);
    days.clear();
    walk.days(days);

    assertThat(value)
        .isCloseTo(new CourseProgram(trial.weeks).solve(trial.terms, trial.worth), within(EXACTLY));
    assertThat(trial.of(days)).isCloseTo(value, within(EXACTLY));
  }

  @org.junit.jupiter.api.Test
  void oneProgramSolvesOneCourseAfterTheOther() {
    CourseProgram program = new CourseProgram(3);
    Days days = new Days(21);
    for (long seed = 1_000; seed < 1_200; seed++) {
      Trial trial = new Trial(seed);
      if (trial.weeks == 3) {
        double value = program.solve(trial.terms, trial.worth);
        program.days(trial.terms, trial.worth, days);
        assertThat(value).isEqualTo(new CourseProgram(3).solve(trial.terms, trial.worth));
        assertThat(trial.of(days)).isCloseTo(value, within(EXACTLY));
      }
    }
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(ints = {1, 2, 3, 4})
  void aWeekIsClosedWhereTheGapHoldsOverTheDaysWithoutTherapy(int gap) {
    assertThat(WeekPatterns.of(0b0011111, gap, 3).closed()).isEqualTo(gap <= 3);
    assertThat(WeekPatterns.of(0b0111111, gap, 3).closed()).isEqualTo(gap <= 2);
    assertThat(WeekPatterns.of(0b1111111, gap, 3).closed()).isEqualTo(gap <= 1);
  }

  @org.junit.jupiter.api.Test
  void threeSessionsAWeekWithADayBetweenHaveOneWayFromMondayToFriday() {
    WeekPatterns patterns = WeekPatterns.of(0b0011111, 2, 5);
    assertThat(patterns.most()).isEqualTo(3);
    assertThat(patterns.byCount()[3]).isDeepEqualTo(new int[][] {{0, 2, 4}});
    assertThat(Arrays.stream(patterns.byCount()).mapToInt(ways -> ways.length))
        .containsExactly(1, 5, 6, 1);
  }
}
