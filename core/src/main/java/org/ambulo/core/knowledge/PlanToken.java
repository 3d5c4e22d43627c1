package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Set;

/**
 * A word of the closed vocabulary of plans, and which items satisfy it. A pattern is an id, or the
 * start of one with a star after it.
 *
 * @param atLeast how many items must match; an item that several patterns match counts for each
 * @param patterns of which the items are counted
 * @param every whether each pattern must be matched instead
 * @param absent whether none may match instead
 */
public record PlanToken(
    String token, int atLeast, List<String> patterns, boolean every, boolean absent, While when) {
  public PlanToken {
    patterns = List.copyOf(patterns);
  }

  private static final String STAR = "*";

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
  public boolean satisfiedBy(Set<String> items, boolean stopped) {
    if ((when == While.STOPPED && !stopped) || (when == While.CLEARED && stopped)) {
      return false;
    }
    int matching = 0;
    for (String pattern : patterns) {
      int found = matches(pattern, items);
      if (every && found == 0) {
        return false;
      }
      matching += found;
    }
    return absent ? matching == 0 : matching >= atLeast;
  }

  private static int matches(String pattern, Set<String> items) {
    if (!pattern.endsWith(STAR)) {
      return items.contains(pattern) ? 1 : 0;
    }
    int start = pattern.length() - STAR.length();
    int matching = 0;
    for (String item : items) {
      matching += item.regionMatches(0, pattern, 0, start) ? 1 : 0;
    }
    return matching;
  }
}
