package org.ambulo.core.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The local times that a zone's clocks leave out or show twice. */
public final class ClockChanges {

  /**
   * One change.
   *
   * @param from first minute left out or shown twice
   * @param to first minute after these
   * @param leftOut whether the clock goes forward; otherwise it shows these times twice
   */
  public record Change(LocalDateTime from, LocalDateTime to, boolean leftOut) {

    /** Whether a piece of time, its end not included, meets the change. */
    public boolean meets(LocalDateTime start, LocalDateTime end) {
      return start.isBefore(to) && from.isBefore(end);
    }
  }

  private final ZoneRules rules;
  private final Map<LocalDate, List<Change>> byDay = new HashMap<>();

  public ClockChanges(ZoneId zone) {
    rules = zone.getRules();
  }

  /** The changes of a day; mostly none. */
  public List<Change> on(LocalDate day) {
    return byDay.computeIfAbsent(day, this::find);
  }

  private List<Change> find(LocalDate day) {
    List<Change> found = new ArrayList<>();
    LocalDateTime start = day.atStartOfDay();
    LocalDateTime end = day.plusDays(1).atStartOfDay();
    ZoneOffsetTransition next = rules.nextTransition(start.minusDays(1).toInstant(ZoneOffset.UTC));
    while (next != null && next.getDateTimeBefore().isBefore(end.plusDays(1))) {
      Change change = of(next);
      if (change.meets(start, end)) {
        found.add(change);
      }
      next = rules.nextTransition(next.getInstant());
    }
    return List.copyOf(found);
  }

  private static Change of(ZoneOffsetTransition transition) {
    LocalDateTime before = transition.getDateTimeBefore();
    LocalDateTime after = transition.getDateTimeAfter();
    return transition.isGap() ? new Change(before, after, true) : new Change(after, before, false);
  }
}
