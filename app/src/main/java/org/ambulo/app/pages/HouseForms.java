package org.ambulo.app.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ambulo.app.schedule.HouseBook;
import org.ambulo.app.schedule.NameBook;
import org.ambulo.app.schedule.Snapshot;
import org.ambulo.app.schedule.WorkWeek;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.Reception;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.web.chart.Entered;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.fhir.Stored;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.schedule.HousePage;
import org.ambulo.web.pages.schedule.SchedulePage;
import org.ambulo.words.Days;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who works when, and the rooms: looked at and changed by those who book. */
final class HouseForms {

  private static final String PAGE = "/schedule/house";
  private static final int HOUR = 60;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_AWAY = 100;
  private static final int WRONG = 422;
  private static final int CONFLICT = 409;
  private static final int FORBIDDEN = 403;

  private static final Map<Room.Kind, String> KINDS =
      new EnumMap<>(
          Map.of(
              Room.Kind.FLUOROSCOPY, "Procedures under fluoroscopy",
              Room.Kind.ULTRASOUND, "Procedures under ultrasound",
              Room.Kind.RECOVERY, "Recovery",
              Room.Kind.GYM, "Gym",
              Room.Kind.TREATMENT, "Treatment"));

  private final ScheduleDesk desk;
  private final HouseBook book;

  HouseForms(ScheduleDesk desk) {
    this.desk = desk;
    book = new HouseBook(desk.reception().archive());
  }

  List<PageRoute> routes() {
    return List.of(
        PageRoute.get(PAGE, ScheduleDesk::books, request -> show(request, Typed.NOTHING, 200)),
        PageRoute.post(PAGE + "/people", ScheduleDesk::books, this::person),
        PageRoute.post(PAGE + "/rooms", ScheduleDesk::books, this::room));
  }

  private ServerResponse show(ServerRequest request, Typed typed, int status) {
    Reception reception = desk.reception();
    Snapshot calendar = desk.snapshots().rules(desk.clock());
    Frame frame = reception.frame(request, "Hours and rooms");
    String said = request.param("done").map(one -> "Kept. The board follows it.").orElse("");
    return reception.page(
        status,
        new HousePage(
            said.isEmpty() ? frame : frame.saying(said),
            book.people().stream().map(one -> person(one, calendar)).toList(),
            book.rooms().stream()
                .filter(one -> one.kind().isPresent())
                .map(one -> place(one, calendar))
                .toList(),
            Arrays.stream(Room.Kind.values())
                .map(
                    kind ->
                        new SchedulePage.Choice(
                            HouseBook.code(kind), words(kind), SchedulePage.Pick.of("", "x")))
                .toList(),
            typed));
  }

  private static String words(Room.Kind kind) {
    return KINDS.getOrDefault(kind, HouseBook.code(kind));
  }

