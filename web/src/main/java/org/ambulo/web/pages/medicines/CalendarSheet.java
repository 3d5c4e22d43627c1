package org.ambulo.web.pages.medicines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.MedicineForm;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.DailyCeiling;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.Standing;
import org.ambulo.core.medication.TaperCalendar;
import org.ambulo.core.medication.TaperWish;
import org.ambulo.core.medication.TaperWriter;
import org.ambulo.core.medication.Tapering;
import org.ambulo.core.medication.Titrating;
import org.ambulo.core.medication.TitrationCalendar;
import org.ambulo.core.medication.TitrationWriter;
import org.ambulo.core.medication.Units;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.words.Days;
import org.ambulo.words.OtherOpioids;

/** Puts the taper or titration of a medicine onto a page. */
public final class CalendarSheet {

  private static final String PROPOSAL =
      "A proposal to agree on with the patient. Every date is the earliest.";

  private final KnowledgeBase knowledge;
  private final TaperWriter tapers;
  private final TitrationWriter titrations;

  public CalendarSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    tapers = new TaperWriter(knowledge);
    titrations = new TitrationWriter(knowledge);
  }

  /** The calendar of a medicine by its id; nothing where that can have none. */
  public Optional<CalendarPage> page(
      Frame frame, PatientTop top, Assessed assessed, String medicine) {
    return knowledge
        .medicines()
        .find(medicine)
        .filter(one -> TaperWriter.isTapered(one) || TitrationWriter.isTitrated(one))
        .map(one -> page(frame, top, assessed.assessment(), one));
  }

  private CalendarPage page(Frame frame, PatientTop top, Assessment assessment, Medicine medicine) {
    Regimen regimen = assessment.medication().regimen();
    boolean taken =
        regimen.taken().stream()
            .anyMatch(one -> one.standing() == Standing.ACTIVE && one.medicine().equals(medicine));
    return TaperWriter.isTapered(medicine) && (taken || !TitrationWriter.isTitrated(medicine))
        ? taper(frame, top, assessment, medicine)
        : titration(frame, top, assessment, medicine);
  }

  private CalendarPage taper(
      Frame frame, PatientTop top, Assessment assessment, Medicine medicine) {
    String title = "Taper of " + medicine.name();
    Regimen regimen = assessment.medication().regimen();
    RegimenFacts facts = new RegimenFacts(assessment.patient(), regimen);
    return switch (tapers.write(
        medicine, regimen, facts, assessment.patient().asOf(), TaperWish.NONE)) {
      case Tapering.Planned planned -> taper(frame, top, title, planned.calendar());
      case Tapering.Referred referred ->
          none(
              frame,
              top,
              title,
              "No calendar: this belongs to a specialist.",
              referred.because().stream().map(OpioidTaper.Stop::text).toList());
      case Tapering.Refused refused ->
          none(frame, top, title, medicine.name() + " " + why(refused.reason()), List.of());
    };
  }

  private static CalendarPage none(
      Frame frame, PatientTop top, String title, String refusal, List<String> warnings) {
    return new CalendarPage(frame, top, title, refusal, warnings, List.of(), List.of(), List.of());
  }

  private static String why(Tapering.Reason reason) {
    return switch (reason) {
      case NOT_TAKEN -> "is not among the medicines that are taken.";
      case NOT_A_FULL_OPIOID -> "counts no morphine equivalents; no taper rule is for it.";
      case AGAINST_ADDICTION ->
          "is given against opioid use disorder; its programme decides on any change.";
      case OTHER_ROUTE ->
          "is not taken by mouth or through the skin; a specialist plans its taper.";
      case NO_DAILY_DOSE -> "has no daily dose in the record; enter dose and frequency first.";
      case DOSE_BEYOND_REASON -> "has a daily dose that cannot be true; check the record.";
      case NO_STRENGTHS -> "has no strengths that are known here.";
      case NO_SUCH_FORM -> "does not exist in the form on record.";
      case FASTER_THAN_THE_PACE -> "cannot come down so fast.";
    };
  }

  private CalendarPage taper(Frame frame, PatientTop top, String title, TaperCalendar calendar) {
    List<String> warnings = new ArrayList<>();
    if (!calendar.ask().isEmpty()) {
      calendar.ask().forEach(stop -> warnings.add("Ask first: " + stop.ask() + "?"));
      warnings.add("Not recorded; a yes is for a specialist.");
    }
    if (!calendar.durationKnown()) {
      warnings.add("For how long it has been taken is not known, so the pace is the slowest. Ask.");
    }
    List<String> facts = new ArrayList<>(List.of(PROPOSAL));
    facts.add("Pace: " + calendar.pace().name() + " (" + calendar.pace().of() + ")");
    facts.add("In: " + form(calendar));
    OtherOpioids.beside(calendar).ifPresent(others -> facts.add("Beside it " + others));
    List<String> after = new ArrayList<>(List.of(calendar.ending().text()));
    OpioidTaper.FollowUp followUp = knowledge.opioidTaper().followUp();
    if (!calendar.checkIns().isEmpty()) {
      after.add(
          "See the patient by "
              + Days.DAY.format(calendar.checkIns().getFirst())
              + ", then at least every "
              + followUp.everyWeeks()
              + " weeks until "
              + Days.DAY.format(calendar.checkIns().getLast())
              + ".");
    }
    after.add(followUp.text());
    knowledge.opioidTaper().cautions().forEach(caution -> after.add(caution.text()));
    return new CalendarPage(
        frame,
        top,
        title,
        "",
        warnings,
        facts,
        calendar.rows().stream().map(row -> row(row, calendar)).toList(),
        after);
  }

  private static String form(TaperCalendar calendar) {
    MedicineForm form = calendar.form();
    String amounts =
        String.join(", ", form.amounts().stream().map(amount -> rounded(amount, 2)).toList());
    return form.words()
        + ", "
        + amounts
        + " "
        + unit(calendar)
        + " a "
        + form.unit()
        + (calendar.formStated() ? "" : " (the record does not name the form)");
  }

  private static String unit(TaperCalendar calendar) {
    String unit = calendar.medicine().mme().orElseThrow().unit().words();
    int slash = unit.indexOf("/day");
    return slash < 0 ? unit : unit.substring(0, slash);
  }

  private static CalendarPage.Row row(TaperCalendar.Row row, TaperCalendar calendar) {
    String unit = unit(calendar);
    String taken =
        switch (row.step()) {
          case NOW -> "as taken now";
          case WITHIN_PACE -> units(row.units(), calendar);
          case NO_SMALLER_STEP ->
              units(row.units(), calendar) + " (no smaller step can be dispensed)";
          case STRETCHED ->
              units(row.units(), calendar) + " every " + rounded(row.everyDays(), 2) + " days";
          case STOPPED -> "none";
        };
    return new CalendarPage.Row(
        Days.DAY.format(row.from()),
        rounded(row.dose(), 2) + " " + unit,
        rounded(row.mme(), 1),
        taken);
  }

  private static String units(List<Units> units, TaperCalendar calendar) {
    return String.join(
        " + ",
        units.stream()
            .map(
                one ->
                    calendar.form().amounts().size() == 1
                        ? one.count() + " " + calendar.form().unit()
                        : one.count() + " x " + rounded(one.amount(), 2))
            .toList());
  }

  private CalendarPage titration(
      Frame frame, PatientTop top, Assessment assessment, Medicine medicine) {
    String title = "Titration of " + medicine.name();
    Regimen regimen = assessment.medication().regimen();
    return switch (titrations.write(
        medicine, regimen, assessment.patient(), assessment.patient().asOf())) {
      case Titrating.Planned planned ->
          titration(frame, top, title, planned.calendar(), assessment);
      case Titrating.Barred barred ->
          none(
              frame,
              top,
              title,
              "No calendar: this patient must not have it, or not as it is taken now.",
              barred.because().stream().map(CalendarSheet::words).toList());
      case Titrating.Refused refused ->
          none(
              frame,
              top,
              title,
              switch (refused.reason()) {
                case NO_STEPS -> "No titration is known here.";
                case NO_DAILY_DOSE ->
                    "It is taken, but the record does not say how much a day. Enter it first.";
              },
              List.of());
    };
  }

  private static String words(Alert alert) {
    return alert.rule().title() + ": " + alert.rule().action();
  }

  private CalendarPage titration(
      Frame frame,
      PatientTop top,
      String title,
      TitrationCalendar calendar,
      Assessment assessment) {
    List<String> warnings = new ArrayList<>();
    assessment.care().medicines().withheld().stream()
        .filter(withheld -> withheld.medicine().equals(calendar.medicine()))
        .forEach(withheld -> warnings.add("Not proposed for this patient: " + withheld.why()));
    calendar.alerts().forEach(alert -> warnings.add("Decide first: " + words(alert)));
    Set<String> ask = new LinkedHashSet<>();
    calendar.ceiling().ask().forEach(fact -> ask.add(FactWords.missing(fact, knowledge)));
    calendar
        .open()
        .forEach(open -> open.ask().forEach(one -> ask.add(FactWords.missing(one, knowledge))));
    if (!ask.isEmpty()) {
      warnings.add("Ask first: " + String.join("; ", ask) + ". Not recorded, not taken as normal.");
    }
    return new CalendarPage(
        frame,
        top,
        title,
        "",
        warnings,
        facts(calendar),
        calendar.rows().stream()
            .map(
                row ->
                    new CalendarPage.Row(
                        Days.DAY.format(row.from()),
                        plain(row.dose().perDay()) + " mg",
                        "",
                        words(row.dose()) + row.note().map(note -> "; " + note).orElse("")))
            .toList(),
        after(calendar));
  }

  private static List<String> facts(TitrationCalendar calendar) {
    List<String> facts = new ArrayList<>(List.of(PROPOSAL));
    DailyCeiling ceiling = calendar.ceiling();
    for (DailyCeiling.Limit limit : ceiling.limits()) {
      boolean decides =
          limit.applies().isUnknown() || ceiling.mg().filter(limit.mg()::equals).isPresent();
      if (decides) {
        facts.add("At most " + plain(limit.mg()) + " mg a day: the limit " + limit.words() + ".");
      }
    }
    calendar.perDayNow().ifPresent(mg -> facts.add("Now " + plain(mg) + " mg a day."));
    facts.add(
        "Raise only while it helps too little and is tolerated; stay at the lowest dose that"
            + " helps.");
    return facts;
  }

  private static List<String> after(TitrationCalendar calendar) {
    List<String> after = new ArrayList<>();
    if (calendar.rows().isEmpty()) {
      after.add(
          calendar
              .beyond()
              .map(
                  dose ->
                      "The next step, " + plain(dose.perDay()) + " mg a day, is above the limit.")
              .orElse("The last step is reached already."));
      return after;
    }
    calendar
        .beyond()
        .ifPresent(
            dose ->
                after.add(
                    "Ends there: the next step, "
                        + plain(dose.perDay())
                        + " mg a day, is above the limit."));
    after.add(
        "Judge on "
            + Days.DAY.format(calendar.judgeOn())
            + " whether it helps. If it does not, end it: "
            + calendar.medicine().use().orElseThrow().taper()
            + ".");
    return after;
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

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String rounded(BigDecimal number, int digits) {
    return plain(number.setScale(digits, RoundingMode.HALF_UP));
  }
}
