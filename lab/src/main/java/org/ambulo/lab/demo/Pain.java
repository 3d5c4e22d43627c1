package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * How the pain of a made-up patient goes.
 *
 * @param diary what was written down, the earliest first
 * @param before the average of the days before the diary begins
 */
record Pain(List<Rating> diary, double before) {

  private static final int AROUND = 4;

  Pain {
    diary = List.copyOf(diary);
  }

  /** The average around a day, by what was written down; before that the average before. */
  double on(LocalDate day) {
    double sum = 0;
    int count = 0;
    double last = before;
    for (Rating rating : diary) {
      boolean counts =
          switch (rating.kind()) {
            case AVERAGE, NOW -> true;
            case ACTIVITY, WORST, WEEK -> false;
          };
      if (counts && !rating.date().isAfter(day.plusDays(AROUND))) {
        last = rating.points();
        if (!rating.date().isBefore(day.minusDays(AROUND))) {
          sum += rating.points();
          count++;
        }
      }
    }
    return count == 0 ? last : sum / count;
  }

  /** What was written down up to a day. */
  Pain until(LocalDate day) {
    return new Pain(diary.stream().filter(one -> !one.date().isAfter(day)).toList(), before);
  }
}
