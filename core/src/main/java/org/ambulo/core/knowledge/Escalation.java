package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * When more, or other, care is called for than the plan gives.
 *
 * @param detail what those who decide should know
 */
public record Escalation(
    String id,
    String name,
    Kind kind,
    Criterion when,
    List<ToDo> tasks,
    Optional<String> detail,
    Citation citation) {
  public Escalation {
    tasks = List.copyOf(tasks);
  }

  /** What becomes of it. */
  public enum Kind {
    /** The clinic acts itself. */
    ACT,
    /** Another specialty is asked. */
    REFER,
    /** Something is not done, and the plan says so. */
    WITHHOLD
  }
}
