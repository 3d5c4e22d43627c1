package org.ambulo.core.relief;

import java.util.List;

/**
 * The pain of draws on some days. What all draws share of a day is worked out once.
 *
 * <p>{@code p(t) = B N(t) prod (1 - e_k(t)) + sum F_k exp(-t / tauF) - R(t)}, cut to 0 to 10, and
 * {@code p(t) = B} before the first intervention.
 */
final class Timeline {

  private static final float MOST = 10;

  private final int[] days;
  private final float[] natural;
  private final float[] trained;
  private final CourseDays[] courses;
  private final int begun;

  Timeline(Cloud cloud, int[] days, List<Integer> sessions) {
    this.days = days.clone();
    natural = new float[days.length];
    trained = new float[days.length];
    double tau = cloud.courses().getFirst().prior().natural().tauDays();
    for (int d = 0; d < days.length; d++) {
      natural[d] = days[d] <= 0 ? 0 : (float) (1 - StrictMath.exp(-days[d] / tau));
      int attended = attended(sessions, days[d]);
      trained[d] =
          attended == 0 ? 0 : (float) (1 - StrictMath.exp(-attended / cloud.sessionScale()));
    }
    courses =
        cloud.courses().stream()
            .map(course -> new CourseDays(course, days))
            .toArray(CourseDays[]::new);
    begun = begun(cloud.courses());
  }

  private int begun(List<Course> of) {
    int latest = of.stream().mapToInt(course -> course.treatment().day()).max().orElse(0);
    int d = 0;
    while (d < days.length && days[d] < latest) {
      d++;
    }
    return d;
  }

  private static int attended(List<Integer> sessions, int by) {
    int attended = 0;
    while (attended < sessions.size() && sessions.get(attended) <= by) {
      attended++;
    }
    return attended;
  }

  int length() {
    return days.length;
  }

  int day(int d) {
    return days[d];
  }

  /** What is left on a day of a flare of one point after a treatment. */
  double flare(int treatment, int d) {
    return courses[treatment].flare(d);
  }

  /** Share of what training does in the end that it does on a day. */
  double trained(int d) {
    return trained[d];
  }

  /**
   * The share of the pain before that is left on a day, of draws from one on, by their number.
   *
   * @param goes share that goes by itself in the end, of each of them
   */
  void left(int d, int from, int count, float[] goes, float[] into) {
    float gone = natural[d];
    courses[0].leave(d, from, count, gone, goes, into);
    for (int k = 1; k < courses.length; k++) {
      courses[k].easeAll(d, from, count, into);
    }
  }

  /**
   * Average pain of draws on a day.
   *
   * @param traits of the draws, one after the other
   * @param draws the number of each among the responses
   */
  void pain(int d, int count, int[] draws, Traits traits, float[] into) {
    float gone = natural[d];
    for (int a = 0; a < count; a++) {
      into[a] = traits.baseline[a] * (1 - traits.natural[a] * gone);
    }
    if (days[d] >= 0) {
      for (CourseDays course : courses) {
        course.ease(d, count, draws, into);
      }
      for (CourseDays course : courses) {
        course.flareUp(d, count, draws, into);
      }
    }
    float done = trained[d];
    for (int a = 0; a < count; a++) {
      into[a] = cut(into[a] - traits.training[a] * done);
    }
  }

  private static float cut(float pain) {
    return Math.max(0f, Math.min(MOST, pain));
  }

  /**
   * Pain with activity of one draw on a day that is not before the first intervention; not cut at
   * 10.
   *
   * @param a its place among the traits
   * @param draw its number among the responses
   */
  float activity(int d, Traits traits, int a, int draw) {
    float pain = traits.baseline[a] * (1 - traits.natural[a] * natural[d]);
    for (CourseDays course : courses) {
      pain = course.eased(d, draw, pain);
    }
    for (CourseDays course : courses) {
      pain += course.flare(d, draw);
    }
    return cut(pain - traits.training[a] * trained[d]) + traits.activityAbove[a];
  }

  /** The first of the days on which all treatments have begun; how many there are for none. */
  int begun() {
    return begun;
  }

  /**
   * As much pain with activity as one draw has at most on any day from one to another, on which all
   * treatments have begun.
   */
  float mostActivity(int first, int last, Traits traits, int a, int draw) {
    float goes = traits.natural[a];
    float gone = Math.min(goes * natural[first], goes * natural[last]);
    float pain = Math.max(0, traits.baseline[a] * (1 - gone));
    for (CourseDays course : courses) {
      pain = course.easedLeast(first, last, draw, pain);
    }
    for (CourseDays course : courses) {
      pain += course.flare(first, draw);
    }
    float done = traits.training[a];
    float off = Math.min(done * trained[first], done * trained[last]);
    return cut(pain - off) + traits.activityAbove[a];
  }

  /** As little as one draw has at least on any of all the days. */
  float leastActivity(Traits traits, int a, int draw) {
    int last = days.length - 1;
    float goes = traits.natural[a];
    float pain = traits.baseline[a] * (1 - Math.max(goes * natural[0], goes * natural[last]));
    for (CourseDays course : courses) {
      pain = course.easedMost(draw, pain);
    }
    float done = traits.training[a];
    float off = Math.max(done * trained[0], done * trained[last]);
    return cut(pain - off) + traits.activityAbove[a];
  }
}
