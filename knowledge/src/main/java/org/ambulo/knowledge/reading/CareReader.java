package org.ambulo.knowledge.reading;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.CareNumber;
import org.ambulo.core.knowledge.Circumstance;
import org.ambulo.core.logic.Criterion;

/** Reads care.yaml: the circumstances and numbers of the care so far and of what is asked for. */
final class CareReader {

  private CareReader() {}

  static List<Circumstance> circumstances(Fields file) {
    return file.each("circumstances").stream().map(CareReader::circumstance).toList();
  }

  private static Circumstance circumstance(Fields fields) {
    Optional<Criterion> when =
        fields.has("when") ? Optional.of(CriterionReader.read(fields, "when")) : Optional.empty();
    Circumstance circumstance =
        new Circumstance(
            fields.text("id"),
            fields.text("name"),
            when,
            when.isPresent() && ProblemReader.settlesNo(fields),
            fields.has("allergy_to")
                ? Optional.of(allergyTo(fields.group("allergy_to")))
                : Optional.empty(),
            fields.citation());
    fields.ignore("note", "cases").done();
    return circumstance;
  }

  private static Circumstance.AllergyTo allergyTo(Fields fields) {
    Circumstance.AllergyTo allergyTo =
        new Circumstance.AllergyTo(
            fields.texts("medicines"), fields.texts("classes"), fields.texts("words"));
    fields.done();
    return allergyTo;
  }

  static List<CareNumber> numbers(Fields file) {
    List<CareNumber> numbers = file.each("numbers").stream().map(CareReader::number).toList();
    file.ignore("circumstances").done();
    return numbers;
  }

  private static CareNumber number(Fields fields) {
    Fields range = fields.group("range");
    CareNumber number =
        new CareNumber(
            fields.text("id"),
            fields.text("name"),
            fields.text("unit"),
            range.number("min"),
            range.number("max"),
            fields.optionalGroup("from").map(DerivedNumberReader::derived),
            fields.citation());
    range.done();
    fields.ignore("note").done();
    return number;
  }
}
