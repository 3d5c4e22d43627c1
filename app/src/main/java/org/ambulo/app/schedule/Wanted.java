package org.ambulo.app.schedule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.Booking;

/** A change of the calendar that somebody asks for. */
public sealed interface Wanted {

  /** Of an appointment with its time, as a form carries it. */
  int FIELDS = 7;

  /** One more appointment. */
  record Book(Booking booking) implements Wanted {}

  /**
   * Another time, person or room.
   *
   * @param visit id of the Appointment
   * @param version that was looked at
   */
  record Move(
      String visit,
      long version,
      LocalDateTime start,
      int minutes,
      List<String> staff,
      List<String> rooms)
      implements Wanted {
    public Move {
      staff = List.copyOf(staff);
      rooms = List.copyOf(rooms);
    }
  }

  /** No more. */
  record Cancel(String visit, long version, String why) implements Wanted {}

  /** As a form carries it. */
  default String text() {
    return switch (this) {
      case Book(Booking it) ->
          String.join(
              "|",
              "book",
              it.patient(),
              it.kind(),
              it.start().toString(),
              Integer.toString(it.minutes()),
              String.join(",", it.staff()),
              String.join(",", it.rooms()));
      case Move it ->
          String.join(
              "|",
              "move",
              it.visit(),
              Long.toString(it.version()),
              it.start().toString(),
              Integer.toString(it.minutes()),
              String.join(",", it.staff()),
              String.join(",", it.rooms()));
      case Cancel it ->
          String.join("|", "cancel", it.visit(), Long.toString(it.version()), it.why());
    };
  }

  /** What a form carried; nothing where it is none. */
  static Optional<Wanted> of(String text) {
    String[] parts = text.split("\\|", -1);
    try {
      return parts[0].equals("cancel") && parts.length == 4
          ? Optional.of(new Cancel(parts[1], Long.parseLong(parts[2]), parts[3]))
          : parts.length == FIELDS ? timed(parts) : Optional.empty();
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Wanted> timed(String[] parts) {
    LocalDateTime start = LocalDateTime.parse(parts[3]);
    int minutes = Integer.parseInt(parts[4]);
    List<String> staff = list(parts[5]);
    List<String> rooms = list(parts[6]);
    return switch (parts[0]) {
      case "book" ->
          Optional.of(new Book(new Booking(parts[1], parts[2], start, minutes, staff, rooms)));
      case "move" ->
          Optional.of(new Move(parts[1], Long.parseLong(parts[2]), start, minutes, staff, rooms));
      default -> Optional.empty();
    };
  }

  private static List<String> list(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
  }
}
