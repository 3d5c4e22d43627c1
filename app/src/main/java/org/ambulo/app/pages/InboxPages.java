package org.ambulo.app.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.write.PatientSays;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.phone.AskDraft;
import org.ambulo.web.pages.phone.Inbox;
import org.ambulo.web.pages.phone.InboxPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What waits for an answer over all patients, and what colleagues ask of each other. */
final class InboxPages implements PageSet {

  static final String PAGE = "/messages";
  private static final int FORBIDDEN = 403;
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private final PatientPages patients;

  InboxPages(PatientPages patients) {
    this.patients = patients;
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PAGE, Team::hasWorklist, request -> inbox(reception, request)),
        PageRoute.post(
            "/patients/{id}/tasks", Team::hasWorklist, request -> ask(reception, request)));
  }

  private static ServerResponse inbox(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    Optional<Key> person = caller.person();
    if (person.isEmpty()) {
      return reception.missing(request);
    }
    Sight sight = reception.sight(caller).orElse(new Sight.Only(Set.of()));
    Inbox inbox =
        new Inbox(person.get(), caller.role(), sight, reception.today(), reception.zone());
    Frame frame = reception.frame(request, "Messages and tasks").saying(said(request));
    InboxPage page = reception.archive().read(reading -> inbox.page(frame, reading));
    reception.listed(caller, page.patients(), "messages");
    return reception.page(page);
  }

  private static String said(ServerRequest request) {
    return switch (request.param("done").orElse("")) {
      case "task" -> "Done. It stays in the patient's record.";
      case "task-changed" ->
          "Somebody else changed that task meanwhile; it is shown as it is now, if it is open.";
      default -> "";
    };
  }

  private ServerResponse ask(Reception reception, ServerRequest request) {
    return patients.of(
        reception,
        request,
        "Messages",
        (caller, of) -> {
          Map<String, String> values = new LinkedHashMap<>();
          for (String field : List.of("what", "to", "due")) {
            values.put(field, reception.field(request, field));
          }
          Typed typed = new Typed(AskDraft.FORM, "", values);
          Map<String, String> faults = AskDraft.faults(typed, of.assessed(), reception.today());
          return faults.isEmpty()
              ? entered(reception, request, of, typed)
              : MessagePages.asking(UNPROCESSABLE, reception, request, of, typed.wrong(faults));
        });
  }

  private static ServerResponse entered(
      Reception reception, ServerRequest request, PatientPages.Of of, Typed typed) {
    Caller caller = reception.caller(request);
    String at = new PatientSays(of.patient(), reception.time()).time();
    Change change = new Change.Add("ask", AskDraft.of(typed, of.patient(), caller.person(), at));
    Entered entered =
        reception
            .charts()
            .enter(
                caller,
                of.patient(),
                reception.submission(request, AskDraft.FORM),
                List.of(change));
    return switch (entered) {
      case Entered.Done done -> asked(reception, of);
      // Sent again a second later, it has another time and is the same.
      case Entered.SentBefore before ->
          AskDraft.says(before.kept(), typed)
              ? asked(reception, of)
              : MessagePages.asking(
                  CONFLICT,
                  reception,
                  request,
                  of,
                  typed.wrong(Map.of("what", "You asked something else with this page before.")));
      case Entered.Outdated outdated -> reception.error(request, CONFLICT);
      case Entered.NotAllowed no -> reception.error(request, FORBIDDEN);
    };
  }

  private static ServerResponse asked(Reception reception, PatientPages.Of of) {
    return reception.seeOther("/patients/" + of.patient() + "/messages?done=asked");
  }
}
