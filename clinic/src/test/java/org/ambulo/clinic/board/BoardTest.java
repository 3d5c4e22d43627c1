package org.ambulo.clinic.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Absence;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Occurrence;
import org.ambulo.roster.engine.Offer;
import org.ambulo.roster.engine.Watch;
import org.junit.jupiter.api.Test;

/** Two patients, two therapists, a gym, two weeks. */
class BoardTest {

  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
  private static final LocalDateTime NOW = MONDAY.atTime(8, 0);
  private static final ScheduleWeights WEIGHTS =
      new ScheduleWeights(2.0, 0.01, 0.08, 0.03, 0.30, 0.05, 2, 3, 24);

  private final Board board =
      new Board(clinic(), List.of(session("ann", 2, 9), session("ann", 7, 9)), WEIGHTS, 1);

  private static Clinic clinic() {
    return new Clinic(
        "test",
        ZoneId.of("Europe/Berlin"),
        new Horizon(MONDAY, MONDAY.plusDays(13)),
        List.of(therapist("tom"), therapist("tina")),
        List.of(new Room("gym", Room.Kind.GYM, 2, hours(8, 17))),
        List.of(patient("ann"), patient("ben")));
  }

  private static StaffMember therapist(String id) {
    return new StaffMember(id, StaffMember.Role.THERAPIST, Set.of("spine"), hours(9, 12));
  }

  private static List<Span> hours(int from, int to) {
    List<Span> hours = new ArrayList<>();
    for (int day = 0; day < 14; day++) {
      if (day % 7 < 5) {
        hours.add(new Span(MONDAY.plusDays(day), from * 60, to * 60));
      }
    }
    return hours;
  }

  private static Attendee patient(String id) {
    return new Attendee(
        id,
        MONDAY,
        hours(8, 17),
        Preference.NONE,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(new Course("spine", 3, 60, 2, 2, 0)),
        new Worth.Flat(0.5),
        List.of());
  }

  private static Booking session(String patient, int day, int hour) {
    return new Booking(
        patient,
        Booking.THERAPY,
        MONDAY.plusDays(day).atTime(LocalTime.of(hour, 0)),
        60,
        List.of("tom"),
        List.of("gym"));
  }

  private static BoardState done(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done) answer).now();
  }

  @Test
  void takesAnOfferUpAndBackAgain() {
    Offer best = board.offers(NOW, "ben", Booking.THERAPY, 3).getFirst();

    BoardState booked = done(board.book(0, best));

    assertThat(booked.bookings()).contains(best.booking()).hasSize(3);
    assertThat(booked.undo()).hasValueSatisfying(what -> assertThat(what).startsWith("book"));
    BoardState undone = done(board.undo(booked.version()));
    assertThat(undone.bookings()).hasSize(2).doesNotContain(best.booking());
    assertThat(done(board.redo(undone.version())).bookings()).contains(best.booking());
  }

  @Test
  void givesThreeOffersOnThreeDays() {
    assertThat(board.offers(NOW, "ben", Booking.THERAPY, 3))
        .hasSize(3)
        .extracting(offer -> offer.booking().day())
        .doesNotHaveDuplicates();
  }

  @Test
  void offersNobodyAThirdTherapist() {
    Clinic three =
        clinic().withStaff(List.of(therapist("tom"), therapist("tina"), therapist("tim")));
    Booking withTina =
        new Booking(
            "ann",
            Booking.THERAPY,
            MONDAY.plusDays(7).atTime(9, 0),
            60,
            List.of("tina"),
            List.of("gym"));
    Board busy = new Board(three, List.of(session("ann", 2, 9), withTina), WEIGHTS, 1);

    assertThat(busy.offers(NOW, "ann", Booking.THERAPY, 10))
        .isNotEmpty()
        .noneMatch(offer -> offer.booking().staff().contains("tim"));
    assertThat(busy.waiting(NOW, "tim", MONDAY.plusDays(9), 5))
        .extracting(offer -> offer.booking().patient())
        .containsExactly("ben");
  }

  @Test
  void refusesASecondBookingInTheSameHourAndSaysWhy() {
    Answer answer = board.book(0, List.of(session("ben", 2, 9)));

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class,
            refused ->
                assertThat(refused.because())
                    .anySatisfy(why -> assertThat(why).contains("tom").contains("ann")));
    assertThat(board.state().version()).isZero();
    assertThat(board.conflicts()).isEmpty();
  }

  @Test
  void tellsWhoActsOnAnOldCalendar() {
    done(board.cancel(0, session("ann", 7, 9)));

    assertThat(board.cancel(0, session("ann", 2, 9)))
        .isInstanceOfSatisfying(
            Answer.Outdated.class, outdated -> assertThat(outdated.now().version()).isEqualTo(1));
    assertThat(board.state().bookings()).containsExactly(session("ann", 2, 9));
  }

  @Test
  void movesAnAppointmentOnlyWhereTheRulesAllow() {
    Booking from = session("ann", 7, 9);

    assertThat(board.move(0, from, session("ann", 3, 9))).isInstanceOf(Answer.Refused.class);
    assertThat(done(board.move(0, from, session("ann", 8, 10))).bookings())
        .containsExactly(session("ann", 2, 9), session("ann", 8, 10));
    assertThat(board.move(1, from, session("ann", 9, 10))).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void checksEveryOccurrenceOfASeries() {
    List<Occurrence> series =
        board.series(NOW, "ben", "tom", MONDAY.plusDays(2).atTime(9, 0), 5, 3);

    assertThat(series).extracting(Occurrence::isPossible).containsExactly(false, false, false);
    assertThat(board.series(NOW, "ben", "tina", MONDAY.plusDays(2).atTime(9, 0), 7, 2))
        .extracting(Occurrence::isPossible)
        .containsExactly(true, true);
  }

  @Test
  void fillsATimeThatFellFreeFromThoseWhoStillNeedSessions() {
    assertThat(board.waiting(NOW, "tina", MONDAY.plusDays(9), 5))
        .extracting(offer -> offer.booking().patient())
        .containsExactlyInAnyOrder("ann", "ben");
  }

  @Test
  void suggestsAndTakesOnlyWhatIsAccepted() {
    Suggestion suggestion =
        board.suggest(
            NOW,
            List.of(
                new Change.StaffAway("tom", Absence.days(MONDAY.plusDays(7), MONDAY.plusDays(8)))),
            3,
            new Budget.Turns(1, 50),
            Watch.NOBODY);

    assertThat(suggestion.refusals()).isEmpty();
    assertThat(suggestion.replan().proposal().judgement().violations()).isEmpty();
    assertThat(suggestion.replan().differences())
        .anySatisfy(
            difference -> {
              assertThat(difference.before()).hasValue(session("ann", 7, 9));
              assertThat(difference.because()).contains("tom");
            });
    assertThat(board.state().bookings()).contains(session("ann", 7, 9));

    BoardState now = done(board.accept(suggestion));

    assertThat(now.bookings()).doesNotContain(session("ann", 7, 9)).hasSizeGreaterThan(2);
    assertThat(board.conflicts()).isEmpty();
    assertThat(done(board.undo(now.version())).clinic()).isEqualTo(clinic());
    assertThat(board.accept(suggestion)).isInstanceOf(Answer.Outdated.class);
  }

  @Test
  void saysThatThereIsNothingToTakeBack() {
    assertThat(board.undo(0)).isInstanceOf(Answer.Refused.class);
    assertThat(board.redo(0)).isInstanceOf(Answer.Refused.class);
  }
}
