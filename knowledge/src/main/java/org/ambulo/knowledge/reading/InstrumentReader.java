package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.Instrument.Range;
import org.ambulo.core.knowledge.PerformanceTest;
import org.ambulo.core.logic.Comparison;
import org.ambulo.core.logic.Fact;

/** Reads instruments/ and performance-tests.yaml. */
final class InstrumentReader {

  private static final String[] REMARKS = {
    "schedule",
    "recovered",
    "anchors",
    "give_if",
    "matched_care",
    "safety",
    "instructions",
    "notes",
    "note",
    "caution"
  };

  private InstrumentReader() {}

  static Instrument instrument(Fields fields) {
    Fields licence = fields.group("licence");
    Scorings scorings = new Scorings(fields.group("scoring"));
    Instrument instrument =
        new Instrument(
            fields.text("id"),
            fields.text("name"),
            new Instrument.Licence(
                licence.text("status"),
                licence.flag("items_included"),
                licence.optionalText("note").orElse("")),
            fields.optionalText("stem"),
            fields.each("options").stream().map(InstrumentReader::option).toList(),
            fields.each("items").stream().map(InstrumentReader::item).toList(),
            parts(fields),
            scorings.scoring(),
            range(fields.group("range")),
            fields.text("direction").equals("higher_worse"),
            bands(fields),
            fields
                .optionalGroup("strata")
                .flatMap(strata -> strata.optionalGroup("without_total"))
                .map(InstrumentReader::stratum),
            fields.each("cutoffs").stream().map(InstrumentReader::cutoff).toList(),
            fields.optionalGroup("change").map(InstrumentReader::change),
            codes(fields),
            fields.each("aliases").stream().map(InstrumentReader::alias).toList(),
            List.of(),
            new Citation(scorings.confidence(), fields.texts("src")));
    licence.done();
    fields.ignore(REMARKS).done();
    return instrument;
  }

  private static Instrument.Option option(Fields fields) {
    Instrument.Option option =
        new Instrument.Option(
            fields.number("value"), fields.text("text"), fields.optionalText("loinc"));
    fields.ignore("conf", "step").done();
    return option;
  }

  private static Instrument.Item item(Fields fields) {
    Instrument.Item item =
        new Instrument.Item(
            fields.whole("n"),
            fields.optionalText("code"),
            fields.optionalText("text").or(() -> fields.optionalText("topic")).orElse(""),
            fields.optionalText("loinc"),
            range(fields));
    fields.ignore("text", "topic", "scale", "conf", "note", "options").done();
    return item;
  }

  private static Range range(Fields fields) {
    Range range = new Range(fields.number("min"), fields.number("max"));
    if (range.greatest().compareTo(range.least()) < 0) {
      fields.fault("'max' lies below 'min'");
    }
    fields.ignore("conf", "src", "note");
    return range;
  }

  private static Map<String, Instrument.Part> parts(Fields fields) {
    Map<String, Instrument.Part> parts = new LinkedHashMap<>();
    fields
        .optionalGroup("parts")
        .ifPresent(
            group ->
                group
                    .keys()
                    .forEach(
                        id -> {
                          Fields part = group.group(id);
                          Range range = range(part);
                          parts.put(id, new Instrument.Part(part.wholes("items"), range));
                          part.ignore("name", "text", "note").done();
                        }));
    return parts;
  }

  private static List<Instrument.Band> bands(Fields fields) {
    List<Instrument.Band> bands = new ArrayList<>();
    fields
        .optionalGroup("bands")
        .ifPresent(
            group -> {
              group.citation();
              for (Fields band : group.each("of")) {
                bands.add(
                    new Instrument.Band(
                        band.text("label"),
                        Optional.of(
                            new Instrument.Limit(Fact.TOTAL, Comparison.LE, band.number("max")))));
                band.ignore("shown_as", "note").done();
              }
              group.ignore("note").done();
            });
    fields
        .optionalGroup("strata")
        .ifPresent(
            group -> {
              group.citation();
              group.each("order").forEach(stratum -> bands.add(stratum(stratum)));
              group.ignore("note", "text", "without_total").done();
            });
    return bands;
  }

