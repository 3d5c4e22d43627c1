package org.ambulo.app.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.web.pages.BannerPartPage;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** A patient's journey, and word of what changes in it. */
final class JourneyPages implements PageSet {

  private static final int FORBIDDEN = 403;

  private final PatientPages patients;

  JourneyPages(PatientPages patients) {
    this.patients = patients;
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(
            "/patients/{id}",
            Team::hasWorklist,
            request -> journey(reception, request, page -> page)),
        PageRoute.get(
            "/patients/{id}/part",
            Team::hasWorklist,
            request -> journey(reception, request, PatientPage::part)),
        PageRoute.get(
            "/patients/{id}/banner",
            Team::hasWorklist,
            request ->
                patients.page(
                    reception,
                    request,
                    "Patient",
                    (caller, of) -> {
                      return new BannerPartPage(of.frame(), of.top().banner());
                    })),
        PageRoute.get("/events", Team::hasWorklist, request -> events(reception, request)));
  }

  private ServerResponse journey(
      Reception reception, ServerRequest request, Function<PatientPage, Page> shown) {
    return patients.page(
        reception,
        request,
        "Patient",
        (caller, of) -> {
          return shown.apply(patients.sheet(reception, caller, of));
        });
  }

  private static ServerResponse events(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    Optional<String> patient = request.param("patient");
    if (patient.isEmpty()) {
      return reception.streams().open(caller.account(), Optional.empty());
    }
    if (reception.inSight(caller, patient.get())) {
      return reception.streams().open(caller.account(), patient);
    }
    reception.refused(caller, patient.get(), "events");
    return ServerResponse.status(FORBIDDEN).build();
  }
}
