package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.logic.Comparison;
import org.ambulo.core.logic.Fact;

/** Reads the bands and strata of a score, and its cut-offs. */
final class ScoreBandReader {

  private ScoreBandReader() {}

  static List<Instrument.Band> bands(Fields fields) {
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

  /** The band of someone without a total, where the instrument names one. */
  static Optional<Instrument.Band> withoutTotal(Fields instrument) {
    return instrument
        .optionalGroup("strata")
        .flatMap(strata -> strata.optionalGroup("without_total"))
        .map(ScoreBandReader::stratum);
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

  static Instrument.Cutoff cutoff(Fields fields) {
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
}
