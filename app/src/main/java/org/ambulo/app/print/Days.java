package org.ambulo.app.print;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the reader sees them: 3 Nov 2026. */
final class Days {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Days() {}
}
