package org.ambulo.lab.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.lab.relief.TrueWindow;

/** Makes up how the care of one patient has gone, visit by visit. */
final class StoryTeller {

  private static final int WEEK = 7;
  private static final int HALF_A_WEEK = 3;
  private static final int LONG_AGO = 26 * WEEK;
  private static final int COURSE = 9;

  private final ReliefCourses courses;
  private final LocalDate today;
  private final Patient patient;
  private final Team team;
  private final Visits visits;
  private final Draws draws;

  StoryTeller(
      ReliefCourses courses,
      LocalDate today,
      Patient patient,
      Team team,
      Visits visits,
      Draws draws) {
    this.courses = courses;
    this.today = today;
    this.patient = patient;
    this.team = team;
    this.visits = visits;
    this.draws = draws;
  }

  /**
   * The story of a patient.
   *
   * @param number where the search for a fitting course of relief begins
   * @param pastDays how many days ago care began at most of those whose care is past
   */
  Story tell(int number, int pastDays) {
    return switch (patient.stage()) {
      case NEW_REFERRAL -> toCome();
      case EXAMINED, PLAN_PROPOSED -> justSeen(draws.between(2, 9), 7);
      case RED_FLAG -> justSeen(draws.between(1, 3), 2);
      case UNSAFE_REGIMEN -> inCare(draws.between(3, 8), 6, 6, 0);
      case CONSERVATIVE -> inCare(draws.between(3, 10), 6.5, 4.5, 2);
      case WAITING_FOR_PROCEDURE -> waiting();
      case RECOVERED -> recovered(draws.between(16, 24));
      case RELAPSE -> draws.happens(0.5) ? recurrence() : flare();
      case WINDOW_TO_COME,
          WINDOW_OPEN,
          IN_THERAPY,
          WINDOW_UNUSED,
          WINDOW_NEVER,
          WINDOW_OVER,
          REPORTS_OVERDUE ->
          treated(number);
      case PAST -> past(number, pastDays);
    };
  }

  private LocalDate ago(int days) {
    return today.minusDays(days);
  }

  private LocalDate yesterday() {
    return ago(1);
  }

  private Pain plain(LocalDate from, double before, LocalDate to, double now) {
    return from.isBefore(to)
        ? PlainPain.through(
            List.of(new PlainPain.Turn(from, before), new PlainPain.Turn(to, now)), draws)
        : new Pain(List.of(), before);
  }

  private Story story(LocalDate first, LocalDate lastReport, Pain pain) {
    return new Story(
        first,
        lastReport,
        Optional.empty(),
        Optional.empty(),
        pain,
        visits.all(),
        Optional.empty());
  }

  private Story toCome() {
    LocalDate from = today.plusDays(draws.between(1, 9));
    LocalDate first = visits.first(from, from.plusDays(10)).orElse(from);
    return story(first, ago(draws.between(1, 4)), new Pain(List.of(), draws.between(4, 8)));
  }

  private Story justSeen(int daysAgo, int reviewWithin) {
    LocalDate first = firstVisit(ago(daysAgo));
    visits.review(team.physiatrist(), today.plusDays(1), today.plusDays(reviewWithin + 4));
    double pain = patient.serious().map(one -> (double) one.pain()).orElse(6.0);
    return story(first, today, plain(first, pain, today, pain));
  }

  /** The latest day that had time, not after the one that was meant. */
  private LocalDate firstVisit(LocalDate meant) {
    LocalDate latest = meant.isBefore(today) ? meant : yesterday();
    for (int back = 0; back < WEEK; back++) {
      LocalDate day = latest.minusDays(back);
      Optional<LocalDate> booked = visits.first(day, day);
      if (booked.isPresent()) {
        return day;
      }
    }
    return latest;
  }

  private Story inCare(int weeks, double before, double now, int sessionsAWeek) {
    LocalDate first = firstVisit(ago(weeks * WEEK));
    reviews(first, yesterday());
    if (sessionsAWeek > 0) {
      sessions(first.plusDays(5), yesterday(), COURSE);
      comingSessions(draws.between(1, 3));
    }
    visits.review(team.physiatrist(), today.plusDays(3), today.plusDays(3 * WEEK));
    return story(first, ago(draws.between(0, 2)), plain(first, before, today, now));
  }

  private void reviews(LocalDate first, LocalDate until) {
    for (int week : new int[] {6, 12}) {
      LocalDate day = first.plusWeeks(week);
      if (day.plusDays(WEEK).isBefore(until)) {
        visits.review(team.physiatrist(), day, day.plusDays(WEEK));
      }
    }
  }

