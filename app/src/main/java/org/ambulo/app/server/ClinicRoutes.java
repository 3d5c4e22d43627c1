package org.ambulo.app.server;

import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RouterFunctions.route;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Permission;
import org.ambulo.clinic.access.Rights;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.live.Standings;
import org.ambulo.core.archive.Key;
import org.ambulo.web.pages.ClosedPage;
import org.ambulo.web.pages.ErrorPage;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientPage;
import org.ambulo.web.pages.PatientSheet;
import org.ambulo.web.pages.WorklistPage;
import org.ambulo.web.pages.Worklists;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The worklist and the patients, and word of what changes. */
final class ClinicRoutes {

  private static final int LINES = 50;
  private static final int FOUND = 20;
  private static final int LONGEST_NAME = 100;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final Premises premises;
  private final LiveClinic live;
  private final PatientSheet sheets;
  private final Answers answers;
  private final LiveStreams streams = new LiveStreams();

  ClinicRoutes(Premises premises, LiveClinic live, PatientSheet sheets) {
    this.premises = premises;
    this.live = live;
    this.sheets = sheets;
    this.answers = new Answers(premises);
    live.listen(streams::changed);
  }

  RouterFunction<ServerResponse> routes() {
    return route(GET("/worklist"), request -> worklist(request, page -> page))
        .andRoute(GET("/worklist/part"), request -> worklist(request, WorklistPage::part))
        .andRoute(GET("/patients/{id}"), request -> patient(request, page -> page))
        .andRoute(GET("/patients/{id}/part"), request -> patient(request, PatientPage::part))
        .andRoute(GET("/events"), this::events);
  }

  private ServerResponse worklist(ServerRequest request, Function<WorklistPage, Page> shown) {
    Caller caller = CallerFilter.caller(request.servletRequest());
    Sight sight = sight(caller).orElse(new Sight.Only(Set.of()));
    String name = request.param("name").orElse("").strip();
    String search = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    LiveClinic.Worklists list = live.worklist(caller.role(), sight, new Slice(0, LINES));
    List<Standings.Named> found =
        search.isEmpty() ? List.of() : live.named(search, sight, new Slice(0, FOUND));
    premises
        .archive()
        .record(
            List.of(caller.deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), "worklist")));
    return answers.page(
        shown.apply(Worklists.page(answers.frame(request, "Today"), list, search, found)));
  }

  private ServerResponse patient(ServerRequest request, Function<PatientPage, Page> shown) {
    return seen(
        request,
        (caller, patient) -> {
          Optional<Assessed> assessed = live.assessed(patient);
          if (assessed.isEmpty()) {
            return missing(request);
          }
          premises
              .archive()
              .record(
                  List.of(
                      caller.deed(Deed.Act.READ, Deed.Result.DONE, Optional.of(patient), "page")));
          Frame frame = answers.frame(request, "Patient");
          return answers.page(
              shown.apply(sheets.page(frame, patient, assessed.get(), detail(caller))));
        });
  }

  private ServerResponse events(ServerRequest request) {
    Caller caller = CallerFilter.caller(request.servletRequest());
    Optional<String> patient = request.param("patient");
    if (patient.isEmpty()) {
      return streams.open(caller.account(), Optional.empty());
    }
    return isInSight(caller, patient.get())
        ? streams.open(caller.account(), patient)
        : ServerResponse.status(FORBIDDEN).build();
  }

  /** For a patient whom the caller may see; else a page that says what can be done. */
  private ServerResponse seen(
      ServerRequest request, BiFunction<Caller, String, ServerResponse> then) {
    Caller caller = CallerFilter.caller(request.servletRequest());
    String patient = request.pathVariable("id");
    if (isInSight(caller, patient)) {
      return then.apply(caller, patient);
    }
    Key key = new Key("Patient", patient);
    boolean known = premises.archive().read(reading -> reading.current(key).isPresent());
    if (!known) {
      return missing(request);
    }
    premises
        .archive()
        .record(
            List.of(caller.deed(Deed.Act.READ, Deed.Result.REFUSED, Optional.of(patient), "page")));
    return answers.page(
        FORBIDDEN,
        new ClosedPage(
            answers.frame(request, "Not your patient"),
            patient,
            caller.role().isClinician()
                ? ClosedPage.Reopening.WITH_A_REASON
                : ClosedPage.Reopening.NEVER));
  }

  private ServerResponse missing(ServerRequest request) {
    return answers.page(
        NOT_FOUND,
        ErrorPage.of(
            answers.frame(request, "Not found"),
            NOT_FOUND,
            RequestId.of(request.servletRequest())));
  }

  private boolean isInSight(Caller caller, String patient) {
    return sight(caller)
        .map(sight -> premises.archive().<Boolean>read(reading -> reading.inSight(patient, sight)))
        .orElse(false);
  }

  private static PatientSheet.Detail detail(Caller caller) {
    return switch (Rights.of(caller, Interaction.READ, "Condition")) {
      case Permission.Granted granted -> PatientSheet.Detail.CLINICAL;
      case Permission.Refused refused -> PatientSheet.Detail.BOOKING;
    };
  }

  private static Optional<Sight> sight(Caller caller) {
    return switch (Rights.of(caller, Interaction.READ, "Patient")) {
      case Permission.Granted granted -> Optional.of(granted.sight());
      case Permission.Refused refused -> Optional.empty();
    };
  }
}
