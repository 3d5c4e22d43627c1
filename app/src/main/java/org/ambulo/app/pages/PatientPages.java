package org.ambulo.app.pages;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientPage;
import org.ambulo.web.pages.PatientSheet;
import org.ambulo.web.pages.PatientTop;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What every page of one patient begins with: the patient in sight, assessed as of today. */
final class PatientPages {

  private final PatientSheet sheets;

  PatientPages(PatientSheet sheets) {
    this.sheets = sheets;
  }

  /** A patient whom the asker may see. */
  record Of(Frame frame, String patient, PatientTop top, Assessed assessed) {
    Assessment assessment() {
      return assessed.assessment();
    }

    /** The same, saying what was just done; as it is where there is nothing to say. */
    Of saying(Optional<String> done) {
      return done.map(words -> new Of(frame.saying(words), patient, top, assessed)).orElse(this);
    }
  }

  /**
   * A page of the patient in the address, where the asker may see that patient; that it was looked
   * at is in the audit trail.
   */
  ServerResponse page(
      Reception reception, ServerRequest request, String title, BiFunction<Caller, Of, Page> then) {
    return of(reception, request, title, (caller, of) -> reception.page(then.apply(caller, of)));
  }

  /** The same with an answer of any kind; one that sends the browser on shows nothing yet. */
  ServerResponse of(
      Reception reception,
      ServerRequest request,
      String title,
      BiFunction<Caller, Of, ServerResponse> then) {
    return reception.seen(
        request,
        (caller, patient) -> {
          Optional<Assessed> assessed = reception.live().assessed(patient);
          if (assessed.isEmpty()) {
            return reception.missing(request);
          }
          PatientTop top =
              new PatientTop(
                  sheets.banner(patient, assessed.get(), detail(reception, caller)),
                  reception.tabs(request, patient));
          Frame frame = reception.frame(request, title);
          ServerResponse answer = then.apply(caller, new Of(frame, patient, top, assessed.get()));
          if (!answer.statusCode().is3xxRedirection()) {
            reception.looked(caller, patient, title.toLowerCase(Locale.ROOT));
          }
          return answer;
        });
  }

  /** The same patient as the record stands by now. */
  Optional<Of> again(Reception reception, Of of) {
    return reception
        .live()
        .assessed(of.patient())
        .map(assessed -> new Of(of.frame(), of.patient(), of.top(), assessed));
  }

  PatientPage sheet(Reception reception, Caller caller, Of of) {
    return sheets.page(of.frame(), of.top(), of.assessed(), detail(reception, caller));
  }

  /** What the asker may see of a patient. */
  static PatientSheet.Detail detail(Reception reception, Caller caller) {
    return reception.may(caller, Interaction.READ, "Condition")
        ? PatientSheet.Detail.CLINICAL
        : PatientSheet.Detail.BOOKING;
  }
}
