package org.ambulo.roster.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Collection;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Hours;
import org.ambulo.core.roster.Span;

/** Turns hours into free quarters by day; only whole quarters on days of the horizon count. */
final class HoursMask {

  private final LocalDate monday;
  private final int firstMinute;
  private final int first;
  private final int last;

  /** Quarters by day that the clock shows just once. */
  private final long[] shown;

  HoursMask(Clinic clinic, LocalDate monday, int weeks, int firstMinute) {
    this.monday = monday;
    this.firstMinute = firstMinute;
    first = Math.toIntExact(clinic.horizon().from().toEpochDay() - monday.toEpochDay());
    last = Math.toIntExact(clinic.horizon().to().toEpochDay() - monday.toEpochDay());
    shown = new long[weeks * Model.WEEK];
    ZoneRules rules = clinic.timeZone().getRules();
    for (int day = first; day <= last; day++) {
      shown[day] = shown(rules, monday.plusDays(day));
    }
  }

  /** Whether both make the same of the same hours. */
  boolean isLike(HoursMask other) {
    return monday.equals(other.monday)
        && firstMinute == other.firstMinute
        && first == other.first
        && last == other.last
        && Arrays.equals(shown, other.shown);
  }

  private long shown(ZoneRules rules, LocalDate date) {
    LocalDateTime midnight = date.atStartOfDay();
    LocalDateTime next = date.plusDays(1).atStartOfDay();
    if (rules.getOffset(midnight).equals(rules.getOffset(next))) {
      return -1L;
    }
    long shown = 0;
    for (int slot = 0; slot < Slots.MOST; slot++) {
      LocalDateTime start = midnight.plusMinutes(firstMinute + (long) slot * Clinic.GRID_MINUTES);
      LocalDateTime end = start.plusMinutes(Clinic.GRID_MINUTES - 1);
      if (rules.getValidOffsets(start).size() == 1 && rules.getValidOffsets(end).size() == 1) {
        shown |= 1L << slot;
      }
    }
    return shown;
  }

  long[] of(Collection<Span> hours) {
    long[] mask = new long[shown.length];
    Hours joined = Hours.of(hours);
    for (int day = first; day <= last; day++) {
      for (Span span : joined.on(monday.plusDays(day))) {
        mask[day] |=
            Slots.between(
                Math.ceilDiv(span.from() - firstMinute, Clinic.GRID_MINUTES),
                Math.floorDiv(span.to() - firstMinute, Clinic.GRID_MINUTES));
      }
      mask[day] &= shown[day];
    }
    return mask;
  }
}
