package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Room;

/** Books the visits of one made-up patient with the people of their team. */
final class Visits {

  private static final int FIRST_MINUTES = 60;
  private static final int REVIEW_MINUTES = 30;
  static final int SESSION_MINUTES = 45;
  private static final double MISSED = 0.1;
  private static final int NOON = 12 * 60;

  private final KnowledgeBase knowledge;
  private final House house;
  private final AppointmentBook book;
  private final Team team;
  private final LocalDate today;
  private final Draws draws;
  private final int usualTime;
  private final List<MadeUpVisit> booked = new ArrayList<>();

  Visits(
      KnowledgeBase knowledge,
      House house,
      AppointmentBook book,
      Team team,
      LocalDate today,
      Draws draws) {
    this.knowledge = knowledge;
    this.house = house;
    this.book = book;
    this.team = team;
    this.today = today;
    this.draws = draws;
    usualTime = draws.happens(0.5) ? House.OPENS : NOON;
  }

  /** All of them, by time. */
  List<MadeUpVisit> all() {
    return booked.stream().sorted(Comparator.comparing(MadeUpVisit::start)).toList();
  }

  private List<LocalDate> days() {
    return booked.stream().map(visit -> visit.start().toLocalDate()).toList();
  }

  Optional<LocalDate> first(LocalDate from, LocalDate to) {
    return book(
        MadeUpVisit.Kind.FIRST_VISIT,
        "",
        new AppointmentBook.Wish(List.of(team.physiatrist()), List.of(), FIRST_MINUTES, 0),
        from,
        to);
  }

  Optional<LocalDate> review(MadeUpPerson by, LocalDate from, LocalDate to) {
    return book(
        MadeUpVisit.Kind.REVIEW,
        "",
        new AppointmentBook.Wish(List.of(by), List.of(), REVIEW_MINUTES, 0),
        from,
        to);
  }

  /** A session with the patient's own therapist where there is time, else with another. */
  Optional<LocalDate> session(LocalDate from, LocalDate to) {
    List<MadeUpPerson> people = new ArrayList<>(List.of(team.therapist()));
    people.addAll(team.otherTherapists());
    return book(
        MadeUpVisit.Kind.THERAPY,
        "",
        new AppointmentBook.Wish(people, house.forTherapy(), SESSION_MINUTES, 0),
        from,
        to);
  }

  /** A procedure on the first day on which it can be done. */
  Optional<LocalDate> procedure(String id, LocalDate from, LocalDate to) {
    Procedure.Booking takes = knowledge.procedures().get(id).booking().orElseThrow();
    boolean fluoroscopy = knowledge.procedures().get(id).uses().contains(Procedure.Use.FLUOROSCOPY);
    AppointmentBook.Wish wish =
        new AppointmentBook.Wish(
            team.needle(),
            house.of(fluoroscopy ? Room.Kind.FLUOROSCOPY : Room.Kind.ULTRASOUND),
            quarters(takes.minutes()),
            quarters(takes.recoveryMinutes()));
    return book(MadeUpVisit.Kind.PROCEDURE, id, wish, from, to);
  }

  private static int quarters(int minutes) {
    return Math.ceilDiv(minutes, Clinic.GRID_MINUTES) * Clinic.GRID_MINUTES;
  }

  private Optional<LocalDate> book(
      MadeUpVisit.Kind kind, String what, AppointmentBook.Wish wish, LocalDate from, LocalDate to) {
    Optional<AppointmentBook.Place> place = book.book(wish, from, to, usualTime, days());
    place.ifPresent(
        one ->
            booked.add(
                new MadeUpVisit(
                    draws.id(),
                    kind,
                    what,
                    one.start(),
                    wish.minutes(),
                    wish.recoveryMinutes(),
                    one.people(),
                    one.rooms(),
                    status(kind, one.start()))));
    return place.map(one -> one.start().toLocalDate());
  }

  /** Today's are still to come. */
  private MadeUpVisit.Status status(MadeUpVisit.Kind kind, LocalDateTime start) {
    if (!start.toLocalDate().isBefore(today)) {
      return MadeUpVisit.Status.BOOKED;
    }
    return kind == MadeUpVisit.Kind.THERAPY && draws.happens(MISSED)
        ? MadeUpVisit.Status.MISSED
        : MadeUpVisit.Status.FULFILLED;
  }
}
