package org.ambulo.web.pages.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Frame.Way;

/** Puts the calendar of a day or a week on the board. */
public final class BoardSheet {

  private static final String PAGE = "/schedule";
  private static final int WORKDAYS = 5;
  private static final int WEEK = 7;
  private static final int HOUR = 60;
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** Whom one looks at; else the id of one person. */
  private static final String ALL = "";

  private static final String THERAPISTS = "therapists";
  private static final String PHYSICIANS = "physicians";

  private final Asked asked;
  private final LocalDate today;
  private final Diary diary;

  /**
   * What is looked at.
   *
   * @param who everybody where it is empty, {@code therapists}, {@code physicians}, or one by id
   */
  public record Asked(LocalDate day, View view, String who) {

    /** The days shown. */
    public List<LocalDate> days() {
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return view == View.DAY
          ? List.of(day)
          : IntStream.range(0, WORKDAYS).mapToObj(monday::plusDays).toList();
    }

    String path(LocalDate other, View how, String whom) {
      return PAGE + query(other, how, whom);
    }

    private static String query(LocalDate other, View how, String whom) {
      return "?day=" + other + "&view=" + how.code() + (whom.isEmpty() ? "" : "&who=" + whom);
    }
  }

  /** How much is looked at. */
  public enum View {
    DAY,
    WEEK;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public BoardSheet(Asked asked, LocalDate today, Diary diary) {
    this.asked = asked;
    this.today = today;
    this.diary = diary;
  }

  /** The page. */
  public SchedulePage page(Frame frame, SchedulePage.Duty duty, Optional<SchedulePage.Undo> undo) {
    boolean days = asked.view() == View.DAY;
    boolean one = diary.staff().stream().anyMatch(member -> member.id().equals(asked.who()));
    return new SchedulePage(
        frame,
        head(undo),
        days || one ? grid() : new SchedulePage.Grid("", List.of(), List.of()),
        days || one ? new SchedulePage.Week(List.of(), List.of()) : week(),
        days ? new RoomSheet(diary).of(asked.day()) : new SchedulePage.Rooms(List.of(), List.of()),
        duty,
        PAGE + "/part" + Asked.query(asked.day(), asked.view(), asked.who()));
  }

  private SchedulePage.Head head(Optional<SchedulePage.Undo> undo) {
    int step = asked.view() == View.DAY ? 1 : WEEK;
    String unit = asked.view() == View.DAY ? "day" : "week";
    List<LocalDate> days = asked.days();
    String title =
        asked.view() == View.DAY
            ? LONG.format(asked.day())
            : "Week of " + LONG.format(days.getFirst());
    return new SchedulePage.Head(
        title,
        asked.day().toString(),
        asked.view().code(),
        way("Previous " + unit, turned(-step), asked.view()),
        way("Next " + unit, turned(step), asked.view()),
        List.of(
            here(way("Today", today, asked.view()), asked.day().equals(today)),
            here(way("Day", asked.day(), View.DAY), asked.view() == View.DAY),
            here(way("Week", asked.day(), View.WEEK), asked.view() == View.WEEK)),
        people(),
        undo);
  }

  /** Past the weekend, where nobody works on it. */
  private LocalDate turned(int step) {
    LocalDate day = asked.day().plusDays(step);
    while (Math.abs(step) == 1
        && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)) {
      day = day.plusDays(step);
    }
    return day;
  }

  private Way way(String title, LocalDate day, View view) {
    return new Way(asked.path(day, view, asked.who()), title, Way.Place.ELSEWHERE);
  }

  private static Way here(Way way, boolean here) {
    return new Way(way.path(), way.title(), here ? Way.Place.HERE : Way.Place.ELSEWHERE);
  }

  private List<SchedulePage.Choice> people() {
    List<SchedulePage.Choice> all = new ArrayList<>();
    all.add(choice(ALL, "Everybody"));
    all.add(choice(THERAPISTS, "Therapists"));
    all.add(choice(PHYSICIANS, "Physicians"));
    sorted(diary.staff().stream()).forEach(one -> all.add(choice(one.id(), diary.name(one.id()))));
    return all;
  }

