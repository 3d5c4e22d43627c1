package org.ambulo.peers.cpsat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.lab.peers.AppointmentBook;
import org.ambulo.lab.peers.PatientPage;
import org.ambulo.lab.peers.Raster;

/**
 * Puts days into hours: procedures first, then patients with the fewest free starts first, each
 * with the therapist who has time on most of their days, on the other days with anybody.
 */
final class Packing {

  private final AppointmentBook book;
  private final RandomGenerator random;
  private final double spread;
  private final Map<String, PatientPage> pages = new HashMap<>();

  /**
   * @param spread how much chance changes the order of patients; 0: not at all
   */
  Packing(AppointmentBook book, RandomGenerator random, double spread) {
    this.book = book;
    this.random = random;
    this.spread = spread;
    book.pages().forEach(page -> pages.put(page.patient().id(), page));
  }

  /** What a session is worth to a patient by day in a scenario. */
  static double[] worth(PatientPage page, Raster raster, Scenario scenario) {
    List<LocalDate> days =
        Stream.concat(page.procedureDays().stream(), scenario.days().values().stream())
            .map(raster.horizon()::day)
            .toList();
    double[] worth = new double[raster.days()];
    for (int day = 0; day < worth.length; day++) {
      worth[day] = page.patient().value().on(raster.horizon().day(day), raster.horizon(), days);
    }
    return worth;
  }

  void pack(List<Wish> wishes) {
    for (Wish wish : wishes) {
      for (ProcedureOrder order : page(wish).patient().procedures()) {
        Optional.ofNullable(wish.scenario().days().get(order))
            .ifPresent(day -> book.bookProcedure(page(wish), order, day));
      }
    }
    for (Wish wish : wishes) {
      book.bookProceduresNextFree(page(wish));
    }
    Map<String, Double> scarcity = new HashMap<>();
    for (Wish wish : wishes) {
      double shaken = 1 + spread * (random.nextDouble() - 0.5);
      scarcity.put(wish.patient(), shaken * freeStarts(wish) / Math.max(1, wish.sessions().size()));
    }
    wishes.stream()
        .filter(wish -> !wish.sessions().isEmpty())
        .sorted(
            Comparator.comparing((Wish wish) -> scarcity.getOrDefault(wish.patient(), 0.0))
                .thenComparing(Wish::patient))
        .forEach(this::packSessions);
  }

  private PatientPage page(Wish wish) {
    return Objects.requireNonNull(pages.get(wish.patient()), "a patient of the book");
  }

  private long freeStarts(Wish wish) {
    return wish.sessions().stream().mapToLong(day -> Long.bitCount(page(wish).free(day))).sum();
  }

  private void packSessions(Wish wish) {
    Course course = page(wish).patient().therapy().orElseThrow();
    int length = Raster.quarters(course.minutes());
    List<StaffMember> therapists = new ArrayList<>(book.therapists(course));
    therapists.sort(
        Comparator.comparing(
            (StaffMember one) ->
                -page(wish).withTherapist().getOrDefault(one.id(), 0)
                    - wish.sessions().stream()
                        .filter(day -> starts(page(wish), one, day, length) != 0)
                        .count()));
    for (int day : wish.sessions()) {
      for (StaffMember therapist : therapists) {
        if (bookFirst(page(wish), therapist, day, length)) {
          break;
        }
      }
    }
  }

  private long starts(PatientPage page, StaffMember therapist, int day, int length) {
    return book.sessionStarts(page, day, length) & Raster.starts(book.free(therapist, day), length);
  }

  private boolean bookFirst(PatientPage page, StaffMember therapist, int day, int length) {
    long starts = starts(page, therapist, day, length);
    if (starts == 0) {
      return false;
    }
    int wished = -1;
    for (long rest = starts; rest != 0 && wished < 0; rest &= rest - 1) {
      int quarter = Long.numberOfTrailingZeros(rest);
      int minute = book.raster().minute(quarter);
      boolean preferred =
          page.patient().prefer().partOfDay().filter(part -> part.holds(minute)).isPresent();
      wished = preferred ? quarter : wished;
    }
    int quarter = wished >= 0 ? wished : Long.numberOfTrailingZeros(starts);
    return book.bookSession(page, therapist, day, quarter);
  }
}
