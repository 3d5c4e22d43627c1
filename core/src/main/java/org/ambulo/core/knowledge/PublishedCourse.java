package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * The published course of a group of patients, by which priors are checked and never fitted alone.
 *
 * @param arm what this group had
 * @param strata what the group is compared with, each with its share of the group; empty when no
 *     prior stands for it
 * @param baseline mean pain before, where it was published
 * @param note why it is not compared, or where the prior departs from it on purpose
 */
public record PublishedCourse(
    String id,
    String arm,
    List<Part> strata,
    Optional<Double> baseline,
    List<Point> points,
    Optional<String> note,
    Citation citation) {
  public PublishedCourse {
    strata = List.copyOf(strata);
    points = List.copyOf(points);
  }

  /** A stratum and its share of the group, the shares adding up to 1. */
  public record Part(String stratum, double share) {}

  /**
   * What was published of a day.
   *
   * @param value points for a level or a change, a share from 0 to 1 else
   * @param sd of a level or a change, where it was published
   * @param miss why the prior departs from it, where it does so on purpose
   */
  public record Point(
      int day, Statistic statistic, double value, Optional<Double> sd, Optional<String> miss) {}

  /** What was published. */
  public enum Statistic {
    /** Mean pain. */
    LEVEL,
    /** Mean change from before; below zero is better. */
    CHANGE,
    /** Share of patients with pain down by half or more. */
    HALVED,
    /** Share of patients with pain down by 30 % or more. */
    DOWN_BY_30_PERCENT,
    /** Share of patients without pain. */
    PAIN_FREE
  }
}
