package org.ambulo.app.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.app.schedule.Made;
import org.ambulo.app.schedule.NameBook;
import org.ambulo.app.schedule.Needs;
import org.ambulo.app.schedule.Proposals;
import org.ambulo.app.schedule.Snapshot;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.core.roster.Booking;
import org.ambulo.roster.engine.Difference;
import org.ambulo.web.pages.schedule.ReplanPage;
import org.ambulo.web.pages.schedule.WaitingPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who waits for an appointment, and what the engine proposes. */
final class PlanningForms {

  private static final String REPLAN = "/schedule/replan";

  private final ScheduleDesk desk;

  PlanningForms(ScheduleDesk desk) {
    this.desk = desk;
  }

  List<PageRoute> routes() {
    return List.of(
        PageRoute.get("/schedule/waiting", ScheduleDesk::books, this::waiting),
        PageRoute.get(
            REPLAN,
            ScheduleDesk::books,
            request -> page(request, 200, "", List.of(), List.of(), List.of())),
        PageRoute.post(REPLAN, ScheduleDesk::books, this::propose),
        PageRoute.post("/schedule/accept", ScheduleDesk::books, this::accept));
  }

  private ServerResponse waiting(ServerRequest request) {
    Reception reception = desk.reception();
    Caller caller = reception.caller(request);
    Snapshot calendar = desk.snapshots().rules(desk.clock());
    List<Needs.Need> needs = new Needs(calendar).all();
    Map<String, String> why =
        needs.isEmpty() ? Map.of() : new Proposals(calendar, desk.weights(), desk.clock()).why();
    Map<String, String> windows = desk.windows(caller);
    reception
        .archive()
        .record(
            List.of(
                caller.deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), "waiting list")));
    Stream<WaitingPage.Line> toBook =
        needs.stream()
            .map(
                need ->
                    new WaitingPage.Line(
                        need.patient(),
                        need.kind(),
                        calendar.names().of(need.patient()),
                        need.words(),
                        why.getOrDefault(
                            Proposals.key(need.patient(), need.kind()),
                            "There is a time; nobody has booked it yet."),
                        windows.getOrDefault(need.patient(), "")));
    List<WaitingPage.Line> lines =
        Stream.concat(toBook, onHold(calendar, windows))
            .sorted(
                Comparator.comparing((WaitingPage.Line line) -> line.window().isEmpty() ? 1 : 0)
                    .thenComparing(line -> line.kind().equals(Booking.THERAPY) ? 1 : 0)
                    .thenComparing(WaitingPage.Line::name))
            .toList();
    String first =
        lines.isEmpty()
            ? "Nobody waits: everything ordered has its time."
            : lines.size() == 1
                ? "One thing ordered has no time yet."
                : lines.size() + " things ordered have no time yet, patients in a window first.";
    return reception.page(new WaitingPage(reception.frame(request, "Waiting list"), first, lines));
  }

  private static Stream<WaitingPage.Line> onHold(Snapshot calendar, Map<String, String> windows) {
    return calendar.waitingForHold().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        procedure ->
                            new WaitingPage.Line(
                                entry.getKey(),
                                "",
                                calendar.names().of(entry.getKey()),
                                calendar.names().of(procedure),
                                "How long a medicine is held before it is not decided: a physician"
                                    + " decides it at the order.",
                                windows.getOrDefault(entry.getKey(), ""))));
  }

  private ServerResponse page(
      ServerRequest request,
      int status,
      String first,
      List<ReplanPage.Line> lines,
      List<String> changes,
      List<String> because) {
    Reception reception = desk.reception();
    return reception.page(
        status,
        new ReplanPage(reception.frame(request, "A better plan"), first, lines, changes, because));
  }

  private ServerResponse propose(ServerRequest request) {
    return proposal(request, 200, List.of());
  }

  private ServerResponse proposal(ServerRequest request, int status, List<String> because) {
    Snapshot calendar = desk.snapshots().valued(desk.clock());
    Proposals proposals = new Proposals(calendar, desk.weights(), desk.clock());
    List<Proposals.Proposed> proposed =
        proposals.differences().stream().sorted(PlanningForms::compare).toList();
    List<ReplanPage.Line> lines = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (Proposals.Proposed one : proposed) {
      lines.add(line(calendar, one.difference()));
      changes.add(one.wanted().text());
    }
    desk.reception()
        .archive()
        .record(
            List.of(
                desk.reception()
                    .caller(request)
                    .deed(Deed.Act.SEARCH, Deed.Result.DONE, Optional.empty(), "a better plan")));
    return page(request, status, first(lines), lines, changes, because);
  }

  /** What moves or falls away first, then what comes, each by time. */
  private static int compare(Proposals.Proposed one, Proposals.Proposed other) {
    return Comparator.comparing((Proposals.Proposed it) -> it.difference().before().isEmpty())
        .thenComparing(
            it -> it.difference().after().or(it.difference()::before).orElseThrow(),
            Booking.BY_TIME)
        .compare(one, other);
  }

  private static String first(List<ReplanPage.Line> lines) {
    if (lines.isEmpty()) {
      return "Nothing better was found for the coming two weeks.";
    }
    return "Added: "
        + count(lines, "added")
        + ". Moved: "
        + count(lines, "moved")
        + ". In another room: "
        + count(lines, "other room")
        + ". Dropped: "
        + count(lines, "dropped")
        + ".";
  }

  private static long count(List<ReplanPage.Line> lines, String how) {
    return lines.stream().filter(line -> line.how().equals(how)).count();
  }

  private static String how(Difference one) {
    if (one.before().isEmpty()) {
      return "added";
    }
    if (one.after().isEmpty()) {
      return "dropped";
    }
    Booking before = one.before().get();
    Booking after = one.after().get();
    return before.start().equals(after.start()) && before.staff().equals(after.staff())
        ? "other room"
        : "moved";
  }

  private static ReplanPage.Line line(Snapshot calendar, Difference one) {
    String how = how(one);
    Booking booking = one.after().or(one::before).orElseThrow();
    return new ReplanPage.Line(
        how,
        one.patient(),
        calendar.names().of(one.patient()),
        calendar.what(booking),
        one.before().map(before -> words(calendar, before)).orElse(""),
        one.after().map(after -> words(calendar, after)).orElse(""),
        calendar.names().said(one.because()));
  }

  private static String words(Snapshot calendar, Booking booking) {
    return NameBook.time(booking.start())
        + ", "
        + String.join(", ", booking.staff().stream().map(calendar.names()::of).toList())
        + ", "
        + String.join(", then ", booking.rooms().stream().map(calendar.names()::of).toList());
  }

  private ServerResponse accept(ServerRequest request) {
    Made made = desk.make(request, "accept", desk.wanted(request));
    return made instanceof Made.Done
        ? desk.reception().seeOther("/schedule?view=week&done=accepted")
        : proposal(request, ScheduleDesk.status(made), ScheduleDesk.because(made));
  }
}
