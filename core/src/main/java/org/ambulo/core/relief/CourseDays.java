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
  private final int[] columns;
  private final float[] part;
  private final float[] scale;
  private final float[] flare;

  /** Days from the first on whose columns follow one another. */
  private int daysInOrder;

  /** The first day from which on no flare is left. */
  private int flareOver;

  CourseDays(Course course, int[] days) {
    this.course = course;
    effects = course.responses().effects;
    flares = course.responses().flare;
    size = course.responses().size();
    columns = new int[days.length];
    part = new float[days.length];
    scale = new float[days.length];
    flare = new float[days.length];
    ReliefPrior.Flare prior = course.prior().flare();
    for (int d = 0; d < days.length; d++) {
      int since = days[d] - course.treatment().day();
      columns[d] = DayGrid.column(since);
      if (since >= 0) {
        part[d] = DayGrid.part(since);
        scale[d] = (float) (course.left(days[d]) / Responses.PARTS);
        float left = (float) StrictMath.exp(-since / prior.tauDays());
        flare[d] = left < OVER ? 0 : left;
        flareOver = flare[d] > 0 ? d + 1 : flareOver;
      }
    }
    while (daysInOrder < days.length
        && part[daysInOrder] == 0
        && columns[daysInOrder] == columns[0] + daysInOrder) {
      daysInOrder++;
    }
  }

  /** Takes this treatment's share off the pain of draws on one day. */
  void ease(int d, int count, int[] draws, float[] pain) {
    if (scale[d] == 0) {
      return;
    }
    int at = columns[d] * size;
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

  /** What natural history and this treatment leave of the pain of draws from one on. */
  void leave(int d, int from, int count, float gone, float[] goes, float[] into) {
    if (part[d] == 0 && course.partners() == Course.Partners.SAME) {
      leaveInOrder(effects, columns[d] * size + from, count, scale[d], gone, goes, into);
      return;
    }
    for (int a = 0; a < count; a++) {
      into[a] = 1 - goes[a] * gone;
    }
    easeAll(d, from, count, into);
  }

  /** Takes this treatment's share off what is left of the pain of draws from one on. */
  void easeAll(int d, int from, int count, float[] pain) {
    for (int a = 0; a < count && scale[d] > 0; a++) {
      int at = columns[d] * size + course.partnerOf(from + a);
      float effect = part[d] == 0 ? effects[at] & 0xFF : between(at, part[d]);
      pain[a] *= 1 - effect * scale[d];
    }
  }

  /** Without a branch, so that many are taken at once. */
  private static void leaveInOrder(
      byte[] effects, int at, int count, float share, float gone, float[] goes, float[] into) {
    for (int a = 0; a < count; a++) {
      into[a] = (1 - goes[a] * gone) * (1 - unsigned(effects[at + a]) * share);
    }
  }

  /** What is left on a day of a flare of one point. */
  float flare(int d) {
    return flare[d];
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
    if (!course.responses().isSettled()) {
      ease(effects, partner, size, from, to, pain);
      return;
    }
    byte[] rows = course.responses().rows();
    int start = partner * DayGrid.COLUMNS;
    int last = Math.min(to, daysInOrder);
    if (from < last) {
      easeInOrder(rows, start + columns[0], from, last, scale, pain);
    }
    ease(rows, start, 1, Math.max(from, last), to, pain);
  }

  private void ease(byte[] kept, int start, int stride, int from, int to, float[] pain) {
    for (int d = from; d < to; d++) {
      int at = start + columns[d] * stride;
      float effect = kept[at] & 0xFF;
      if (part[d] > 0) {
        effect += part[d] * ((kept[at + stride] & 0xFF) - effect);
      }
      pain[d] *= 1 - effect * scale[d];
    }
  }

  private static void easeInOrder(
      byte[] rows, int start, int from, int to, float[] scale, float[] pain) {
    for (int d = from; d < to; d++) {
      pain[d] *= 1 - unsigned(rows[start + d]) * scale[d];
    }
  }

  /** Without a mask, so that many are taken at once. */
  private static float unsigned(float signed) {
    return signed + 256 * Math.min(1f, Math.max(0f, -signed));
  }

  /** Adds the flare to the pain of one draw on the days from one to before another. */
  void flareUp(int from, int to, int draw, float[] pain) {
    float first = flares[course.partnerOf(draw)];
    int last = Math.min(to, flareOver);
    for (int d = from; d < last && first > 0; d++) {
      pain[d] += first * flare[d];
    }
  }
}
