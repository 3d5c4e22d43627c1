package org.ambulo.core.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.ToDo;

/**
 * Something that somebody has to do, and by when.
 *
 * @param who a role of the team
 */
public record Task(String text, String who, Optional<LocalDate> by) {

  /** What is to be done from that day on. */
  public static List<Task> from(LocalDate day, List<ToDo> toDo) {
    return toDo.stream().map(one -> from(day, one)).toList();
  }

  static Task from(LocalDate day, ToDo one) {
    return new Task(one.text(), one.who(), one.within().map(within -> within.from(day)));
  }
}
