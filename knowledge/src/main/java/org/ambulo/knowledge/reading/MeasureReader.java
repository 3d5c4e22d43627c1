package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Measure;

/** Reads measures.yaml. */
final class MeasureReader {

  private MeasureReader() {}

  static List<Measure> all(Fields file) {
    List<Measure> all = file.each("measures").stream().map(MeasureReader::measure).toList();
    file.ignore("panels", "notes").done();
    return all;
  }

  private static Measure measure(Fields fields) {
    boolean qualitative =
        fields.optionalText("type").map("positive_negative"::equals).orElse(false);
    Optional<Fields> range = fields.optionalGroup("range");
    range.ifPresent(Fields::citation);
    Measure measure =
        new Measure(
            fields.text("id"),
            fields.oneOf("kind", Measure.Kind.class),
            fields.text("name"),
            qualitative ? Optional.empty() : Optional.of(fields.text("unit")),
            conversions(fields),
            range.map(r -> r.number("min")).orElse(BigDecimal.ZERO),
            range.map(r -> r.number("max")).orElse(BigDecimal.ZERO),
            codes(fields),
            fields.optionalText("feeds"),
            new LinkedHashSet<>(fields.texts("aliases")),
            fields.citation());
    range.ifPresent(Fields::done);
    if (!qualitative && range.isEmpty()) {
      fields.fault("lacks its plausible 'range'");
    }
    fields.ignore("note", "unit").done();
    return measure;
  }

  private static Map<String, Measure.Conversion> conversions(Fields fields) {
    Map<String, Measure.Conversion> conversions = new LinkedHashMap<>();
    for (Fields unit : fields.each("units")) {
      conversions.put(
          unit.text("unit"),
          new Measure.Conversion(
              decimal(unit, "factor").orElse(BigDecimal.ONE),
              decimal(unit, "offset").orElse(BigDecimal.ZERO)));
      unit.ignore("conf", "src", "note").done();
    }
    return conversions;
  }

  /** A decimal, quoted or not. */
  private static Optional<BigDecimal> decimal(Fields fields, String key) {
    if (!fields.has(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(fields.text(key)));
    } catch (NumberFormatException notOne) {
      fields.fault("'" + key + "' must be a decimal");
      return Optional.empty();
    }
  }

  private static List<Code> codes(Fields fields) {
    return fields.each("loinc").stream().map(MeasureReader::code).toList();
  }

  private static Code code(Fields fields) {
    Code code = new Code(CodeSystem.LOINC, fields.text("code"), fields.text("name"));
    fields.ignore("conf", "verified", "note").done();
    return code;
  }
}
