package org.ambulo.app.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.app.schedule.Made;
import org.ambulo.app.schedule.NameBook;
import org.ambulo.app.schedule.Needs;
import org.ambulo.app.schedule.OfferDesk;
import org.ambulo.app.schedule.Snapshot;
import org.ambulo.app.schedule.Wanted;
import org.ambulo.app.server.PageRoute;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Violation;
import org.ambulo.roster.engine.Difference;
import org.ambulo.roster.engine.Occurrence;
import org.ambulo.roster.engine.Offer;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.schedule.OfferPage;
import org.ambulo.web.pages.schedule.SchedulePage;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Booking on the telephone: three offers, or a whole series. */
final class OfferForms {

  private static final String PAGE = "/schedule/offer";
  private static final int OFFERS = 3;
  private static final int CLOSER_LOOKS = 3;
  private static final int DAYS_OF_A_WEEK = 7;
  private static final OfferPage.Series NO_SERIES = new OfferPage.Series("", List.of(), List.of());

  private final ScheduleDesk desk;

  OfferForms(ScheduleDesk desk) {
    this.desk = desk;
  }

  List<PageRoute> routes() {
    return List.of(
        PageRoute.get(PAGE, ScheduleDesk::books, request -> offer(request, 200, List.of())),
        PageRoute.post("/schedule/book", ScheduleDesk::books, this::book));
  }

  /** What one request is about. */
  private record About(
      Snapshot calendar,
      OfferDesk offers,
      String patient,
      String called,
      List<Needs.Need> needs,
      String kind,
      List<Offer> found) {
    String name(String id) {
      return calendar.names().of(id);
    }
  }

  private ServerResponse offer(ServerRequest request, int status, List<String> because) {
    Reception reception = desk.reception();
    Caller caller = reception.caller(request);
    String patient = reception.field(request, "patient");
    Optional<String> name =
        Optional.of(patient)
            .filter(id -> !id.isEmpty() && reception.inSight(caller, id))
            .flatMap(desk.snapshots()::named);
    if (name.isEmpty()) {
      return reception.missing(request);
    }
    reception.looked(caller, patient, "offers");
    About about = about(patient, name.get(), reception.field(request, "kind"));
    return reception.page(status, page(request, about, because));
  }

  /** Whoever would have to move is looked at as closely as the patient before it is offered. */
  private About about(String patient, String name, String asked) {
    Set<String> weighed = Set.of(patient);
    About about = about(weighed, patient, name, asked);
    for (int i = 0; i < CLOSER_LOOKS; i++) {
      Set<String> moved = new HashSet<>(weighed);
      about.found().stream()
          .flatMap(offer -> offer.displaces().stream())
          .forEach(one -> moved.add(one.patient()));
      if (weighed.containsAll(moved)) {
        return about;
      }
      weighed = moved;
      about = about(weighed, patient, name, asked);
    }
    return about;
  }

  private About about(Set<String> weighed, String patient, String name, String asked) {
    Snapshot calendar = desk.snapshots().valued(desk.clock(), weighed);
    List<Needs.Need> needs =
        calendar.patient(patient).map(new Needs(calendar)::of).orElse(List.of());
    String kind =
        needs.stream()
            .map(Needs.Need::kind)
            .filter(one -> one.equals(asked) || asked.isEmpty())
            .findFirst()
            .orElse("");
    OfferDesk offers = new OfferDesk(calendar, desk.weights(), desk.clock());
    List<Offer> found = kind.isEmpty() ? List.of() : offers.offers(patient, kind, OFFERS);
    return new About(calendar, offers, patient, name, needs, kind, found);
  }

  private OfferPage page(ServerRequest request, About about, List<String> because) {
    List<Offer> found = about.found();
    Frame frame = desk.reception().frame(request, "Book");
    return new OfferPage(
        request.param("done").isPresent() ? frame.saying("Booked.") : frame,
        about.patient(),
        about.called(),
        desk.windows(desk.reception().caller(request)).getOrDefault(about.patient(), ""),
        about.needs().stream().map(need -> way(about, need)).toList(),
        found.stream().map(offer -> card(about, offer)).toList(),
        none(about, found),
        form(request, about),
        series(request, about),
        because);
  }

  private static Frame.Way way(About about, Needs.Need need) {
    return new Frame.Way(
        PAGE + "?patient=" + about.patient() + "&kind=" + need.kind(),
        need.words(),
        need.kind().equals(about.kind()) ? Frame.Way.Place.HERE : Frame.Way.Place.ELSEWHERE);
  }

  private static String none(About about, List<Offer> found) {
    List<String> waiting =
        about.calendar().waitingForHold().getOrDefault(about.patient(), List.of());
    if (!waiting.isEmpty()) {
      return String.join(", ", waiting.stream().map(about::name).toList())
          + " cannot be booked yet: how long a medicine is held before it is not decided. A"
          + " physician decides it at the order.";
    }
    if (about.needs().isEmpty()) {
      return "Nothing is left to book: no procedure and no course of therapy is ordered that has"
          + " no time yet. A clinician orders it on the plan first.";
    }
    return found.isEmpty()
        ? "No time in the coming eight weeks suits. See the waiting list for what stands in the"
            + " way."
        : "";
  }