  /** Twice a week, as far as there is time. */
  private void sessions(LocalDate from, LocalDate until, int most) {
    LocalDate day = from;
    for (int done = 0; done < most && !day.plusDays(2).isAfter(until); done++) {
      Optional<LocalDate> booked = visits.session(day, day.plusDays(2));
      day = booked.orElse(day).plusDays(HALF_A_WEEK);
    }
  }

  private void comingSessions(int many) {
    LocalDate day = today.plusDays(draws.between(0, 2));
    for (int next = 0; next < many; next++) {
      Optional<LocalDate> booked = visits.session(day, day.plusDays(4));
      day = booked.orElse(day.plusDays(4)).plusDays(HALF_A_WEEK);
    }
  }

  private Story waiting() {
    LocalDate first = firstVisit(ago(draws.between(5, 9) * WEEK));
    reviews(first, yesterday());
    sessions(first.plusDays(6), first.plusDays(4 * WEEK), 4);
    LocalDate asked = today.plusDays(draws.between(7, 20));
    Recipe.TreatedBy by = patient.cause().procedure().orElseThrow();
    if (draws.happens(0.6)) {
      asked = visits.procedure(by.id(), asked, asked.plusDays(10)).orElse(asked);
    }
    Story story = story(first, ago(draws.between(0, 2)), plain(first, 7, today, 7));
    return new Story(
        first,
        story.lastReport(),
        Optional.empty(),
        Optional.empty(),
        story.pain(),
        visits.all(),
        Optional.of(asked));
  }

  private Story treated(int number) {
    Recipe.TreatedBy by = patient.cause().procedure().orElseThrow();
    ReliefCourses.Course course =
        courses
            .fitting(patient.stage(), by.stratum(), number, draws)
            .orElseThrow(() -> new IllegalStateException("no course fits " + patient.stage()));
    Treated done = done(by, course, ago(course.today()));
    LocalDate first = firstVisit(done.date().minusWeeks(draws.between(3, 6)));
    reviews(first, yesterday());
    trained(course.window(), done.date());
    LocalDate last = patient.stage() == Stage.REPORTS_OVERDUE ? ago(draws.between(16, 22)) : today;
    Pain pain = courses.diary(done, last, attended(done.date()));
    return new Story(
        first,
        last,
        Optional.empty(),
        Optional.of(done),
        pain.until(last),
        visits.all(),
        Optional.empty());
  }

  private Treated done(Recipe.TreatedBy by, ReliefCourses.Course course, LocalDate meant) {
    LocalDate day = meant;
    for (int back = 0; back < WEEK; back++) {
      LocalDate candidate = meant.minusDays(back);
      if (visits.procedure(by.id(), candidate, candidate).isPresent()) {
        day = candidate;
        break;
      }
    }
    Optional<String> side =
        by.hasSides() ? Optional.of(draws.happens(0.5) ? "left" : "right") : Optional.empty();
    return new Treated(by, course.stratum(), course.number(), day, draws.one(by.levels()), side);
  }

  /** The sessions that were attended and those to come. */
  private void trained(TrueWindow window, LocalDate done) {
    LocalDate opens = done.plusDays(window.everOpens() ? Math.max(3, window.opens()) : WEEK);
    switch (patient.stage()) {
      case WINDOW_TO_COME -> comingSessions(draws.between(0, 2));
      case WINDOW_OPEN -> {
        sessions(opens.plusDays(2), yesterday(), 2);
        comingSessions(draws.between(1, 3));
      }
      case IN_THERAPY -> {
        sessions(opens, yesterday(), COURSE);
        comingSessions(draws.between(2, 4));
      }
      case WINDOW_NEVER -> {
        sessions(opens, yesterday(), 2);
        visits.review(team.needle().getFirst(), today.plusDays(2), today.plusDays(2 * WEEK));
      }
      case WINDOW_OVER -> {
        sessions(opens, yesterday(), 4);
        visits.review(team.physiatrist(), today.plusDays(2), today.plusDays(2 * WEEK));
      }
      case REPORTS_OVERDUE -> sessions(opens, ago(3 * WEEK), 3);
      default -> {}
    }
  }

  private List<LocalDate> attended(LocalDate since) {
    return new Story(
            since,
            today,
            Optional.empty(),
            Optional.empty(),
            new Pain(List.of(), 0),
            visits.all(),
            Optional.empty())
        .attended().stream().filter(day -> day.isAfter(since)).toList();
  }

