package org.ambulo.app.cli;

import java.io.PrintWriter;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.medication.RegimenReader;
import org.ambulo.core.medication.TaperWriter;
import org.ambulo.core.medication.Tapering;
import org.ambulo.core.record.PatientRecord;

/** Serves the taper calendar of one medicine to one patient after the other. */
final class TaperDesk implements CalendarDesk {

  private final KnowledgeBase knowledge;
  private final TaperArguments arguments;
  private final CalendarPrinter printer;
  private final PrintWriter err;
  private final RegimenReader regimens;
  private final TaperWriter tapers;

  TaperDesk(
      KnowledgeBase knowledge, TaperArguments arguments, CalendarPrinter printer, PrintWriter err) {
    this.knowledge = knowledge;
    this.arguments = arguments;
    this.printer = printer;
    this.err = err;
    regimens = new RegimenReader(knowledge);
    tapers = new TaperWriter(knowledge);
  }

  @Override
  public boolean serve(PatientRecord patient, Medicine medicine) {
    Regimen regimen = regimens.read(patient);
    Facts facts = arguments.over(new RegimenFacts(patient, regimen), knowledge);
    return switch (tapers.write(medicine, regimen, facts, patient.asOf(), arguments.wish())) {
      case Tapering.Planned planned -> {
        printer.taper(patient, planned.calendar());
        yield true;
      }
      case Tapering.Referred referred -> {
        printer.specialist(patient, medicine, referred.because());
        yield true;
      }
      case Tapering.Refused refused -> {
        String why = why(refused.reason(), medicine.name());
        err.println("ambulo: " + patient.person().id() + ": " + why);
        yield false;
      }
    };
  }

  private static String why(Tapering.Reason reason, String name) {
    return switch (reason) {
      case NOT_TAKEN ->
          name + " is not among the medicines that are taken; 'ambulo assess' shows which are";
      case NOT_A_FULL_OPIOID -> name + " counts no morphine equivalents; no taper rule is for it";
      case AGAINST_ADDICTION ->
          name + " is given against opioid use disorder; its programme decides on any change";
      case OTHER_ROUTE ->
          name + " is not taken by mouth or through the skin; a specialist plans its taper";
      case NO_DAILY_DOSE ->
          name + " has no daily dose in the record; give strength and units a day of each product";
      case DOSE_BEYOND_REASON -> name + " has a daily dose that cannot be true; check the record";
      case NO_STRENGTHS -> "no strengths of " + name + " are known here";
      case NO_SUCH_FORM -> name + " does not exist in that form";
      case FASTER_THAN_THE_PACE ->
          "--weeks is faster than the pace that holds here: 5 or more where it is a month, 1 or"
              + " more where it is a week. For an opioid taken for less than a year say --years";
    };
  }
}
