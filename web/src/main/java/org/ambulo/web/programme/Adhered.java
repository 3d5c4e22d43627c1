package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.pages.TherapyVisits;
import org.ambulo.words.chart.Journey;

/**
 * What of the programme was done, day by day: at home as the patient says it, and at the clinic.
 */
public record Adhered(List<Day> days) {
  public Adhered {
    days = List.copyOf(days);
  }

  /** How much of the exercises at home was done, the least first. */
  public enum Home {
    NO(0),
    SOME(1),
    YES(2);

    private final int halves;

    Home(int halves) {
      this.halves = halves;
    }
  }

  /**
   * One day.
   *
   * @param home empty where the patient said nothing
   * @param clinic what became of the visits of therapy of that day
   */
  public record Day(LocalDate date, Optional<Home> home, Optional<Journey.State> clinic) {}

  /** Of so many days up to today, the earliest first. */
  public static Adhered of(List<Document> documents, LocalDate today, ZoneId zone, int days) {
    Map<LocalDate, Home> home = new HashMap<>();
    documents.stream()
        .filter(document -> document.key().type().equals("Observation"))
        .map(Fields::of)
        .filter(fields -> !fields.text("status").equals("entered-in-error"))
        .filter(
            fields ->
                fields
                    .inside("code")
                    .code(Systems.CHECK_IN)
                    .filter("exercises"::equals)
                    .isPresent())
        .forEach(
            fields ->
                day(fields.text("effectiveDateTime"), zone)
                    .ifPresent(
                        day ->
                            answer(fields)
                                .ifPresent(
                                    how ->
                                        home.merge(
                                            day,
                                            how,
                                            (one, other) ->
                                                one.compareTo(other) > 0 ? one : other))));
    Map<LocalDate, Journey.State> clinic = new HashMap<>();
    TherapyVisits.of(documents)
        .forEach(
            visit ->
                clinic.merge(
                    visit.date(),
                    visit.state(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other));
    return new Adhered(
        today
            .minusDays(days - 1L)
            .datesUntil(today.plusDays(1))
            .map(
                day ->
                    new Day(
                        day,
                        Optional.ofNullable(home.get(day)),
                        Optional.ofNullable(clinic.get(day))))
            .toList());
  }

  private static Optional<LocalDate> day(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(zone).toLocalDate());
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Home> answer(Fields fields) {
    return fields
        .inside("valueCodeableConcept")
        .code(Systems.CHECK_IN)
        .flatMap(
            code ->
                Arrays.stream(Home.values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                    .findFirst());
  }

  /** Days at home by what was said of them; days of which nothing was said are in none. */
  public Map<Home, Long> counts() {
    Map<Home, Long> counts = new EnumMap<>(Home.class);
    days.stream()
        .flatMap(day -> day.home().stream())
        .forEach(how -> counts.merge(how, 1L, Long::sum));
    return counts;
  }

  /** Share of the exercises at home done on the days that are known; empty where none is. */
  public Optional<BigDecimal> share() {
    List<Home> known = days.stream().flatMap(day -> day.home().stream()).toList();
    return known.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(known.stream().mapToInt(home -> home.halves).sum())
                .divide(
                    BigDecimal.valueOf((long) Home.YES.halves * known.size()),
                    2,
                    RoundingMode.HALF_UP));
  }
}
