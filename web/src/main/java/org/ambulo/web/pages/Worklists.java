package org.ambulo.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.clinic.live.Attention;
import org.ambulo.clinic.live.LiveClinic;
import org.ambulo.clinic.live.Standings;
import org.ambulo.words.Days;

/** Puts worklists into words. */
public final class Worklists {

  private Worklists() {}

  /**
   * The page of a worklist.
   *
   * @param search the words searched for; empty where nobody searches
   */
  public static WorklistPage page(
      Frame frame, LiveClinic.Worklists list, String search, List<Standings.Named> found) {
    return new WorklistPage(
        frame,
        first(list),
        counts(list.counts()),
        list.items().stream().map(Worklists::line).toList(),
        list.behind(),
        search,
        found.stream().map(Worklists::found).toList());
  }

  private static String first(LiveClinic.Worklists list) {
    if (list.items().isEmpty()) {
      return "Nothing presses. Patients are found by name.";
    }
    Standings.Item item = list.items().getFirst();
    return "First: " + item.name() + ", " + lower(item.attention().kind().title()) + ".";
  }

  private static String lower(String title) {
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }

  private static List<WorklistPage.Count> counts(Map<Attention.Kind, Long> counts) {
    List<WorklistPage.Count> all = new ArrayList<>();
    for (Attention.Kind kind : Attention.Kind.values()) {
      long number = counts.getOrDefault(kind, 0L);
      if (number > 0) {
        all.add(new WorklistPage.Count(kind.title(), number));
      }
    }
    return all;
  }

  private static WorklistPage.Line line(Standings.Item item) {
    Attention attention = item.attention();
    return new WorklistPage.Line(
        item.patient(),
        item.name(),
        item.about(),
        attention.kind().title(),
        tone(attention.kind()),
        attention.words(),
        attention.day().map(Days.DAY::format).orElse(""),
        item.lead().replace('_', ' '));
  }

  private static String tone(Attention.Kind kind) {
    return switch (kind) {
      case RED_FLAG, HIGH_PAIN, UNSAFE_REGIMEN, NOT_ASSESSED -> "alarm";
      case WINDOW_UNUSED, WINDOW_CLOSING, NO_RESPONSE, ESCALATION -> "warning";
      case WINDOW_OPEN, HAND_OVER, CHECK_IN_OVERDUE, SCREENING_OPEN -> "plain";
    };
  }

  private static WorklistPage.Found found(Standings.Named named) {
    return new WorklistPage.Found(
        named.patient(),
        named.name(),
        named.about(),
        named.cause(),
        named.lead().replace('_', ' '));
  }
}
