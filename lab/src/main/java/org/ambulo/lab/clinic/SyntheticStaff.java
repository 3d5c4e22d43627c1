package org.ambulo.lab.clinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/**
 * Made-up therapists and physicians.
 *
 * <p>A therapist has one main skill of three, dealt in turn so that each has somebody, and each
 * other with 35 %. Hours are staggered (start 08:00 to 09:00, end 16:00 to 17:00); 45 % have a
 * weekday off, 15 % work mornings or afternoons only, 30 % are away for 1 to 5 working days.
 *
 * <p>A physician comes on two weekdays, half of them whole, and does each kind of procedure with 70
 * %; each kind has somebody. Of the time on the first day 45 % is booked already, of the last
 * nothing, falling evenly between: pieces of 45 minutes taken out of the hours.
 */
final class SyntheticStaff {

  static final List<String> SKILLS = List.of("therapy-a", "therapy-b", "therapy-c");

  private static final double OTHER_SKILL = 0.35;
  private static final double WEEKDAY_OFF = 0.45;
  private static final double HALF_DAYS = 0.15;
  private static final double AWAY = 0.30;
  private static final int LONGEST_AWAY = 5;
  private static final int QUARTER = 15;
  private static final int QUARTERS_STAGGERED = 4;

  private static final double DOES_KIND = 0.70;
  private static final double WHOLE_DAY = 0.50;
  private static final double BOOKED_AT_FIRST = 0.45;
  private static final int BOOKED_PIECE = 45;

  /** Which part of its days somebody works. */
  private enum Part {
    ALL,
    MORNING,
    AFTERNOON
  }

  private final Days days;
  private final Draw draw;

  SyntheticStaff(Days days, Draw draw) {
    this.days = days;
    this.draw = draw;
  }

  /** With all their hours; nothing is taken out of them yet. */
  List<StaffMember> therapists(int number) {
    return IntStream.range(0, number).mapToObj(this::therapist).toList();
  }

  private StaffMember therapist(int number) {
    Set<String> skills = new TreeSet<>();
    for (int i = 0; i < SKILLS.size(); i++) {
      if (i == number % SKILLS.size() || draw.happens(OTHER_SKILL)) {
        skills.add(SKILLS.get(i));
      }
    }
    int start = Days.OPEN + QUARTER * draw.between(0, QUARTERS_STAGGERED);
    int end = Days.CLOSE - QUARTER * draw.between(0, QUARTERS_STAGGERED);
    Optional<DayOfWeek> off = draw.happens(WEEKDAY_OFF) ? Optional.of(weekday()) : Optional.empty();
    Part part = draw.happens(HALF_DAYS) ? half() : Part.ALL;
    List<LocalDate> working = new ArrayList<>(days.working());
    working.removeAll(away(working));
    working.removeIf(day -> off.filter(day.getDayOfWeek()::equals).isPresent());
    List<Span> hours = new ArrayList<>();
    working.forEach(day -> hours.addAll(pieces(day, start, end, part)));
    return new StaffMember("t" + (number + 1), StaffMember.Role.THERAPIST, skills, hours);
  }

  private List<LocalDate> away(List<LocalDate> working) {
    if (!draw.happens(AWAY)) {
      return List.of();
    }
    int length = draw.between(1, LONGEST_AWAY);
    int first = draw.between(0, working.size() - 1);
    return List.copyOf(working.subList(first, Math.min(working.size(), first + length)));
  }

  /** What is free of them for bookings. */
  List<StaffMember> physicians(int number, List<ProcedureKind> kinds) {
    return IntStream.range(0, number).mapToObj(i -> physician(i, number, kinds)).toList();
  }

  private StaffMember physician(int number, int of, List<ProcedureKind> kinds) {
    Set<String> skills = new TreeSet<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (i % of == number || draw.happens(DOES_KIND)) {
        skills.add(kinds.get(i).id());
      }
    }
    List<DayOfWeek> weekdays = new ArrayList<>(week());
    draw.shuffle(weekdays);
    Part first = draw.happens(WHOLE_DAY) ? Part.ALL : half();
    Part second = draw.happens(WHOLE_DAY) ? Part.ALL : half();
    List<Span> hours = new ArrayList<>();
    for (LocalDate day : days.working()) {
      if (day.getDayOfWeek() == weekdays.get(0)) {
        hours.addAll(unbooked(pieces(day, Days.OPEN, Days.CLOSE, first)));
      } else if (day.getDayOfWeek() == weekdays.get(1)) {
        hours.addAll(unbooked(pieces(day, Days.OPEN, Days.CLOSE, second)));
      }
    }
    return new StaffMember("d" + (number + 1), StaffMember.Role.PHYSICIAN, skills, hours);
  }

  private List<Span> unbooked(List<Span> pieces) {
    List<Span> booked = new ArrayList<>();
    for (Span piece : pieces) {
      double passed = days.horizon().indexOf(piece.date()) / (double) days.horizon().days();
      for (int at = piece.from(); at < piece.to(); at += BOOKED_PIECE) {
        if (draw.happens(BOOKED_AT_FIRST * (1 - passed))) {
          booked.add(new Span(piece.date(), at, Math.min(piece.to(), at + BOOKED_PIECE)));
        }
      }
    }
    return Hours.without(pieces, booked);
  }

  private static List<Span> pieces(LocalDate day, int start, int end, Part part) {
    Span morning = new Span(day, start, Days.NOON);
    Span afternoon = new Span(day, Days.AFTER_LUNCH, end);
    return switch (part) {
      case ALL -> List.of(morning, afternoon);
      case MORNING -> List.of(morning);
      case AFTERNOON -> List.of(afternoon);
    };
  }

  private Part half() {
    return draw.happens(0.5) ? Part.MORNING : Part.AFTERNOON;
  }

  private DayOfWeek weekday() {
    return draw.one(week());
  }

  private static List<DayOfWeek> week() {
    List<DayOfWeek> week = new ArrayList<>(List.of(DayOfWeek.values()));
    week.removeIf(day -> day.compareTo(DayOfWeek.FRIDAY) > 0);
    return Collections.unmodifiableList(week);
  }
}