  private SchedulePage.Choice choice(String value, String words) {
    return new SchedulePage.Choice(value, words, SchedulePage.Pick.of(value, asked.who()));
  }

  private Stream<StaffMember> sorted(Stream<StaffMember> staff) {
    return staff.sorted(
        Comparator.comparing(StaffMember::role)
            .reversed()
            .thenComparing(one -> diary.name(one.id())));
  }

  private List<StaffMember> shown() {
    return sorted(diary.staff().stream())
        .filter(
            one ->
                switch (asked.who()) {
                  case ALL -> true;
                  case THERAPISTS -> one.role() == StaffMember.Role.THERAPIST;
                  case PHYSICIANS -> one.role() == StaffMember.Role.PHYSICIAN;
                  default -> one.id().equals(asked.who());
                })
        .toList();
  }

  private SchedulePage.Grid grid() {
    boolean days = asked.view() == View.DAY;
    List<GridSheet.Place> places = new ArrayList<>();
    for (LocalDate day : asked.days()) {
      for (StaffMember member : shown()) {
        if (!days || diary.isThere(member, day)) {
          places.add(new GridSheet.Place(member, day, column(member, day)));
        }
      }
    }
    String caption = days ? "People by time" : "The week of " + diary.name(asked.who());
    return new GridSheet(diary, places).grid(caption);
  }

  private SchedulePage.Column column(StaffMember member, LocalDate day) {
    return asked.view() == View.DAY
        ? new SchedulePage.Column(
            diary.name(member.id()),
            role(member) + hours(member, day),
            asked.path(day, View.WEEK, member.id()),
            member.id(),
            day.toString())
        : new SchedulePage.Column(
            SHORT.format(day),
            hours(member, day),
            asked.path(day, View.DAY, ALL),
            member.id(),
            day.toString());
  }

  private static String role(StaffMember member) {
    return member.role() == StaffMember.Role.THERAPIST ? "Therapist " : "Physician ";
  }

  private static String hours(StaffMember member, LocalDate day) {
    List<Span> hours = Diary.hours(member, day);
    return hours.isEmpty()
        ? "not at work"
        : hours.stream()
            .map(span -> Span.clock(span.from()) + "-" + Span.clock(span.to()))
            .collect(Collectors.joining(", "));
  }

  private SchedulePage.Week week() {
    List<Way> days =
        asked.days().stream()
            .map(
                day ->
                    here(
                        new Way(
                            asked.path(day, View.DAY, asked.who()),
                            SHORT.format(day),
                            Way.Place.ELSEWHERE),
                        day.equals(today)))
            .toList();
    return new SchedulePage.Week(days, shown().stream().map(this::person).toList());
  }

  private SchedulePage.Person person(StaffMember member) {
    return new SchedulePage.Person(
        diary.name(member.id()),
        role(member).strip(),
        asked.path(asked.day(), View.WEEK, member.id()),
        asked.days().stream().map(day -> load(member, day)).toList());
  }

  private SchedulePage.Load load(StaffMember member, LocalDate day) {
    List<KeptVisit> visits = diary.of(member.id(), day);
    int worked = Diary.hours(member, day).stream().mapToInt(span -> span.to() - span.from()).sum();
    int booked = visits.stream().mapToInt(KeptVisit::minutes).sum();
    String words =
        worked == 0 && visits.isEmpty()
            ? ""
            : visits.size() == 1 ? "1 visit" : visits.size() + " visits";
    return new SchedulePage.Load(
        asked.path(day, View.DAY, member.id()),
        words,
        hours(booked) + " of " + hours(worked) + " h",
        Math.min(booked, Math.max(worked, 1)),
        Math.max(worked, 1));
  }

  private static String hours(int minutes) {
    return String.format(Locale.ROOT, "%.1f", (double) minutes / HOUR);
  }
}
