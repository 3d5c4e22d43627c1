package org.ambulo.knowledge.reading;

import java.util.LinkedHashSet;
import java.util.Optional;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.Severity;

/** Reads interactions/. */
final class InteractionReader {

  private InteractionReader() {}

  static Interaction interaction(Fields fields) {
    Interaction interaction =
        new Interaction(
            fields.text("id"),
            fields.text("title"),
            fields.oneOf("severity", Severity.class),
            CriterionReader.read(fields, "when"),
            fields.has("ask_if")
                ? Optional.of(CriterionReader.read(fields, "ask_if"))
                : Optional.empty(),
            fields.text("mechanism"),
            fields.text("effect"),
            fields.text("action"),
            new LinkedHashSet<>(fields.texts("replaces")),
            fields.citation());
    fields.ignore("cases").done();
    return interaction;
  }
}
