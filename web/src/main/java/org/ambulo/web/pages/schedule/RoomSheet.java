package org.ambulo.web.pages.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.web.chart.KeptVisit;

/** How full the rooms are. */
final class RoomSheet {

  private static final int OPENS = 8;
  private static final int CLOSES = 17;
  private static final int QUARTERS = 4;
  private static final int QUARTER = 15;
  private static final int HOUR = 60;

  private final Diary diary;

  RoomSheet(Diary diary) {
    this.diary = diary;
  }

  /** On a day, hour by hour. */
  SchedulePage.Rooms of(LocalDate day) {
    List<String> hours = new ArrayList<>();
    for (int hour = OPENS; hour < CLOSES; hour++) {
      hours.add(Span.clock(hour * HOUR));
    }
    return new SchedulePage.Rooms(
        hours,
        diary.rooms().stream()
            .sorted(Comparator.comparing(Room::kind).thenComparing(room -> diary.name(room.id())))
            .map(room -> room(room, day))
            .toList());
  }

  private SchedulePage.Room room(Room room, LocalDate day) {
    List<KeptVisit> visits = diary.in(room.id(), day);
    List<SchedulePage.Use> uses = new ArrayList<>();
    for (int hour = OPENS; hour < CLOSES; hour++) {
      long most = most(visits, hour);
      String level = most == 0 ? "empty" : most < room.capacity() ? "some" : "full";
      uses.add(new SchedulePage.Use(most + "/" + room.capacity(), level));
    }
    String kind = room.kind().name().toLowerCase(Locale.ROOT);
    return new SchedulePage.Room(diary.name(room.id()), kind + ", holds " + room.capacity(), uses);
  }

  /** The most at once within an hour. */
  private static long most(List<KeptVisit> visits, int hour) {
    long most = 0;
    for (int i = 0; i < QUARTERS; i++) {
      LocalTime at = LocalTime.of(hour, i * QUARTER);
      most =
          Math.max(
              most,
              visits.stream()
                  .filter(
                      visit ->
                          !visit.start().toLocalTime().isAfter(at)
                              && visit.end().toLocalTime().isAfter(at))
                  .count());
    }
    return most;
  }
}
