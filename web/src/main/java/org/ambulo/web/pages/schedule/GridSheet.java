package org.ambulo.web.pages.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.web.chart.KeptVisit;

/** Lays appointments out by people, or by the days of one person, and quarters of an hour. */
final class GridSheet {

  private static final int QUARTER = Clinic.GRID_MINUTES;
  private static final int HOUR = 60;
  private static final int OPENS = 8 * HOUR;
  private static final int CLOSES = 17 * HOUR;

  /** A column: somebody on a day. */
  record Place(StaffMember member, LocalDate day, SchedulePage.Column column) {}

  private final Diary diary;
  private final List<Place> places;
  private final int first;
  private final int last;

  GridSheet(Diary diary, List<Place> places) {
    this.diary = diary;
    this.places = places;
    int from = OPENS;
    int to = CLOSES;
    for (Place place : places) {
      for (KeptVisit visit : visits(place)) {
        from = Math.min(from, minutes(visit.start().toLocalTime()));
        to = Math.max(to, end(visit));
      }
      for (Span span : Diary.hours(place.member(), place.day())) {
        from = Math.min(from, span.from());
        to = Math.max(to, span.to());
      }
    }
    first = Math.floorDiv(from, HOUR) * HOUR;
    last = Math.ceilDiv(to, HOUR) * HOUR;
  }

  private List<KeptVisit> visits(Place place) {
    return diary.of(place.member().id(), place.day());
  }

  private static int minutes(LocalTime time) {
    return time.getHour() * HOUR + time.getMinute();
  }

  private static int end(KeptVisit visit) {
    return minutes(visit.start().toLocalTime()) + Math.max(QUARTER, visit.minutes());
  }

  SchedulePage.Grid grid(String caption) {
    List<Map<Integer, SchedulePage.Cell>> columns =
        IntStream.range(0, places.size()).mapToObj(this::column).toList();
    List<SchedulePage.Row> rows = new ArrayList<>();
    for (int from = first; from < last && !places.isEmpty(); from += QUARTER) {
      int at = from;
      List<SchedulePage.Cell> cells =
          columns.stream().flatMap(cell -> Optional.ofNullable(cell.get(at)).stream()).toList();
      rows.add(new SchedulePage.Row(Span.clock(at), at % HOUR == 0, cells));
    }
    return new SchedulePage.Grid(caption, places.stream().map(Place::column).toList(), rows);
  }

  /** The cells of a column by where they begin. */
  private Map<Integer, SchedulePage.Cell> column(int column) {
    Place place = places.get(column);
    Map<Integer, SchedulePage.Cell> cells = new TreeMap<>();
    int at = first;
    for (List<KeptVisit> together : together(visits(place))) {
      int from = floor(minutes(together.getFirst().start().toLocalTime()));
      int to = together.stream().mapToInt(visit -> ceil(end(visit))).max().orElse(from);
      empty(column, at, from, cells);
      cells.put(
          from,
          new SchedulePage.Cell(
              column,
              (Math.min(to, last) - from) / QUARTER,
              SchedulePage.Work.AT_WORK,
              together.stream().map(diary::card).toList()));
      at = to;
    }
    empty(column, at, last, cells);
    return cells;
  }

  private static int floor(int minutes) {
    return Math.floorDiv(minutes, QUARTER) * QUARTER;
  }

  private static int ceil(int minutes) {
    return Math.ceilDiv(minutes, QUARTER) * QUARTER;
  }

  private void empty(int column, int from, int to, Map<Integer, SchedulePage.Cell> cells) {
    Place place = places.get(column);
    List<Span> hours = Diary.hours(place.member(), place.day());
    for (int at = from; at < to; at += QUARTER) {
      int start = at;
      boolean works =
          hours.stream().anyMatch(span -> span.covers(place.day(), start, start + QUARTER));
      SchedulePage.Work work = works ? SchedulePage.Work.AT_WORK : SchedulePage.Work.OFF;
      cells.put(at, new SchedulePage.Cell(column, 1, work, List.of()));
    }
  }

  /** Those that overlap stand in one cell. */
  private static List<List<KeptVisit>> together(List<KeptVisit> visits) {
    List<List<KeptVisit>> groups = new ArrayList<>();
    int end = -1;
    for (KeptVisit visit :
        visits.stream().sorted(Comparator.comparing(KeptVisit::start)).toList()) {
      if (floor(minutes(visit.start().toLocalTime())) >= end) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(visit);
      end = Math.max(end, ceil(end(visit)));
    }
    return groups;
  }
}