  private static Instrument.Band stratum(Fields fields) {
    String label = fields.text("label");
    Optional<Instrument.Limit> limit = Optional.empty();
    if (fields.has("total_le")) {
      limit =
          Optional.of(new Instrument.Limit(Fact.TOTAL, Comparison.LE, fields.number("total_le")));
    } else if (fields.has("part")) {
      limit =
          Optional.of(
              new Instrument.Limit(fields.text("part"), Comparison.GE, fields.number("ge")));
    }
    fields.ignore("conf", "src").done();
    return new Instrument.Band(label, limit);
  }

  private static Instrument.Cutoff cutoff(Fields fields) {
    Instrument.Cutoff cutoff =
        new Instrument.Cutoff(
            fields.text("name"),
            new Instrument.Limit(
                fields.optionalText("part").orElse(Fact.TOTAL),
                fields.oneOf("op", Comparison.class),
                fields.number("value")),
            fields.citation());
    fields.ignore("then", "note").done();
    return cutoff;
  }

  private static Instrument.Change change(Fields fields) {
    Instrument.Change change =
        new Instrument.Change(
            fields.optionalNumber("abs"),
            fields.optionalNumber("pct"),
            fields.optionalGroup("substantial").flatMap(s -> s.optionalNumber("pct")),
            fields.optionalGroup("not_classified").flatMap(n -> n.optionalNumber("baseline_lt")),
            fields.optionalNumber("single_activity_abs"),
            fields.citation());
    fields.keys();
    return change;
  }

  private static List<Instrument.ScoreCode> codes(Fields fields) {
    List<Instrument.ScoreCode> codes = new ArrayList<>();
    fields
        .optionalGroup("codes")
        .ifPresent(
            group -> {
              group.each("loinc").forEach(code -> codes.add(code(code, code.text("what"))));
              group.each("parts").forEach(code -> codes.add(code(code, "part")));
              group.each("bands").forEach(code -> codes.add(code(code, "band")));
              group.each("other").forEach(code -> codes.add(code(code, code.text("what"))));
              group.ignore("note", "notes").done();
            });
    return codes;
  }

  private static Instrument.ScoreCode code(Fields fields, String what) {
    Map<String, String> answers = new LinkedHashMap<>();
    fields
        .optionalGroup("answers")
        .ifPresent(group -> group.keys().forEach(key -> answers.put(key, group.text(key))));
    Instrument.ScoreCode code =
        new Instrument.ScoreCode(
            fields.optionalText("system").orElse(CodeSystem.LOINC.uri()),
            fields.text("code"),
            fields.optionalText("name").orElse(""),
            arrives(fields, what),
            fields.optionalNumber("item").map(BigDecimal::intValue),
            fields.optionalText("part"),
            answers);
    fields.ignore("what", "conf", "src", "verified", "note").done();
    return code;
  }

  private static Instrument.Arrives arrives(Fields fields, String what) {
    for (Instrument.Arrives known : Instrument.Arrives.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(what)) {
        return known;
      }
    }
    fields.fault("'what' must be total, panel, item, part or band, is '" + what + "'");
    return Instrument.Arrives.PANEL;
  }

  private static Instrument.Alias alias(Fields fields) {
    Instrument.Alias alias =
        new Instrument.Alias(
            fields.text("alias"),
            fields.optionalText("part"),
            fields.optionalNumber("item").map(BigDecimal::intValue));
    fields.ignore("note").done();
    return alias;
  }

  static List<PerformanceTest> tests(Fields file) {
    List<PerformanceTest> tests = file.each("tests").stream().map(InstrumentReader::test).toList();
    file.ignore("notes", "battery").done();
    return tests;
  }

  private static PerformanceTest test(Fields fields) {
    PerformanceTest test =
        new PerformanceTest(
            fields.text("id"),
            fields.text("name"),
            fields.text("unit"),
            fields.text("direction").equals("higher_worse"),
            range(fields.group("range")),
            fields.optionalText("feeds"),
            fields.optionalText("method").map(List::of).orElse(List.of()),
            new Citation(
                fields.has("conf") ? fields.oneOf("conf", Confidence.class) : Confidence.U,
                fields.texts("src")));
    fields.keys();
    return test;
  }

  /** The scoring block. */
  private static final class Scorings {
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

    Scorings(Fields fields) {
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
}
