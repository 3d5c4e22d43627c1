package org.ambulo.app.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.schedule.DiaryReader;
import org.ambulo.app.schedule.Held;
import org.ambulo.app.schedule.LastStep;
import org.ambulo.app.schedule.Made;
import org.ambulo.app.schedule.NameBook;
import org.ambulo.app.schedule.RoomChoice;
import org.ambulo.app.schedule.Snapshot;
import org.ambulo.app.schedule.Wanted;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.pages.schedule.Diary;
import org.ambulo.web.pages.schedule.SchedulePage;
import org.ambulo.web.pages.schedule.VisitPage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** One appointment: looked at, moved, cancelled; and the last step taken back. */
final class VisitForms {

  private static final int UNPROCESSABLE = 422;

  private final ScheduleDesk desk;

  VisitForms(ScheduleDesk desk) {
    this.desk = desk;
  }

  List<PageRoute> routes() {
    return List.of(
        PageRoute.get(
            "/schedule/visits/{visit}",
            Team::hasWorklist,
            request ->
                visit(
                    request, 200, request.pathVariable("visit"), List.of(), "/schedule?view=day")),
        PageRoute.post("/schedule/move", ScheduleDesk::books, this::move),
        PageRoute.post("/schedule/cancel", ScheduleDesk::books, this::cancel),
        PageRoute.post("/schedule/undo", ScheduleDesk::books, this::undo));
  }

  private ServerResponse visit(
      ServerRequest request, int status, String id, List<String> because, String back) {
    Reception reception = desk.reception();
    Caller caller = reception.caller(request);
    Optional<KeptVisit> visit = kept(id);
    if (visit.isEmpty()) {
      return reception.missing(request);
    }
    if (!reception.inSight(caller, visit.get().patient())) {
      reception.refused(caller, visit.get().patient(), "appointment");
      return reception.missing(request);
    }
    reception.looked(caller, visit.get().patient(), "appointment");
    return reception.page(status, page(request, visit.get(), because, back));
  }

  private Optional<KeptVisit> kept(String id) {
    return desk.reception()
        .archive()
        .<Optional<Document>>read(reading -> reading.current(new Key("Appointment", id)))
        .flatMap(document -> KeptVisit.of(document, desk.reception().zone()));
  }

  private VisitPage page(
      ServerRequest request, KeptVisit visit, List<String> because, String back) {
    Reception reception = desk.reception();
    DiaryReader reader = desk.snapshots().diaries();
    LocalDate day = visit.day();
    Diary diary =
        reception
            .archive()
            .read(
                reading ->
                    reader.read(
                        reading, reception.today(), day, day, new Sight.Everybody(), Map.of()));
    String typedDay = or(reception.field(request, "day"), day.toString());
    String time = or(reception.field(request, "time"), visit.start().toLocalTime().toString());
    boolean books = ScheduleDesk.books(reception.caller(request).role());
    return new VisitPage(
        reception.frame(request, "Appointment"),
        visit.key().id(),
        visit.version(),
        diary.name(visit.patient()),
        "/patients/" + visit.patient(),
        diary.what(visit),
        NameBook.time(visit.start()) + "-" + visit.end().toLocalTime(),
        String.join(", ", visit.people().stream().map(diary::name).toList()),
        String.join(", then ", visit.rooms().stream().map(diary::name).toList()),
        visit.isBooked() ? "" : "This appointment is " + visit.status() + ".",
        new VisitPage.Move(typedDay, time, people(request, visit, diary), rooms(diary)),
        because,
        reception.field(request, "why"),
        books ? SchedulePage.Duty.BOOKS : SchedulePage.Duty.READS,
        back.contains("day=") ? back : "/schedule?view=day&day=" + visit.day());
  }

  private static String or(String typed, String otherwise) {
    return typed.isEmpty() ? otherwise : typed;
  }

  /** The typed one stays chosen. */
  private List<SchedulePage.Choice> people(ServerRequest request, KeptVisit visit, Diary diary) {
    String chosen =
        or(
            desk.reception().field(request, "staff"),
            visit.people().stream().findFirst().orElse(""));
    return diary.staff().stream()
        .map(one -> choice(one.id(), diary.name(one.id()), chosen))
        .sorted(Comparator.comparing(SchedulePage.Choice::words))
        .toList();
  }

  private static List<SchedulePage.Choice> rooms(Diary diary) {
    return diary.rooms().stream()
        .map(one -> choice(one.id(), diary.name(one.id()), ""))
        .sorted(Comparator.comparing(SchedulePage.Choice::words))
        .toList();
  }

  private static SchedulePage.Choice choice(String value, String words, String chosen) {
    return new SchedulePage.Choice(value, words, SchedulePage.Pick.of(value, chosen));
  }

