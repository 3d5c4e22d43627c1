package org.ambulo.app.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ambulo.app.schedule.DiaryReader;
import org.ambulo.app.schedule.LastStep;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.PageSet;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.schedule.BoardSheet;
import org.ambulo.web.pages.schedule.Diary;
import org.ambulo.web.pages.schedule.SchedulePage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The schedule board: who treats whom when and where. */
final class SchedulePages implements PageSet {

  private static final String PAGE = "/schedule";
  private static final Map<String, String> DONE =
      Map.of(
          "booked", "Booked.",
          "moved", "Moved.",
          "cancelled", "Cancelled.",
          "undone", "Taken back. Undo once more to do it again.",
          "not-undone",
              "That step is not taken back now: it was already, or something was done since.",
          "accepted", "The new plan is in the calendar.");

  private final KnowledgeBase knowledge;

  SchedulePages(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public List<PageRoute> routes(Reception reception) {
    ScheduleDesk desk = new ScheduleDesk(reception, knowledge);
    return Stream.of(
            List.of(
                PageRoute.get(PAGE, Team::hasWorklist, request -> board(desk, request, all -> all)),
                PageRoute.get(
                    PAGE + "/part",
                    Team::hasWorklist,
                    request -> board(desk, request, SchedulePage::only))),
            new VisitForms(desk).routes(),
            new OfferForms(desk).routes(),
            new PlanningForms(desk).routes(),
            new HouseForms(desk).routes())
        .flatMap(List::stream)
        .toList();
  }

  private static ServerResponse board(
      ScheduleDesk desk, ServerRequest request, Function<SchedulePage, Page> shown) {
    Reception reception = desk.reception();
    Caller caller = reception.caller(request);
    Sight sight = reception.sight(caller).orElse(new Sight.Only(Set.of()));
    BoardSheet.Asked asked = asked(request, reception.today());
    DiaryReader reader = desk.snapshots().diaries();
    Map<String, String> windows = desk.windows(caller);
    Diary diary =
        reception
            .archive()
            .read(
                reading ->
                    reader.read(
                        reading,
                        reception.today(),
                        asked.days().getFirst(),
                        asked.days().getLast(),
                        sight,
                        windows));
    reception
        .archive()
        .record(
            List.of(caller.deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), "schedule")));
    boolean books = ScheduleDesk.books(caller.role());
    Optional<SchedulePage.Undo> undo =
        books ? desk.lastStep(caller).map(SchedulePages::undo) : Optional.empty();
    Frame frame = reception.frame(request, "Schedule");
    String said = DONE.getOrDefault(request.param("done").orElse(""), "");
    return reception.page(
        shown.apply(
            new BoardSheet(asked, reception.today(), diary)
                .page(
                    said.isEmpty() ? frame : frame.saying(said),
                    books ? SchedulePage.Duty.BOOKS : SchedulePage.Duty.READS,
                    undo)));
  }

  private static SchedulePage.Undo undo(LastStep.Step step) {
    return new SchedulePage.Undo(
        step.name(), step.size() == 1 ? "one appointment" : step.size() + " appointments");
  }

  private static BoardSheet.Asked asked(ServerRequest request, LocalDate today) {
    return new BoardSheet.Asked(
        request.param("day").flatMap(SchedulePages::day).orElse(today),
        request.param("view").filter("week"::equals).isPresent()
            ? BoardSheet.View.WEEK
            : BoardSheet.View.DAY,
        request.param("who").filter(who -> who.matches("[A-Za-z0-9.-]{1,64}")).orElse(""));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
