package org.ambulo.app.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.scores.ScoreForm;
import org.ambulo.web.pages.scores.ScoreSheet;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The questionnaires of a patient: what they gave, and a new score. */
final class ScorePages implements PageSet {

  private static final String PATH = "/patients/{id}/scores";
  private static final String TITLE = "Questionnaires";
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final PatientPages patients;
  private final ScoreSheet sheets;
  private final ScoreForm forms;

  ScorePages(PatientPages patients, KnowledgeBase knowledge) {
    this.patients = patients;
    sheets = new ScoreSheet(knowledge);
    forms = new ScoreForm(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, Role::isClinician, request -> show(reception, request)),
        PageRoute.post(PATH, Role::isClinician, request -> keep(reception, request)));
  }

  private ServerResponse show(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        TITLE,
        (caller, of) -> {
          Optional<String> done = request.param("done").map(kept -> "The score is kept.");
          return page(OK, reception, of.saying(done), Typed.NOTHING);
        });
  }

  private ServerResponse page(int status, Reception reception, PatientPages.Of of, Typed typed) {
    return reception.page(
        status, sheets.page(of.frame(), of.top(), of.assessed(), typed, reception.today()));
  }

  private ServerResponse keep(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        TITLE,
        (caller, of) -> {
          Typed typed = typed(reception, request);
          Map<String, String> faults = forms.faults(typed, reception.today());
          return faults.isEmpty()
              ? entered(reception, request, caller, of, typed)
              : page(UNPROCESSABLE, reception, of, typed.wrong(faults));
        });
  }

  private ServerResponse entered(
      Reception reception, ServerRequest request, Caller caller, PatientPages.Of of, Typed typed) {
    Author author = Author.of(caller, of.frame().who().map(Frame.Who::name).orElse(""));
    Entered entered =
        reception
            .charts()
            .enter(
                caller,
                of.patient(),
                reception.submission(request, ScoreForm.NAME),
                List.of(forms.change(typed, of.patient(), author)));
    return switch (entered) {
      case Entered.Done done ->
          reception.seeOther("/patients/" + of.patient() + "/scores?done=kept");
      case Entered.SentBefore before -> later(reception, of, typed);
      case Entered.Outdated outdated -> later(reception, of, typed);
      case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
    };
  }

  private ServerResponse later(Reception reception, PatientPages.Of of, Typed typed) {
    String words = "Somebody entered a score of that day meanwhile. Look below, then send again.";
    PatientPages.Of again = patients.again(reception, of).orElse(of);
    return page(CONFLICT, reception, again, typed.wrong(Map.of("total", words)));
  }

  private static Typed typed(Reception reception, ServerRequest request) {
    Map<String, String> values = new LinkedHashMap<>();
    ScoreForm.FIELDS.forEach(field -> values.put(field, reception.field(request, field)));
    return new Typed(ScoreForm.NAME, "", values);
  }
}
