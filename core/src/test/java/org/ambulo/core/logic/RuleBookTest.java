package org.ambulo.core.logic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the fast way of judging against {@link Judge}, who is right by definition. */
class RuleBookTest {

  @Test
  void agreesWithTheJudgeOnEveryCriterionOfEveryPatient() {
    RuleBook.Builder builder = new RuleBook.Builder();
    List<Criterion> criteria = EveryCriterion.ALL;
    int[] numbers = criteria.stream().mapToInt(builder::add).toArray();
    RuleBook book = builder.build();
    for (int number = 0; number < SmallClinic.PATIENTS; number++) {
      Facts patient = SmallClinic.patient(number);
      Verdicts verdicts = book.judge(patient);
      for (int i = 0; i < numbers.length; i++) {
        if (verdicts.on(numbers[i]) != Judge.judge(criteria.get(i), patient)) {
          fail("%s of patient %d is %s", criteria.get(i), number, verdicts.on(numbers[i]));
        }
      }
    }
  }

  @Test
  void explainsAndAsksAsTheJudgeDoes() {
    RuleBook.Builder builder = new RuleBook.Builder();
    List<Criterion> criteria = EveryCriterion.ALL;
    int[] numbers = criteria.stream().mapToInt(builder::add).toArray();
    RuleBook book = builder.build();
    for (int number = 0; number < SmallClinic.PATIENTS; number++) {
      Facts patient = SmallClinic.patient(number);
      Verdicts verdicts = book.judge(patient);
      for (int i = 0; i < numbers.length; i++) {
        Criterion criterion = criteria.get(i);
        if (!verdicts.explain(numbers[i]).equals(Judge.explain(criterion, patient))
            || !verdicts.ask(numbers[i]).equals(List.copyOf(Judge.ask(criterion, patient)))) {
          fail("%s of patient %d is carried by another condition", criterion, number);
        }
      }
    }
  }

  @Test
  void namesTheFactsThatAloneWouldMakeItHold() {
    RuleBook.Builder builder = new RuleBook.Builder();
    List<Criterion> criteria = EveryCriterion.ALL;
    int[] numbers = criteria.stream().mapToInt(builder::add).toArray();
    RuleBook book = builder.build();
    for (int number = 0; number < SmallClinic.PATIENTS; number++) {
      Facts patient = SmallClinic.patient(number);
      Verdicts verdicts = book.judge(patient);
      for (int i = 0; i < numbers.length; i++) {
        List<Fact> oneAway = verdicts.oneAway(numbers[i]);
        for (Fact asked : verdicts.ask(numbers[i])) {
          Facts answered = fact -> fact.equals(asked) ? Answer.Plain.YES : patient.answer(fact);
          if (oneAway.contains(asked) != Judge.judge(criteria.get(i), answered).isYes()) {
            fail("%s of patient %d, were %s a yes", criteria.get(i), number, asked);
          }
        }
      }
    }
  }

  @Test
  void looksUpEachFactOnceHoweverManyCriteriaShareIt() {
    RuleBook.Builder builder = new RuleBook.Builder();
    EveryCriterion.ALL.forEach(builder::add);
    int[] lookedUp = new int[1];
    builder
        .build()
        .judge(
            fact -> {
              lookedUp[0]++;
              return Answer.Plain.UNKNOWN;
            });
    assertThat(lookedUp[0]).isEqualTo(SmallClinic.FACTS.size());
  }
}
