package org.ambulo.lab.clinic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/**
 * Sessions that are booked already: 55 % of those whose procedure is done have 1 to 3 of them in
 * the first two weeks, all with one therapist. They break no rule: the therapist is able and free,
 * the patient can come and rests on the day of a procedure and the day after, the gym has a place,
 * and days between and sessions a week are those of the course. Where no therapist of five tried
 * has so many, the patient has as many as the best of them.
 */
final class FixedSessions {

  private static final double HAS_SOME = 0.55;
  private static final int MOST = 3;
  private static final int THERAPISTS_TRIED = 5;
  private static final int WORKING_DAYS = 10;

  private final List<LocalDate> firstDays;
  private final List<StaffMember> therapists;
  private final SessionRaster raster;
  private final Room gym;
  private final Map<LocalDate, List<Span>> inGym = new HashMap<>();

  FixedSessions(Days days, List<StaffMember> therapists, SessionRaster raster, Room gym) {
    List<LocalDate> working = days.working();
    firstDays = working.subList(0, Math.min(WORKING_DAYS, working.size()));
    this.therapists = therapists;
    this.raster = raster;
    this.gym = gym;
  }

  /** The patient with what is fixed; the raster and the gym know of it afterwards. */
  Attendee with(Attendee patient, Draw draw) {
    if (patient.past().isEmpty() || !draw.happens(HAS_SOME)) {
      return patient;
    }
    return patient.therapy().map(course -> with(patient, course, draw)).orElse(patient);
  }

  private Attendee with(Attendee patient, Course course, Draw draw) {
    int wanted = draw.between(1, MOST);
    List<StaffMember> able = new ArrayList<>(therapists);
    able.removeIf(one -> !one.skills().contains(course.skill()));
    draw.shuffle(able);
    List<Span> best = List.of();
    Optional<String> with = Optional.empty();
    for (StaffMember therapist : able.subList(0, Math.min(THERAPISTS_TRIED, able.size()))) {
      List<Span> found = sessions(patient, course, therapist.id(), wanted, draw);
      if (found.size() > best.size()) {
        best = found;
        with = Optional.of(therapist.id());
      }
      if (best.size() == wanted) {
        break;
      }
    }
    List<FixedBooking> fixed = new ArrayList<>();
    for (Span session : best) {
      raster.take(with.orElseThrow(), session);
      inGym.computeIfAbsent(session.date(), day -> new ArrayList<>()).add(session);
      fixed.add(booking(with.orElseThrow(), session));
    }
    return patient.withFixed(fixed);
  }

  private List<Span> sessions(
      Attendee patient, Course course, String therapist, int wanted, Draw draw) {
    List<LocalDate> days = new ArrayList<>(firstDays);
    draw.shuffle(days);
    List<Span> found = new ArrayList<>();
    for (LocalDate day : days) {
      if (found.size() < wanted && allows(patient, course, day, found)) {
        List<Span> free = new ArrayList<>(raster.free(therapist, day));
        free.removeIf(session -> !canCome(patient, session) || !gymHolds(session));
        if (!free.isEmpty()) {
          found.add(draw.one(free));
        }
      }
    }
    found.sort(Comparator.comparing(Span::date));
    return found;
  }

  private static boolean allows(
      Attendee patient, Course course, LocalDate day, List<Span> sessions) {
    boolean rests =
        patient.past().stream()
            .map(done -> ChronoUnit.DAYS.between(done.date(), day))
            .anyMatch(after -> after == 0 || after == 1);
    boolean close =
        sessions.stream()
            .map(one -> Math.abs(ChronoUnit.DAYS.between(one.date(), day)))
            .anyMatch(between -> between < course.minGapDays());
    long inWeek = sessions.stream().filter(one -> week(one.date()) == week(day)).count();
    return !rests
        && !close
        && inWeek < course.perWeekMax()
        && sessions.size() < course.sessions()
        && !day.isBefore(patient.released());
  }

  private static int week(LocalDate day) {
    return day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static boolean canCome(Attendee patient, Span session) {
    return patient.availability().stream()
        .anyMatch(span -> span.covers(session.date(), session.from(), session.to()));
  }

  /** Counts all that meet the session, which is never too few. */
  private boolean gymHolds(Span session) {
    long others =
        inGym.getOrDefault(session.date(), List.of()).stream()
            .filter(other -> other.overlaps(session.date(), session.from(), session.to()))
            .count();
    return others < gym.capacity();
  }

  private FixedBooking booking(String therapist, Span session) {
    LocalDateTime start = session.date().atStartOfDay().plusMinutes(session.from());
    return new FixedBooking(
        Booking.THERAPY, start, SessionRaster.MINUTES, List.of(therapist), List.of(gym.id()));
  }
}
