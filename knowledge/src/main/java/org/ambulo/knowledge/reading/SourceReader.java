package org.ambulo.knowledge.reading;

import java.util.List;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.Source;

/** Reads sources.yaml. */
final class SourceReader {

  private SourceReader() {}

  static List<Source> all(Fields file) {
    Fields sources = file.group("sources");
    file.done();
    return sources.keys().stream().map(id -> source(id, sources.group(id))).toList();
  }

  private static Source source(String id, Fields fields) {
    Source source =
        new Source(
            id,
            fields.text("cite"),
            fields.oneOf("conf", Confidence.class),
            fields.optionalText("url"),
            fields.optionalText("read_as"));
    fields.done();
    return source;
  }
}
