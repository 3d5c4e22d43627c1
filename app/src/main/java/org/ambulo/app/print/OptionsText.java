package org.ambulo.app.print;

import java.util.List;
import java.util.stream.Collectors;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.TitrationWriter;

/** The medicines that could be given, to be read in a terminal. */
final class OptionsText {

  private static final int OPTIONS = 4;

  private final KnowledgeBase knowledge;
  private final GuidelineWords guidelines;

  OptionsText(KnowledgeBase knowledge, GuidelineWords guidelines) {
    this.knowledge = knowledge;
    this.guidelines = guidelines;
  }

  /** In the order of their evidence, with what to watch on those shown. */
  void write(Ink ink, Assessment assessment) {
    List<MedicineChoices.Option> options = assessment.care().medicines().options();
    if (options.isEmpty()) {
      return;
    }
    ink.line();
    boolean now = assessment.plan().lead().relief().contains(PlanModality.MEDICINES);
    ink.line(
        Tone.TITLE,
        now
            ? "Medicines that make sense here, best supported first"
            : "Medicines that are possible here; none is proposed while relief does not lead");
    List<MedicineChoices.Option> shown = options.stream().limit(OPTIONS).toList();
    shown.forEach(option -> option(ink, option));
    if (options.size() > OPTIONS) {
      ink.labelled(
          2, "  ", Tone.QUIET, "and " + (options.size() - OPTIONS) + " more (see --format json)");
    }
    List<Medicine> medicines = shown.stream().map(MedicineChoices.Option::medicine).toList();
    new WatchText(knowledge)
        .write(
            ink,
            medicines,
            new RegimenFacts(assessment.patient(), assessment.medication().regimen()));
    titration(ink, medicines);
  }

  private void option(Ink ink, MedicineChoices.Option option) {
    ink.labelled(
        2,
        "- ",
        Tone.PLAIN,
        option.medicine().name() + option.dose().map(dose -> ", " + dose).orElse(""));
    ink.labelled(4, "", Tone.QUIET, option.why());
    guidelines.disputes(ink, 4, option.medicine().id());
    if (!option.checks().isEmpty()) {
      ink.labelled(4, "check: ", Tone.PLAIN, String.join("; ", option.checks()));
    }
  }

  private static void titration(Ink ink, List<Medicine> medicines) {
    String titrated =
        medicines.stream()
            .filter(TitrationWriter::isTitrated)
            .map(Medicine::id)
            .collect(Collectors.joining("|"));
    if (!titrated.isEmpty()) {
      ink.labelled(
          2,
          "titration: ",
          Tone.QUIET,
          "'ambulo calendar INPUT " + titrated + "' writes it with dates.");
    }
  }
}
