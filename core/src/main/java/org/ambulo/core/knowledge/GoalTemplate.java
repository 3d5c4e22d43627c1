package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * The wording of a goal for one kind of activity.
 *
 * @param words the activity holds one of these
 * @param with and one of these, where there are any
 * @param causes only where one of these diagnoses leads; everybody when empty
 * @param participation whether such an activity takes part in life with others
 * @param text of the goal; holds {@code {amount}}
 * @param condition under which it counts
 * @param patient the text in the patient's words; holds {@code {amount}}
 * @param measures ids of questionnaires and tests that show it
 */
public record GoalTemplate(
    String id,
    String activity,
    Set<String> words,
    Set<String> with,
    Set<String> causes,
    boolean participation,
    Unit unit,
    Direction direction,
    String text,
    String condition,
    String patient,
    List<String> measures,
    Step step,
    Citation citation) {
  public GoalTemplate {
    words = Set.copyOf(words);
    with = Set.copyOf(with);
    causes = Set.copyOf(causes);
    measures = List.copyOf(measures);
  }

  /** What an amount is counted in, in the singular and the plural. */
  public record Unit(String one, String many) {

    /** The amount with its unit, {@code 20 minutes}. */
    public String words(BigDecimal amount) {
      String unit = amount.compareTo(BigDecimal.ONE) == 0 ? one : many;
      return amount.stripTrailingZeros().toPlainString() + " " + unit;
    }
  }

  /** Whether better means more of it or less. */
  public enum Direction {
    MORE,
    LESS
  }

  /**
   * By how much it changes at a time.
   *
   * @param size in the unit of the goal, or in percent of the start
   * @param weeks weeks from one step to the next
   */
  public record Step(BigDecimal size, Kind kind, int weeks) {

    /** What the size of a step is counted in. */
    public enum Kind {
      AMOUNT,
      PERCENT
    }
  }
}
