package org.ambulo.app.print;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.StaffMember;

/** The first week of a schedule by person and day, where it is short enough to be read. */
final class WeekText {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int MOST_BOOKINGS = 150;

  private final Ink ink;
  private final BookingWords words;

  WeekText(Ink ink, BookingWords words) {
    this.ink = ink;
    this.words = words;
  }

  /** Of a schedule made anew, the week in which it was. */
  void show(Scheduled scheduled) {
    LocalDate from =
        scheduled
            .change()
            .map(change -> change.asOf().toLocalDate())
            .orElse(scheduled.clinic().horizon().from());
    List<Booking> coming =
        scheduled.proposal().bookings().stream()
            .filter(booking -> !booking.day().isBefore(from))
            .toList();
    if (coming.isEmpty()) {
      return;
    }
    LocalDate end = coming.getFirst().day().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    List<Booking> week = coming.stream().filter(one -> one.day().isBefore(end)).toList();
    ink.line();
    ink.line(Tone.TITLE, "The week of " + DAY.format(end.minusWeeks(1)));
    if (week.size() > MOST_BOOKINGS) {
      ink.labelled(
          2, "", Tone.QUIET, "%,d appointments; --format json lists all".formatted(week.size()));
      return;
    }
    scheduled.clinic().staff().forEach(member -> person(member, week));
  }

  private void person(StaffMember member, List<Booking> week) {
    SortedMap<LocalDate, List<Booking>> days =
        week.stream()
            .filter(booking -> booking.staff().contains(member.id()))
            .collect(Collectors.groupingBy(Booking::day, TreeMap::new, Collectors.toList()));
    String name = member.id();
    for (Map.Entry<LocalDate, List<Booking>> day : days.entrySet()) {
      ink.labelled(
          2,
          "%-6s %-10s  ".formatted(name, DAY.format(day.getKey())),
          Tone.PLAIN,
          day.getValue().stream().map(this::entry).collect(Collectors.joining(", ")));
      name = " ".repeat(name.length());
    }
  }

  private String entry(Booking booking) {
    String what = booking.isTherapy() ? "" : " (" + words.kind(booking) + ")";
    return CLOCK.format(booking.start()) + " " + booking.patient() + what;
  }
}
