package org.ambulo.knowledge.reading;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Indication;
import org.ambulo.core.logic.Criterion;

/** Reads for whom something is. */
final class IndicationReader {

  private IndicationReader() {}

  /** The indication under 'for'; nobody where there is none. */
  static Indication of(Fields fields) {
    return fields.optionalGroup("for").map(IndicationReader::read).orElse(Indication.NOBODY);
  }

  private static Indication read(Fields fields) {
    Indication indication =
        new Indication(
            fields.flag("everyone"),
            set(fields, "diagnoses"),
            set(fields, "categories"),
            when(fields),
            set(fields, "not_for"));
    fields.ignore("cases").done();
    return indication;
  }

  static Optional<Criterion> when(Fields fields) {
    return fields.has("when")
        ? Optional.of(CriterionReader.read(fields, "when"))
        : Optional.empty();
  }

  static Set<String> set(Fields fields, String key) {
    return new LinkedHashSet<>(fields.texts(key));
  }
}
