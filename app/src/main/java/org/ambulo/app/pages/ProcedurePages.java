package org.ambulo.app.pages;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.chart.Author;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.HoldDays;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Banner;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.procedures.AfterwardsForm;
import org.ambulo.web.pages.procedures.PacketSheet;
import org.ambulo.web.pages.procedures.ProcedureForms;
import org.ambulo.web.pages.procedures.ProcedureForms.Outcome;
import org.ambulo.web.pages.procedures.ProcedureForms.Sending;
import org.ambulo.web.pages.procedures.ProcedureSheet;
import org.ambulo.web.pages.procedures.ProceduresPage.Duties;
import org.ambulo.web.pages.procedures.ResponseForm;
import org.ambulo.web.print.PacketDocument;
import org.ambulo.web.print.Pdf;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A patient's procedures: what is possible, orders, what was done, and the packet for the payer.
 */
final class ProcedurePages implements PageSet {

  private static final String PATH = "/patients/{id}/procedures";
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  /** What the page says after each form. */
  private static final Map<String, String> DONE =
      Map.of(
          "order", "Ordered. Booking sees it.",
          "open", "Ordered. It is not booked before the hold is decided: see the order.",
          "hold", "The hold is kept. Booking sees it.",
          "cancel", "The order is cancelled; the reason is kept.",
          "done", "Recorded. The window of relief is foreseen on the journey.",
          "afterwards", "The answer is kept.",
          "response", "The response is kept.");

  private final PatientPages patients;
  private final ProcedureSheet sheets;
  private final ProcedureForms forms;
  private final ResponseForm responses;
  private final AfterwardsForm afterwards = new AfterwardsForm();
  private final PacketSheet packets;

  ProcedurePages(PatientPages patients, KnowledgeBase knowledge) {
    this.patients = patients;
    sheets = new ProcedureSheet(knowledge);
    forms = new ProcedureForms(knowledge);
    responses = new ResponseForm(knowledge);
    packets = new PacketSheet(knowledge);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    Predicate<Role> physicians = role -> role == Role.PHYSIATRIST || role == Role.PAIN_PHYSICIAN;
    Predicate<Role> readers = role -> role.isClinician() || role == Role.COORDINATOR;
    return List.of(
        PageRoute.get(PATH, readers, request -> show(reception, request)),
        PageRoute.get(
            PATH + "/{procedure}/packet", Role::isClinician, request -> packet(reception, request)),
        PageRoute.get(
            PATH + "/{procedure}/packet.pdf",
            Role::isClinician,
            request -> paper(reception, request)),
        PageRoute.post(PATH, physicians, request -> form(reception, request, "order")),
        PageRoute.post(PATH + "/hold", physicians, request -> form(reception, request, "hold")),
        PageRoute.post(PATH + "/cancel", physicians, request -> form(reception, request, "cancel")),
        PageRoute.post(
            PATH + "/afterwards",
            Role::isClinician,
            request -> form(reception, request, "afterwards")),
        PageRoute.post(PATH + "/done", physicians, request -> form(reception, request, "done")),
        PageRoute.post(
            PATH + "/response", physicians, request -> form(reception, request, "response")));
  }

