package org.ambulo.app.cli;

import java.util.List;
import java.util.Optional;
import org.ambulo.app.print.TaperJson;
import org.ambulo.app.print.TaperText;
import org.ambulo.app.print.TitrationJson;
import org.ambulo.app.print.TitrationText;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.OpioidTaper;
import org.ambulo.core.medication.Alert;
import org.ambulo.core.medication.TaperCalendar;
import org.ambulo.core.medication.TitrationCalendar;
import org.ambulo.core.record.PatientRecord;

/** Prints calendars one after the other. */
interface CalendarPrinter extends AutoCloseable {

  void taper(PatientRecord patient, TaperCalendar calendar);

  /** No calendar, since a specialist leads. */
  void specialist(PatientRecord patient, Medicine medicine, List<OpioidTaper.Stop> because);

  /** With the reason why the assessment does not propose the medicine, where it does not. */
  void titration(PatientRecord patient, TitrationCalendar calendar, Optional<String> notProposed);

  /** No calendar, since the patient must not have the medicine. */
  void barred(PatientRecord patient, Medicine medicine, List<Alert> because);

  @Override
  void close();

  /** To be read in a terminal. */
  static CalendarPrinter text(KnowledgeBase knowledge, Terminal terminal) {
    TaperText text = new TaperText(knowledge, terminal.colours(), terminal.width());
    TitrationText titration = new TitrationText(knowledge, terminal.colours(), terminal.width());
    return new CalendarPrinter() {
      @Override
      public void taper(PatientRecord patient, TaperCalendar calendar) {
        terminal.out().print(text.of(patient.person().id(), calendar));
      }

      @Override
      public void specialist(
          PatientRecord patient, Medicine medicine, List<OpioidTaper.Stop> because) {
        terminal.out().print(text.of(patient.person().id(), medicine.name(), because));
      }

      @Override
      public void titration(
          PatientRecord patient, TitrationCalendar calendar, Optional<String> notProposed) {
        terminal.out().print(titration.of(patient.person().id(), calendar, notProposed));
      }

      @Override
      public void barred(PatientRecord patient, Medicine medicine, List<Alert> because) {
        terminal.out().print(titration.of(patient.person().id(), medicine, because));
      }

      @Override
      public void close() {
        terminal.out().flush();
      }
    };
  }

  /** One document for each patient. */
  static CalendarPrinter json(KnowledgeBase knowledge, Terminal terminal) {
    TaperJson json = new TaperJson(knowledge);
    JsonLines lines = new JsonLines(terminal.out());
    return new CalendarPrinter() {
      @Override
      public void taper(PatientRecord patient, TaperCalendar calendar) {
        lines.print(json.of(patient.person().id(), patient.asOf(), calendar));
      }

      @Override
      public void specialist(
          PatientRecord patient, Medicine medicine, List<OpioidTaper.Stop> because) {
        lines.print(json.of(patient.person().id(), patient.asOf(), medicine.id(), because));
      }

      @Override
      public void titration(
          PatientRecord patient, TitrationCalendar calendar, Optional<String> notProposed) {
        String id = patient.person().id();
        lines.print(TitrationJson.of(id, patient.asOf(), calendar, notProposed));
      }

      @Override
      public void barred(PatientRecord patient, Medicine medicine, List<Alert> because) {
        String id = patient.person().id();
        lines.print(TitrationJson.of(id, patient.asOf(), medicine, because));
      }

      @Override
      public void close() {
        lines.close();
      }
    };
  }
}
