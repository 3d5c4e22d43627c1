package org.ambulo.web.pages.programme;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Adherence;
import org.ambulo.web.pages.programme.ProgrammePage.Day;
import org.ambulo.web.pages.programme.ProgrammePage.Kept;
import org.ambulo.web.pages.programme.ProgrammePage.Week;
import org.ambulo.web.programme.Adhered;
import org.ambulo.web.programme.Adhered.Home;
import org.ambulo.web.programme.Course;
import org.ambulo.words.Days;
import org.ambulo.words.chart.Journey;

/** What of a programme was done, in words and day by day. */
record AdherenceWords(Course course) {

  private static final int WEEK = 7;
  private static final DateTimeFormatter WEEKDAY =
      DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);

  Kept kept() {
    List<Adhered.Day> days = course.adhered().days();
    List<Week> weeks = new ArrayList<>();
    for (int at = 0; at < days.size(); at += WEEK) {
      List<Adhered.Day> week = days.subList(at, Math.min(days.size(), at + WEEK));
      weeks.add(
          new Week(
              "From " + Days.DAY.format(week.getFirst().date()),
              week.stream().map(AdherenceWords::day).toList()));
    }
    return new Kept(home(), clinic(days), reading(), weeks);
  }

  private String home() {
    Map<Home, Long> counts = course.adhered().counts();
    long known = counts.values().stream().mapToLong(Long::longValue).sum();
    int all = course.adhered().days().size();
    return known == 0
        ? "At home: nothing is known of the last " + all + " days."
        : "At home, of "
            + known
            + (known == 1 ? " day that is known" : " days that are known")
            + ": all done on "
            + counts.getOrDefault(Home.YES, 0L)
            + ", some on "
            + counts.getOrDefault(Home.SOME, 0L)
            + ", none on "
            + counts.getOrDefault(Home.NO, 0L)
            + ". Nothing is known of "
            + (all - known)
            + " of "
            + all
            + " days.";
  }

  private static String clinic(List<Adhered.Day> days) {
    long attended = count(days, Journey.State.ATTENDED);
    return "At the clinic: "
        + attended
        + (attended == 1 ? " session attended, " : " sessions attended, ")
        + count(days, Journey.State.MISSED)
        + " missed.";
  }

  private static long count(List<Adhered.Day> days, Journey.State state) {
    return days.stream().filter(day -> day.clinic().filter(state::equals).isPresent()).count();
  }

  private String reading() {
    Optional<Adherence.Band> band = course.band();
    String share =
        course
            .adhered()
            .share()
            .map(part -> part.movePointRight(2).setScale(0).toPlainString() + " %")
            .orElse("");
    return band.map(
            one -> "Read as " + one.label() + " (" + share + " of the known days). " + one.action())
        .map(String::strip)
        .orElse("");
  }

  private static Day day(Adhered.Day day) {
    return new Day(
        WEEKDAY.format(day.date()),
        DAY.format(day.date()),
        day.home().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("gap"),
        day.home().map(AdherenceWords::mark).orElse(""),
        day.clinic().map(one -> one.name().toLowerCase(Locale.ROOT)).orElse(""),
        day.clinic().map(AdherenceWords::mark).orElse(""));
  }

  private static String mark(Home home) {
    return switch (home) {
      case YES -> "all";
      case SOME -> "some";
      case NO -> "none";
    };
  }

  private static String mark(Journey.State visit) {
    return switch (visit) {
      case ATTENDED -> "came";
      case MISSED -> "missed";
      case BOOKED -> "booked";
    };
  }
}
