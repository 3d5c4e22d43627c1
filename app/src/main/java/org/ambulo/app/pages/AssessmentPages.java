package org.ambulo.app.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.assessment.AnswerForms;
import org.ambulo.web.pages.assessment.AnswerForms.Given;
import org.ambulo.web.pages.assessment.AssessmentPage;
import org.ambulo.web.pages.assessment.AssessmentSheet;
import org.ambulo.web.pages.assessment.FlagForms;
import org.ambulo.web.pages.bodychart.BodyChartSheet;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** History and examination of a patient, what follows from them, and red flags that interrupt. */
final class AssessmentPages implements PageSet {

  private static final String PATH = "/patients/{id}/assessment";
  private static final String SEEN = "seen-";
  private static final int OK = 200;
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  private static final Map<String, String> DONE =
      Map.of(
          "saved", "The answers are saved.",
          "chart", "The body chart is kept.",
          "flag", "Your acknowledgement of the red flag is kept.");

  private final PatientPages patients;
  private final KnowledgeBase knowledge;
  private final AssessmentSheet sheets;
  private final AnswerForms forms;

  AssessmentPages(PatientPages patients, KnowledgeBase knowledge, BodyChartSheet charts) {
    this.patients = patients;
    this.knowledge = knowledge;
    sheets = new AssessmentSheet(knowledge, charts);
    forms = new AnswerForms(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, Role::isClinician, request -> show(reception, request, page -> page)),
        PageRoute.get(
            PATH + "/part",
            Role::isClinician,
            request -> show(reception, request, AssessmentPage::part)),
        PageRoute.post(PATH, Role::isClinician, request -> save(reception, request)),
        PageRoute.post(PATH + "/answer", Role::isClinician, request -> answer(reception, request)),
        PageRoute.post(PATH + "/flags", Role::isClinician, request -> flag(reception, request)));
  }

  private ServerResponse show(
      Reception reception, ServerRequest request, Function<AssessmentPage, Page> shown) {
    return patients.page(
        reception,
        request,
        "Assessment",
        (caller, of) -> {
          String done = request.param("done").map(key -> DONE.getOrDefault(key, "")).orElse("");
          Frame frame = done.isEmpty() ? of.frame() : of.frame().saying(done);
          return shown.apply(sheets.page(frame, of.top(), of.assessed(), Typed.NOTHING, ""));
        });
  }

  /** All answers that are other than the page showed them. */
  private ServerResponse save(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Assessment",
        (caller, of) -> {
          List<Given> given =
              knowledge.findings().all().stream()
                  .filter(finding -> request.param(finding.id()).isPresent())
                  .map(finding -> given(reception, request, finding.id()))
                  .filter(Given::isNew)
                  .filter(one -> !isUnsaidAmount(one))
                  .toList();
          Typed typed = typed(given);
          if (!typed.faults().isEmpty()) {
            return again(reception, of, typed, "Nothing was saved: see the answers marked below.");
          }
          return switch (enter(reception, request, caller, of, given)) {
            case Entered.Done done ->
                reception.seeOther("/patients/" + of.patient() + "/assessment?done=saved");
            case Entered.SentBefore before ->
                again(reception, of, typed, "This form was sent before; nothing was written now.");
            case Entered.Outdated outdated ->
                again(reception, of, typed, quicker(outdated) + " What you ticked is still here.");
            case Entered.NotAllowed no -> again(reception, of, typed, "Not allowed: " + no.why());
          };
        });
  }

  private ServerResponse again(Reception reception, PatientPages.Of of, Typed typed, String fault) {
    PatientPages.Of now = patients.again(reception, of).orElse(of);
    return reception.page(WRONG, sheets.page(now.frame(), now.top(), now.assessed(), typed, fault));
  }

  /** One answer as soon as it is given; what follows from it is the answer. */
  private ServerResponse answer(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Assessment",
        (caller, of) -> {
          Given given = given(reception, request, reception.field(request, "changed"));
          String fault = forms.fault(given);
          if (!fault.isEmpty()) {
            return part(reception, of, WRONG, "Not saved: " + given.value() + ". " + fault);
          }
          return switch (enter(reception, request, caller, of, List.of(given))) {
            case Entered.Done done -> part(reception, of, OK, "");
            case Entered.SentBefore before ->
                part(reception, of, CONFLICT, "This answer was sent before.");
            case Entered.Outdated outdated -> part(reception, of, CONFLICT, quicker(outdated));
            case Entered.NotAllowed no ->
                part(reception, of, FORBIDDEN, "Not allowed: " + no.why());
          };
        });
  }

  private ServerResponse part(Reception reception, PatientPages.Of of, int status, String fault) {
    PatientPages.Of now = patients.again(reception, of).orElse(of);
    return reception.page(
        status, sheets.page(now.frame(), now.top(), now.assessed(), Typed.NOTHING, fault).part());
  }

  private ServerResponse flag(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Assessment",
        (caller, of) ->
            FlagForms.change(
                    asking(reception, caller, of),
                    of.assessed(),
                    reception.field(request, "sign"),
                    reception.field(request, "action"))
                .map(change -> acknowledge(reception, request, caller, of, change))
                .orElseGet(
                    () ->
                        again(
                            reception,
                            of,
                            Typed.NOTHING,
                            "Say what you did. If the red flag is gone, the answers changed.")));
  }

  private ServerResponse acknowledge(
      Reception reception,
      ServerRequest request,
      Caller caller,
      PatientPages.Of of,
      Change change) {
    Entered entered =
        reception
            .charts()
            .enter(
                caller, of.patient(), reception.submission(request, "red flag"), List.of(change));
    return switch (entered) {
      case Entered.Done done ->
          reception.seeOther("/patients/" + of.patient() + "/assessment?done=flag");
      case Entered.SentBefore before ->
          again(reception, of, Typed.NOTHING, "This was sent before; nothing was written now.");
      case Entered.Outdated outdated ->
          again(
              reception,
              of,
              Typed.NOTHING,
              "Somebody acknowledged this red flag before you; see it beside the answers.");
      case Entered.NotAllowed no -> again(reception, of, Typed.NOTHING, "Not allowed: " + no.why());
    };
  }

  private Entered enter(
      Reception reception,
      ServerRequest request,
      Caller caller,
      PatientPages.Of of,
      List<Given> given) {
    return reception
        .charts()
        .enter(
            caller,
            of.patient(),
            reception.submission(request, "assessment"),
            forms.changes(asking(reception, caller, of), given));
  }

  private static AnswerForms.Asking asking(Reception reception, Caller caller, PatientPages.Of of) {
    return new AnswerForms.Asking(
        of.patient(),
        of.assessed().documents(),
        Author.of(caller, of.frame().who().map(Frame.Who::name).orElse("")),
        reception.time());
  }

  private static Given given(Reception reception, ServerRequest request, String finding) {
    return new Given(
        finding,
        reception.field(request, finding).strip(),
        reception.field(request, SEEN + finding));
  }

  private Typed typed(List<Given> given) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> faults =
        given.stream()
            .filter(one -> !forms.fault(one).isEmpty())
            .collect(Collectors.toMap(Given::finding, forms::fault));
    given.forEach(one -> values.put(one.finding(), one.value()));
    return new Typed("assessment", "", values, faults);
  }

  /** An amount that the patient cannot say shows as an empty field; that is no new answer. */
  private boolean isUnsaidAmount(Given given) {
    return given.value().isEmpty()
        && given.seen().endsWith(":unknown")
        && knowledge.findings().get(given.finding()).kind() instanceof Finding.Kind.Quantity;
  }

  private static String quicker(Entered.Outdated outdated) {
    Fields fields = Fields.of(outdated.current());
    String who =
        fields.each("performer").stream()
            .map(one -> one.text("display"))
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("Somebody");
    return who
        + " answered meanwhile: "
        + fields.inside("code").words()
        + " Nothing of yours was written; the answer shown is theirs.";
  }
}
