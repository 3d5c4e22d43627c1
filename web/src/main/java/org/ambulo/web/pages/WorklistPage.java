package org.ambulo.web.pages;

import java.util.List;

/**
 * Who needs what today, the most pressing first.
 *
 * @param first what to do first, in one sentence
 * @param ways to each kind that there is, with how much of it
 * @param groups the first of the list, kind by kind
 * @param more the way to what comes after them; empty where nothing does
 * @param tasks what the asker was asked to do, the most pressing first
 * @param behind patients whose line may be older than their record
 * @param part the address that gives the same part again
 * @param search the words searched for; empty where nobody searches
 * @param found patients whose name holds them
 */
public record WorklistPage(
    Frame frame,
    String first,
    List<KindWay> ways,
    List<Group> groups,
    String more,
    List<Task> tasks,
    long behind,
    String part,
    String search,
    List<Found> found)
    implements Page {
  public WorklistPage {
    ways = List.copyOf(ways);
    groups = List.copyOf(groups);
    tasks = List.copyOf(tasks);
    found = List.copyOf(found);
  }

  /** Only what changes. */
  public WorklistPartPage only() {
    return new WorklistPartPage(this);
  }

  /** The way to a kind. */
  public record KindWay(String title, long number, Frame.Way way) {}

  /**
   * Lines of one kind.
   *
   * @param tone alarm, warning or plain
   */
  public record Group(String title, String tone, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }

    /** What comes before everything that was asked of somebody. */
    public boolean isAlarm() {
      return tone.equals("alarm");
    }
  }

  /** A line of the list. */
  public record Line(
      String patient, String name, String about, String words, String day, String lead) {}

  /**
   * Something to do.
   *
   * @param version that is shown
   * @param due the day; empty where none is set
   */
  public record Task(
      String id, long version, String patient, String name, String words, String due, Due when) {}

  /** How a task stands. */
  public enum Due {
    LATE,
    IN_TIME
  }

  /**
   * A patient found by name.
   *
   * @param cause the likeliest; empty where it is not known, or not for the reader
   */
  public record Found(String patient, String name, String about, String cause, String lead) {}
}