  private HousePage.Person person(HouseBook.Person one, Snapshot calendar) {
    LocalDate today = desk.reception().today();
    List<HouseBook.Leave> away = one.away();
    return new HousePage.Person(
        one.key().id(),
        one.version(),
        one.name(),
        one.role(),
        one.week().words(),
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    new HousePage.Day(
                        code(day),
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                        one.week().text(day)))
            .toList(),
        IntStream.range(0, away.size())
            .filter(i -> !away.get(i).to().isBefore(today))
            .mapToObj(i -> new HousePage.Away(i, words(away.get(i))))
            .toList(),
        outside(calendar, visit -> isOutside(visit, one.person(), calendar)));
  }

  private static String words(HouseBook.Leave leave) {
    String from = Days.DAY.format(leave.from());
    return leave.from().equals(leave.to()) ? from : from + " to " + Days.DAY.format(leave.to());
  }

  private static String code(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private static HousePage.Place place(HouseBook.Place room, Snapshot calendar) {
    String kind = room.kind().map(HouseForms::words).orElse("");
    return new HousePage.Place(
        room.key().id(),
        room.version(),
        room.name(),
        room.kind().map(HouseBook::code).orElse(""),
        kind
            + ", patients at a time: "
            + room.capacity()
            + (room.open() ? "" : ". Closed: nothing is booked in it"),
        Integer.toString(room.capacity()),
        room.open() ? HousePage.State.OPEN : HousePage.State.CLOSED,
        room.open()
            ? List.of()
            : outside(calendar, visit -> visit.rooms().contains(room.key().id())));
  }

  private static List<Frame.Way> outside(Snapshot calendar, Predicate<KeptVisit> which) {
    return calendar.held().values().stream()
        .map(held -> held.visit())
        .filter(which)
        .sorted(KeptVisit.BY_TIME)
        .map(
            visit ->
                new Frame.Way(
                    "/schedule/visits/" + visit.key().id(),
                    NameBook.time(visit.start()) + ", " + calendar.names().of(visit.patient()),
                    Frame.Way.Place.ELSEWHERE))
        .toList();
  }

  private static boolean isOutside(KeptVisit visit, String person, Snapshot calendar) {
    if (!visit.people().contains(person)) {
      return false;
    }
    int from = visit.start().getHour() * HOUR + visit.start().getMinute();
    return calendar.clinic().staff().stream()
        .filter(member -> member.id().equals(person))
        .map(StaffMember::hours)
        .flatMap(List<Span>::stream)
        .noneMatch(span -> span.covers(visit.day(), from, from + visit.minutes()));
  }

  private ServerResponse person(ServerRequest request) {
    Typed typed = typed(request, "person");
    Map<String, String> faults = new LinkedHashMap<>();
    Map<DayOfWeek, List<WorkWeek.Piece>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      WorkWeek.typed(typed.value(code(day)))
          .ifPresentOrElse(
              pieces -> days.put(day, pieces),
              () ->
                  faults.put(
                      code(day),
                      "Write times such as 08:00-12:00, 13:00-17:00, in quarters of an hour."));
    }
    Optional<HouseBook.Leave> leave = leave(typed, faults);
    Key key = new Key("PractitionerRole", typed.of());
    Optional<Node.Group> kept = book.document(key).flatMap(Document::json).map(Stored::node);
    if (kept.isEmpty()) {
      faults.put("form", "This person is not there any more.");
    }
    if (!faults.isEmpty()) {
      return show(request, typed.wrong(faults), WRONG);
    }
    Set<Integer> back = new HashSet<>();
    IntStream.range(0, MOST_AWAY)
        .filter(number -> typed.value("back." + number).equals("yes"))
        .forEach(back::add);
    return keep(
        request,
        typed,
        key,
        HouseBook.edited(kept.orElseThrow(), HouseBook.week(days), back, leave));
  }

  private Optional<HouseBook.Leave> leave(Typed typed, Map<String, String> faults) {
    if (typed.value("from").isEmpty() && typed.value("to").isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> from = Fields.typedDay(typed.value("from"));
    Optional<LocalDate> to = Fields.typedDay(typed.value("to"));
    if (from.isEmpty()) {
      faults.put("from", "Give the first day.");
    }
    boolean ends =
        to.filter(day -> from.filter(day::isBefore).isEmpty())
            .filter(day -> !day.isBefore(desk.reception().today()))
            .isPresent();
    if (!ends) {
      faults.put("to", "Give the last day, today or later and not before the first.");
    }
    return from.flatMap(first -> to.map(last -> new HouseBook.Leave(first, last)));
  }

  private ServerResponse room(ServerRequest request) {
    Typed typed = typed(request, "room");
    Map<String, String> faults = new LinkedHashMap<>();
    String name = typed.value("name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      faults.put("name", "Name the room in " + LONGEST_NAME + " letters.");
    }
    Optional<Room.Kind> kind = HouseBook.kind(typed.value("kind"));
    if (kind.isEmpty()) {
      faults.put("kind", "Choose what the room is for.");
    }
    String capacity = typed.value("capacity");
    if (!capacity.matches("[1-9][0-9]?")) {
      faults.put("capacity", "A whole number from 1 to 99.");
    }
    Reception reception = desk.reception();
    Key key =
        typed.of().isEmpty()
            ? reception
                .submission(request, "room")
                .key(reception.caller(request).account(), "", "Location", "room")
            : new Key("Location", typed.of());
    Optional<Node.Group> kept = book.document(key).flatMap(Document::json).map(Stored::node);
    if (kept.isEmpty() && !typed.of().isEmpty()) {
      faults.put("form", "This room is not there any more.");
    }
    if (!faults.isEmpty()) {
      return show(request, typed.wrong(faults), WRONG);
    }
    return keep(
        request,
        typed,
        key,
        HouseBook.room(
            typed.of().isEmpty() ? Optional.empty() : kept,
            name,
            kind.orElseThrow(),
            Integer.parseInt(capacity),
            typed.value("state").isEmpty()));
  }

  private ServerResponse keep(ServerRequest request, Typed typed, Key key, Node.Group resource) {
    Reception reception = desk.reception();
    String version = typed.value("version");
    long looked = version.matches("[0-9]{1,9}") ? Long.parseLong(version) : 0;
    Entered entered = reception.house().keep(reception.caller(request), key, looked, resource);
    return switch (entered) {
      case Entered.Done done -> {
        reception.live().changed();
        yield reception.seeOther(PAGE + "?done=kept");
      }
      case Entered.NotAllowed(String why) ->
          show(request, typed.wrong(Map.of("form", "Not allowed: " + why)), FORBIDDEN);
      case Entered.Outdated outdated -> changed(request, typed);
      case Entered.SentBefore before -> changed(request, typed);
    };
  }

  private ServerResponse changed(ServerRequest request, Typed typed) {
    return show(
        request,
        typed.wrong(
            Map.of(
                "form",
                "Somebody changed this while you looked at it. Nothing was written; what you typed"
                    + " stands in the form, the lines above it say how it is now.")),
        CONFLICT);
  }

  private Typed typed(ServerRequest request, String form) {
    Map<String, String> values = new HashMap<>();
    for (String name : request.params().keySet()) {
      if (!name.equals("_csrf") && !name.equals("sending")) {
        values.put(name, desk.reception().field(request, name));
      }
    }
    return new Typed(form, desk.reception().field(request, "of"), values);
  }
}
