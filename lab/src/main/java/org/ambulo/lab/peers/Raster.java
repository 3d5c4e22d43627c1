package org.ambulo.lab.peers;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Collection;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Grid;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Hours;
import org.ambulo.core.roster.Span;

/**
 * Days as numbers from the first day planned, and quarters of an hour as the bits of a day. A day
 * has sixteen hours, from the first that anybody works: what is later is never booked.
 *
 * @param firstMinute of a day, where quarter 0 starts
 */
public record Raster(Horizon horizon, ZoneRules clock, int firstMinute) {

  private static final int WEEK = 7;

  static Raster of(Clinic clinic) {
    int first =
        clinic.staff().stream()
            .flatMap(member -> member.hours().stream())
            .mapToInt(Span::from)
            .min()
            .orElse(0);
    ZoneId zone = clinic.timeZone();
    return new Raster(clinic.horizon(), zone.getRules(), Grid.down(first));
  }

  public int days() {
    return horizon.days();
  }

  public int day(LocalDate date) {
    return horizon.indexOf(date);
  }

  /** The number of the week, Monday to Sunday, in which a day lies. */
  public int week(int day) {
    return Math.floorDiv(day + horizon.from().getDayOfWeek().getValue() - 1, WEEK);
  }

  public LocalDateTime time(int day, int quarter) {
    return horizon.day(day).atStartOfDay().plusMinutes(minute(quarter));
  }

  /** Minutes from midnight. */
  public int minute(int quarter) {
    return firstMinute + quarter * Clinic.GRID_MINUTES;
  }

  public static int quarters(int minutes) {
    return Math.max(1, Math.ceilDiv(minutes, Clinic.GRID_MINUTES));
  }

  /** The whole quarters within hours, by day. */
  long[] free(Collection<Span> hours) {
    long[] free = new long[days()];
    Hours joined = Hours.of(hours);
    for (LocalDate date : joined.days()) {
      if (horizon.contains(date)) {
        for (Span piece : joined.on(date)) {
          free[day(date)] |= between(quarterFrom(piece.from()), quarter(piece.to()));
        }
      }
    }
    return free;
  }

  /** The quarters that a piece of time takes up, in whole or in part. */
  long taken(int from, int to) {
    return between(quarter(from), quarterFrom(to));
  }

  private int quarter(int minute) {
    return Math.floorDiv(minute - firstMinute, Clinic.GRID_MINUTES);
  }

  private int quarterFrom(int minute) {
    return Math.ceilDiv(minute - firstMinute, Clinic.GRID_MINUTES);
  }

  /** Quarters that the clock shows just once. */
  long shown(int day) {
    long shown = 0;
    for (int quarter = 0; quarter < Long.SIZE; quarter++) {
      LocalDateTime start = time(day, quarter);
      LocalDateTime last = start.plusMinutes(Clinic.GRID_MINUTES - 1);
      boolean same = start.toLocalDate().equals(horizon.day(day));
      if (same
          && clock.getValidOffsets(start).size() == 1
          && clock.getValidOffsets(last).size() == 1) {
        shown |= 1L << quarter;
      }
    }
    return shown;
  }

  /** These quarters up to, not including, the last; those outside the sixteen hours left out. */
  public static long between(int from, int to) {
    int first = Math.max(0, from);
    int end = Math.min(Long.SIZE, to);
    return first >= end ? 0 : -1L >>> (Long.SIZE - (end - first)) << first;
  }

  /** Where something of this length may start. */
  public static long starts(long free, int length) {
    long starts = free;
    for (int i = 1; i < length && starts != 0; i++) {
      starts &= i < Long.SIZE ? free >>> i : 0;
    }
    return starts;
  }
}
