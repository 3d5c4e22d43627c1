package org.ambulo.core.relief;

import java.util.Optional;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;

/** Tells where a patient stands from the chances, by the rule of the knowledge base. */
public record StateRule(Relief.WindowRule rule) {

  /**
   * On a day, counted from the intervention.
   *
   * @param sinceRating days since the last rating after the intervention; empty when there is none
   */
  public Window.State state(
      Chances chances, ReliefStratum stratum, int day, Optional<Integer> sinceRating) {
    if (sinceRating.isEmpty() || sinceRating.get() > rule.staleDays()) {
      return day < stratum.startDay() ? Window.State.NOT_YET : Window.State.UNKNOWN;
    }
    if (day > stratum.unlikelyAfter() && chances.everOpens() < rule.unlikelyBelow()) {
      return Window.State.NONE_EXPECTED;
    }
    double open = chances.open(day);
    double closed = chances.closed(day);
    double notYet = 1 - chances.opened(day);
    if (open >= rule.openFrom()) {
      boolean lasts = chances.open(day + rule.closingDays()) >= rule.openFrom();
      return lasts ? Window.State.OPEN : Window.State.CLOSING;
    }
    if (closed > notYet) {
      return open >= rule.keepFrom() ? Window.State.CLOSING : Window.State.CLOSED;
    }
    if (day <= rule.openBy()) {
      return Window.State.NOT_YET;
    }
    return notYet >= rule.openFrom() ? Window.State.NONE_EXPECTED : Window.State.UNKNOWN;
  }
}