  private ServerResponse move(ServerRequest request) {
    Reception reception = desk.reception();
    String id = reception.field(request, "visit");
    Optional<LocalDateTime> start = start(request);
    Snapshot now = desk.snapshots().rules(desk.clock());
    Optional<Held> held = Optional.ofNullable(now.held().get(id));
    if (held.isEmpty()) {
      return refused(request, id, new Made.Outdated("That appointment is not booked any more."));
    }
    if (start.isEmpty()) {
      return refused(request, id, new Made.Refused(List.of("Choose a day and a time.")));
    }
    String staff = reception.field(request, "staff");
    if (isThere(held.get().visit(), start.get(), staff, reception.field(request, "room"))) {
      return reception.seeOther(board(start.get().toLocalDate(), request) + "&done=moved");
    }
    Wanted.Move wanted =
        new Wanted.Move(
            id,
            version(request),
            start.get(),
            held.get().visit().minutes(),
            staff.isEmpty() ? held.get().visit().people() : List.of(staff),
            held.get().visit().rooms());
    Wanted.Move placed =
        new RoomChoice(desk.desk(), now, desk.clock()).of(wanted, reception.field(request, "room"));
    Made made = desk.make(request, "move " + placed.text(), List.of(placed));
    return made instanceof Made.Done
        ? reception.seeOther(board(start.get().toLocalDate(), request) + "&done=moved")
        : refused(request, id, made);
  }

  /** Sent twice, or moved there by somebody else: it is where it was to be. */
  private static boolean isThere(KeptVisit visit, LocalDateTime start, String staff, String room) {
    return visit.start().equals(start)
        && (staff.isEmpty() || visit.people().equals(List.of(staff)))
        && (room.isEmpty() || visit.rooms().stream().findFirst().equals(Optional.of(room)));
  }

  /** The board as it was looked at, on the day on which something is now. */
  private String board(LocalDate day, ServerRequest request) {
    String back = desk.back(request).replaceAll("&done=[a-z-]*", "");
    return back.contains("view=week")
        ? back
        : back.replaceAll("[?]day=[^&]*&", "?") + "&day=" + day;
  }

  private Optional<LocalDateTime> start(ServerRequest request) {
    String whole = desk.reception().field(request, "start");
    try {
      return Optional.of(
          whole.isEmpty()
              ? LocalDateTime.of(
                  LocalDate.parse(desk.reception().field(request, "day")),
                  LocalTime.parse(desk.reception().field(request, "time")))
              : LocalDateTime.parse(whole));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private long version(ServerRequest request) {
    String version = desk.reception().field(request, "version");
    return version.matches("[0-9]{1,9}") ? Long.parseLong(version) : 0;
  }

  private ServerResponse cancel(ServerRequest request) {
    Reception reception = desk.reception();
    String id = reception.field(request, "visit");
    String why = reception.field(request, "why").strip().replace('|', '/');
    if (why.isEmpty()) {
      return refused(request, id, new Made.Refused(List.of("Say why it is cancelled.")));
    }
    long version = version(request);
    Made made = desk.make(request, "cancel " + id, List.of(new Wanted.Cancel(id, version, why)));
    boolean sentTwice =
        made instanceof Made.Outdated
            && kept(id).filter(one -> !one.isTaken() && one.version() == version + 1).isPresent();
    return sentTwice || made instanceof Made.Done
        ? reception.seeOther(desk.back(request) + "&done=cancelled")
        : refused(request, id, made);
  }

  private ServerResponse refused(ServerRequest request, String id, Made made) {
    List<String> because = new ArrayList<>(ScheduleDesk.because(made));
    return visit(request, ScheduleDesk.status(made), id, because, desk.back(request));
  }

  private ServerResponse undo(ServerRequest request) {
    Reception reception = desk.reception();
    Caller caller = reception.caller(request);
    String meant = reception.field(request, "step");
    Optional<LastStep.Step> step =
        desk.steps().of(caller).filter(last -> last.name().equals(meant));
    if (step.isEmpty()) {
      return reception.seeOther(desk.back(request) + "&done=not-undone");
    }
    Made made =
        desk.steps().undo(caller, reception.submission(request, "undo"), desk.clock(), step.get());
    reception.live().changed();
    if (made instanceof Made.Refused) {
      String first = step.get().deeds().getFirst().what().map(Key::id).orElse("");
      return visit(request, UNPROCESSABLE, first, ScheduleDesk.because(made), desk.back(request));
    }
    return reception.seeOther(
        desk.back(request) + (made instanceof Made.Done ? "&done=undone" : "&done=not-undone"));
  }
}
