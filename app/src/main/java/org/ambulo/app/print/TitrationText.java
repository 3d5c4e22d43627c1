package org.ambulo.app.print;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.DailyCeiling;
import org.ambulo.core.medication.TitrationCalendar;
import org.ambulo.words.Days;

/** A titration calendar, to be read in a terminal. */
public final class TitrationText {

  private static final String ROW = "%-13s %10s   %s";

  private final KnowledgeBase knowledge;
  private final boolean colours;
  private final int width;

  public TitrationText(KnowledgeBase knowledge, boolean colours, int width) {
    this.knowledge = knowledge;
    this.colours = colours;
    this.width = width;
  }

  /**
   * The calendar of a patient.
   *
   * @param notProposed why the assessment does not propose the medicine, where it does not
   */
  public String of(String patient, TitrationCalendar calendar, Optional<String> notProposed) {
    Ink ink = new Ink(colours, width);
    Medicine medicine = calendar.medicine();
    ink.line(Tone.TITLE, patient + ": titration of " + medicine.name());
    notProposed.ifPresent(
        why -> ink.labelled(2, "not proposed for this patient: ", Tone.WARNING, why));
    calendar.alerts().forEach(alert -> alert(ink, alert, "decide first: "));
    ask(ink, calendar);
    ceiling(ink, calendar.ceiling());
    calendar
        .perDayNow()
        .ifPresent(mg -> ink.labelled(2, "now       ", Tone.PLAIN, plain(mg) + " mg a day"));
    rows(ink, calendar);
    end(ink, calendar);
    return ink.toString();
  }

  /** Why there is no calendar. */
  public String of(String patient, Medicine medicine, List<Alert> because) {
    Ink ink = new Ink(colours, width);
    ink.line(Tone.TITLE, patient + ": no titration calendar for " + medicine.name());
    because.forEach(alert -> alert(ink, alert, "! "));
    return ink.toString();
  }

  private static void alert(Ink ink, Alert alert, String label) {
    ink.labelled(2, label, Tone.WARNING, alert.rule().title() + " (" + alert.rule().id() + ")");
    ink.labelled(4, "do   ", Tone.PLAIN, alert.rule().action());
  }

  private void ask(Ink ink, TitrationCalendar calendar) {
    Set<String> ask = new LinkedHashSet<>();
    calendar.ceiling().ask().forEach(fact -> ask.add(FactWords.missing(fact, knowledge)));
    calendar
        .open()
        .forEach(open -> open.ask().forEach(f -> ask.add(FactWords.missing(f, knowledge))));
    if (!ask.isEmpty()) {
      ink.labelled(
          2,
          "ask first ",
          Tone.WARNING,
          String.join("; ", ask) + ". Not recorded, and not taken to be normal.");
    }
  }

  /** The lowest limit, and what may be one. */
  private static void ceiling(Ink ink, DailyCeiling ceiling) {
    String label = "at most   ";
    for (DailyCeiling.Limit limit : ceiling.limits()) {
      boolean decides =
          limit.applies().isUnknown() || ceiling.mg().filter(limit.mg()::equals).isPresent();
      if (decides) {
        ink.labelled(
            2,
            label,
            Tone.PLAIN,
            plain(limit.mg())
                + " mg a day: the limit "
                + limit.words()
                + limit.note().map(note -> " (" + note + ")").orElse(""));
        label = "          ";
      }
    }
  }

  private static void rows(Ink ink, TitrationCalendar calendar) {
    ink.line();
    if (calendar.rows().isEmpty()) {
      ink.labelled(
          2,
          "",
          Tone.WARNING,
          calendar.beyond().isEmpty()
              ? "The last step of the titration is reached already."
              : "No step can be planned: the next one, "
                  + plain(calendar.beyond().get().perDay())
                  + " mg a day, is above the limit.");
      return;
    }
    ink.text(2, String.format(Locale.ROOT, ROW, "from", "mg a day", "taken as"));
    for (TitrationCalendar.Row row : calendar.rows()) {
      ink.text(
          2,
          String.format(
              Locale.ROOT,
              ROW,
              Days.DAY.format(row.from()),
              plain(row.dose().perDay()),
              words(row.dose()) + row.note().map(note -> "; " + note).orElse("")));
    }
    ink.labelled(
        2,
        "",
        Tone.QUIET,
        "Each day is the earliest. Raise only while it helps too little and is tolerated; stay at"
            + " the lowest dose that helps.");
  }

  private static String words(Medicine.Dose dose) {
    String times =
        switch (dose.times()) {
          case 1 -> "once a day";
          case 2 -> "twice a day";
          default -> dose.times() + " times a day";
        };
    return plain(dose.mg()) + " mg " + times;
  }

  private static void end(Ink ink, TitrationCalendar calendar) {
    if (calendar.rows().isEmpty()) {
      return;
    }
    ink.line();
    calendar
        .beyond()
        .ifPresent(
            dose ->
                ink.labelled(
                    2,
                    "ends there ",
                    Tone.PLAIN,
                    "The next step, " + plain(dose.perDay()) + " mg a day, is above the limit."));
    Medicine.Use use = calendar.medicine().use().orElseThrow();
    ink.labelled(
        2,
        "judge     ",
        Tone.PLAIN,
        "on "
            + Days.DAY.format(calendar.judgeOn())
            + " whether it helps. If it does not, end it: "
            + use.taper()
            + ".");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
