package org.ambulo.web.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.knowledge.ExerciseDose;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.chart.Orders;

/**
 * A line of a programme as it is kept: an order of an exercise.
 *
 * @param slot id of the exercise that was proposed; the line keeps it on all steps
 * @param exercise id of the exercise that is done now
 * @param dose without how hard it is, which the library knows
 * @param changes the oldest first
 * @param sending of the form that made it last
 */
record KeptLine(
    Key key,
    long version,
    String slot,
    String exercise,
    Amount dose,
    List<Change> changes,
    String sending) {
  KeptLine {
    changes = List.copyOf(changes);
  }

  /** The part of a dose that is in words. */
  static final String TYPED = "typed";

  /**
   * How much, as it was written down.
   *
   * @param typed in words, instead of all the others
   */
  record Amount(
      Optional<Integer> sets,
      Optional<Integer> reps,
      Optional<Integer> hold,
      Optional<Integer> minutes,
      Optional<Integer> perDay,
      Optional<Integer> perWeek,
      String load,
      String typed) {

    /** With how hard the exercise is by the library. */
    Dose of(ExerciseDose usual) {
      return new Dose(
          new ExerciseDose(
              sets, reps, hold, minutes, perDay, perWeek, usual.effort(), usual.words()),
          load,
          typed);
    }
  }

  /** Something that was decided on it. */
  record Change(Optional<OffsetDateTime> at, String by, Optional<Step> step, String words) {}

  /** Of a record, those in force. */
  static List<KeptLine> all(List<Document> documents) {
    return documents.stream()
        .filter(document -> document.key().type().equals("ServiceRequest"))
        .flatMap(document -> of(document).stream())
        .toList();
  }

  private static Optional<KeptLine> of(Document document) {
    Fields fields = Fields.of(document);
    Optional<String> exercise = fields.inside("code").code(Systems.EXERCISE);
    Optional<String> slot =
        fields.each("identifier").stream()
            .filter(one -> one.text("system").equals(Systems.PLAN_ITEM))
            .map(one -> one.text("value"))
            .findFirst();
    if (!Orders.isOpen(fields) || exercise.isEmpty() || slot.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new KeptLine(
            document.key(),
            document.version(),
            slot.get(),
            exercise.get(),
            amount(fields),
            fields.each("note").stream().map(KeptLine::change).toList(),
            fields.extension(Extensions.SENDING).map(one -> one.text("valueString")).orElse("")));
  }

  private static Amount amount(Fields fields) {
    Optional<Fields> dose = fields.extension(Extensions.EXERCISE_DOSE);
    return new Amount(
        part(dose, "sets"),
        part(dose, "reps"),
        part(dose, "hold"),
        part(dose, "minutes"),
        part(dose, "per-day"),
        part(dose, "per-week"),
        words(dose, "load"),
        words(dose, TYPED));
  }

  private static String words(Optional<Fields> dose, String name) {
    return dose.flatMap(one -> one.extension(name)).map(one -> one.text("valueString")).orElse("");
  }

  private static Optional<Integer> part(Optional<Fields> dose, String name) {
    return dose.flatMap(one -> one.extension(name))
        .flatMap(one -> one.number("valuePositiveInt"))
        .map(Number::intValue);
  }

  private static Change change(Fields note) {
    return new Change(
        time(note.text("time")),
        note.inside("authorReference").text("display"),
        note.extension(Extensions.EXERCISE_STEP).flatMap(one -> Step.of(one.text("valueCode"))),
        note.text("text"));
  }

  private static Optional<OffsetDateTime> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** When the exercise or its dose became what it is; empty where nobody can tell. */
  Optional<OffsetDateTime> since() {
    return changes.stream()
        .filter(change -> change.step().filter(step -> step != Step.KEPT).isPresent())
        .flatMap(change -> change.at().stream())
        .max(OffsetDateTime::compareTo);
  }

  /** The day of the last decision. */
  LocalDate last() {
    return changes.stream()
        .flatMap(change -> change.at().stream())
        .map(OffsetDateTime::toLocalDate)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }
}
