package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.Allergies;
import org.ambulo.core.medication.Medication;
import org.ambulo.core.medication.Mme;
import org.ambulo.core.medication.OpenAlert;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.Standing;
import org.ambulo.core.medication.Taken;
import org.ambulo.core.medication.TaperWriter;

/** The medicines of an assessment, to be read in a terminal. */
final class MedicationText {

  private static final int OPEN = 4;

  private final KnowledgeBase knowledge;

  MedicationText(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  void write(Ink ink, Assessment assessment) {
    Medication medication = assessment.medication();
    boolean nothing =
        medication.regimen().taken().isEmpty()
            && medication.regimen().unrecognised().isEmpty()
            && medication.regimen().allergies().unmatched().isEmpty()
            && medication.alerts().isEmpty();
    if (nothing) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "Medicines");
    medication.alerts().forEach(alert -> alert(ink, alert));
    mme(ink, medication.mme());
    if (medication.alerts().isEmpty()) {
      ink.labelled(2, "", Tone.PLAIN, "No alert on what is known.");
    }
    open(ink, medication.open());
    if (!medication.regimen().unrecognised().isEmpty()) {
      ink.labelled(
          2,
          "not recognised, so not checked: ",
          Tone.WARNING,
          String.join("; ", medication.regimen().unrecognised()));
    }
    allergies(ink, medication.regimen().allergies());
    Facts facts = new RegimenFacts(assessment.patient(), medication.regimen());
    new WatchText(knowledge).write(ink, medication.regimen().medicines(), facts);
    new DependencyText(knowledge).write(ink, facts);
    taper(ink, medication.regimen());
  }

  /** A calendar is at hand for who wants one; nothing is tapered by itself. */
  private static void taper(Ink ink, Regimen regimen) {
    List<String> tapered =
        regimen.taken().stream()
            .filter(one -> one.standing() == Standing.ACTIVE && !one.forAddiction())
            .map(Taken::medicine)
            .filter(TaperWriter::isTapered)
            .map(Medicine::id)
            .distinct()
            .sorted()
            .toList();
    if (!tapered.isEmpty()) {
      ink.labelled(
          2,
          "taper: ",
          Tone.QUIET,
          "no number forces one. Where patient and prescriber want it, 'ambulo calendar INPUT "
              + String.join("|", tapered)
              + "' writes it in doses that can be dispensed.");
    }
  }

  private static void allergies(Ink ink, Allergies allergies) {
    if (!allergies.recorded()) {
      ink.labelled(2, "allergies: ", Tone.PLAIN, "not recorded; ask before anything is given");
    } else if (!allergies.unmatched().isEmpty()) {
      ink.labelled(
          2,
          "allergies that are no medicine known here, so not checked: ",
          Tone.WARNING,
          String.join("; ", allergies.unmatched()));
    }
  }

  private void alert(Ink ink, Alert alert) {
    ink.labelled(
        2,
        alert.rule().severity().compareTo(Severity.MAJOR) >= 0 ? "! " : "- ",
        alert.rule().severity() == Severity.CONTRAINDICATED ? Tone.ALARM : Tone.WARNING,
        alert.rule().title()
            + " ("
            + alert.rule().id()
            + ", "
            + alert.rule().severity().code()
            + ")");
    List<String> names = new ArrayList<>();
    alert.medicines().forEach(medicine -> names.add(medicine.name()));
    if (!names.isEmpty()) {
      ink.labelled(4, "", Tone.QUIET, String.join(", ", names));
    }
    ink.labelled(4, "why  ", Tone.QUIET, alert.rule().why());
    ink.labelled(4, "do   ", Tone.PLAIN, alert.rule().action());
  }

  private static void mme(Ink ink, Mme mme) {
    if (mme.most().signum() > 0 || !mme.excluded().isEmpty()) {
      String reported =
          mme.reported().compareTo(mme.most()) == 0
              ? ""
              : ", " + mme.reported().stripTrailingZeros().toPlainString() + " as taken";
      ink.labelled(
          2,
          "opioids: ",
          Tone.PLAIN,
          (mme.exact() ? "" : "at least ")
              + mme.most().stripTrailingZeros().toPlainString()
              + " MME a day"
              + reported);
      for (Mme.Excluded excluded : mme.excluded()) {
        ink.labelled(
            4, "", Tone.QUIET, excluded.medicine().name() + " " + excluded.reason().words());
      }
    }
  }

  private void open(Ink ink, List<OpenAlert> open) {
    if (open.isEmpty()) {
      return;
    }
    List<String> missing = missing(open);
    ink.labelled(
        2,
        "cannot be judged: ",
        Tone.PLAIN,
        open.size()
            + (open.size() == 1 ? " danger" : " dangers")
            + " of these medicines, before this is known: "
            + String.join("; ", missing.stream().limit(OPEN).toList())
            + (missing.size() > OPEN ? "; and " + (missing.size() - OPEN) + " more" : ""));
  }

  /** What would settle most first. */
  private List<String> missing(List<OpenAlert> open) {
    Map<String, Integer> settled = new LinkedHashMap<>();
    for (OpenAlert one : open) {
      one.ask().stream()
          .map(fact -> FactWords.missing(fact, knowledge))
          .distinct()
          .forEach(name -> settled.merge(name, 1, Integer::sum));
    }
    return settled.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }
}
