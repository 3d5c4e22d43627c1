package org.ambulo.clinic.outcome;

import java.util.OptionalInt;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.logic.Truth;

/** Whether somebody waited no longer than the clinic means them to. */
public final class Waits {

  private final Registry rule;

  public Waits(Registry rule) {
    this.rule = rule;
  }

  /** The days within which it is meant to come; empty where the figure is no wait. */
  public OptionalInt limit(Figure figure) {
    return switch (figure) {
      case WAIT_PLAN -> OptionalInt.of(rule.planDays());
      case WAIT_SESSION -> OptionalInt.of(rule.firstSessionDays());
      case WAIT_PROCEDURE -> OptionalInt.of(rule.procedureDays());
      case PAIN_BETTER,
          PAIN_HALVED,
          FUNCTION_BETTER,
          RECOVERED,
          WINDOW_OPENED,
          WINDOW_USED,
          WINDOW_WASTED,
          SCREENED,
          FLAG_ANSWERED,
          UNSAFE_REGIMEN,
          ADVERSE_EVENT ->
          OptionalInt.empty();
    };
  }

  /** Whether the figure holds; who waits still and has waited too long already did. */
  public Truth judge(Told told) {
    OptionalInt limit = limit(told.figure());
    if (limit.isEmpty() || told.number().isEmpty()) {
      return told.truth();
    }
    boolean within = told.number().getAsInt() <= limit.getAsInt();
    return within ? told.truth() : Truth.NO;
  }
}
