package org.ambulo.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.clinic.live.Attention;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.live.Standings;
import org.ambulo.words.Days;

/** Puts worklists into words. */
public final class Worklists {

  private static final String PAGE = "/worklist";

  private Worklists() {}

  /**
   * What is asked for.
   *
   * @param kind one alone; all where there is none
   * @param from how many lines come before
   * @param most lines at once
   * @param search the words searched for; empty where nobody searches
   * @param detail what the asker may see of a patient
   */
  public record Asked(
      Optional<Attention.Kind> kind,
      int from,
      int most,
      String search,
      PatientSheet.Detail detail) {

    /** The address of a part that shows the same. */
    String part() {
      return PAGE + "/part" + kind.map(one -> "?kind=" + one.name() + "&from=" + from).orElse("");
    }
  }

  /** The page of a worklist. */
  public static WorklistPage page(
      Frame frame,
      Asked asked,
      LiveClinic.Worklists list,
      List<WorklistPage.Task> tasks,
      List<Standings.Named> found) {
    return new WorklistPage(
        frame,
        first(asked, list, tasks),
        ways(asked, list.counts()),
        groups(list.items()),
        more(asked, list),
        tasks,
        list.behind(),
        asked.part(),
        asked.search(),
        found.stream().map(named -> found(named, asked.detail())).toList());
  }

  private static String first(
      Asked asked, LiveClinic.Worklists list, List<WorklistPage.Task> tasks) {
    if (asked.kind().isPresent()) {
      return asked.kind().get().title();
    }
    if (!list.items().isEmpty()) {
      Standings.Item item = list.items().getFirst();
      return "First: " + item.name() + ", " + lower(item.attention().kind().title()) + ".";
    }
    return tasks.isEmpty()
        ? "Nothing presses. Patients are found by name."
        : "First: " + tasks.getFirst().words() + ".";
  }

  private static String lower(String title) {
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  private static List<WorklistPage.KindWay> ways(Asked asked, Map<Attention.Kind, Long> counts) {
    List<WorklistPage.KindWay> all = new ArrayList<>();
    long sum = counts.values().stream().mapToLong(number -> number).sum();
    if (sum > 0) {
      all.add(new WorklistPage.KindWay("All", sum, way("All", PAGE, asked.kind().isEmpty())));
    }
    for (Attention.Kind kind : Attention.Kind.values()) {
      long number = counts.getOrDefault(kind, 0L);
      if (number > 0) {
        String path = PAGE + "?kind=" + kind.name();
        boolean here = asked.kind().filter(kind::equals).isPresent();
        all.add(new WorklistPage.KindWay(kind.title(), number, way(kind.title(), path, here)));
      }
    }
    return all;
  }

  private static Frame.Way way(String title, String path, boolean here) {
    return new Frame.Way(path, title, here ? Frame.Way.Place.HERE : Frame.Way.Place.ELSEWHERE);
  }

  private static List<WorklistPage.Group> groups(List<Standings.Item> items) {
    Map<Attention.Kind, List<WorklistPage.Line>> lines = new LinkedHashMap<>();
    for (Standings.Item item : items) {
      lines.computeIfAbsent(item.attention().kind(), kind -> new ArrayList<>()).add(line(item));
    }
    return lines.entrySet().stream()
        .map(
            group ->
                new WorklistPage.Group(
                    group.getKey().title(), tone(group.getKey()), group.getValue()))
        .toList();
  }

  private static String more(Asked asked, LiveClinic.Worklists list) {
    long all =
        asked
            .kind()
            .map(kind -> list.counts().getOrDefault(kind, 0L))
            .orElseGet(() -> list.counts().values().stream().mapToLong(number -> number).sum());
    int next = asked.from() + asked.most();
    if (list.items().size() < asked.most() || next >= all) {
      return "";
    }
    return PAGE + "?from=" + next + asked.kind().map(kind -> "&kind=" + kind.name()).orElse("");
  }

  private static WorklistPage.Line line(Standings.Item item) {
    Attention attention = item.attention();
    return new WorklistPage.Line(
        item.patient(),
        item.name(),
        item.about(),
        attention.words(),
        attention.day().map(Days.DAY::format).orElse(""),
        item.lead().replace('_', ' '));
  }

  private static String tone(Attention.Kind kind) {
    return switch (kind) {
      case RED_FLAG, HIGH_PAIN, UNSAFE_REGIMEN, NOT_ASSESSED -> "alarm";
      case HOLD_UNDECIDED, WINDOW_UNUSED, WINDOW_CLOSING, NO_RESPONSE, ESCALATION -> "warning";
      case WINDOW_OPEN, HAND_OVER, CHECK_IN_OVERDUE, SCREENING_OPEN -> "plain";
    };
  }

  private static WorklistPage.Found found(Standings.Named named, PatientSheet.Detail detail) {
    return new WorklistPage.Found(
        named.patient(),
        named.name(),
        named.about(),
        switch (detail) {
          case CLINICAL -> named.cause();
          case BOOKING -> "";
        },
        named.lead().replace('_', ' '));
  }
}
