package org.ambulo.web.pages.medicines;

import org.ambulo.web.chart.Fields;
import org.ambulo.words.Days;

/** Days of the record as the reader sees them. */
final class MedicineDays {

  private MedicineDays() {}

  /** A day in words; what is no day as it was written. */
  static String words(String day) {
    return Fields.typedDay(day).map(Days.DAY::format).orElse(day);
  }
}
