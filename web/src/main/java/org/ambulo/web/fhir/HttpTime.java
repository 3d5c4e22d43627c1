package org.ambulo.web.fhir;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as HTTP's headers have them, to the second. */
final class HttpTime {

  private HttpTime() {}

  static String text(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  static Optional<Instant> of(String text) {
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
