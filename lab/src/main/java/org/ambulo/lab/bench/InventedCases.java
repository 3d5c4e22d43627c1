package org.ambulo.lab.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.record.ScoreEntry;

/**
 * Invented patients to measure with, of the size of a real first visit: the required screening
 * answered, further history and examination up to sixty findings, three questionnaires. The answers
 * are drawn by chance, so no patient is likely, but each does all the work.
 */
final class InventedCases {

  private static final int FULL = 60;
  private static final double YES = 0.3;
  private static final double SCREENING_YES = 0.03;
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
  private static final Set<Finding.Section> CLINIC =
      Set.of(Finding.Section.HISTORY, Finding.Section.EXAM);

  private final KnowledgeBase knowledge;

  InventedCases(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** Different full cases, always the same ones. */
  List<PatientRecord> many(int count) {
    return IntStream.range(0, count).mapToObj(this::full).toList();
  }

  PatientRecord full(int number) {
    Random chance = new Random(number);
    RecordBuilder builder = new RecordBuilder(knowledge);
    builder.person(person("full-" + number, Optional.empty()));
    for (Finding finding : asked(chance)) {
      boolean screening = knowledge.triage().requiredScreen().contains(finding.id());
      Node answer = answer(finding.kind(), screening ? SCREENING_YES : YES, chance);
      builder.answer(finding.id(), answer, today(), origin("findings." + finding.id()));
    }
    score("nprs", chance.nextInt(11), builder);
    score("rmdq24", chance.nextInt(25), builder);
    score("phq9", chance.nextInt(28), builder);
    return builder.build(TODAY);
  }

  /** Somebody of whom only the age is known. */
  PatientRecord nearlyEmpty() {
    return new RecordBuilder(knowledge)
        .person(person("empty", Optional.of(BigDecimal.valueOf(50))))
        .build(TODAY);
  }

  private List<Finding> asked(Random chance) {
    List<Finding> screening =
        knowledge.triage().requiredScreen().stream().map(knowledge.findings()::get).toList();
    List<Finding> further =
        new ArrayList<>(
            knowledge.findings().stream()
                .filter(finding -> CLINIC.contains(finding.section()))
                .filter(finding -> !screening.contains(finding))
                .toList());
    Collections.shuffle(further, chance);
    return Stream.concat(screening.stream(), further.stream()).limit(FULL).toList();
  }

  private static Node answer(Finding.Kind kind, double yes, Random chance) {
    return switch (kind) {
      case Finding.Kind.YesNo yesNo -> Node.flag(chance.nextDouble() < yes);
      case Finding.Kind.Choice choice ->
          Node.text(choice.options().get(chance.nextInt(choice.options().size())));
      case Finding.Kind.Quantity quantity -> Node.number(between(quantity, chance));
    };
  }

  private static BigDecimal between(Finding.Kind.Quantity quantity, Random chance) {
    BigDecimal width = quantity.greatest().subtract(quantity.least());
    return quantity.least().add(width.multiply(BigDecimal.valueOf(chance.nextInt(5), 1)));
  }

  private void score(String instrument, int total, RecordBuilder builder) {
    new ScoreEntry(
            knowledge.instruments().get(instrument),
            today(),
            origin("instruments." + instrument),
            builder)
        .total(BigDecimal.valueOf(total))
        .done();
  }

  private static Person person(String id, Optional<BigDecimal> age) {
    return new Person(
        id,
        Optional.empty(),
        age,
        Person.Sex.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<PartialDate> today() {
    return Optional.of(PartialDate.of(TODAY));
  }

  private static Origin origin(String where) {
    return new Origin(Origin.Kind.STATED, where);
  }
}
