package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Instrument;

/** Reads the codes under which a score arrives. */
final class ScoreCodeReader {

  private ScoreCodeReader() {}

  static List<Instrument.ScoreCode> codes(Fields fields) {
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
}
