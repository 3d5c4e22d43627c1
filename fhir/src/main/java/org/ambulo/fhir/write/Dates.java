package org.ambulo.fhir.write;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambulo.core.record.PartialDate;
import org.ambulo.fhir.terms.Extensions;

/** Dates as FHIR has them; what FHIR cannot carry stands in an extension beside its day. */
final class Dates {

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d)?)?");
  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");

  private Dates() {}

  /** Writes a dateTime. */
  static Draft dateTime(Draft draft, String field, Optional<PartialDate> date) {
    return written(draft, field, date, INSTANT);
  }

  /** Writes a date, which has no time of day. */
  static Draft date(Draft draft, String field, Optional<PartialDate> date) {
    return written(draft, field, date, DATE);
  }

  /**
   * Writes a period. A start that is not known is marked, so that the end is not taken for it; one
   * that is not before the end, which FHIR does not allow, stands in the extension.
   */
  static Draft period(Optional<PartialDate> start, Optional<PartialDate> end) {
    Draft period = new Draft();
    if (start.isEmpty()) {
      period.put("_start", Parts.absent());
    } else if (end.isEmpty() || inOrder(start.get(), end.get())) {
      dateTime(period, "start", start);
    } else {
      period.put("_start", asWritten(start.get().text()));
    }
    return dateTime(period, "end", end);
  }

  private static boolean inOrder(PartialDate start, PartialDate end) {
    if (INSTANT.matcher(start.text()).matches() && INSTANT.matcher(end.text()).matches()) {
      return !OffsetDateTime.parse(start.text()).isAfter(OffsetDateTime.parse(end.text()));
    }
    return start.last().isBefore(end.first()) || start.text().equals(end.text());
  }

  private static Draft asWritten(String text) {
    return new Draft()
        .put("extension", List.of(Parts.extension(Extensions.AS_WRITTEN).put("valueString", text)));
  }

  private static Draft written(
      Draft draft, String field, Optional<PartialDate> date, Pattern legal) {
    if (date.isEmpty()) {
      return draft;
    }
    String text = date.get().text();
    boolean inOurEra = date.get().first().getYear() > 0;
    if (inOurEra && (DATE.matcher(text).matches() || legal.matcher(text).matches())) {
      return draft.put(field, text);
    }
    if (inOurEra) {
      draft.put(field, date.get().first().toString());
    }
    return draft.put("_" + field, asWritten(text));
  }
}
