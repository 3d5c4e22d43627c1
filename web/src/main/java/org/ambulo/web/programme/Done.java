package org.ambulo.web.programme;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.rehab.SessionReport.StopSign;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;

/**
 * A session of an exercise as it was recorded.
 *
 * @param exercise id of it
 * @param reps repetitions of a set; minutes where it is done by time
 * @param during greatest pain during it, 0 to 10
 * @param after pain right after it, 0 to 10
 * @param settled whether the pain was back to usual within a day
 * @param further whether leg pain or numbness went further down
 * @param night whether the night was worse
 */
record Done(
    Key key,
    long version,
    String exercise,
    OffsetDateTime at,
    String by,
    Optional<Integer> sets,
    Optional<Integer> reps,
    Optional<BigDecimal> during,
    Optional<BigDecimal> after,
    Truth settled,
    Truth further,
    Truth night,
    Set<StopSign> signs) {
  Done {
    signs = Set.copyOf(signs);
  }

  LocalDate day() {
    return at.toLocalDate();
  }

  /** Whether something of the day after is not known yet. */
  boolean isOpen() {
    return settled.isUnknown() || further.isUnknown() || night.isUnknown();
  }

  /** Those of a record, the oldest first. */
  static List<Done> all(List<Document> documents) {
    return documents.stream()
        .filter(document -> document.key().type().equals("Observation"))
        .flatMap(document -> of(document).stream())
        .sorted(Comparator.comparing((Done one) -> one.at().toInstant()))
        .toList();
  }

  private static Optional<Done> of(Document document) {
    Fields fields = Fields.of(document);
    Optional<String> exercise = fields.inside("code").code(Systems.EXERCISE);
    Optional<OffsetDateTime> at = time(fields.text("effectiveDateTime"));
    if (exercise.isEmpty() || at.isEmpty() || fields.text("status").equals("entered-in-error")) {
      return Optional.empty();
    }
    return Optional.of(
        new Done(
            document.key(),
            document.version(),
            exercise.get(),
            at.get(),
            fields.each("performer").stream()
                .map(one -> one.text("display"))
                .findFirst()
                .orElse(""),
            part(fields, "sets").flatMap(one -> one.number("valueInteger")).map(Number::intValue),
            part(fields, "reps").flatMap(one -> one.number("valueInteger")).map(Number::intValue),
            rating(fields, "pain-during"),
            rating(fields, "pain-after"),
            truth(fields, "settled"),
            truth(fields, "further"),
            truth(fields, "night"),
            signs(fields)));
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<Fields> parts(Fields fields, String name) {
    return fields.each("component").stream()
        .filter(
            one ->
                one.inside("code").code(Systems.EXERCISE_REPORT).filter(name::equals).isPresent());
  }

  private static Optional<Fields> part(Fields fields, String name) {
    return parts(fields, name).findFirst();
  }

  private static Optional<BigDecimal> rating(Fields fields, String name) {
    return part(fields, name).flatMap(one -> one.inside("valueQuantity").number("value"));
  }

  private static Truth truth(Fields fields, String name) {
    return part(fields, name)
        .map(one -> one.text("valueBoolean"))
        .map(
            text ->
                switch (text) {
                  case "true" -> Truth.YES;
                  case "false" -> Truth.NO;
                  default -> Truth.UNKNOWN;
                })
        .orElse(Truth.UNKNOWN);
  }

  private static Set<StopSign> signs(Fields fields) {
    Set<StopSign> signs = EnumSet.noneOf(StopSign.class);
    parts(fields, "sign")
        .flatMap(one -> one.inside("valueCodeableConcept").code(Systems.EXERCISE_REPORT).stream())
        .flatMap(
            code ->
                Arrays.stream(StopSign.values())
                    .filter(sign -> sign.name().toLowerCase(Locale.ROOT).equals(code)))
        .forEach(signs::add);
    return signs;
  }
}
