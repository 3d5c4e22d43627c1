package org.ambulo.app.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.MedicineChoices;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.Titrating;
import org.ambulo.core.medication.TitrationWriter;
import org.ambulo.core.record.PatientRecord;

/** Serves the titration calendar of one medicine to one patient after the other. */
final class TitrationDesk implements CalendarDesk {

  private final CalendarPrinter printer;
  private final PrintWriter err;
  private final Assessor assessor;
  private final TitrationWriter titrations;

  TitrationDesk(KnowledgeBase knowledge, CalendarPrinter printer, PrintWriter err) {
    this.printer = printer;
    this.err = err;
    assessor = new Assessor(knowledge);
    titrations = new TitrationWriter(knowledge);
  }

  @Override
  public boolean serve(PatientRecord patient, Medicine medicine) {
    Assessment assessment = assessor.assess(patient);
    Regimen regimen = assessment.medication().regimen();
    return switch (titrations.write(medicine, regimen, patient, patient.asOf())) {
      case Titrating.Planned planned -> {
        printer.titration(patient, planned.calendar(), notProposed(assessment, medicine));
        yield true;
      }
      case Titrating.Barred barred -> {
        printer.barred(patient, medicine, barred.because());
        yield true;
      }
      case Titrating.Refused refused -> {
        String why =
            switch (refused.reason()) {
              case NO_STEPS -> "no titration of " + medicine.name() + " is known here";
              case NO_DAILY_DOSE ->
                  medicine.name()
                      + " is taken, but the record does not say how much a day; give strength and"
                      + " units a day";
            };
        err.println("ambulo: " + patient.person().id() + ": " + why);
        yield false;
      }
    };
  }

  private static Optional<String> notProposed(Assessment assessment, Medicine medicine) {
    return assessment.care().medicines().withheld().stream()
        .filter(withheld -> withheld.medicine().equals(medicine))
        .map(MedicineChoices.Withheld::why)
        .findFirst();
  }
}
