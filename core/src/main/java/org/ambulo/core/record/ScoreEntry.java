package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.knowledge.Instrument;

/**
 * What a reader found of one filling-in: checks each number against the instrument and gives the
 * score. A number that does not fit is reported to the builder and left out.
 */
public final class ScoreEntry {

  private final Instrument instrument;
  private final Optional<PartialDate> date;
  private final Origin origin;
  private final RecordBuilder builder;
  private Optional<BigDecimal> total = Optional.empty();
  private Optional<String> band = Optional.empty();
  private final Map<String, BigDecimal> parts = new HashMap<>();
  private final NavigableMap<Integer, BigDecimal> items = new TreeMap<>();

  public ScoreEntry(
      Instrument instrument, Optional<PartialDate> date, Origin origin, RecordBuilder builder) {
    this.instrument = instrument;
    this.date = date;
    this.origin = origin;
    this.builder = builder;
  }

  public ScoreEntry total(BigDecimal value) {
    if (fits("total", value, Optional.of(instrument.range()))) {
      total = Optional.of(value);
    }
    return this;
  }

  public ScoreEntry band(String label) {
    if (instrument.bands().stream().anyMatch(known -> known.label().equals(label))) {
      band = Optional.of(label);
    } else {
      String labels =
          String.join(", ", instrument.bands().stream().map(Instrument.Band::label).toList());
      builder.trouble(
          DataProblem.Kind.WRONG_TYPE,
          instrument.id(),
          origin,
          "no such result ("
              + label
              + "); it takes a number"
              + (labels.isEmpty() ? "" : " or one of " + labels));
    }
    return this;
  }

  public ScoreEntry part(String id, BigDecimal value) {
    Optional<Instrument.Range> range =
        Optional.ofNullable(instrument.parts().get(id)).map(Instrument.Part::range);
    if (fits(id, value, range)) {
      parts.put(id, value);
    }
    return this;
  }

  public ScoreEntry item(int number, BigDecimal value) {
    if (fits("item " + number, value, instrument.item(number).map(Instrument.Item::range))) {
      items.put(number, value);
    }
    return this;
  }

  private boolean fits(String what, BigDecimal value, Optional<Instrument.Range> range) {
    String about = instrument.id() + " " + what;
    if (range.isEmpty()) {
      builder.trouble(DataProblem.Kind.UNKNOWN_ID, about, origin, "the instrument has none");
      return false;
    }
    if (!range.get().contains(value)) {
      builder.trouble(
          DataProblem.Kind.OUT_OF_RANGE,
          about,
          origin,
          "(" + value + ") is outside its range " + range.get());
      return false;
    }
    return true;
  }

  /** Hands what fitted to the builder; nothing when nothing did. */
  public void done() {
    if (total.isPresent() || band.isPresent() || !parts.isEmpty() || !items.isEmpty()) {
      builder.score(new Score(instrument.id(), total, band, parts, items, date, origin));
    }
  }

  /**
   * Pieces of the same day put together, totals, sub-scales and bands worked out from the items.
   */
  static List<Score> merged(Instrument instrument, List<Score> series, RecordBuilder builder) {
    List<Score> merged = new ArrayList<>();
    for (Score next : series) {
      if (!merged.isEmpty() && belong(merged.getLast(), next)) {
        merged.add(union(merged.removeLast(), next));
      } else {
        merged.add(next);
      }
    }
    merged.replaceAll(score -> computed(instrument, score, builder));
    return List.copyOf(merged);
  }

  private static boolean belong(Score one, Score other) {
    boolean sameDay =
        one.date().map(PartialDate::first).equals(other.date().map(PartialDate::first));
    boolean apart =
        (one.total().isEmpty() || other.total().isEmpty())
            && (one.band().isEmpty() || other.band().isEmpty())
            && one.items().keySet().stream().noneMatch(other.items()::containsKey)
            && one.parts().keySet().stream().noneMatch(other.parts()::containsKey);
    return sameDay && apart;
  }

  private static Score union(Score one, Score other) {
    Map<String, BigDecimal> parts = new HashMap<>(one.parts());
    parts.putAll(other.parts());
    NavigableMap<Integer, BigDecimal> items = new TreeMap<>(one.items());
    items.putAll(other.items());
    return new Score(
        one.instrument(),
        one.total().or(other::total),
        one.band().or(other::band),
        parts,
        items,
        one.date(),
        one.origin());
  }

  /** Where what was sent and the items disagree, the items stand: they are what was answered. */
  private static Score computed(Instrument instrument, Score score, RecordBuilder builder) {
    Map<String, BigDecimal> parts = new HashMap<>(score.parts());
    Scorer.parts(instrument, score.items())
        .forEach(
            (id, fromItems) -> {
              BigDecimal sent = parts.put(id, fromItems);
              if (sent != null && sent.compareTo(fromItems) != 0) {
                disagree(score, "part " + id, words(sent), "items", words(fromItems), builder);
              }
            });
    boolean standAlone = instrument.scoring().method() == Instrument.Method.EACH;
    Optional<BigDecimal> fromItems =
        standAlone && score.total().isPresent()
            ? Optional.empty()
            : Scorer.total(instrument, score.items());
    Optional<BigDecimal> total = fromItems.or(score::total);
    if (fromItems.isPresent()
        && score.total().isPresent()
        && fromItems.get().compareTo(score.total().get()) != 0) {
      disagree(score, "total", words(score.total().get()), "items", words(total.get()), builder);
    }
    Optional<String> fromNumbers = Scorer.band(instrument, total, parts);
    if (fromNumbers.isPresent() && score.band().isPresent() && !fromNumbers.equals(score.band())) {
      disagree(score, "result", score.band().get(), "numbers", fromNumbers.get(), builder);
    }
    Optional<String> band = fromNumbers.or(score::band);
    return new Score(
        score.instrument(), total, band, parts, score.items(), score.date(), score.origin());
  }

  private static String words(BigDecimal value) {
    return value.toPlainString();
  }

  private static void disagree(
      Score score, String what, String sent, String others, String give, RecordBuilder builder) {
    builder.trouble(
        DataProblem.Kind.CONTRADICTION,
        score.instrument(),
        score.origin(),
        "the %s sent is %s, the %s give %s; the %s stand"
            .formatted(what, sent, others, give, others));
  }
}
