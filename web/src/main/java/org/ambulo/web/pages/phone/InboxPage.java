package org.ambulo.web.pages.phone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * What waits for an answer, over all patients in sight, the oldest first.
 *
 * @param unread messages of patients that nobody has read
 * @param asked of the one who looks
 * @param forRole of the role, or of anybody
 */
public record InboxPage(Frame frame, List<Unread> unread, List<Ask> asked, List<Ask> forRole)
    implements Page {
  public InboxPage {
    unread = List.copyOf(unread);
    asked = List.copyOf(asked);
    forRole = List.copyOf(forRole);
  }

  /**
   * A message.
   *
   * @param patient id
   */
  public record Unread(String patient, String name, String when, String text) {}

  /**
   * Something to do.
   *
   * @param id of the Task
   * @param version that was looked at
   * @param due the day, in words; empty: none
   */
  public record Ask(
      String id, long version, String patient, String name, String words, String due, When when) {}

  /** Whether the day has passed. */
  public enum When {
    LATE,
    IN_TIME
  }

  /** Ids of the patients of whom something is shown. */
  public Set<String> patients() {
    return Stream.concat(
            unread.stream().map(Unread::patient),
            Stream.of(asked, forRole).flatMap(List::stream).map(Ask::patient))
        .filter(patient -> !patient.isEmpty())
        .collect(Collectors.toSet());
  }

  public boolean isEmpty() {
    return unread.isEmpty() && asked.isEmpty() && forRole.isEmpty();
  }
}
