package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Comparison;

/**
 * A questionnaire.
 *
 * @param licence in one line, with whether item text may be shown
 * @param items in order; their text only where it is free to ship
 * @param parts sub-scales with the items they sum and their range
 * @param measures what it is about, so that like is shown beside like
 * @param bands first that holds names the score; none when the score has no bands
 * @param cutoffs screening limits
 * @param change the minimal important change of one person, where known
 * @param withoutTotal a band that a sub-scale can give while the total is not known
 * @param codes under which the total, the panel, an item, a sub-scale or the band arrives
 * @param aliases other ids a case file may use
 */
public record Instrument(
    String id,
    String name,
    Licence licence,
    Optional<String> stem,
    List<Option> options,
    List<Item> items,
    Map<String, Part> parts,
    Scoring scoring,
    Range range,
    boolean higherIsWorse,
    Measures measures,
    List<Band> bands,
    Optional<Band> withoutTotal,
    List<Cutoff> cutoffs,
    Optional<Change> change,
    List<ScoreCode> codes,
    List<Alias> aliases,
    List<String> notes,
    Citation citation) {

  public Instrument {
    options = List.copyOf(options);
    items = List.copyOf(items);
    parts = Map.copyOf(parts);
    bands = List.copyOf(bands);
    cutoffs = List.copyOf(cutoffs);
    codes = List.copyOf(codes);
    aliases = List.copyOf(aliases);
    notes = List.copyOf(notes);
  }

  /** What a questionnaire is about. */
  public enum Measures {
    PAIN,
    /** What somebody can do, and how far pain gets in the way. */
    FUNCTION,
    MOOD,
    /** What somebody fears of the pain, or trusts in themselves. */
    BELIEFS,
    /** Of a long course. */
    RISK,
    /** How somebody judges the whole change. */
    CHANGE
  }

  /** Whether the item text may be shown, and on what terms. */
  public record Licence(String status, boolean itemsIncluded, String note) {}

  /** An answer to an item, with the number it counts. */
  public record Option(BigDecimal value, String text, Optional<String> loinc) {}

  /** One question; its short name if it has one; its text where free, else only its topic. */
  public record Item(
      int number, Optional<String> name, String text, Optional<String> loinc, Range range) {}

  /** A sub-scale. */
  public record Part(List<Integer> items, Range range) {
    public Part {
      items = List.copyOf(items);
    }
  }

  /** Both limits included. */
  public record Range(BigDecimal least, BigDecimal greatest) {
    public boolean contains(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(greatest) <= 0;
    }

    @Override
    public String toString() {
      return least.toPlainString() + " to " + greatest.toPlainString();
    }
  }

  /** A name for scores: holds when the part (total, or a sub-scale) stands so to the limit. */
  public record Band(String label, Optional<Limit> when) {}

  /** A comparison of the total or of a sub-scale. */
  public record Limit(String part, Comparison comparison, BigDecimal value) {}

  /** A named screening limit. */
  public record Cutoff(String name, Limit limit, Citation citation) {}

  /**
   * The minimal important change of one person; both must be reached where both are given.
   *
   * @param absolute in points
   * @param percent of the baseline
   * @param substantialPercent of the baseline, from which a change is substantial
   * @param notBelow baseline below which no change is classified
   * @param singleItem in points of one item that is rated by itself
   */
  public record Change(
      Optional<BigDecimal> absolute,
      Optional<BigDecimal> percent,
      Optional<BigDecimal> substantialPercent,
      Optional<BigDecimal> notBelow,
      Optional<BigDecimal> singleItem,
      Citation citation) {}

  /**
   * A code under which something of the questionnaire arrives.
   *
   * @param system canonical URI of the code system
   * @param item number of the item, for {@link Arrives#ITEM}
   * @param part id of the sub-scale, for {@link Arrives#PART}
   * @param answers band by coded answer, for {@link Arrives#BAND}
   */
  public record ScoreCode(
      String system,
      String code,
      String name,
      Arrives what,
      Optional<Integer> item,
      Optional<String> part,
      Map<String, String> answers) {
    public ScoreCode {
      answers = Map.copyOf(answers);
    }
  }

  /** What a code stands for. */
  public enum Arrives {
    TOTAL,
    PANEL,
    ITEM,
    PART,
    BAND
  }

  /** Another id: of the whole, of a sub-scale, or of an item. */
  public record Alias(String id, Optional<String> part, Optional<Integer> item) {}

  /**
   * How a total is made.
   *
   * @param reversed numbers of the items counted from the other end
   * @param primary short name of the item that is the score where each stands alone
   * @param table total by sum of items
   * @param hasTotal whether the whole is a score at all, or only its sub-scales are
   */
  public record Scoring(
      Method method,
      Missing missing,
      Set<Integer> reversed,
      Optional<String> primary,
      Map<BigDecimal, BigDecimal> table,
      boolean hasTotal,
      String text,
      Citation citation) {
    public Scoring {
      reversed = Set.copyOf(reversed);
      table = Map.copyOf(table);
    }
  }

  /** How items become a total. */
  public enum Method {
    /** Sum of the items. */
    SUM,
    /** Mean of the items. */
    MEAN,
    /** Number of items ticked; an unticked item counts nothing. */
    COUNT,
    /** Each item stands alone; the primary one is the score. */
    EACH,
    /** 100 x sum / greatest sum possible for the sections answered. */
    PERCENT_OF_SECTIONS,
    /** Sum of the items read through a table. */
    T_TABLE
  }

  /** What is done for items left blank. */
  public record Missing(int allowed, Fill fill, Set<Integer> never) {
    public Missing {
      never = Set.copyOf(never);
    }
  }

  /** What stands in for a blank. */
  public enum Fill {
    /** No score. */
    NONE,
    /** The mean of the items answered. */
    PRORATE,
    /** Zero, because a blank means "does not apply". */
    ZERO
  }

  /** The same questionnaire, arriving under these codes. */
  public Instrument withCodes(List<ScoreCode> other) {
    return new Instrument(
        id,
        name,
        licence,
        stem,
        options,
        items,
        parts,
        scoring,
        range,
        higherIsWorse,
        measures,
        bands,
        withoutTotal,
        cutoffs,
        change,
        other,
        aliases,
        notes,
        citation);
  }

  public Optional<Item> item(int number) {
    return items.stream().filter(item -> item.number() == number).findFirst();
  }
}
