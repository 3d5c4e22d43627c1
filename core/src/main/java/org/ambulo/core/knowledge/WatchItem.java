package org.ambulo.core.knowledge;

import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * Something to watch or to check while a medicine is taken.
 *
 * @param what in words
 * @param at when a check is made
 * @param only for whom; empty where it is for everybody
 */
public record WatchItem(
    String id,
    Kind kind,
    String what,
    Optional<String> at,
    Optional<ForWhom> only,
    Citation citation) {

  /** What is done about it. */
  public enum Kind {
    SIDE_EFFECT,
    CHECK
  }

  /** For whom a check is, in words and as a rule. */
  public record ForWhom(String words, Criterion when) {}
}
