package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.knowledge.Citation;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.Instrument.Range;

/** Reads instruments/: one questionnaire each. */
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
    ScoringReader scorings = new ScoringReader(fields.group("scoring"));
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
            fields.oneOf("measures", Instrument.Measures.class),
            ScoreBandReader.bands(fields),
            ScoreBandReader.withoutTotal(fields),
            fields.each("cutoffs").stream().map(ScoreBandReader::cutoff).toList(),
            fields.optionalGroup("change").map(InstrumentReader::change),
            ScoreCodeReader.codes(fields),
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

  static Range range(Fields fields) {
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

  private static Instrument.Alias alias(Fields fields) {
    Instrument.Alias alias =
        new Instrument.Alias(
            fields.text("alias"),
            fields.optionalText("part"),
            fields.optionalNumber("item").map(BigDecimal::intValue));
    fields.ignore("note").done();
    return alias;
  }
}
