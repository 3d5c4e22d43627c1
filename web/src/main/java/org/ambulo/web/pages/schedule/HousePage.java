package org.ambulo.web.pages.schedule;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * Who works when, and the rooms.
 *
 * @param kinds what a room can be for
 * @param typed the form that was sent and not taken
 */
public record HousePage(
    Frame frame,
    List<Person> people,
    List<Place> rooms,
    List<SchedulePage.Choice> kinds,
    Typed typed)
    implements Page {
  public HousePage {
    people = List.copyOf(people);
    rooms = List.copyOf(rooms);
    kinds = List.copyOf(kinds);
  }

  /**
   * Somebody who treats.
   *
   * @param key names them in forms
   * @param version of their hours, for forms
   * @param hours the week in words
   * @param away what is to come of leave
   * @param outside appointments to come that lie outside these hours
   */
  public record Person(
      String key,
      long version,
      String name,
      String role,
      String hours,
      List<Day> week,
      List<Away> away,
      List<Frame.Way> outside) {
    public Person {
      week = List.copyOf(week);
      away = List.copyOf(away);
      outside = List.copyOf(outside);
    }
  }

  /**
   * A day of each week.
   *
   * @param code names it in forms
   * @param hours as they are typed; empty: not at work
   */
  public record Day(String code, String name, String hours) {}

  /**
   * Days off.
   *
   * @param number names them in forms
   */
  public record Away(int number, String words) {}

  /**
   * A room.
   *
   * @param kind code of what it is for
   * @param capacity how many patients at a time
   * @param outside appointments to come in a room that is closed
   */
  public record Place(
      String key,
      long version,
      String name,
      String kind,
      String words,
      String capacity,
      State state,
      List<Frame.Way> outside) {
    public Place {
      outside = List.copyOf(outside);
    }

    public boolean open() {
      return state == State.OPEN;
    }
  }

  /** Whether anything is booked in a room. */
  public enum State {
    OPEN,
    CLOSED
  }
}
