package org.ambulo.fhir.read;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PartialDate;
import org.ambulo.fhir.terms.Extensions;

/** The date of a resource. */
sealed interface When {

  record Dated(PartialDate day) implements When {}

  record Undated() implements When {}

  /** There is a date and it cannot be read. */
  record Unreadable(String field, String text) implements When {
    void report(Arriving arriving, String consequence) {
      arriving.trouble(
          DataProblem.Kind.BAD_DATE,
          arriving.resource().name(),
          field + " (" + text + ") is no date like 2026-03-01; " + consequence);
    }
  }

  /** The first of the fields that is there; of a period its start, else its end. */
  static When of(Element root, List<String> fields) {
    for (String field : fields) {
      Optional<When> when = field.endsWith("eriod") ? period(root, field) : point(root, field);
      if (when.isPresent()) {
        return when.get();
      }
    }
    return new Undated();
  }

  default Optional<PartialDate> date() {
    return switch (this) {
      case Dated dated -> Optional.of(dated.day());
      case Undated undated -> Optional.empty();
      case Unreadable unreadable -> Optional.empty();
    };
  }

  private static Optional<When> period(Element root, String field) {
    return root.child(field)
        .flatMap(
            period ->
                period.extensionOf("start", Extensions.DATA_ABSENT).isPresent()
                    ? Optional.of(new Undated())
                    : point(period, "start").or(() -> point(period, "end")));
  }

  /** The date in one field, as far as it is there. */
  static Optional<When> point(Element parent, String field) {
    return parent
        .extensionOf(field, Extensions.AS_WRITTEN)
        .flatMap(written -> written.text("valueString"))
        .or(() -> parent.text(field))
        .map(text -> parsed(parent.path(field), text));
  }

  private static When parsed(String field, String text) {
    return PartialDate.parse(text)
        .<When>map(Dated::new)
        .orElseGet(() -> new Unreadable(field, text));
  }
}
