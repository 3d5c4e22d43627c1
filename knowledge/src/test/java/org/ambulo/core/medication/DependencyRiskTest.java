package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.DependencyRule;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How likely an opioid use disorder is: only what is known counts. */
class DependencyRiskTest {

  private static final DependencyRule RULE = Visit.SHIPPED.dependency();
  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);

  /** All but the age, which is not a yes/no question. */
  private static final List<String> ASKED =
      RULE.high().parts().stream()
          .filter(Criterion.Present.class::isInstance)
          .map(part -> part.leaves().findFirst().orElseThrow().fact().id())
          .toList();

  private static DependencyRisk risk(Visit visit) {
    return DependencyRisk.of(RULE, visit.record());
  }

  private static Visit taking(Visit visit, String drug) {
    YamlDocuments.Read read =
        (YamlDocuments.Read)
            YamlDocuments.read("meds: [{drug: " + drug + ", strength: 15, per_day: 2}]");
    Node meds = ((Node.Group) read.document()).get("meds").orElseThrow();
    return visit.told(b -> b.section("meds", meds));
  }

  @Test
  void countsNineFacts() {
    assertThat(RULE.high().parts()).hasSize(9);
    assertThat(ASKED).hasSize(8);
    assertThat(RULE.high().count()).isEqualTo(3);
  }

  /** The cases of the reference. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60 | - | 0 | NO",
        "30 | h_depression_ever | 2 | NO",
        "30 | h_family_alcohol_problem h_depression_ever | 3 | YES",
        "60 | h_own_prescription_drug_problem h_own_alcohol_problem h_family_illegal_drug_problem"
            + " h_depression_ever | 4 | YES",
      })
  void comesOutAsTheReferenceCounts(String age, String yes, int score, Truth high) {
    List<String> there = List.of(yes.split(" ", -1));
    Visit visit = Visit.today().number("h_age", age);
    ASKED.forEach(id -> visit.answer(id, Node.flag(there.contains(id))));
    assertThat(risk(visit).yes()).hasSize(score);
    assertThat(risk(visit).missing()).isEmpty();
    assertThat(risk(visit).high()).isEqualTo(high);
  }

  @Test
  void isHighAsSoonAsThreeAreKnownAndLowOnlyWhenTooFewAreLeft() {
    Visit three = Visit.today().yes(ASKED.get(0), ASKED.get(1), ASKED.get(2));
    assertThat(risk(three).high()).isEqualTo(Truth.YES);
    Visit none = Visit.today().number("h_age", "60").no(ASKED.subList(0, 5).toArray(String[]::new));
    assertThat(risk(none).high()).isEqualTo(Truth.UNKNOWN);
    assertThat(risk(none).missing()).hasSize(3);
    none.no(ASKED.get(5));
    assertThat(risk(none).high()).isEqualTo(Truth.NO);
  }

  @Test
  void isUnknownWhileNothingIsKnownAlsoWithAListOfCircumstances() {
    Visit visit = Visit.today().told(b -> b.section("flags", Node.many(List.of())));
    assertThat(risk(visit).high()).isEqualTo(Truth.UNKNOWN);
    assertThat(risk(visit).missing()).hasSize(9);
  }

  @Test
  void takesWhatTheProblemListSaysForYesAndNeverForNo() {
    Visit visit =
        Visit.today()
            .problem("F10.20")
            .problem("F32.1")
            .problem("F13.20")
            .told(b -> b.problemListComplete());
    assertThat(risk(visit).yes().stream().map(Fact::id))
        .containsExactly(
            "h_own_alcohol_problem", "h_own_prescription_drug_problem", "h_depression_ever");
    assertThat(risk(visit).missing()).hasSize(6);
  }

  @Test
  void letsACountedTotalSettleWhatTheFactsLeaveOpen() {
    assertThat(risk(counted("0", Visit.today())).high()).isEqualTo(Truth.NO);
    assertThat(risk(counted("3", Visit.today())).high()).isEqualTo(Truth.YES);
  }

  @Test
  void letsKnownFactsOutweighALowerTotal() {
    Visit visit = counted("1", Visit.today().yes(ASKED.get(0), ASKED.get(1), ASKED.get(2)));
    assertThat(risk(visit).high()).isEqualTo(Truth.YES);
  }

  private static Visit counted(String total, Visit visit) {
    return visit.told(b -> b.section(RULE.total(), Node.number(new BigDecimal(total))));
  }

  @Test
  void raisesTheAlertOfTheTotalFromTheFactsAlone() {
    Visit visit = Visit.today().yes(ASKED.get(0), ASKED.get(1), ASKED.get(2));
    assertThat(alerts(taking(visit, "morphine"))).contains("IX-132");
    Visit two = Visit.today().yes(ASKED.get(0), ASKED.get(1));
    assertThat(alerts(taking(two, "morphine"))).doesNotContain("IX-132");
  }

  private static List<String> alerts(Visit visit) {
    return ASSESSOR.assess(visit.record()).medication().alerts().stream()
        .map(alert -> alert.rule().id())
        .toList();
  }

  @Test
  void answersTheTotalAsFarAsItIsKnown() {
    Fact total = Fact.care(RULE.total());
    PatientRecord nothing = Visit.today().record();
    assertThat(DependencyRisk.counted(RULE, nothing).answer(total)).isEqualTo(Answer.Plain.UNKNOWN);
    PatientRecord some = Visit.today().yes(ASKED.get(0)).no(ASKED.get(1)).record();
    assertThat(DependencyRisk.counted(RULE, some).answer(total))
        .isEqualTo(new Answer.AtLeast(BigDecimal.ONE));
    PatientRecord all =
        Visit.today().number("h_age", "60").no(ASKED.toArray(String[]::new)).record();
    assertThat(DependencyRisk.counted(RULE, all).answer(total))
        .isEqualTo(new Answer.Amount(BigDecimal.ZERO));
  }

  /** More knowledge settles the open and never turns a verdict round. */
  @Test
  void neverTurnsRoundAsMoreBecomesKnown() {
    Random random = new Random(66);
    for (int i = 0; i < 500; i++) {
      List<Fact> order = new ArrayList<>(ASKED.stream().map(Fact::finding).toList());
      Collections.shuffle(order, random);
      Map<Fact, Answer> known = new HashMap<>();
      Facts facts = fact -> known.getOrDefault(fact, Answer.Plain.UNKNOWN);
      Truth before = DependencyRisk.of(RULE, facts).high();
      for (Fact fact : order) {
        known.put(fact, Answer.of(random.nextBoolean()));
        Truth now = DependencyRisk.of(RULE, facts).high();
        assertThat(before.isUnknown() || before == now).isTrue();
        before = now;
      }
    }
  }
}
