package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.Instrument;

/** Reads how an instrument is scored. */
final class ScoringReader {

  private static final String[] COMMENTS = {
    "table_conf",
    "table_src",
    "table_note",
    "note",
    "composite",
    "short_visit",
    "same_items_at_follow_up",
    "interview",
    "course",
    "radiation"
  };

  private final Fields fields;
  private final Citation citation;

  ScoringReader(Fields fields) {
    this.fields = fields;
    citation = fields.citation();
  }

  Confidence confidence() {
    return citation.confidence();
  }

  Instrument.Scoring scoring() {
    Fields missing = fields.group("missing");
    Set<Integer> never = new LinkedHashSet<>(missing.wholes("never"));
    Instrument.Scoring scoring =
        new Instrument.Scoring(
            method(),
            new Instrument.Missing(missing.whole("allowed"), fill(missing.text("by")), never),
            new LinkedHashSet<>(fields.wholes("reversed")),
            fields.optionalText("primary"),
            table(),
            !fields.optionalText("total").map("none"::equals).orElse(false),
            fields.optionalText("text").orElse(""),
            citation);
    missing.ignore("round", "conf", "src", "note", "text").done();
    fields.ignore(COMMENTS).done();
    return scoring;
  }

  private Instrument.Method method() {
    String name = fields.text("method").toUpperCase(Locale.ROOT);
    return switch (name) {
      // These differ from a plain sum only in their items, parts and bands, which are data.
      case "STARTBACK", "OMPSQ", "PAINDETECT" -> Instrument.Method.SUM;
      default -> fields.oneOf("method", Instrument.Method.class);
    };
  }

  private Instrument.Fill fill(String by) {
    return switch (by) {
      case "prorate", "mean" -> Instrument.Fill.PRORATE;
      case "zero" -> Instrument.Fill.ZERO;
      case "none" -> Instrument.Fill.NONE;
      default -> {
        fields.fault("'missing.by' must be prorate, mean, zero or none, is '" + by + "'");
        yield Instrument.Fill.NONE;
      }
    };
  }

  private Map<BigDecimal, BigDecimal> table() {
    Map<BigDecimal, BigDecimal> table = new HashMap<>();
    fields
        .optionalGroup("table")
        .ifPresent(
            group ->
                group
                    .keys()
                    .forEach(
                        raw ->
                            row(group, raw).ifPresent(row -> table.put(row, group.number(raw)))));
    return table;
  }

  private static Optional<BigDecimal> row(Fields group, String raw) {
    try {
      return Optional.of(new BigDecimal(raw));
    } catch (NumberFormatException notOne) {
      group.fault("a row of the table is named by a sum of items, is '" + raw + "'");
      return Optional.empty();
    }
  }
}
