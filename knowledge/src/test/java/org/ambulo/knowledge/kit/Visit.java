package org.ambulo.knowledge.kit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.record.ScoreEntry;
import org.ambulo.knowledge.Knowledge;

/** A visit on a fixed day at which things are asked and written down. */
public final class Visit {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  public static final KnowledgeBase SHIPPED = Knowledge.shipped();
  public static final Origin STATED = new Origin(Origin.Kind.STATED, "test");

  private final KnowledgeBase knowledge;
  private final RecordBuilder builder;
  private Optional<PartialDate> date = Optional.empty();

  private Visit(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    builder = new RecordBuilder(knowledge);
  }

  /** To a clinic with the knowledge that ships. */
  public static Visit today() {
    return new Visit(SHIPPED);
  }

  public static Visit at(KnowledgeBase knowledge) {
    return new Visit(knowledge);
  }

  /** What follows was said or measured then. */
  public Visit on(String day) {
    date = PartialDate.parse(day);
    return this;
  }

  public Visit yes(String... findings) {
    return answerAll(Node.flag(true), findings);
  }

  public Visit no(String... findings) {
    return answerAll(Node.flag(false), findings);
  }

  public Visit unknown(String... findings) {
    return answerAll(Node.text("unknown"), findings);
  }

  private Visit answerAll(Node answer, String... findings) {
    for (String finding : findings) {
      answer(finding, answer);
    }
    return this;
  }

  public Visit number(String finding, String value) {
    return answer(finding, Node.number(new BigDecimal(value)));
  }

  public Visit option(String finding, String option) {
    return answer(finding, Node.text(option));
  }

  public Visit answer(String finding, Node answer) {
    builder.answer(finding, answer, date, STATED);
    return this;
  }

  public Visit person(UnaryOperator<Sheet> fill) {
    builder.person(fill.apply(Sheet.BLANK).person());
    return this;
  }

  public Visit measured(String measure, String value, String unit) {
    builder.measure(
        knowledge.measures().get(measure), new BigDecimal(value), Optional.of(unit), date, STATED);
    return this;
  }

  public Visit measured(String measure, String value) {
    builder.measure(
        knowledge.measures().get(measure), new BigDecimal(value), Optional.empty(), date, STATED);
    return this;
  }

  /** A questionnaire as it came in. */
  public Visit score(String instrument, UnaryOperator<ScoreEntry> entry) {
    entry
        .apply(new ScoreEntry(knowledge.instruments().get(instrument), date, STATED, builder))
        .done();
    return this;
  }

  public Visit total(String instrument, String total) {
    return score(instrument, entry -> entry.total(new BigDecimal(total)));
  }

  /** The answers to items 1, 2, 3 and so on; "-" is left blank. */
  public Visit items(String instrument, String... answers) {
    return score(
        instrument,
        entry -> {
          for (int i = 0; i < answers.length; i++) {
            if (!answers[i].equals("-")) {
              entry.item(i + 1, new BigDecimal(answers[i]));
            }
          }
          return entry;
        });
  }

  /** An active entry of the problem list. */
  public Visit problem(String icd10) {
    return problem(icd10, "active");
  }

  public Visit problem(String icd10, String status) {
    return entry(Entry.Kind.PROBLEM, new Code(CodeSystem.ICD10CM, icd10, ""), status);
  }

  public Visit entry(Entry.Kind kind, Code code, String status) {
    builder.entry(new Entry(kind, List.of(code), code.code(), Optional.of(status), date, STATED));
    return this;
  }

  /** For whatever else a reader tells the builder. */
  public Visit told(Consumer<RecordBuilder> words) {
    words.accept(builder);
    return this;
  }

  public PatientRecord record() {
    return builder.build(TODAY);
  }

  /** The front sheet of a chart. */
  public record Sheet(Person person) {

    static final Sheet BLANK =
        new Sheet(
            new Person(
                "p1",
                Optional.empty(),
                Optional.empty(),
                Person.Sex.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

    public Sheet age(String years) {
      return new Sheet(
          new Person(
              person.id(),
              person.name(),
              Optional.of(new BigDecimal(years)),
              person.sex(),
              person.birthDate(),
              person.pregnancyWeeks(),
              person.weightKg()));
    }

    public Sheet sex(Person.Sex sex) {
      return new Sheet(
          new Person(
              person.id(),
              person.name(),
              person.age(),
              sex,
              person.birthDate(),
              person.pregnancyWeeks(),
              person.weightKg()));
    }

    public Sheet born(String date) {
      return new Sheet(
          new Person(
              person.id(),
              person.name(),
              person.age(),
              person.sex(),
              PartialDate.parse(date),
              person.pregnancyWeeks(),
              person.weightKg()));
    }

    public Sheet pregnantFor(String weeks) {
      return new Sheet(
          new Person(
              person.id(),
              person.name(),
              person.age(),
              person.sex(),
              person.birthDate(),
              Optional.of(new BigDecimal(weeks)),
              person.weightKg()));
    }
  }
}
