package org.ambulo.web.fhir;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.archive.Document;
import org.ambulo.fhir.search.Stamped;

/** What is answered, before it is put into the format asked for. */
record Answer(int status, Map<String, String> headers, Body body) {

  /** The content. */
  sealed interface Body {}

  record Nothing() implements Body {}

  /** One resource in JSON, in pieces. */
  record Json(List<String> pieces) implements Body {}

  /** Lines of JSON in a file. */
  record Lines(Path file) implements Body {}

  /** JSON that is no resource. */
  record Plain(String json) implements Body {}

  Answer {
    headers = Map.copyOf(headers);
  }

  static Answer of(int status, List<String> pieces) {
    return new Answer(status, Map.of(), new Json(pieces));
  }

  static Answer empty(int status) {
    return new Answer(status, Map.of(), new Nothing());
  }

  /** One version of a resource, with its headers. */
  static Answer of(int status, Document document) {
    return of(status, document.json().map(List::of).orElse(List.of()))
        .with("ETag", etag(document))
        .with("Last-Modified", HttpTime.text(document.at()));
  }

  static String etag(Document document) {
    return "W/\"" + document.version() + "\"";
  }

  static String lastUpdated(Document document) {
    return Stamped.time(document.at());
  }

  Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  Answer without() {
    return new Answer(status, headers, new Nothing());
  }

  Answer containing(String json) {
    return new Answer(status, headers, new Json(List.of(json)));
  }
}
