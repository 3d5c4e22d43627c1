package org.ambulo.app.print;

import static org.ambulo.app.print.ScheduleText.MOST_SHOWN;
import static org.ambulo.app.print.ScheduleText.number;

import java.util.List;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.roster.engine.Difference;
import org.ambulo.roster.engine.Replan;

/** What a schedule makes otherwise than was promised, with the reasons. */
final class DifferenceText {

  private static final int MOST_DIFFERENCES = 40;

  private static final double SHOWN = 0.005;

  private final Ink ink;
  private final BookingWords words;

  DifferenceText(Ink ink, BookingWords words) {
    this.ink = ink;
    this.words = words;
  }

  void show(Scheduled scheduled, Rescheduled change) {
    ink.line();
    ink.line(Tone.TITLE, "What has happened, as of " + ChangeWords.TIME.format(change.asOf()));
    change.changes().stream()
        .limit(MOST_SHOWN)
        .forEach(one -> ink.labelled(2, "- ", Tone.PLAIN, ChangeWords.of(one)));
    more(change.changes().size(), MOST_SHOWN);
    if (change.computed().isPresent()) {
      ink.labelled(
          2,
          "",
          Tone.WARNING,
          "No schedule was given: one was made first, and counts as what patients were told.");
    }
    differences(change);
    ink.labelled(
        2,
        "",
        Tone.PLAIN,
        "The schedule is worth %s as soon as everything is mended, and %s as proposed here, the"
                .formatted(number(change.replan().repaired()), number(scheduled.proposal().value()))
            + " price of all moves taken off.");
  }

  private void differences(Rescheduled change) {
    Replan replan = change.replan();
    ink.line();
    ink.line(Tone.TITLE, "What becomes different");
    ink.labelled(2, "", Tone.PLAIN, moves(replan));
    List<Difference> differences = replan.differences();
    differences.stream()
        .limit(MOST_DIFFERENCES)
        .forEach(one -> difference(one, change.because(one)));
    more(differences.size(), MOST_DIFFERENCES);
  }

  private static String moves(Replan replan) {
    if (replan.moved() == 0) {
      return "No promised appointment moves.";
    }
    return "%s %s or %s away, %s of patients whom the changes are not about."
        .formatted(
            ScheduleText.count(replan.moved(), "promised appointment"),
            replan.moved() == 1 ? "moves" : "move",
            replan.moved() == 1 ? "falls" : "fall",
            replan.movedOthers() == 0 ? "none" : String.valueOf(replan.movedOthers()));
  }

  private void difference(Difference difference, String because) {
    ink.labelled(
        2,
        "- ",
        Tone.PLAIN,
        difference.patient() + ", " + words.kind(difference.patient(), difference.kind()));
    difference
        .before()
        .ifPresent(before -> ink.labelled(4, "was  ", Tone.QUIET, words.when(before)));
    ink.labelled(4, "now  ", Tone.PLAIN, difference.after().map(words::when).orElse("not booked"));
    String gain =
        difference
            .gain()
            .filter(value -> difference.before().isPresent() && value >= SHOWN)
            .map(value -> "; the steps that moved it gain " + number(value))
            .orElse("");
    ink.labelled(4, "why  ", Tone.PLAIN, because + gain);
  }

  private void more(int all, int shown) {
    if (all > shown) {
      ink.labelled(
          2, "", Tone.QUIET, "and %,d more; --format json lists all".formatted(all - shown));
    }
  }
}
