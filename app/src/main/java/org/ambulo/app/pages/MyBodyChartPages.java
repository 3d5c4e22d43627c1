package org.ambulo.app.pages;

import java.util.List;
import java.util.Optional;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.record.DrawnChart;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.assessment.AnswerForms.Asking;
import org.ambulo.web.pages.bodychart.BodyChartSheet;
import org.ambulo.web.pages.bodychart.ChartChanges;
import org.ambulo.web.pages.bodychart.ChartForm;
import org.ambulo.web.pages.bodychart.ChartView;
import org.ambulo.web.pages.bodychart.MyBodyChartPage;
import org.ambulo.web.pages.phone.Help;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The body chart that patients fill in for themselves. */
final class MyBodyChartPages implements PageSet {

  private static final String PATH = "/body-chart";
  private static final String TITLE = "Where it hurts";
  private static final String EMERGENCY = "emergency";
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  private final KnowledgeBase knowledge;
  private final BodyChartSheet sheets;
  private final ChartChanges changes;

  MyBodyChartPages(KnowledgeBase knowledge, BodyChartSheet sheets) {
    this.knowledge = knowledge;
    this.sheets = sheets;
    changes = new ChartChanges(knowledge, sheets.answers());
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, OwnRecord::isPatient, request -> show(reception, request)),
        PageRoute.post(PATH, OwnRecord::isPatient, request -> save(reception, request)));
  }

  private ServerResponse show(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "body chart",
        (patient, assessed) -> {
          Frame frame = reception.frame(request, TITLE);
          boolean helped = request.param("help").filter(EMERGENCY::equals).isPresent();
          return reception.page(
              new MyBodyChartPage(
                  request.param("done").isPresent()
                      ? frame.saying("Thank you. Your team has it.")
                      : frame,
                  sheets.view(PATH, assessed),
                  helped ? net() : Optional.empty(),
                  net()));
        });
  }

  private ServerResponse save(Reception reception, ServerRequest request) {
    return OwnRecord.page(
        reception,
        request,
        "body chart",
        (patient, assessed) -> {
          ChartForm form =
              ChartForm.read(
                  name -> reception.fields(request, name),
                  knowledge.bodyChart(),
                  reception.today());
          if (!form.fault().isEmpty()) {
            return page(
                reception,
                request,
                WRONG,
                sheets.again(PATH, assessed, form.chart(), form.fault()),
                help(form.chart(), assessed));
          }
          return enter(reception, request, patient, assessed, form);
        });
  }

  private ServerResponse enter(
      Reception reception,
      ServerRequest request,
      String patient,
      Assessed assessed,
      ChartForm form) {
    Caller caller = reception.caller(request);
    String name = reception.frame(request, TITLE).who().map(Frame.Who::name).orElse("");
    Asking asking =
        new Asking(patient, assessed.documents(), Author.of(caller, name), reception.time());
    Optional<Entered> entered =
        ChartSending.of(reception, request, caller, patient, changes)
            .enter(changes.byPatient(form.chart(), asking, assessed.assessment().patient()));
    Optional<Help> help = help(form.chart(), assessed);
    if (entered.isEmpty()) {
      return beside(reception, request, patient, form, help);
    }
    return switch (entered.get()) {
      case Entered.Done done -> done(reception, help);
      case Entered.SentBefore before when sheets.isOf(before.kept(), form) -> done(reception, help);
      case Entered.SentBefore before -> beside(reception, request, patient, form, help);
      case Entered.Outdated outdated -> beside(reception, request, patient, form, help);
      case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
    };
  }

  private static ServerResponse done(Reception reception, Optional<Help> help) {
    return reception.seeOther(
        PATH + "?done=sent" + help.map(one -> "&help=" + one.tier()).orElse(""));
  }

  private ServerResponse beside(
      Reception reception,
      ServerRequest request,
      String patient,
      ChartForm form,
      Optional<Help> help) {
    return reception
        .live()
        .assessed(patient)
        .map(
            now ->
                page(
                    reception,
                    request,
                    CONFLICT,
                    sheets.beside(
                        PATH, now, form.chart(), "A new chart came in while you made yours."),
                    help))
        .orElseGet(() -> reception.missing(request));
  }

  /** How soon somebody gets help who marks this; as a worry of the same kind at a check-in. */
  private Optional<Help> help(DrawnChart chart, Assessed assessed) {
    List<String> dangers = sheets.answers().atOnce(chart, assessed.assessment().patient());
    return knowledge.triage().worries().stream()
            .map(Triage.Worry::finding)
            .anyMatch(dangers::contains)
        ? net()
        : Optional.empty();
  }

  private Optional<Help> net() {
    return Help.of(Tier.EMERGENCY, knowledge.triage());
  }

  private ServerResponse page(
      Reception reception, ServerRequest request, int status, ChartView view, Optional<Help> help) {
    return reception.page(
        status, new MyBodyChartPage(reception.frame(request, TITLE), view, help, net()));
  }
}
