package org.ambulo.core.record;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.Instrument.Limit;
import org.ambulo.core.knowledge.Instrument.Missing;
import org.ambulo.core.knowledge.Instrument.Scoring;
import org.ambulo.core.logic.Fact;

/**
 * Scores questionnaires from their items by the method and the missing-item rule that the knowledge
 * base gives for each, with its source.
 */
public final class Scorer {

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL64;
  private static final int SHOWN_DECIMALS = 2;

  private Scorer() {}

  /**
   * The total from the items, rounded to two decimals (to a whole number where the items are summed
   * and prorated); empty when too many are blank or one that may never be filled in is.
   */
  public static Optional<BigDecimal> total(
      Instrument instrument, NavigableMap<Integer, BigDecimal> items) {
    Scoring scoring = instrument.scoring();
    if (!scoring.hasTotal()) {
      return Optional.empty();
    }
    return switch (scoring.method()) {
      case EACH -> standing(instrument, items);
      case COUNT -> items.isEmpty() ? Optional.empty() : Optional.of(sum(items.values()));
      case SUM ->
          filled(instrument, items, numbers(instrument)).map(Scorer::sum).map(Scorer::whole);
      case MEAN -> filled(instrument, items, numbers(instrument)).map(Scorer::mean);
      case PERCENT_OF_SECTIONS -> percent(instrument, items);
      case T_TABLE ->
          filled(instrument, items, numbers(instrument))
              .map(Scorer::sum)
              .flatMap(sum -> lookUp(scoring.table(), sum));
    };
  }

  /** The sub-scales whose items are all answered. */
  public static Map<String, BigDecimal> parts(
      Instrument instrument, NavigableMap<Integer, BigDecimal> items) {
    Map<String, BigDecimal> parts = new HashMap<>();
    instrument
        .parts()
        .forEach(
            (id, part) -> {
              if (items.keySet().containsAll(part.items())) {
                parts.put(id, sum(part.items().stream().map(items::get).toList()));
              }
            });
    return parts;
  }

  /** The first band that holds; empty when none does or what it compares is not known. */
  public static Optional<String> band(
      Instrument instrument, Optional<BigDecimal> total, Map<String, BigDecimal> parts) {
    for (Instrument.Band band : instrument.bands()) {
      if (band.when().isEmpty()) {
        return Optional.of(band.label());
      }
      Limit limit = band.when().get();
      Optional<BigDecimal> value =
          limit.part().equals(Fact.TOTAL) ? total : Optional.ofNullable(parts.get(limit.part()));
      if (value.isEmpty()) {
        return withoutTotal(instrument, parts);
      }
      if (limit.comparison().holds(value.get(), limit.value())) {
        return Optional.of(band.label());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> withoutTotal(
      Instrument instrument, Map<String, BigDecimal> parts) {
    return instrument
        .withoutTotal()
        .filter(
            band ->
                band.when()
                    .map(
                        limit ->
                            parts.containsKey(limit.part())
                                && limit.comparison().holds(parts.get(limit.part()), limit.value()))
                    .orElse(false))
        .map(Instrument.Band::label);
  }

  /** The primary rating, else the first one given in the instrument's order. */
  private static Optional<BigDecimal> standing(
      Instrument instrument, NavigableMap<Integer, BigDecimal> items) {
    return primary(instrument)
        .flatMap(number -> Optional.ofNullable(items.get(number)))
        .or(() -> items.values().stream().findFirst());
  }

  private static Optional<Integer> primary(Instrument instrument) {
    return instrument.items().stream()
        .filter(item -> item.name().equals(instrument.scoring().primary()))
        .map(Instrument.Item::number)
        .findFirst();
  }

  private static List<Integer> numbers(Instrument instrument) {
    return instrument.items().stream().map(Instrument.Item::number).toList();
  }

  private static Optional<Collection<BigDecimal>> filled(
      Instrument instrument, NavigableMap<Integer, BigDecimal> items, List<Integer> wanted) {
    Missing missing = instrument.scoring().missing();
    NavigableMap<Integer, BigDecimal> answered = new TreeMap<>(items);
    answered.keySet().retainAll(wanted);
    answered.replaceAll((number, value) -> reversed(instrument, number, value));
    int blanks = wanted.size() - answered.size();
    if (blanks == 0) {
      return Optional.of(answered.values());
    }
    boolean forbidden = missing.never().stream().anyMatch(number -> !answered.containsKey(number));
    if (forbidden || answered.isEmpty() || blanks > missing.allowed()) {
      return Optional.empty();
    }
    if (missing.fill() == Instrument.Fill.NONE) {
      return Optional.empty();
    }
    boolean prorate = missing.fill() == Instrument.Fill.PRORATE;
    BigDecimal stand = prorate ? mean(answered.values()) : BigDecimal.ZERO;
    wanted.forEach(number -> answered.putIfAbsent(number, stand));
    return Optional.of(answered.values());
  }

  private static BigDecimal reversed(Instrument instrument, int number, BigDecimal value) {
    if (!instrument.scoring().reversed().contains(number)) {
      return value;
    }
    Instrument.Range range = instrument.item(number).orElseThrow().range();
    return range.least().add(range.greatest()).subtract(value);
  }

  private static Optional<BigDecimal> percent(
      Instrument instrument, NavigableMap<Integer, BigDecimal> items) {
    int sections = instrument.items().size();
    if (items.isEmpty() || sections - items.size() > instrument.scoring().missing().allowed()) {
      return Optional.empty();
    }
    BigDecimal greatest = instrument.items().getFirst().range().greatest();
    BigDecimal possible = greatest.multiply(BigDecimal.valueOf(items.size()));
    BigDecimal hundred = BigDecimal.valueOf(100);
    return Optional.of(tidy(hundred.multiply(sum(items.values())).divide(possible, EXACT_ENOUGH)));
  }

  private static Optional<BigDecimal> lookUp(Map<BigDecimal, BigDecimal> table, BigDecimal raw) {
    return table.entrySet().stream()
        .filter(row -> row.getKey().compareTo(raw) == 0)
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static BigDecimal sum(Collection<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal mean(Collection<BigDecimal> values) {
    return tidy(sum(values).divide(BigDecimal.valueOf(values.size()), EXACT_ENOUGH));
  }

  private static BigDecimal whole(BigDecimal value) {
    return value.setScale(0, RoundingMode.HALF_UP);
  }

  private static BigDecimal tidy(BigDecimal value) {
    BigDecimal rounded = value.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
