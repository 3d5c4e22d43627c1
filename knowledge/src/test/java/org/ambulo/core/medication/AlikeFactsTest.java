package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of all facts of a kind is what is said of each. */
class AlikeFactsTest {

  private static final KnowledgeBase SHIPPED = Visit.SHIPPED;
  private static final RegimenReader REGIMENS = new RegimenReader(SHIPPED);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{id: nobody}",
        "{findings: {h_fever: true}, instruments: {nprs: 4}, vitals: {sbp: 120}}",
        "{conditions: []}",
        "{conditions: [M51.16]}",
        "{conditions: [K74.60, N18.32], flags: [active_rehab], care: {conservative_weeks: 8}}",
        "{meds: []}",
        "{meds: [{drug: ibuprofen, dose: 400 mg, per_day: 3}]}",
        "{meds: [{drug: oxycodone, dose: 10 mg, per_day: 4}, {drug: diazepam, dose: 5 mg}]}"
      })
  void whatIsSaidOfAllIsSaidOfEach(String yaml) {
    PatientRecord record = CaseFile.record(yaml);

    agree(record);
    agree(new RegimenFacts(record, REGIMENS.read(record)));
  }

  private static void agree(Facts facts) {
    for (Fact.Kind kind : Fact.Kind.values()) {
      Optional<Answer> alike = facts.alike(kind);
      if (alike.isPresent()) {
        for (Fact fact : facts(kind)) {
          assertThat(facts.answer(fact)).as(fact.toString()).isEqualTo(alike.get());
        }
      }
    }
  }

  @Test
  void isSaidWhereNothingIsKnownAndNotWhereSomethingIs() {
    PatientRecord nobody = CaseFile.record("{id: nobody}");
    PatientRecord somebody = CaseFile.record("{conditions: [M51.16], findings: {h_fever: true}}");

    assertThat(kinds(nobody)).contains(Fact.Kind.CODE, Fact.Kind.EVENT);
    assertThat(kinds(somebody)).doesNotContain(Fact.Kind.CODE, Fact.Kind.FINDING);
    assertThat(kinds(new RegimenFacts(nobody, REGIMENS.read(nobody))))
        .contains(Fact.Kind.MEDICINE, Fact.Kind.CLASS, Fact.Kind.DAILY_DOSE);
  }

  private static Set<Fact.Kind> kinds(Facts facts) {
    Set<Fact.Kind> kinds = EnumSet.noneOf(Fact.Kind.class);
    for (Fact.Kind kind : Fact.Kind.values()) {
      facts.alike(kind).ifPresent(answer -> kinds.add(kind));
    }
    return kinds;
  }

  /** Every fact of a kind that the knowledge base names by an id of its own, and some more. */
  private static List<Fact> facts(Fact.Kind kind) {
    Stream<String> ids =
        switch (kind) {
          case FINDING -> SHIPPED.findings().ids().stream();
          case SCORE -> SHIPPED.instruments().ids().stream();
          case CARE -> SHIPPED.careNumbers().ids().stream();
          case MEDICINE, DAILY_DOSE -> SHIPPED.medicines().ids().stream();
          case CLASS, CLASS_COUNT ->
              SHIPPED.medicines().stream().flatMap(one -> one.classes().stream()).distinct();
          case CODE -> Stream.of("M51", "N18", "K74", "Z99");
          case PROBLEM, EVENT, CIRCUMSTANCE, MEASURE ->
              Stream.of("off_work", "ckd", "egfr", "fall");
          case MME, MARKS, PROCEDURE, CAUSE, CATEGORY, CONCLUSION ->
              Stream.of("tfesi_lumbar", "disc");
        };
    List<Fact> facts = new ArrayList<>();
    ids.forEach(id -> facts.add(new Fact(kind, id, Fact.TOTAL)));
    return facts;
  }
}
