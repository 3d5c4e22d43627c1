package org.ambulo.app.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.roster.Room;

/**
 * Where an appointment goes when it moves: the room asked for, or the one it had, or another of the
 * same use that is free then.
 */
public final class RoomChoice {

  private static final int MOST = 24;

  private final FrontDesk desk;
  private final Snapshot calendar;
  private final LocalDateTime now;

  public RoomChoice(FrontDesk desk, Snapshot calendar, LocalDateTime now) {
    this.desk = desk;
    this.calendar = calendar;
    this.now = now;
  }

  /**
   * The move with rooms; where none will do, with those it had, so that the referee says why.
   *
   * @param room id of the first room; empty: any
   */
  public Wanted.Move of(Wanted.Move move, String room) {
    for (List<String> rooms : choices(move.rooms(), room)) {
      Wanted.Move there = with(move, rooms);
      if (desk.obstacles(now, List.of(there)).isEmpty()) {
        return there;
      }
    }
    return with(move, choices(move.rooms(), room).getFirst());
  }

  private static Wanted.Move with(Wanted.Move move, List<String> rooms) {
    return new Wanted.Move(
        move.visit(), move.version(), move.start(), move.minutes(), move.staff(), rooms);
  }

  private List<List<String>> choices(List<String> had, String asked) {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < had.size(); i++) {
      List<List<String>> longer = new ArrayList<>();
      Set<String> these = i == 0 && !asked.isEmpty() ? Set.of(asked) : alike(had.get(i));
      for (List<String> start : all) {
        for (String room : these) {
          List<String> rooms = new ArrayList<>(start);
          rooms.add(room);
          longer.add(rooms);
        }
      }
      all = longer;
    }
    return all.stream().limit(MOST).toList();
  }

  /** The room itself first, then those of the same use. */
  private Set<String> alike(String id) {
    Set<String> ids = new LinkedHashSet<>(List.of(id));
    calendar.clinic().rooms().stream()
        .filter(room -> room.id().equals(id))
        .findFirst()
        .ifPresent(
            had ->
                calendar.clinic().rooms().stream()
                    .filter(room -> isAlike(room, had))
                    .forEach(room -> ids.add(room.id())));
    return ids;
  }

  private static boolean isAlike(Room one, Room other) {
    return one.kind() == other.kind() || (one.kind().isForTherapy() && other.kind().isForTherapy());
  }
}
