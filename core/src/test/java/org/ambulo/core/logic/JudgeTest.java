package org.ambulo.core.logic;

import static org.ambulo.core.logic.SmallClinic.CRP;
import static org.ambulo.core.logic.SmallClinic.CRP_RAISED;
import static org.ambulo.core.logic.SmallClinic.FEBRILE;
import static org.ambulo.core.logic.SmallClinic.FEVER;
import static org.ambulo.core.logic.SmallClinic.GRADUAL;
import static org.ambulo.core.logic.SmallClinic.NUMB;
import static org.ambulo.core.logic.SmallClinic.NUMBNESS;
import static org.ambulo.core.logic.SmallClinic.ONSET;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final Criterion INFECTION = new Criterion.All(List.of(FEBRILE, CRP_RAISED));

  @Test
  void knowsNothingOfAPatientWhoWasAskedNothing() {
    assertThat(Judge.judge(INFECTION, knowing(Map.of()))).isEqualTo(Truth.UNKNOWN);
    assertThat(Judge.judge(new Criterion.Not(INFECTION), knowing(Map.of())))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void doesNotWaitForTheLaboratoryOnceFeverIsDenied() {
    assertThat(Judge.judge(INFECTION, knowing(Map.of(FEVER, no())))).isEqualTo(Truth.NO);
  }

  @Test
  void takesAnAnswerOfTheWrongFormForNoAnswer() {
    Facts odd = knowing(Map.of(FEVER, crp("38"), CRP, yes(), ONSET, no()));

    assertThat(Judge.judge(FEBRILE, odd)).isEqualTo(Truth.UNKNOWN);
    assertThat(Judge.judge(CRP_RAISED, odd)).isEqualTo(Truth.UNKNOWN);
    assertThat(Judge.judge(GRADUAL, odd)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void explainsAYesByEverythingThatHolds() {
    Facts febrile = knowing(Map.of(FEVER, yes(), CRP, crp("62"), NUMBNESS, no()));
    Criterion either = new Criterion.Any(List.of(NUMB, INFECTION, GRADUAL));

    assertThat(Judge.explain(either, febrile))
        .containsExactly(
            new Because(FEBRILE, Truth.YES, yes()), new Because(CRP_RAISED, Truth.YES, crp("62")));
  }

  @Test
  void explainsANoByWhatRulesItOutAndNotByWhatIsOpen() {
    Facts afebrile = knowing(Map.of(FEVER, no()));

    assertThat(Judge.explain(INFECTION, afebrile))
        .containsExactly(new Because(FEBRILE, Truth.NO, no()));
  }

  @Test
  void explainsBelowANotByTheMirroredTruth() {
    Facts afebrile = knowing(Map.of(FEVER, no()));

    assertThat(Judge.explain(new Criterion.Not(INFECTION), afebrile))
        .containsExactly(new Because(FEBRILE, Truth.NO, no()));
  }

  @Test
  void asksOnlyForWhatIsStillOpenInTheOrderWritten() {
    Criterion rule =
        new Criterion.Any(List.of(new Criterion.All(List.of(NUMB, GRADUAL)), INFECTION));

    assertThat(Judge.ask(rule, knowing(Map.of()))).containsExactly(NUMBNESS, ONSET, FEVER, CRP);
    assertThat(Judge.ask(rule, knowing(Map.of(FEVER, no())))).containsExactly(NUMBNESS, ONSET);
    assertThat(Judge.ask(rule, knowing(Map.of(FEVER, yes(), NUMBNESS, no())))).containsExactly(CRP);
    assertThat(Judge.ask(rule, knowing(Map.of(FEVER, yes(), CRP, crp("10"))))).isEmpty();
  }

  @Test
  void countsOpenPartsAsPossibleInAtLeast() {
    Criterion two = new Criterion.AtLeast(2, List.of(FEBRILE, NUMB, CRP_RAISED));

    assertThat(Judge.judge(two, knowing(Map.of(FEVER, yes())))).isEqualTo(Truth.UNKNOWN);
    assertThat(Judge.judge(two, knowing(Map.of(FEVER, yes(), CRP, crp("10")))))
        .isEqualTo(Truth.YES);
    assertThat(Judge.judge(two, knowing(Map.of(FEVER, no(), NUMBNESS, no())))).isEqualTo(Truth.NO);
  }

  private static Facts knowing(Map<Fact, Answer> answers) {
    return fact -> answers.getOrDefault(fact, Answer.Plain.UNKNOWN);
  }

  private static Answer yes() {
    return Answer.Plain.YES;
  }

  private static Answer no() {
    return Answer.Plain.NO;
  }

  private static Answer crp(String value) {
    return Answer.of(new BigDecimal(value));
  }
}
