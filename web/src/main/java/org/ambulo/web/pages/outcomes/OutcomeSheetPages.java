package org.ambulo.web.pages.outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.outcome.CountedOnce;
import org.ambulo.clinic.outcome.Figure;
import org.ambulo.clinic.outcome.OutcomeRow;
import org.ambulo.clinic.outcome.Tallies;
import org.ambulo.clinic.outcome.Tally;
import org.ambulo.clinic.outcome.Told;
import org.ambulo.clinic.outcome.Waits;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.logic.Truth;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientSheet;

/** Makes pages of what was counted. */
public final class OutcomeSheetPages {

  private static final int TOP = 38;
  private static final int LINE = 44;
  private static final int AXIS = 8;
  private static final int LINES = 50;

  private final Registry rule;
  private final OutcomeWords words;
  private final Waits waits;

  public OutcomeSheetPages(Registry rule) {
    this.rule = rule;
    words = new OutcomeWords(rule);
    waits = new Waits(rule);
  }

  /** Which of the patients of a figure are shown. */
  public record Asked(Figure figure, Truth truth, int from) {}

  private record Shown(OutcomeRow row, Told told) {}

  /** Whether somebody of this detail is shown the patients behind a figure. */
  public static boolean opens(PatientSheet.Detail detail, Figure figure) {
    return switch (detail) {
      case CLINICAL -> true;
      case BOOKING -> figure.part().isForBooking();
    };
  }

  /**
   * All figures.
   *
   * @param detail what the reader may see of single patients
   */
  public OutcomesPage page(
      Frame frame, LiveClinic.Outcomes outcomes, String whose, PatientSheet.Detail detail) {
    Tallies tallies = outcomes.tallies();
    List<String> shown =
        tallies.sizes().entrySet().stream()
            .filter(group -> group.getValue() >= rule.smallestGroup())
            .map(Map.Entry::getKey)
            .toList();
    return new OutcomesPage(
        frame,
        "%d %s. 95 %% intervals show how far chance alone could move a figure."
            .formatted(tallies.patients(), whose),
        outcomes.behind() == 0
            ? ""
            : outcomes.behind() + " records are being worked through; they count as they were.",
        Arrays.stream(Figure.Part.values()).map(part -> part(part, tallies, detail)).toList(),
        new OutcomesPage.Equity(
            shown.stream().map(group -> group + " (" + tallies.sizes().get(group) + ")").toList(),
            Arrays.stream(Figure.values()).map(figure -> row(figure, tallies, shown)).toList()),
        hidden(tallies, shown));
  }

  private OutcomesPage.Part part(Figure.Part part, Tallies tallies, PatientSheet.Detail detail) {
    List<OutcomesPage.Line> lines = new ArrayList<>();
    for (Figure figure : Figure.values()) {
      if (figure.part() == part) {
        String path = opens(detail, figure) ? path(figure) : "";
        lines.add(words.line(figure, tallies.of(figure), TOP + LINE * lines.size(), path));
      }
    }
    String said =
        lines.stream()
            .map(
                line ->
                    line.title()
                        + ": "
                        + (line.known()
                            ? line.percent() + ", interval " + line.interval()
                            : line.of()))
            .collect(Collectors.joining(". "));
    return new OutcomesPage.Part(
        part.name().toLowerCase(Locale.ROOT),
        part.title(),
        TOP + LINE * lines.size() + AXIS,
        said + ".",
        lines);
  }

  private OutcomesPage.Equity.Row row(Figure figure, Tallies tallies, List<String> shown) {
    Map<String, Tally> groups = tallies.byGroup(figure);
    return new OutcomesPage.Equity.Row(
        words.title(figure),
        shown.stream()
            .map(group -> Objects.requireNonNull(groups.get(group), group))
            .map(tally -> cell(tally, tallies.of(figure)))
            .toList());
  }

  private OutcomesPage.Equity.Cell cell(Tally tally, Tally all) {
    if (tally.known() < rule.smallestGroup()) {
      return new OutcomesPage.Equity.Cell("too few", "", "");
    }
    Tally.Interval interval = tally.interval();
    long share = Math.round(all.percent());
    String above = Math.round(interval.low()) > share ? "above all" : "";
    String below = Math.round(interval.high()) < share ? "below all" : "";
    return new OutcomesPage.Equity.Cell(
        OutcomeWords.percent(tally), OutcomeWords.of(tally), above + below);
  }

  private String hidden(Tallies tallies, List<String> shown) {
    String small =
        tallies.sizes().entrySet().stream()
            .filter(group -> group.getValue() > 0 && !shown.contains(group.getKey()))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return "Figures known of fewer than "
        + rule.smallestGroup()
        + " patients of a group are not shown, so that nobody is known by them."
        + (small.isEmpty() ? "" : " Groups too small to be shown at all: " + small + ".");
  }

  /** The patients behind a figure. */
  public OutcomeFigurePage figure(Frame frame, Asked asked, CountedOnce.Count count) {
    Tally tally = count.tallies().of(asked.figure());
    List<OutcomeFigurePage.Who> people =
        count.rows().stream()
            .flatMap(row -> shown(asked, row))
            .skip(asked.from())
            .limit(LINES + 1L)
            .map(this::who)
            .toList();
    boolean more = people.size() > LINES;
    return new OutcomeFigurePage(
        frame,
        words.line(asked.figure(), tally, TOP, path(asked.figure())),
        List.of(
            choice(asked, Truth.YES, tally.yes()),
            choice(asked, Truth.NO, tally.no()),
            choice(asked, Truth.UNKNOWN, tally.unknowns())),
        more ? people.subList(0, LINES) : people,
        more ? path(asked.figure(), asked.truth()) + "&from=" + (asked.from() + LINES) : "");
  }

  private Stream<Shown> shown(Asked asked, OutcomeRow row) {
    return row.sheet().of(asked.figure()).stream()
        .filter(told -> waits.judge(told) == asked.truth())
        .map(told -> new Shown(row, told));
  }

  private OutcomeFigurePage.Who who(Shown shown) {
    OutcomeRow row = shown.row();
    return new OutcomeFigurePage.Who(
        row.patient(), row.name(), row.about(), told(shown.told()), number(shown.told()));
  }

  private String told(Told told) {
    return switch (waits.judge(told)) {
      case YES -> "Yes";
      case NO -> told.truth().isUnknown() ? "No, still waiting" : "No";
      case UNKNOWN -> "Not known: " + told.why();
    };
  }

  private static String number(Told told) {
    OptionalInt number = told.number();
    return number.isEmpty() ? "" : number.getAsInt() + " " + told.figure().unit();
  }

  private static OutcomeFigurePage.Choice choice(Asked asked, Truth truth, int number) {
    String title =
        switch (truth) {
          case YES -> "Yes";
          case NO -> "No";
          case UNKNOWN -> "Not known";
        };
    return new OutcomeFigurePage.Choice(
        title,
        number,
        new Frame.Way(
            path(asked.figure(), truth),
            title,
            asked.truth() == truth ? Frame.Way.Place.HERE : Frame.Way.Place.ELSEWHERE));
  }

  private static String path(Figure figure) {
    return "/outcomes/" + figure.code();
  }

  private static String path(Figure figure, Truth truth) {
    return path(figure) + "?show=" + truth.name().toLowerCase(Locale.ROOT);
  }
}