  private Story recovered(int weeks) {
    LocalDate first = firstVisit(ago(weeks * WEEK));
    LocalDate better = first.plusWeeks(8);
    sessions(first.plusDays(5), better.plusWeeks(2), COURSE);
    reviews(first, yesterday());
    Pain pain =
        PlainPain.through(
            List.of(
                new PlainPain.Turn(first, 6.5),
                new PlainPain.Turn(better, 1.5),
                new PlainPain.Turn(better.plusWeeks(3), 0.6),
                new PlainPain.Turn(today, 0.4)),
            draws);
    return ended(story(first, ago(draws.between(0, 3)), pain), first.plusWeeks(14));
  }

  private static Story ended(Story story, LocalDate day) {
    return new Story(
        story.first(),
        story.lastReport(),
        Optional.of(day),
        story.treated(),
        story.pain(),
        story.visits(),
        story.asked());
  }

  /** A month and more without any pain, and then it is back. */
  private Story recurrence() {
    LocalDate first = firstVisit(ago(draws.between(24, 32) * WEEK));
    sessions(first.plusDays(5), first.plusWeeks(8), COURSE);
    reviews(first, yesterday());
    Pain pain =
        PlainPain.through(
            List.of(
                new PlainPain.Turn(first, 6),
                new PlainPain.Turn(first.plusWeeks(9), 1),
                new PlainPain.Turn(first.plusWeeks(10), 0),
                new PlainPain.Turn(ago(9), 0),
                new PlainPain.Turn(ago(6), 4),
                new PlainPain.Turn(today, 5)),
            draws);
    visits.review(team.physiatrist(), today.plusDays(1), today.plusDays(WEEK));
    return story(first, today, pain);
  }

  /** Worse for some days than in the weeks before. */
  private Story flare() {
    LocalDate first = firstVisit(ago(draws.between(12, 20) * WEEK));
    sessions(first.plusDays(5), first.plusWeeks(6), COURSE);
    reviews(first, yesterday());
    Pain pain =
        PlainPain.through(
            List.of(
                new PlainPain.Turn(first, 6),
                new PlainPain.Turn(first.plusWeeks(8), 2),
                new PlainPain.Turn(ago(5), 2),
                new PlainPain.Turn(ago(4), 6),
                new PlainPain.Turn(today, 6)),
            draws);
    comingSessions(1);
    return story(first, today, pain);
  }

  private Story past(int number, int pastDays) {
    LocalDate meant = ago(draws.between(LONG_AGO, Math.max(LONG_AGO, pastDays)));
    LocalDate first = firstVisit(meant);
    if (draws.happens(0.4)) {
      LocalDate end = first.plusWeeks(draws.between(10, 18));
      sessions(first.plusDays(5), end, COURSE);
      reviews(first, end);
      Pain pain = plain(first, 6.5, end, draws.between(1, 4));
      return ended(story(first, lastAnswer(end), pain), end);
    }
    Recipe.TreatedBy by = patient.cause().procedure().orElseThrow();
    ReliefCourses.Course course =
        courses.fitting(Stage.PAST, by.stratum(), number, draws).orElseThrow();
    Treated done = done(by, course, first.plusDays(draws.between(21, 42)));
    LocalDate end = done.date().plusWeeks(draws.between(10, 18));
    LocalDate opens =
        done.date().plusDays(course.window().everOpens() ? course.window().opens() + 2 : WEEK);
    sessions(opens, end, COURSE);
    reviews(first, end);
    Pain pain = courses.diary(done, end, attended(done.date()));
    return new Story(
        first,
        lastAnswer(end),
        Optional.of(end),
        Optional.of(done),
        pain,
        visits.all(),
        Optional.empty());
  }

  /** Some answer the questionnaires of half a year and a year after. */
  private LocalDate lastAnswer(LocalDate end) {
    LocalDate later = draws.happens(0.6) ? end.plusYears(1) : end;
    return later.isAfter(today) ? today : later;
  }

  /** Whole weeks from one day to another. */
  static int weeks(LocalDate from, LocalDate to) {
    return (int) ChronoUnit.WEEKS.between(from, to);
  }

  /** The days on which the questionnaires of the course were filled in. */
  static List<LocalDate> answered(Story story) {
    List<LocalDate> days = new ArrayList<>();
    if (story.first().isAfter(story.lastReport())) {
      days.add(story.lastReport());
      return days;
    }
    for (int week : new int[] {0, 2, 6, 12, 26, 52}) {
      LocalDate day = story.first().plusWeeks(week);
      if (!day.isAfter(story.lastReport())) {
        days.add(day);
      }
    }
    boolean lately = !days.getLast().isBefore(story.lastReport().minusDays(WEEK));
    if (!lately && story.ended().isEmpty()) {
      days.add(story.lastReport());
    }
    return days;
  }
}
