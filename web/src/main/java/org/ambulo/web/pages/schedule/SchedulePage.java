package org.ambulo.web.pages.schedule;

import java.util.List;
import java.util.Optional;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The board of a day or a week.
 *
 * @param head where one is and where one can go
 * @param grid people or days by time; without columns: nobody is there
 * @param week people by days; empty unless a week of everybody is shown
 * @param rooms how full the rooms are, hour by hour; empty for a week
 * @param part the address that gives the same part again
 */
public record SchedulePage(
    Frame frame, Head head, Grid grid, Week week, Rooms rooms, Duty duty, String part)
    implements Page {

  /** Only what changes. */
  public SchedulePartPage only() {
    return new SchedulePartPage(this);
  }

  /** What the one who looks may do. */
  public enum Duty {
    BOOKS,
    READS;

    public boolean books() {
      return this == BOOKS;
    }
  }

  /**
   * The last step of the one who looks, to be taken back.
   *
   * @param step its name
   */
  public record Undo(String step, String words) {}

  /**
   * Where one is.
   *
   * @param day the day shown, as a form has it
   * @param undo what the last step was; empty: there is none to take back
   */
  public record Head(
      String title,
      String day,
      String view,
      Frame.Way before,
      Frame.Way after,
      List<Frame.Way> views,
      List<Choice> people,
      Optional<Undo> undo) {
    public Head {
      views = List.copyOf(views);
      people = List.copyOf(people);
    }
  }

  /** Something to choose. */
  public record Choice(String value, String words, Pick pick) {}

  /** Whether a choice is made. */
  public enum Pick {
    CHOSEN,
    OPEN;

    public boolean chosen() {
      return this == CHOSEN;
    }

    /** As a comparison says it. */
    public static Pick of(Object value, Object chosen) {
      return value.equals(chosen) ? CHOSEN : OPEN;
    }
  }

  /** Columns by quarters of an hour. */
  public record Grid(String caption, List<Column> columns, List<Row> rows) {
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A person on a day.
   *
   * @param staff id
   * @param day as a form has it
   */
  public record Column(String title, String about, String path, String staff, String day) {}

  /**
   * A quarter of an hour.
   *
   * @param hour whether it begins one
   */
  public record Row(String time, boolean hour, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A place in the grid; where one is taller than a row, the rows below it have none there.
   *
   * @param column from 0
   * @param work whether the person is at work
   */
  public record Cell(int column, int rows, Work work, List<Card> cards) {
    public Cell {
      cards = List.copyOf(cards);
    }

    public boolean works() {
      return work == Work.AT_WORK;
    }
  }

  /** Whether somebody is at work. */
  public enum Work {
    AT_WORK,
    OFF
  }

  /**
   * An appointment.
   *
   * @param patient name; empty for one who looks and does not care for the patient
   * @param tone {@code therapy}, {@code procedure} or {@code other}
   * @param window what is said of the patient's window; empty: nothing
   * @param state what became of it in words; empty while it is booked
   */
  public record Card(
      String id,
      long version,
      String patient,
      String time,
      String what,
      String where,
      String tone,
      String window,
      String state) {

    /** As the style sheet knows it. */
    public String classes() {
      return tone + (window.isEmpty() ? "" : " inwindow") + (state.isEmpty() ? "" : " over");
    }

    /** Whether it can be moved from here. */
    public boolean movable() {
      return !id.isEmpty() && state.isEmpty();
    }
  }

  /** People by days. */
  public record Week(List<Frame.Way> days, List<Person> people) {
    public Week {
      days = List.copyOf(days);
      people = List.copyOf(people);
    }
  }

  /** A person's week. */
  public record Person(String name, String about, String path, List<Load> days) {
    public Person {
      days = List.copyOf(days);
    }
  }

  /**
   * A person's day.
   *
   * @param visits in words; empty where the person is not there
   * @param hours booked of worked, in words
   */
  public record Load(String path, String visits, String hours, int booked, int worked) {}

  /** Rooms by hours. */
  public record Rooms(List<String> hours, List<Room> rooms) {
    public Rooms {
      hours = List.copyOf(hours);
      rooms = List.copyOf(rooms);
    }
  }

  /** A room's day. */
  public record Room(String name, String about, List<Use> uses) {
    public Room {
      uses = List.copyOf(uses);
    }
  }

  /**
   * A room in an hour.
   *
   * @param level {@code empty}, {@code some} or {@code full}
   */
  public record Use(String words, String level) {}
}
