package org.ambulo.web.pages.medicines;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.knowledge.WatchItem;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.DailyCeiling;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.medication.Mme;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.Standing;
import org.ambulo.core.medication.Taken;
import org.ambulo.core.medication.TaperWriter;
import org.ambulo.core.medication.TitrationWriter;
import org.ambulo.core.medication.WatchList;
import org.ambulo.core.medication.Watched;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reconciliation;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.medicines.MedicinesPage.Duties;
import org.ambulo.web.pages.medicines.MedicinesPage.LimitTone;
import org.ambulo.words.Days;

/** Puts a patient's medicines onto a page. */
public final class MedicineSheet {

  private final KnowledgeBase knowledge;
  private final AlertWords alerts;
  private final WatchList watch;
  private final List<String> names;

  public MedicineSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    alerts = new AlertWords(knowledge);
    watch = new WatchList(knowledge);
    names =
        List.copyOf(
            knowledge.medicines().stream()
                .map(Medicine::name)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * The page.
   *
   * @param typed the form that was not taken; nothing else
   * @param taken the form that was; empty for none
   */
  public MedicinesPage page(
      Frame frame,
      PatientTop top,
      Assessed assessed,
      Duties duties,
      Typed typed,
      MedicinesPage.Firing firing,
      String taken) {
    Assessment assessment = assessed.assessment();
    Medication medication = assessment.medication();
    Regimen regimen = medication.regimen();
    Facts facts = new RegimenFacts(assessment.patient(), regimen);
    ChartedMedicines charted = new ChartedMedicines(assessed.documents());
    Overrides overrides = new Overrides(assessed.documents());
    List<Watched> watched = watch.of(regimen.medicines(), facts);
    Set<String> ask = new LinkedHashSet<>();
    medication
        .open()
        .forEach(open -> open.ask().forEach(one -> ask.add(FactWords.missing(one, knowledge))));
    return new MedicinesPage(
        frame,
        top,
        certainty(assessment.patient(), regimen),
        medication.alerts().stream()
            .filter(alert -> alert.medicines().isEmpty())
            .map(alert -> alerts.of(alert, overrides, duties))
            .toList(),
        lines(top.banner().patient(), assessment, charted, overrides, duties),
        charted.past().stream().map(MedicineSheet::past).toList(),
        opioids(medication.mme()),
        regimen.unrecognised(),
        open(medication),
        List.copyOf(ask),
        regimen.problems().stream()
            .map(problem -> problem.about() + ": " + problem.message())
            .toList(),
        of(watched, WatchItem.Kind.SIDE_EFFECT),
        of(watched, WatchItem.Kind.CHECK),
        choices(top.banner().patient(), assessment),
        AllergyWords.of(assessed.documents(), regimen.allergies()),
        names,
        typed,
        firing,
        duties,
        taken);
  }

  /** What was last said of the whole list; it counts for some days. */
  private static MedicinesPage.Certainty certainty(PatientRecord patient, Regimen regimen) {
    Optional<Reconciliation> gone = Reconciliation.latest(patient);
    String day = gone.map(one -> Days.DAY.format(one.day())).orElse("");
    if (regimen.complete()) {
      boolean nothing = regimen.taken().isEmpty() && regimen.unrecognised().isEmpty();
      String asked = gone.isPresent() ? "Gone through with the patient on " + day + ": " : "";
      String said =
          nothing
              ? asked.isEmpty() ? "Asked: nothing is taken." : "nothing is taken."
              : asked.isEmpty() ? "The list was given as complete." : "the list is complete.";
      return new MedicinesPage.Certainty(MedicinesPage.Certainty.State.COMPLETE, asked + said);
    }
    String why =
        gone.map(
                one ->
                    one.complete()
                        ? "The list was gone through with the patient on "
                            + day
                            + "; that was too long ago to count. What is not on it may be taken"
                            + " all the same."
                        : "Said on "
                            + day
                            + ": the list is not complete. What is not on it may be taken all the"
                            + " same.")
            .orElse(
                "Nobody said that this list is complete: what is not on it may be taken all the"
                    + " same.");
    return new MedicinesPage.Certainty(MedicinesPage.Certainty.State.OPEN, why);
  }

  private static String open(Medication medication) {
    int count = medication.open().size();
    return count == 0
        ? ""
        : count
            + (count == 1 ? " danger" : " dangers")
            + " of these medicines cannot be judged before more is known.";
  }

  private List<MedicinesPage.Line> lines(
      String patient,
      Assessment assessment,
      ChartedMedicines charted,
      Overrides overrides,
      Duties duties) {
    Regimen regimen = assessment.medication().regimen();
    List<Optional<ChartedLine>> where = charted.of(regimen.taken());
    List<MedicinesPage.Line> lines = new ArrayList<>();
    Map<String, String> told = new HashMap<>();
    for (Taken one : regimen.taken()) {
      Optional<ChartedLine> line = where.get(lines.size());
      List<MedicinesPage.Flagged> own = new ArrayList<>();
      List<MedicinesPage.Also> also = new ArrayList<>();
      for (Alert alert : assessment.medication().alerts()) {
        if (alert.medicines().contains(one.medicine())) {
          MedicinesPage.Flagged flagged = alerts.of(alert, overrides, duties);
          Optional<String> above =
              Optional.ofNullable(told.putIfAbsent(flagged.key(), one.medicine().name()));
          if (above.isEmpty()) {
            own.add(flagged);
          } else if (!above.get().equals(one.medicine().name())) {
            also.add(also(flagged, above.get()));
          }
        }
      }
      lines.add(line(patient, lines.size(), one, line, assessment, own, also));
    }
    return lines;
  }

  private static MedicinesPage.Also also(MedicinesPage.Flagged flagged, String above) {
    return new MedicinesPage.Also(flagged.grade(), flagged.title(), above, flagged.overridden());
  }

  private MedicinesPage.Line line(
      String patient,
      int number,
      Taken one,
      Optional<ChartedLine> line,
      Assessment assessment,
      List<MedicinesPage.Flagged> own,
      List<MedicinesPage.Also> also) {
    Medicine medicine = one.medicine();
    Regimen regimen = assessment.medication().regimen();
    Optional<DailyCeiling> ceiling =
        medicine
            .use()
            .map(use -> DailyCeiling.of(use, knowledge.limitConditions(), assessment.patient()));
    Optional<DailyCeiling.Limit> limit =
        ceiling.flatMap(found -> found.limits().stream().findFirst());
    String calendar = calendar(medicine, one.standing());
    return new MedicinesPage.Line(
        number,
        line.map(ChartedLine::key).orElse(""),
        line.map(ChartedLine::version).orElse(0L),
        medicine.name(),
        how(one, line),
        daily(one),
        limit.map(found -> plain(found.mg()) + " mg a day, the limit " + found.words()).orElse(""),
        tone(regimen.dailyMg(medicine.id()), ceiling, limit.isPresent()),
        line.map(ChartedLine::since).orElse(""),
        source(line),
        one.standing() == Standing.REQUESTED ? "asked for, not yet taken" : "",
        calendar.isEmpty() ? "" : address(patient, medicine),
        calendar,
        own,
        also);
  }

  private static String how(Taken one, Optional<ChartedLine> line) {
    String how = line.map(ChartedLine::how).orElse("");
    String asNeeded = one.asNeeded() && !how.contains("as needed") ? " as needed" : "";
    String route = one.route().map(words -> ", " + words).orElse("");
    return (how.isEmpty() ? "dose not recorded" : how) + asNeeded + route;
  }

  private static String daily(Taken one) {
    Optional<String> unit =
        one.medicine()
            .mme()
            .map(Medicine.MmeFactor::unit)
            .filter(mme -> mme == Medicine.MmeFactor.Unit.MCG_PER_HOUR)
            .map(mme -> " mcg an hour");
    return one.daily()
        .map(
            daily ->
                plain(daily.most())
                    + unit.orElse(" mg a day")
                    + daily
                        .reported()
                        .filter(reported -> reported.compareTo(daily.most()) != 0)
                        .map(reported -> " (" + plain(reported) + " as taken)")
                        .orElse(""))
        .orElse("not known");
  }

  private static LimitTone tone(
      Regimen.Sum sum, Optional<DailyCeiling> ceiling, boolean isLimited) {
    if (!isLimited) {
      return LimitTone.NOT_KNOWN;
    }
    if (ceiling.filter(found -> !found.allows(sum.value())).isPresent()) {
      return LimitTone.ABOVE;
    }
    return sum.exact() ? LimitTone.WITHIN : LimitTone.NOT_KNOWN;
  }

  private static String source(Optional<ChartedLine> line) {
    return line.map(
            found ->
                (found.isOrder() ? "prescribed" : "taken")
                    + (found.by().isEmpty() ? "" : ", " + found.by()))
        .orElse("taken");
  }

  private static String calendar(Medicine medicine, Standing standing) {
    if (standing == Standing.ACTIVE && TaperWriter.isTapered(medicine)) {
      return "Taper calendar";
    }
    return TitrationWriter.isTitrated(medicine) ? "Titration calendar" : "";
  }

  private static String address(String patient, Medicine medicine) {
    return "/patients/" + patient + "/medicines/calendar/" + medicine.id();
  }

  private static MedicinesPage.Past past(ChartedLine line) {
    return new MedicinesPage.Past(
        line.name(), line.how(), MedicineDays.words(line.end()), line.why());
  }

  private static MedicinesPage.Opioids opioids(Mme mme) {
    List<String> left =
        mme.excluded().stream()
            .map(one -> one.medicine().name() + " " + one.reason().words())
            .toList();
    if (mme.most().signum() == 0 && left.isEmpty()) {
      return new MedicinesPage.Opioids("", List.of());
    }
    String reported =
        mme.reported().compareTo(mme.most()) == 0 ? "" : ", " + plain(mme.reported()) + " as taken";
    return new MedicinesPage.Opioids(
        (mme.exact() ? "" : "at least ") + plain(mme.most()) + " MME a day" + reported, left);
  }

  private static List<String> of(List<Watched> watched, WatchItem.Kind kind) {
    return watched.stream()
        .filter(one -> one.item().kind() == kind)
        .map(MedicineSheet::words)
        .toList();
  }

  private static String words(Watched watched) {
    WatchItem item = watched.item();
    String onlyIf =
        watched.applies().isUnknown()
            ? item.only().map(only -> ", if: " + only.words()).orElse("")
            : "";
    return item.what()
        + item.at().map(at -> ", " + at).orElse("")
        + onlyIf
        + " ("
        + watched.medicines().stream().map(Medicine::name).collect(Collectors.joining(", "))
        + ")";
  }

  private static MedicinesPage.Choices choices(String patient, Assessment assessment) {
    MedicineChoices choices = assessment.care().medicines();
    boolean now = assessment.plan().lead().relief().contains(PlanModality.MEDICINES);
    return new MedicinesPage.Choices(
        now
            ? "Medicines that make sense here, best supported first"
            : "Possible medicines; none is proposed while relief does not lead",
        choices.options().stream().map(option -> option(patient, option)).toList(),
        choices.withheld().stream()
            .map(one -> new MedicinesPage.Withheld(one.medicine().name(), one.why()))
            .toList());
  }

  private static MedicinesPage.Option option(String patient, MedicineChoices.Option option) {
    Medicine medicine = option.medicine();
    return new MedicinesPage.Option(
        medicine.name(),
        option.dose().orElse(""),
        option.why(),
        option.checks(),
        TitrationWriter.isTitrated(medicine) ? address(patient, medicine) : "");
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
