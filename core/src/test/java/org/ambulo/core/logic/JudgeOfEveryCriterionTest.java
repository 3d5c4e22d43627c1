package org.ambulo.core.logic;

import static org.ambulo.core.logic.SmallClinic.FACTS;
import static org.ambulo.core.logic.SmallClinic.PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.SequencedSet;
import org.ambulo.core.logic.SmallClinic.Patient;
import org.junit.jupiter.api.Test;

/**
 * What {@link Judge} promises, tried on every criterion of {@link EveryCriterion} and every patient
 * of the {@link SmallClinic}. A promise about all later answers is tried one answer at a time: from
 * every patient to every patient who has answered one thing more, and so on to the last.
 */
class JudgeOfEveryCriterionTest {

  /** By criterion and patient. */
  private static final List<Truth[]> VERDICTS =
      EveryCriterion.ALL.stream().map(JudgeOfEveryCriterionTest::verdicts).toList();

  @Test
  void theSmallClinicIsNotEmpty() {
    assertThat(EveryCriterion.ALL).hasSizeGreaterThan(4_000);
    assertThat(PATIENTS).isEqualTo(3 * 3 * 4 * 3);
  }

  @Test
  void aSettledVerdictNeverFlipsAsFactsArrive() {
    each(
        (criterion, verdict) -> {
          for (int number = 0; number < PATIENTS; number++) {
            if (verdict[number].isUnknown()) {
              continue;
            }
            for (int fact = 0; fact < FACTS.size(); fact++) {
              for (int later : openThen(SmallClinic.patient(number), fact)) {
                require(verdict[later] == verdict[number], criterion, later, "flips");
              }
            }
          }
        });
  }

  @Test
  void agreesWithTwoValuedLogicOnceEverythingIsKnown() {
    each(
        (criterion, verdict) -> {
          for (int number = 0; number < PATIENTS; number++) {
            Patient patient = SmallClinic.patient(number);
            if (patient.knowsAll()) {
              boolean holds = holds(criterion, patient);
              require(verdict[number] == Truth.of(holds), criterion, number, "is not", holds);
            }
          }
        });
  }

  @Test
  void isExplainedByLeavesOfItsOwnTruthWhichSuffice() {
    each(
        (criterion, verdict) -> {
          for (int number = 0; number < PATIENTS; number++) {
            Patient patient = SmallClinic.patient(number);
            List<Because> because = Judge.explain(criterion, patient);
            for (Because one : because) {
              boolean fits =
                  one.truth() == Judge.judge(one.leaf(), patient)
                      && one.answer().equals(patient.answer(one.leaf().fact()))
                      && carries(criterion, one, verdict[number]);
              require(fits, criterion, number, "is explained by", one);
            }
            Patient told = knowingOnly(patient, because);
            require(verdict[told.number()] == verdict[number], criterion, number, "needs more");
          }
        });
  }

  private static Patient knowingOnly(Patient patient, List<Because> because) {
    boolean[] named = new boolean[FACTS.size()];
    because.forEach(one -> named[FACTS.indexOf(one.leaf().fact())] = true);
    Patient told = patient;
    for (int fact = 0; fact < named.length; fact++) {
      told = named[fact] ? told : told.without(fact);
    }
    return told;
  }

  @Test
  void asksNothingExactlyWhenItIsSettledAndNeverTwice() {
    each(
        (criterion, verdict) -> {
          for (int number = 0; number < PATIENTS; number++) {
            Patient patient = SmallClinic.patient(number);
            SequencedSet<Fact> asked = Judge.ask(criterion, patient);
            require(
                asked.isEmpty() != verdict[number].isUnknown(), criterion, number, "asks", asked);
            boolean fresh = asked.stream().noneMatch(fact -> patient.answer(fact).isKnown());
            require(fresh, criterion, number, "asks again", asked);
          }
        });
  }

  @Test
  void isSettledOnceAllItAskedIsAnsweredWhateverTheAnswers() {
    each(
        (criterion, verdict) -> {
          for (int number = 0; number < PATIENTS; number++) {
            Patient patient = SmallClinic.patient(number);
            boolean[] asked = asked(criterion, verdict, patient);
            require(
                everyWay(patient, asked, 0, later -> !verdict[later].isUnknown()),
                criterion,
                number,
                "stays open when all it asked is answered");
          }
        });
  }

  @Test
  void staysOpenWhileNothingItAskedIsAnswered() {
    each(
        (criterion, verdict) -> {
          for (int number = 0; number < PATIENTS; number++) {
            if (!verdict[number].isUnknown()) {
              continue;
            }
            Patient patient = SmallClinic.patient(number);
            boolean[] others = asked(criterion, verdict, patient);
            for (int fact = 0; fact < others.length; fact++) {
              others[fact] = !others[fact] && !patient.knows(fact);
            }
            require(
                everyWay(patient, others, 0, later -> verdict[later].isUnknown()),
                criterion,
                number,
                "is settled by what it did not ask");
          }
        });
  }

