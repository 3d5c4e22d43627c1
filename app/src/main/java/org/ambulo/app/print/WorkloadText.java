package org.ambulo.app.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.roster.Workload;

/** How much of the time of people and rooms is booked, a row each, a column for each week. */
final class WorkloadText {

  private static final DateTimeFormatter WEEK =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int MOST_PEOPLE = 30;
  private static final int LABEL = 14;
  private static final int COLUMN = 8;

  private final Ink ink;
  private final int width;

  WorkloadText(Ink ink, int width) {
    this.ink = ink;
    this.width = width;
  }

  void show(Workload workload) {
    List<LocalDate> weeks =
        Stream.concat(
                workload.staff().stream().map(Workload.OfStaff::use),
                workload.rooms().stream().map(Workload.OfRooms::use))
            .flatMap(use -> use.weeks().keySet().stream())
            .distinct()
            .sorted()
            .limit(Math.max(1, (width - 2 - LABEL - COLUMN) / COLUMN))
            .toList();
    if (weeks.isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "How much of the open time is booked, by week");
    ink.text(2, row("week of", weeks.stream().map(WEEK::format).toList(), "all"));
    workload.staff().stream()
        .limit(MOST_PEOPLE)
        .forEach(one -> row(one.member().id(), one.use(), weeks));
    if (workload.staff().size() > MOST_PEOPLE) {
      ink.labelled(
          2,
          "",
          Tone.QUIET,
          "and %,d more people; --format json lists all"
              .formatted(workload.staff().size() - MOST_PEOPLE));
    }
    workload.rooms().forEach(one -> row(JsonFields.lower(one.kind()), one.use(), weeks));
  }

  private void row(String name, Workload.Use use, List<LocalDate> weeks) {
    ink.text(
        2,
        row(
            name,
            weeks.stream()
                .map(week -> Optional.ofNullable(use.weeks().get(week)).map(WorkloadText::share))
                .map(share -> share.orElse("-"))
                .toList(),
            share(use.all())));
  }

  private static String share(Workload.Minutes minutes) {
    return minutes.open() == 0 ? "-" : Math.round(100 * minutes.share()) + " %";
  }

  private static String row(String name, List<String> weeks, String all) {
    String label = name.length() < LABEL ? name : name.substring(0, LABEL - 1);
    StringBuilder row = new StringBuilder(("%-" + LABEL + "s").formatted(label));
    Stream.concat(weeks.stream(), Stream.of(all))
        .forEach(cell -> row.append(("%" + COLUMN + "s").formatted(cell)));
    return row.toString();
  }
}
