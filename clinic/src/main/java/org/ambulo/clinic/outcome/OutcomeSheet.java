package org.ambulo.clinic.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.Person;

/**
 * What one patient adds to the clinic's figures, as of the day of the standing.
 *
 * @param age in whole years; empty where it is not known
 * @param told the figures that concern the patient
 */
public record OutcomeSheet(Person.Sex sex, OptionalInt age, List<Told> told) {

  /** Of a patient of whom nothing is known. */
  public static final OutcomeSheet NOTHING =
      new OutcomeSheet(Person.Sex.UNKNOWN, OptionalInt.empty(), List.of());

  private static final String LINE = "\n";
  private static final String FIELD = "\t";
  private static final int FIELDS = 4;

  public OutcomeSheet {
    told = List.copyOf(told);
  }

  /** What is told of a figure; nothing where it does not concern the patient. */
  public Optional<Told> of(Figure figure) {
    return told.stream().filter(one -> one.figure() == figure).findFirst();
  }

  /** In a form to be kept, a line for each figure. */
  public String text() {
    return sex.name()
        + FIELD
        + text(age)
        + told.stream().map(OutcomeSheet::line).collect(Collectors.joining());
  }

  private static String line(Told one) {
    return LINE
        + String.join(
            FIELD, one.figure().name(), one.truth().name(), text(one.number()), one.why());
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
  }

  /** What was kept; lines of figures that are not counted any more are left out. */
  public static OutcomeSheet read(String text) {
    List<String> lines = List.of(text.split(LINE, -1));
    String[] head = lines.getFirst().split(FIELD, -1);
    if (head.length < 2) {
      return NOTHING;
    }
    List<Told> told = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      told(line.split(FIELD, FIELDS)).ifPresent(told::add);
    }
    return new OutcomeSheet(Person.Sex.valueOf(head[0]), number(head[1]), told);
  }

  private static Optional<Told> told(String[] fields) {
    return Arrays.stream(Figure.values())
        .filter(one -> fields.length == FIELDS && one.name().equals(fields[0]))
        .findFirst()
        .map(one -> new Told(one, Truth.valueOf(fields[1]), fields[3], number(fields[2])));
  }

  private static OptionalInt number(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
