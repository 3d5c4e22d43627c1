package org.ambulo.words;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as the reader sees them: 3 Nov 2026. */
public final class Days {

  public static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Days() {}
}
