package org.ambulo.app.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.outcome.Figure;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Registry;
import org.ambulo.core.logic.Truth;
import org.ambulo.web.pages.outcomes.OutcomeFigurePage;
import org.ambulo.web.pages.outcomes.OutcomeSheetPages;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What has come of the care of the patients whom the asker sees. */
final class OutcomePages implements PageSet {

  private static final String PATH = "/outcomes";
  private static final int FORBIDDEN = 403;

  private final Registry rule;
  private final OutcomeSheetPages sheets;

  OutcomePages(KnowledgeBase knowledge) {
    rule = knowledge.outcomes().registry();
    sheets = new OutcomeSheetPages(rule);
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    return List.of(
        PageRoute.get(PATH, Team::hasWorklist, request -> outcomes(reception, request)),
        PageRoute.get(
            PATH + "/{figure}", Team::hasWorklist, request -> figure(reception, request)));
  }

  private ServerResponse outcomes(Reception reception, ServerRequest request) {
    Caller caller = reception.caller(request);
    searched(reception, caller, Deed.Result.DONE);
    return reception.page(
        sheets.page(
            reception.frame(request, "Outcomes"),
            reception.live().outcomes(rule, sight(reception, caller)),
            caller.role().isClinician() ? "patients in your care" : "patients of the clinic",
            PatientPages.detail(reception, caller)));
  }

  private ServerResponse figure(Reception reception, ServerRequest request) {
    Optional<Figure> figure = Figure.of(request.pathVariable("figure"));
    if (figure.isEmpty()) {
      return reception.missing(request);
    }
    Caller caller = reception.caller(request);
    if (!OutcomeSheetPages.opens(PatientPages.detail(reception, caller), figure.get())) {
      searched(reception, caller, Deed.Result.REFUSED);
      return reception.error(request, FORBIDDEN);
    }
    OutcomeFigurePage page =
        sheets.figure(
            reception.frame(request, figure.get().title()),
            new OutcomeSheetPages.Asked(
                figure.get(),
                truth(request.param("show").orElse("")),
                from(request.param("from").orElse(""))),
            reception.live().outcomeRows(rule, sight(reception, caller)));
    reception.listed(
        caller, page.people().stream().map(OutcomeFigurePage.Who::patient).toList(), "outcomes");
    return reception.page(page);
  }

  private static Sight sight(Reception reception, Caller caller) {
    return reception.sight(caller).orElse(new Sight.Only(Set.of()));
  }

  private static void searched(Reception reception, Caller caller, Deed.Result result) {
    reception
        .archive()
        .record(List.of(caller.deed(Deed.Act.SEARCH, result, Optional.empty(), "outcomes")));
  }

  private static Truth truth(String code) {
    return Arrays.stream(Truth.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElse(Truth.YES);
  }

  private static int from(String number) {
    return number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
  }
}