  private ServerResponse show(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Procedures",
        (caller, of) -> {
          String done = request.param("done").filter(DONE::containsKey).orElse("");
          Frame frame =
              done.isEmpty() ? of.frame() : of.frame().saying(DONE.getOrDefault(done, ""));
          return reception.page(
              sheets.page(
                  frame,
                  of.top(),
                  of.assessed(),
                  day(reception, request),
                  duties(reception, caller),
                  begun(reception, request),
                  done));
        });
  }

  /** The day of the needle that is looked at. */
  private static Optional<LocalDate> day(Reception reception, ServerRequest request) {
    return request
        .param("day")
        .flatMap(Fields::typedDay)
        .filter(day -> !day.isBefore(reception.today()));
  }

  /** A form that a link began. */
  private static Typed begun(Reception reception, ServerRequest request) {
    for (String form : List.of("order", "done")) {
      if (request.param(form).isPresent() && request.param("begin").isPresent()) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("procedure", reception.field(request, form));
        values.put("order", reception.field(request, "by"));
        values.put("version", reception.field(request, "version"));
        return new Typed(form, "", values);
      }
    }
    return Typed.NOTHING;
  }

  private ServerResponse packet(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Prior authorisation",
        (caller, of) -> {
          return packets
              .page(of.frame(), of.top().banner(), of.assessed(), request.pathVariable("procedure"))
              .map(reception::page)
              .orElseGet(() -> reception.missing(request));
        });
  }

  private ServerResponse paper(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Prior authorisation",
        (caller, of) -> {
          Banner banner = of.top().banner();
          String who = banner.name() + ", " + banner.about() + ", " + banner.patient();
          return packets
              .page(of.frame(), banner, of.assessed(), request.pathVariable("procedure"))
              .map(page -> new PacketDocument(of.frame(), who, page.packet()))
              .map(
                  page ->
                      reception.file(
                          "packet.pdf", "application/pdf", new Pdf().of(reception.html(page))))
              .orElseGet(() -> reception.missing(request));
        });
  }

  private ServerResponse form(Reception reception, ServerRequest request, String form) {
    return patients.of(
        reception,
        request,
        "Procedures",
        (caller, of) -> {
          Typed typed = typed(reception, request, form);
          ProcedureForms.Asking asking =
              new ProcedureForms.Asking(
                  of.patient(),
                  of.assessed(),
                  Author.of(caller, of.frame().who().map(Frame.Who::name).orElse("")),
                  reception.today());
          Submission submission = reception.submission(request, form + " " + typed.of());
          Outcome outcome =
              switch (form) {
                case "order" ->
                    forms.order(asking, typed, sending(reception, caller, of, submission));
                case "hold" -> forms.hold(asking, typed);
                case "cancel" -> forms.cancel(asking, typed);
                case "afterwards" -> afterwards.of(asking, typed);
                case "done" -> forms.done(asking, typed);
                default -> responses.of(asking, typed);
              };
          return switch (outcome) {
            case Outcome.Again again -> again(reception, caller, of, again.typed(), WRONG);
            case Outcome.Keep keep ->
                answer(
                    reception,
                    caller,
                    of,
                    typed,
                    reception.charts().enter(caller, of.patient(), submission, keep.changes()));
          };
        });
  }

  private ServerResponse answer(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed, Entered entered) {
    return switch (entered) {
      case Entered.Done done ->
          reception.seeOther("/patients/" + of.patient() + "/procedures?done=" + said(of, typed));
      case Entered.SentBefore before ->
          again(
              reception,
              caller,
              of,
              typed.wrong(
                  Map.of(
                      "form",
                      "This form was sent before with other content. What was sent first is kept;"
                          + " see the lists. Nothing was written now.")),
              CONFLICT);
      case Entered.Outdated outdated ->
          again(
              reception,
              caller,
              patients.again(reception, of).orElse(of),
              typed.wrong(
                  Map.of(
                      "form",
                      "Somebody changed this while you looked at it. Nothing was written; the lists"
                          + " below are as they stand now.")),
              CONFLICT);
      case Entered.NotAllowed notAllowed ->
          again(
              reception,
              caller,
              of,
              typed.wrong(Map.of("form", "Not allowed: " + notAllowed.why())),
              FORBIDDEN);
    };
  }

  /** What the page says after a form that was taken. */
  private static String said(PatientPages.Of of, Typed typed) {
    boolean open =
        typed.form().equals("order")
            && HoldDays.asked(of.assessed().assessment(), typed.value("procedure")).isEmpty();
    return open ? "open" : typed.form();
  }

  private ServerResponse again(
      Reception reception, Caller caller, PatientPages.Of of, Typed typed, int status) {
    return reception.page(
        status,
        sheets.page(
            of.frame(),
            of.top(),
            of.assessed(),
            Optional.empty(),
            duties(reception, caller),
            typed,
            ""));
  }

  private static Sending sending(
      Reception reception, Caller caller, PatientPages.Of of, Submission submission) {
    Key key =
        submission.key(caller.account(), of.patient(), "ServiceRequest", ProcedureForms.ORDER);
    return reception.archive().read(reading -> reading.current(key)).isPresent()
        ? Sending.REPEATED
        : Sending.FIRST;
  }

  private static Duties duties(Reception reception, Caller caller) {
    if (!reception.may(caller, Interaction.READ, "Condition")) {
      return Duties.BOOKS;
    }
    return reception.may(caller, Interaction.CREATE, "MedicationRequest")
        ? Duties.ORDERS
        : Duties.READS;
  }

  private static Typed typed(Reception reception, ServerRequest request, String form) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : request.params().keySet()) {
      if (!name.equals("_csrf") && !name.equals("sending")) {
        values.put(name, reception.field(request, name));
      }
    }
    return new Typed(form, reception.field(request, "of"), values);
  }
}
