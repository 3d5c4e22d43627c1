package org.ambulo.core.knowledge;

import java.util.Collection;
import java.util.List;

/**
 * A word of the closed vocabulary of plans, and which items satisfy it. A pattern is an id, or the
 * start of one with a star after it.
 *
 * @param atLeast how many items must match
 * @param patterns of which the items are counted
 * @param every whether each pattern must be matched instead
 * @param absent whether none may match instead
 */
public record PlanToken(
    String token, int atLeast, List<String> patterns, boolean every, boolean absent, While when) {
  public PlanToken {
    patterns = List.copyOf(patterns);
  }

  /** Of which plans it can be said. */
  public enum While {
    ANY,
    /** Of one that a red flag stops. */
    STOPPED,
    /** Of one that none stops. */
    CLEARED
  }

  /**
   * Whether a plan with these items satisfies it.
   *
   * @param items their ids
   */
  public boolean satisfiedBy(Collection<String> items, boolean stopped) {
    if ((when == While.STOPPED && !stopped) || (when == While.CLEARED && stopped)) {
      return false;
    }
    if (every) {
      return patterns.stream().allMatch(p -> items.stream().anyMatch(item -> matches(p, item)));
    }
    long matching =
        items.stream().filter(item -> patterns.stream().anyMatch(p -> matches(p, item))).count();
    return absent ? matching == 0 : matching >= atLeast;
  }

  private static boolean matches(String pattern, String item) {
    return pattern.endsWith("*")
        ? item.startsWith(pattern.substring(0, pattern.length() - 1))
        : item.equals(pattern);
  }
}