  @Test
  void eachThingItAsksCanBeTheOneThatDecidesWhereFactsDoNotRepeat() {
    each(
        (criterion, verdict) -> {
          if (repeatsAFact(criterion)) {
            return;
          }
          for (int number = 0; number < PATIENTS; number++) {
            Patient patient = SmallClinic.patient(number);
            boolean[] asked = asked(criterion, verdict, patient);
            for (int fact = 0; fact < FACTS.size(); fact++) {
              if (asked[fact]) {
                require(
                    decides(patient, fact, verdict),
                    criterion,
                    number,
                    "asks what never decides",
                    FACTS.get(fact));
              }
            }
          }
        });
  }

  /** Whether some answers to all else leave the verdict open until this one is answered. */
  private static boolean decides(Patient patient, int fact, Truth[] verdict) {
    boolean[] others = new boolean[FACTS.size()];
    for (int other = 0; other < others.length; other++) {
      others[other] = other != fact && !patient.knows(other);
    }
    return !everyWay(
        patient, others, 0, later -> !swings(SmallClinic.patient(later), fact, verdict));
  }

  private static boolean swings(Patient patient, int fact, Truth[] verdict) {
    boolean yes = false;
    boolean no = false;
    for (int later : patient.oneAnswerLater(fact)) {
      yes |= verdict[later].isYes();
      no |= verdict[later].isNo();
    }
    return verdict[patient.number()].isUnknown() && yes && no;
  }

  private interface Check {
    void of(Criterion criterion, Truth[] verdict);
  }

  private interface Holds {
    boolean of(int patient);
  }

  private static void each(Check check) {
    for (int i = 0; i < VERDICTS.size(); i++) {
      check.of(EveryCriterion.ALL.get(i), VERDICTS.get(i));
    }
  }

  private static Truth[] verdicts(Criterion criterion) {
    Truth[] verdicts = new Truth[PATIENTS];
    Arrays.setAll(verdicts, number -> Judge.judge(criterion, SmallClinic.patient(number)));
    return verdicts;
  }

  private static boolean[] asked(Criterion criterion, Truth[] verdict, Patient patient) {
    boolean[] asked = new boolean[FACTS.size()];
    if (!verdict[patient.number()].isUnknown()) {
      return asked;
    }
    Judge.ask(criterion, patient).forEach(fact -> asked[FACTS.indexOf(fact)] = true);
    return asked;
  }

  /** Whether it holds for every way of answering the facts marked. */
  private static boolean everyWay(Patient patient, boolean[] marked, int from, Holds holds) {
    for (int fact = from; fact < marked.length; fact++) {
      if (marked[fact]) {
        boolean all = true;
        for (int later : patient.oneAnswerLater(fact)) {
          all = all && everyWay(SmallClinic.patient(later), marked, fact + 1, holds);
        }
        return all;
      }
    }
    return holds.of(patient.number());
  }

  private static int[] openThen(Patient patient, int fact) {
    return patient.knows(fact) ? new int[0] : patient.oneAnswerLater(fact);
  }

  private static boolean repeatsAFact(Criterion criterion) {
    List<Fact> facts = criterion.leaves().map(Criterion.Leaf::fact).toList();
    return facts.stream().distinct().count() < facts.size();
  }

  /** Whether some occurrence of the leaf carries the truth, mirrored by each "not" above it. */
  private static boolean carries(Criterion criterion, Because one, Truth truth) {
    if (criterion instanceof Criterion.Leaf leaf) {
      return one.truth() == truth && leaf.equals(one.leaf());
    }
    Truth inside = criterion instanceof Criterion.Not ? truth.not() : truth;
    for (Criterion part : criterion.inside()) {
      if (carries(part, one, inside)) {
        return true;
      }
    }
    return false;
  }

  /** Plain two-valued logic, written down a second time. */
  private static boolean holds(Criterion criterion, Patient patient) {
    return switch (criterion) {
      case Criterion.Present present -> patient.answer(present.fact()) == Answer.Plain.YES;
      case Criterion.Compare compare ->
          patient.answer(compare.fact()) instanceof Answer.Amount amount
              && compare.comparison().holds(amount.value(), compare.limit());
      case Criterion.Chosen chosen ->
          patient.answer(chosen.fact()) instanceof Answer.Option option
              && chosen.options().contains(option.value());
      case Criterion.All all -> all.parts().stream().allMatch(part -> holds(part, patient));
      case Criterion.Any any -> any.parts().stream().anyMatch(part -> holds(part, patient));
      case Criterion.Not not -> !holds(not.part(), patient);
      case Criterion.AtLeast atLeast ->
          atLeast.parts().stream().filter(part -> holds(part, patient)).count() >= atLeast.count();
    };
  }

  private static void require(
      boolean so, Criterion criterion, int patient, String otherwise, Object... what) {
    if (!so) {
      List<String> answers =
          FACTS.stream().map(f -> SmallClinic.patient(patient).answer(f).words()).toList();
      fail(criterion + " for the patient " + answers + " " + otherwise + " " + List.of(what));
    }
  }
}
