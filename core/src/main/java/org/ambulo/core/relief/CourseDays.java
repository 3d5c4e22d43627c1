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
      }
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
        pain[a] *= 1 - parts(effects[at + course.partnerOf(draws[a])]) * share;
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
      float effect = part[d] == 0 ? parts(effects[at]) : between(at, part[d]);
      pain[a] *= 1 - effect * scale[d];
    }
  }

  /** Without a branch, so that many are taken at once. */
  private static void leaveInOrder(
      byte[] effects, int at, int count, float share, float gone, float[] goes, float[] into) {
    for (int a = 0; a < count; a++) {
      into[a] = (1 - goes[a] * gone) * (1 - parts(effects[at + a]) * share);
    }
  }

  /** What is left on a day of a flare of one point. */
  float flare(int d) {
    return flare[d];
  }

  private float between(int at, float way) {
    return effect(effects, at, size, way);
  }

  /** Adds the flare to the pain of draws on one day. */
  void flareUp(int d, int count, int[] draws, float[] pain) {
    if (flare[d] > 0) {
      for (int a = 0; a < count; a++) {
        pain[a] += flares[course.partnerOf(draws[a])] * flare[d];
      }
    }
  }

  /** What this treatment leaves of the pain of one draw on one day. */
  float eased(int d, int draw, float pain) {
    return pain * (1 - effect(d, draw) * scale[d]);
  }

  /**
   * The most that it leaves on any day from one to another, on which it has begun: its effect comes
   * and goes but once, so that it is least at either end.
   */
  float easedLeast(int first, int last, int draw, float pain) {
    float effect = Math.min(effect(first, draw), effect(last, draw));
    return pain * (1 - effect * Math.min(scale[first], scale[last]));
  }

  /** Less than it leaves on any day. */
  float easedMost(int draw, float pain) {
    float effect = course.responses().greatest[course.partnerOf(draw)] + 1 / Responses.PARTS;
    return pain * Math.max(0, 1 - effect);
  }

  private float effect(int d, int draw) {
    Responses responses = course.responses();
    int partner = course.partnerOf(draw);
    int at = columns[d];
    return responses.isSettled()
        ? effect(responses.rows(), partner * DayGrid.COLUMNS + at, 1, part[d])
        : effect(effects, at * size + partner, size, part[d]);
  }

  private static float effect(byte[] kept, int at, int stride, float way) {
    float effect = parts(kept[at]);
    return way == 0 ? effect : effect + way * (parts(kept[at + stride]) - effect);
  }

  /** The flare of one draw on one day. */
  float flare(int d, int draw) {
    return flare[d] > 0 ? flares[course.partnerOf(draw)] * flare[d] : 0;
  }

  /** The parts of the whole that a byte stands for. */
  private static float parts(float kept) {
    return kept - Responses.NONE;
  }
}
