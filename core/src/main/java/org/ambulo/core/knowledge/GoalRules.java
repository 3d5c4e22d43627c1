package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.Set;

/**
 * How what a patient wants to do again becomes a goal.
 *
 * @param participation words by which an activity takes part in life with others
 * @param templates the first whose words are in the activity words the goal
 * @param other words an activity that no template knows
 */
public record GoalRules(
    Limits limits,
    TurnedRound turnedRound,
    Questions questions,
    Set<String> participation,
    Catalogue<GoalTemplate> templates,
    GoalTemplate other) {
  public GoalRules {
    participation = Set.copyOf(participation);
  }

  /**
   * What makes a goal reachable.
   *
   * @param fewest goals at the same time
   * @param most goals at the same time
   * @param gainFrom least gain, as a multiple of the smallest that matters
   * @param gainTo greatest gain, as such a multiple
   * @param weeks for which that holds; a goal lies no further away
   * @param review weeks until a goal is looked at again
   * @param confidenceEnough confidence from which more than the least gain is aimed at
   * @param confidenceGreatest upper end of the scale of confidence, which starts at 0
   * @param amountPercent smallest gain that matters of an amount, in percent of the start
   * @param instrument id of the questionnaire that rates each activity
   */
  public record Limits(
      int fewest,
      int most,
      BigDecimal gainFrom,
      BigDecimal gainTo,
      int weeks,
      Review review,
      BigDecimal confidenceEnough,
      BigDecimal confidenceGreatest,
      BigDecimal amountPercent,
      String instrument,
      Citation citation) {}

  /** Weeks until a goal is looked at again: at the soonest, as a rule, at the latest. */
  public record Review(int first, int usual, int last) {}

  /**
   * Wishes that cannot be trained.
   *
   * @param pain words for pain; a wish that names nothing else is turned round
   * @param pictures words for what only a picture shows
   * @param empty words that name no activity
   * @param ask what is asked instead
   */
  public record TurnedRound(Set<String> pain, Set<String> pictures, Set<String> empty, String ask) {
    public TurnedRound {
      pain = Set.copyOf(pain);
      pictures = Set.copyOf(pictures);
      empty = Set.copyOf(empty);
    }
  }

  /**
   * What is asked for where it is missing.
   *
   * @param amount holds {@code {unit}} where the unit is named
   */
  public record Questions(
      String activities,
      String participation,
      String score,
      String amount,
      String confidence,
      String date,
      String full) {}
}