  private static OfferPage.Card card(About about, Offer offer) {
    Booking booking = offer.booking();
    return new OfferPage.Card(
        NameBook.time(booking.start()),
        with(about, booking),
        where(about, booking),
        about.offers().reasons(offer),
        offer.displaces().stream().map(one -> displaced(about, one)).toList(),
        about.offers().changes(offer).stream().map(Wanted::text).toList());
  }

  private static String with(About about, Booking booking) {
    return String.join(", ", booking.staff().stream().map(about::name).toList());
  }

  private static String where(About about, Booking booking) {
    return String.join(", then ", booking.rooms().stream().map(about::name).toList());
  }

  private static String displaced(About about, Difference one) {
    String what =
        about.name(one.patient())
            + ", "
            + one.before().map(about.calendar()::what).orElse("appointment")
            + " of "
            + one.before().map(before -> NameBook.time(before.start())).orElse("");
    return one.after()
        .map(after -> what + " moves to " + NameBook.time(after.start()))
        .orElse(what + " falls away");
  }

  private OfferPage.SeriesForm form(ServerRequest request, About about) {
    int left =
        about.needs().stream()
            .filter(need -> need.kind().equals(Booking.THERAPY))
            .mapToInt(Needs.Need::count)
            .findFirst()
            .orElse(0);
    Reception reception = desk.reception();
    Optional<Attendee> patient = about.calendar().patient(about.patient());
    String staff =
        or(
            reception.field(request, "staff"),
            patient.flatMap(one -> one.prefer().staff()).orElse(""));
    List<SchedulePage.Choice> people =
        about.calendar().clinic().staff().stream()
            .filter(one -> one.role() == StaffMember.Role.THERAPIST)
            .map(one -> choice(one.id(), about.name(one.id()), staff))
            .sorted(Comparator.comparing(SchedulePage.Choice::words))
            .toList();
    String every = or(reception.field(request, "every"), Integer.toString(DAYS_OF_A_WEEK));
    return new OfferPage.SeriesForm(
        left,
        people,
        or(reception.field(request, "first"), reception.today().plusDays(1).toString()),
        or(reception.field(request, "time"), "09:00"),
        Stream.of("2", "3", "4", "7", "14")
            .map(days -> choice(days, days.equals("7") ? "week" : days + " days", every))
            .toList(),
        or(reception.field(request, "count"), Integer.toString(Math.max(1, left))));
  }

  private static String or(String typed, String otherwise) {
    return typed.isEmpty() ? otherwise : typed;
  }

  private static SchedulePage.Choice choice(String value, String words, String chosen) {
    return new SchedulePage.Choice(value, words, SchedulePage.Pick.of(value, chosen));
  }

  private OfferPage.Series series(ServerRequest request, About about) {
    OfferPage.SeriesForm form = form(request, about);
    return switch (desk.reception().field(request, "series")) {
      case "best" -> best(about, form.left());
      case "same" -> same(request, about, form);
      default -> NO_SERIES;
    };
  }

  private static OfferPage.Series best(About about, int left) {
    List<Occurrence> found =
        about.offers().best(about.patient(), left).stream()
            .map(booking -> new Occurrence(booking, List.of()))
            .toList();
    String title =
        found.size() == left
            ? "The best times for all " + left
            : "Times for " + found.size() + " of " + left + "; there is no more room";
    return series(about, title, found);
  }

  private OfferPage.Series same(ServerRequest request, About about, OfferPage.SeriesForm form) {
    try {
      LocalDateTime first =
          LocalDateTime.of(LocalDate.parse(form.first()), LocalTime.parse(form.time()));
      return series(
          about,
          "The same time each time",
          about
              .offers()
              .same(
                  about.patient(),
                  desk.reception().field(request, "staff"),
                  first,
                  whole(desk.reception().field(request, "every"), DAYS_OF_A_WEEK),
                  whole(form.count(), 1)));
    } catch (DateTimeException unreadable) {
      return NO_SERIES;
    }
  }

  private static int whole(String text, int otherwise) {
    return text.matches("[1-9][0-9]?") ? Integer.parseInt(text) : otherwise;
  }

  private static OfferPage.Series series(About about, String title, List<Occurrence> all) {
    return new OfferPage.Series(
        title,
        all.stream()
            .map(
                one ->
                    new OfferPage.Visit(
                        NameBook.time(one.booking().start()),
                        with(about, one.booking()),
                        where(about, one.booking()),
                        one.obstacles().stream()
                            .map(Violation::because)
                            .map(about.calendar().names()::said)
                            .distinct()
                            .toList()))
            .toList(),
        all.stream()
            .filter(Occurrence::isPossible)
            .map(one -> new Wanted.Book(one.booking()).text())
            .toList());
  }

  private ServerResponse book(ServerRequest request) {
    Reception reception = desk.reception();
    List<Wanted> wanted = desk.wanted(request);
    Made made = desk.make(request, "book", wanted);
    if (!(made instanceof Made.Done)) {
      return offer(request, ScheduleDesk.status(made), ScheduleDesk.because(made));
    }
    Optional<LocalDate> day =
        wanted.stream()
            .filter(Wanted.Book.class::isInstance)
            .map(one -> ((Wanted.Book) one).booking().day())
            .min(Comparator.naturalOrder());
    return reception.seeOther(
        "/schedule?view=day" + day.map(one -> "&day=" + one).orElse("") + "&done=booked");
  }
}
