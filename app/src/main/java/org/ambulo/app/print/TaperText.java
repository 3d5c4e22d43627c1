package org.ambulo.app.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.medication.TaperCalendar;
import org.ambulo.core.medication.TaperCalendar.Step;
import org.ambulo.core.medication.Units;
import org.ambulo.words.Days;
import org.ambulo.words.OtherOpioids;

/** A taper calendar, to be read in a terminal. */
public final class TaperText {

  private static final String ROW = "%-13s %8s %8s   %s";

  private final KnowledgeBase knowledge;
  private final boolean colours;
  private final int width;

  public TaperText(KnowledgeBase knowledge, boolean colours, int width) {
    this.knowledge = knowledge;
    this.colours = colours;
    this.width = width;
  }

  /** The calendar of a patient. */
  public String of(String patient, TaperCalendar calendar) {
    Ink ink = new Ink(colours, width);
    ink.line(Tone.TITLE, patient + ": taper of " + calendar.medicine().name());
    ink.labelled(
        2,
        "",
        Tone.PLAIN,
        "A proposal to agree on with the patient. Every date is the earliest: later is allowed,"
            + " sooner is not.");
    pace(ink, calendar);
    form(ink, calendar);
    ask(ink, calendar);
    rows(ink, calendar);
    ink.line();
    ink.labelled(2, "then      ", Tone.PLAIN, calendar.ending().text());
    checkIns(ink, calendar);
    for (OpioidTaper.Caution caution : knowledge.opioidTaper().cautions()) {
      ink.labelled(2, "- ", Tone.PLAIN, caution.text());
    }
    return ink.toString();
  }

  /** Why there is no calendar. */
  public String of(String patient, String medicine, List<OpioidTaper.Stop> referred) {
    Ink ink = new Ink(colours, width);
    ink.line(Tone.TITLE, patient + ": no taper calendar for " + medicine);
    referred.forEach(stop -> ink.labelled(2, "! ", Tone.WARNING, stop.text()));
    return ink.toString();
  }

  private static void ask(Ink ink, TaperCalendar calendar) {
    if (!calendar.ask().isEmpty()) {
      List<String> questions = calendar.ask().stream().map(stop -> stop.ask() + "?").toList();
      ink.labelled(
          2,
          "ask first ",
          Tone.WARNING,
          String.join(" ", questions) + " Not recorded; a yes is for a specialist.");
    }
  }

  private void pace(Ink ink, TaperCalendar calendar) {
    ink.labelled(
        2,
        "pace      ",
        Tone.PLAIN,
        calendar.pace().name()
            + " ("
            + calendar.pace().of()
            + ")"
            + calendar.weeks().map(weeks -> "; here every " + weeks + " weeks").orElse(""));
    if (!calendar.durationKnown()) {
      ink.labelled(
          12,
          "",
          Tone.WARNING,
          "For how long it has been taken is not known, so the pace is the slowest. Ask; then say"
              + " it with --years, or as "
              + knowledge.opioidTaper().duration()
              + " in the case file.");
    }
  }

  private static void form(Ink ink, TaperCalendar calendar) {
    MedicineForm form = calendar.form();
    List<String> amounts = form.amounts().stream().map(TaperText::plain).toList();
    ink.labelled(
        2,
        "in        ",
        Tone.PLAIN,
        form.words() + ", " + String.join(", ", amounts) + " " + perUnit(calendar) + doses(form));
    if (!calendar.formStated()) {
      List<String> others = new ArrayList<>();
      for (MedicineForm other : calendar.medicine().use().orElseThrow().forms()) {
        if (!other.id().equals(form.id())) {
          others.add(other.id());
        }
      }
      if (!others.isEmpty()) {
        ink.labelled(
            12,
            "",
            Tone.QUIET,
            "The record does not name the form; --form takes " + String.join(" or ", others) + ".");
      }
    }
    OtherOpioids.beside(calendar)
        .ifPresent(others -> ink.labelled(2, "beside    ", Tone.WARNING, others));
  }

  private static String doses(MedicineForm form) {
    return form.dosesADay() == 1 ? "" : ", spread over up to " + form.dosesADay() + " doses a day";
  }

  /** What an amount of the form is: {@code mg a tablet}. */
  private static String perUnit(TaperCalendar calendar) {
    return unit(calendar) + " a " + calendar.form().unit();
  }

  /** In what the dose is counted. */
  private static String unit(TaperCalendar calendar) {
    String unit = calendar.medicine().mme().orElseThrow().unit().words();
    int slash = unit.indexOf("/day");
    return slash < 0 ? unit : unit.substring(0, slash);
  }

  private static void rows(Ink ink, TaperCalendar calendar) {
    ink.line();
    String dose = unit(calendar) + (unit(calendar).contains("/") ? "" : " a day");
    ink.labelled(
        2, "", Tone.QUIET, String.format(Locale.ROOT, ROW, "from", dose, "MME", "a day's units"));
    boolean starred = false;
    for (TaperCalendar.Row row : calendar.rows()) {
      starred |= row.step() == Step.NO_SMALLER_STEP;
      ink.text(
          2,
          String.format(
              Locale.ROOT,
              ROW,
              Days.DAY.format(row.from()),
              plain(row.dose()),
              mme(row.mme()),
              words(row, calendar)));
    }
    if (starred) {
      ink.labelled(
          2,
          "* ",
          Tone.QUIET,
          "More than "
              + plain(calendar.pace().cutPercent())
              + " % at once: no smaller step can be dispensed. The dose before it is kept so long"
              + " that the pace is not overtaken.");
    }
  }

  private static String words(TaperCalendar.Row row, TaperCalendar calendar) {
    return switch (row.step()) {
      case NOW -> "as taken now";
      case WITHIN_PACE -> units(row.units(), calendar);
      case NO_SMALLER_STEP -> units(row.units(), calendar) + " *";
      case STRETCHED -> units(row.units(), calendar) + " every " + plain(row.everyDays()) + " days";
      case STOPPED -> "none";
    };
  }

  private static String units(List<Units> units, TaperCalendar calendar) {
    List<String> words = new ArrayList<>();
    for (Units one : units) {
      words.add(
          calendar.form().amounts().size() == 1
              ? one.count() + " " + calendar.form().unit()
              : one.count() + " x " + plain(one.amount()));
    }
    return String.join(" + ", words);
  }

  private void checkIns(Ink ink, TaperCalendar calendar) {
    OpioidTaper.FollowUp followUp = knowledge.opioidTaper().followUp();
    if (!calendar.checkIns().isEmpty()) {
      ink.labelled(
          2,
          "see       ",
          Tone.PLAIN,
          "the patient by "
              + Days.DAY.format(calendar.checkIns().getFirst())
              + ", then at least every "
              + followUp.everyWeeks()
              + " weeks until "
              + Days.DAY.format(calendar.checkIns().getLast())
              + "; in a pause at least every "
              + followUp.monthsMost()
              + " months.");
    }
    ink.labelled(2, "check     ", Tone.PLAIN, followUp.text());
  }

  private static String plain(BigDecimal number) {
    return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
  }

  private static String mme(BigDecimal number) {
    return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
