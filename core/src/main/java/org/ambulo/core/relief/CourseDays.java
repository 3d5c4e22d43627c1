package org.ambulo.core.relief;

import org.ambulo.core.knowledge.ReliefPrior;

/** What all draws share of one treatment on some days. */
final class CourseDays {

  /** What is left of a flare, below which it is over. */
  private static final float OVER = 1e-4f;

  private final Course course;
  private final byte[] effects;
  private final float[] flares;
  private final int size;
  private final int[] column;
  private final float[] part;
  private final float[] scale;
  private final float[] flare;

  CourseDays(Course course, int[] days) {
    this.course = course;
    effects = course.responses().effects;
    flares = course.responses().flare;
    size = course.responses().size();
    column = new int[days.length];
    part = new float[days.length];
    scale = new float[days.length];
    flare = new float[days.length];
    ReliefPrior.Flare prior = course.prior().flare();
    for (int d = 0; d < days.length; d++) {
      int since = days[d] - course.treatment().day();
      column[d] = DayGrid.column(since) * size;
      if (since >= 0) {
        part[d] = DayGrid.part(since);
        scale[d] = (float) (course.left(days[d]) / Responses.PARTS);
        float left = (float) StrictMath.exp(-since / prior.tauDays());
        flare[d] = left < OVER ? 0 : left;
      }
    }
  }

  /** Takes this treatment's share off the pain of draws on one day. */
  void ease(int d, int count, int[] draws, float[] pain) {
    if (scale[d] == 0) {
      return;
    }
    int at = column[d];
    float share = scale[d];
    if (part[d] == 0) {
      for (int a = 0; a < count; a++) {
        pain[a] *= 1 - (effects[at + course.partnerOf(draws[a])] & 0xFF) * share;
      }
    } else {
      for (int a = 0; a < count; a++) {
        pain[a] *= 1 - between(at + course.partnerOf(draws[a]), part[d]) * share;
      }
    }
  }

  private float between(int at, float way) {
    float effect = effects[at] & 0xFF;
    return effect + way * ((effects[at + size] & 0xFF) - effect);
  }

  /** Adds the flare to the pain of draws on one day. */
  void flareUp(int d, int count, int[] draws, float[] pain) {
    if (flare[d] > 0) {
      for (int a = 0; a < count; a++) {
        pain[a] += flares[course.partnerOf(draws[a])] * flare[d];
      }
    }
  }

  /**
   * Takes this treatment's share off the pain of one draw on the days from one to before another.
   */
  void ease(int from, int to, int draw, float[] pain) {
    int partner = course.partnerOf(draw);
    for (int d = from; d < to; d++) {
      int at = column[d] + partner;
      float effect = part[d] == 0 ? effects[at] & 0xFF : between(at, part[d]);
      pain[d] *= 1 - effect * scale[d];
    }
  }

  /** Adds the flare to the pain of one draw on the days from one to before another. */
  void flareUp(int from, int to, int draw, float[] pain) {
    float first = flares[course.partnerOf(draw)];
    for (int d = from; d < to && first > 0; d++) {
      pain[d] += first * flare[d];
    }
  }
}
