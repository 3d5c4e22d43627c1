package org.ambulo.app.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.assessment.AnswerForms.Asking;
import org.ambulo.web.pages.bodychart.BodyChartPage;
import org.ambulo.web.pages.bodychart.BodyChartSheet;
import org.ambulo.web.pages.bodychart.ChartChanges;
import org.ambulo.web.pages.bodychart.ChartForm;
import org.ambulo.web.pages.bodychart.ChartView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The body chart of a patient, filled in by clinicians. */
final class BodyChartPages implements PageSet {

  private static final String PATH = "/patients/{id}/body-chart";
  private static final String TITLE = "Body chart";
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  private final PatientPages patients;
  private final KnowledgeBase knowledge;
  private final BodyChartSheet sheets;
  private final ChartChanges changes;

  BodyChartPages(PatientPages patients, KnowledgeBase knowledge, BodyChartSheet sheets) {
    this.patients = patients;
    this.knowledge = knowledge;
    this.sheets = sheets;
    changes = new ChartChanges(knowledge, sheets.answers());
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, Role::isClinician, request -> show(reception, request)),
        PageRoute.post(PATH, Role::isClinician, request -> save(reception, request)));
  }

  private static String address(PatientPages.Of of) {
    return "/patients/" + of.patient() + "/body-chart";
  }

  private ServerResponse show(Reception reception, ServerRequest request) {
    return patients.page(
        reception,
        request,
        TITLE,
        (caller, of) -> {
          PatientPages.Of said =
              of.saying(request.param("done").map(done -> "The body chart is kept."));
          return new BodyChartPage(said.frame(), of.top(), sheets.view(address(of), of.assessed()));
        });
  }

  private ServerResponse save(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        TITLE,
        (caller, of) -> {
          ChartForm form =
              ChartForm.read(
                  name -> reception.fields(request, name),
                  knowledge.bodyChart(),
                  reception.today());
          if (!form.fault().isEmpty()) {
            return page(
                reception,
                WRONG,
                of,
                sheets.again(address(of), of.assessed(), form.chart(), form.fault()));
          }
          return enter(reception, request, caller, of, form);
        });
  }

  private ServerResponse enter(
      Reception reception,
      ServerRequest request,
      Caller caller,
      PatientPages.Of of,
      ChartForm form) {
    Author author = Author.of(caller, of.frame().who().map(Frame.Who::name).orElse(""));
    Asking asking = new Asking(of.patient(), of.assessed().documents(), author, reception.time());
    List<Change> all =
        changes.byClinician(form.chart(), asking, of.assessed().assessment().patient());
    Optional<Entered> entered =
        ChartSending.of(reception, request, caller, of.patient(), changes).enter(all);
    PatientPages.Of now = patients.again(reception, of).orElse(of);
    if (entered.isEmpty()) {
      return beside(reception, now, form, "Somebody kept another chart meanwhile.");
    }
    return switch (entered.get()) {
      case Entered.Done done -> done(reception, of, now);
      case Entered.SentBefore before when sheets.isOf(before.kept(), form) ->
          done(reception, of, now);
      case Entered.SentBefore before ->
          beside(reception, now, form, "This form was sent before, with other marks.");
      case Entered.Outdated outdated ->
          beside(reception, now, form, "Somebody answered the same question meanwhile.");
      case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
    };
  }

  /** Back to the chart; where it raises a red flag, to where that interrupts. */
  private static ServerResponse done(
      Reception reception, PatientPages.Of before, PatientPages.Of now) {
    Set<String> raised = flags(now.assessed());
    raised.removeAll(flags(before.assessed()));
    return reception.seeOther(
        raised.isEmpty()
            ? address(now) + "?done=saved"
            : "/patients/" + now.patient() + "/assessment?done=chart");
  }

  private static Set<String> flags(Assessed assessed) {
    return assessed.assessment().triage().fired().stream()
        .filter(fired -> fired.flag().tier().interrupts())
        .map(fired -> fired.flag().id())
        .collect(Collectors.toSet());
  }

  private ServerResponse beside(
      Reception reception, PatientPages.Of now, ChartForm form, String fault) {
    return page(
        reception, CONFLICT, now, sheets.beside(address(now), now.assessed(), form.chart(), fault));
  }

  private static ServerResponse page(
      Reception reception, int status, PatientPages.Of of, ChartView view) {
    return reception.page(status, new BodyChartPage(of.frame(), of.top(), view));
  }
}
