package org.ambulo.web.pages.phone;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days and times as a patient reads them. */
final class PhoneDays {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private PhoneDays() {}

  /** {@code Mon 23 Nov 2026}. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 09:41}. */
  static String time(ZonedDateTime at) {
    return TIME.format(at);
  }

  /** {@code Mon 23 Nov 2026, 09:41}. */
  static String dayAndTime(ZonedDateTime at) {
    return day(at.toLocalDate()) + ", " + time(at);
  }

  /** An instant as documents have it, in the clinic's time zone; nothing where it is none. */
  static Optional<ZonedDateTime> read(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text).atZoneSameInstant(zone));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
