package org.ambulo.lab.trial;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;

/** Finds a time on a day for one appointment, as somebody at a desk would. */
final class Desk {

  private static final int DAY_MINUTES = 24 * 60;
  private static final int REST_DAYS = 1;

  private final Clinic clinic;
  private final DayBook book;

  Desk(Clinic clinic, DayBook book) {
    this.clinic = clinic;
    this.book = book;
  }

  DayBook book() {
    return book;
  }

  /**
   * Whether the course allows one more session on a day.
   *
   * @param sessions days of those there are in the days planned
   * @param procedures days on which one was or is to be done
   */
  static boolean isAllowed(
      Course course,
      LocalDate day,
      Collection<LocalDate> sessions,
      Collection<LocalDate> procedures) {
    LocalDate monday = monday(day);
    return sessions.stream()
            .allMatch(other -> Math.abs(ChronoUnit.DAYS.between(other, day)) >= course.minGapDays())
        && sessions.stream().filter(other -> monday(other).equals(monday)).count()
            < course.perWeekMax()
        && procedures.stream().noneMatch(done -> rests(done, day));
  }

  /** Whether a day is that of a procedure or the day after. */
  static boolean rests(LocalDate procedure, LocalDate day) {
    return !day.isBefore(procedure) && !day.isAfter(procedure.plusDays(REST_DAYS));
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** A therapist and a start. */
  private record Start(String therapist, int minute, boolean known, boolean liked) {
    private static final Comparator<Start> BEST =
        Comparator.comparing((Start start) -> !start.known())
            .thenComparing(start -> !start.liked())
            .thenComparingInt(Start::minute)
            .thenComparing(Start::therapist);
  }

  /**
   * A session on a day: with the therapist whom the patient knows if possible, then at the time
   * that the patient likes, then as early as possible.
   */
  Optional<Booking> session(Attendee patient, Course course, LocalDate day, List<Booking> others) {
    Optional<String> main = main(others);
    List<Room> rooms = clinic.rooms().stream().filter(room -> room.kind().isForTherapy()).toList();
    return starts()
        .filter(start -> book.isFree(patient.id(), day, start, course.minutes()))
        .filter(
            start -> rooms.isEmpty() || book.place(rooms, day, start, course.minutes()).isPresent())
        .boxed()
        .flatMap(
            start ->
                therapists(course)
                    .filter(one -> book.isFree(one.id(), day, start, course.minutes()))
                    .map(
                        one ->
                            new Start(
                                one.id(),
                                start,
                                main.filter(one.id()::equals).isPresent(),
                                patient.prefer().partOfDay().stream()
                                    .allMatch(part -> part.holds(start)))))
        .min(Start.BEST)
        .map(
            start ->
                new Booking(
                    patient.id(),
                    Booking.THERAPY,
                    day.atStartOfDay().plusMinutes(start.minute()),
                    course.minutes(),
                    List.of(start.therapist()),
                    book.place(rooms, day, start.minute(), course.minutes()).stream()
                        .map(Room::id)
                        .toList()));
  }

  /** The therapist of most sessions, the first by name among equals. */
  private static Optional<String> main(List<Booking> sessions) {
    return sessions.stream()
        .flatMap(session -> session.staff().stream())
        .min(
            Comparator.comparingLong(
                    (String id) -> -sessions.stream().filter(s -> s.staff().contains(id)).count())
                .thenComparing(Comparator.naturalOrder()));
  }

  private Stream<StaffMember> therapists(Course course) {
    return clinic.staff().stream()
        .filter(one -> one.role() == StaffMember.Role.THERAPIST)
        .filter(one -> one.skills().contains(course.skill()));
  }

  /** A procedure on a day, as early as possible. */
  Optional<Booking> procedure(Attendee patient, ProcedureOrder order, LocalDate day) {
    return starts()
        .filter(
            start ->
                book.isFree(patient.id(), day, start, order.minutes() + order.recoveryMinutes()))
        .boxed()
        .flatMap(start -> procedure(patient, order, day, start).stream())
        .findFirst();
  }

  private Optional<Booking> procedure(
      Attendee patient, ProcedureOrder order, LocalDate day, int start) {
    Optional<StaffMember> physician =
        clinic.staff().stream()
            .filter(order::canBeDoneBy)
            .filter(one -> book.isFree(one.id(), day, start, order.minutes()))
            .findFirst();
    Optional<Room> room = book.place(of(order.room().orElseThrow()), day, start, order.minutes());
    int after = start + order.minutes();
    Optional<Room> recovery =
        book.place(of(Room.Kind.RECOVERY), day, after, order.recoveryMinutes());
    if (physician.isEmpty() || room.isEmpty() || recovery.isEmpty()) {
      return Optional.empty();
    }
    Stream<String> rooms =
        order.recoveryMinutes() > 0
            ? Stream.of(room.get().id(), recovery.get().id())
            : Stream.of(room.get().id());
    return Optional.of(
        new Booking(
            patient.id(),
            order.id(),
            day.atStartOfDay().plusMinutes(start),
            order.minutes(),
            List.of(physician.get().id()),
            rooms.toList()));
  }

  private List<Room> of(Room.Kind kind) {
    return clinic.rooms().stream().filter(room -> room.kind() == kind).toList();
  }

  private static IntStream starts() {
    return IntStream.iterate(0, start -> start < DAY_MINUTES, start -> start + Clinic.GRID_MINUTES);
  }
}
