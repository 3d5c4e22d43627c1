package org.ambulo.app.pages;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.live.Attention;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.live.Standings;
import org.ambulo.clinic.live.Worklist;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientSheet;
import org.ambulo.web.pages.Tasks;
import org.ambulo.web.pages.WorklistPage;
import org.ambulo.web.pages.Worklists;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What a role has to see to first, and what somebody was asked to do. */
final class WorklistPages implements PageSet {

  private static final String PAGE = "/worklist";
  private static final int LINES = 50;
  private static final int FOUND = 20;
  private static final int LONGEST_NAME = 100;
  private static final int FARTHEST = 100_000;
  private static final int FORBIDDEN = 403;

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(
            PAGE, Team::hasWorklist, request -> worklist(reception, request, page -> page)),
        // A name is looked for by a form, so that it stands in no address and no log.
        PageRoute.post(
            PAGE, Team::hasWorklist, request -> worklist(reception, request, page -> page)),
        PageRoute.get(
            PAGE + "/part",
            Team::hasWorklist,
            request -> worklist(reception, request, WorklistPage::only)),
        PageRoute.post("/tasks/{id}/done", Team::hasWorklist, request -> done(reception, request)));
  }

  private static ServerResponse worklist(
      Reception reception, ServerRequest request, Function<WorklistPage, Page> shown) {
    Caller caller = reception.caller(request);
    Sight sight = reception.sight(caller).orElse(new Sight.Only(Set.of()));
    Worklists.Asked asked = asked(request, PatientPages.detail(reception, caller));
    LiveClinic live = reception.live();
    LiveClinic.Worklists list =
        live.worklist(
            caller.role(),
            asked.kind().map(Set::of).orElseGet(() -> Worklist.of(caller.role())),
            sight,
            new Slice(asked.from(), asked.most()));
    List<WorklistPage.Task> tasks =
        asked.kind().isPresent() ? List.of() : tasks(reception, caller, sight);
    List<Standings.Named> found =
        asked.search().isEmpty()
            ? List.of()
            : live.named(asked.search(), sight, new Slice(0, FOUND));
    reception
        .archive()
        .record(
            List.of(caller.deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), "worklist")));
    Frame frame = reception.frame(request, "Worklist").saying(said(request));
    return reception.page(shown.apply(Worklists.page(frame, asked, list, tasks, found)));
  }

  private static List<WorklistPage.Task> tasks(Reception reception, Caller caller, Sight sight) {
    return caller
        .person()
        .map(
            person ->
                reception
                    .archive()
                    .<List<WorklistPage.Task>>read(
                        reading -> Tasks.of(reading, person, sight, reception.today())))
        .orElse(List.of());
  }

  private static Worklists.Asked asked(ServerRequest request, PatientSheet.Detail detail) {
    String name = name(request);
    String search = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    Optional<Attention.Kind> kind =
        request
            .param("kind")
            .flatMap(
                wanted ->
                    Arrays.stream(Attention.Kind.values())
                        .filter(one -> one.name().equals(wanted))
                        .findFirst());
    return new Worklists.Asked(
        kind, from(request.param("from").orElse("0")), LINES, search, detail);
  }

  private static String name(ServerRequest request) {
    return request.method().equals(HttpMethod.POST) ? request.param("name").orElse("").strip() : "";
  }

  private static int from(String number) {
    return number.matches("[0-9]{1,6}") ? Math.min(Integer.parseInt(number), FARTHEST) : 0;
  }

  private static String said(ServerRequest request) {
    return switch (request.param("done").orElse("")) {
      case "task" -> "Done. It stays in the patient's record.";
      case "task-changed" ->
          "Somebody else changed that task meanwhile; it is shown as it is now, if it is open.";
      default -> "";
    };
  }

  /** A task is done by whoever it was asked of, or somebody else of the team. */
  private static ServerResponse done(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    Key key = new Key("Task", request.pathVariable("id"));
    Optional<String> patient =
        reception
            .archive()
            .<Optional<Document>>read(reading -> reading.current(key))
            .flatMap(document -> document.owner().patient());
    if (patient.isEmpty()) {
      return reception.missing(request);
    }
    if (!reception.inSight(caller, patient.get())) {
      reception.refused(caller, patient.get(), "task");
      return reception.missing(request);
    }
    String back = reception.field(request, "back").equals("messages") ? InboxPages.PAGE : PAGE;
    String version = reception.field(request, "version");
    Change change =
        new Change.Edit(
            key, version.matches("[0-9]{1,9}") ? Long.parseLong(version) : 0, WorklistPages::done);
    return switch (reception
        .charts()
        .enter(caller, patient.get(), reception.submission(request, "task"), List.of(change))) {
      case Entered.Done done -> reception.seeOther(back + "?done=task");
      case Entered.SentBefore before -> reception.seeOther(back + "?done=task");
      case Entered.Outdated outdated -> reception.seeOther(back + "?done=task-changed");
      case Entered.NotAllowed not -> reception.error(request, FORBIDDEN);
    };
  }

  private static Node.Group done(Node.Group task) {
    Map<String, Node> fields = new LinkedHashMap<>(task.fields());
    fields.put("status", Node.text("completed"));
    return Node.group(fields);
  }
}
