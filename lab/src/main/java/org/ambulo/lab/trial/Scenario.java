package org.ambulo.lab.trial;

import java.util.List;
import org.ambulo.lab.relief.Truth;

/**
 * What is assumed of windows.
 *
 * @param truth where the patients come from
 * @param strength how much of the gain that a window brings is believed by those who book, from 0
 *     to 1; at 0 all sessions of a patient are worth the same to them
 */
public record Scenario(Truth truth, double strength) {

  /** The patients of the priors, and windows matter as the knowledge base says. */
  public static final Scenario MAIN = new Scenario(Truth.PRIOR, 1);

  private static final double HALF = 0.5;

  /** The main one and what departs from it. */
  public static List<Scenario> all() {
    return List.of(
        MAIN,
        new Scenario(Truth.MISSPECIFIED, 1),
        new Scenario(Truth.RECIPE, 1),
        new Scenario(Truth.PRIOR, HALF),
        new Scenario(Truth.PRIOR, 0));
  }

  public String words() {
    String belief =
        strength == 0
            ? "those who book take all sessions to be worth the same"
            : strength == 1
                ? "a session in the window is worth what the knowledge base says"
                : "those who book believe %.0f %% of the gain of a window"
                    .formatted(100 * strength);
    return truth.words() + "; " + belief;
  }
}
