package org.ambulo.fhir.json;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** How JSON is laid out on the page. */
public enum Layout {
  /** One field a line, indented by two. */
  PRETTY {
    @Override
    ObjectWriteContext context() {
      return new Indented();
    }
  },
  /** No space at all: one document, one line. */
  COMPACT {
    @Override
    ObjectWriteContext context() {
      return ObjectWriteContext.empty();
    }
  };

  abstract ObjectWriteContext context();

  private static final class Indented extends ObjectWriteContext.Base {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
