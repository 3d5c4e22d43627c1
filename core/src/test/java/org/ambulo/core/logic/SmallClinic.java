package org.ambulo.core.logic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A clinic that asks four things. Its patients are all that these facts can tell apart, each fact
 * answered or not, numbered so that a table of verdicts can be held against another.
 */
final class SmallClinic {

  static final Fact FEVER = Fact.finding("h_fever");
  static final Fact NUMBNESS = Fact.finding("h_numbness");
  static final Fact CRP = Fact.measure("crp");
  static final Fact ONSET = Fact.finding("h_onset");

  static final List<Fact> FACTS = List.of(FEVER, NUMBNESS, CRP, ONSET);

  static final Criterion.Leaf FEBRILE = new Criterion.Present(FEVER);
  static final Criterion.Leaf NUMB = new Criterion.Present(NUMBNESS);
  static final Criterion.Leaf CRP_RAISED = compare(Comparison.GE, "10");
  static final Criterion.Leaf CRP_HIGH = compare(Comparison.GT, "40");
  static final Criterion.Leaf GRADUAL = new Criterion.Chosen(ONSET, Set.of("gradual"));

  static final List<Criterion.Leaf> LEAVES = List.of(FEBRILE, NUMB, CRP_RAISED, CRP_HIGH, GRADUAL);

  /** What each fact can be answered with; not at all comes first. */
  private static final List<List<Answer>> ANSWERS =
      List.of(
          List.of(Answer.Plain.UNKNOWN, Answer.Plain.YES, Answer.Plain.NO),
          List.of(Answer.Plain.UNKNOWN, Answer.Plain.YES, Answer.Plain.NO),
          List.of(Answer.Plain.UNKNOWN, amount("9.9"), amount("10"), amount("41")),
          List.of(Answer.Plain.UNKNOWN, Answer.of("gradual"), Answer.of("sudden")));

  private static final int[] STEP = {1, 3, 9, 36};

  static final int PATIENTS = ANSWERS.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);

  private static final List<Patient> ALL =
      IntStream.range(0, PATIENTS).mapToObj(Patient::new).toList();

  private SmallClinic() {}

  private static Criterion.Leaf compare(Comparison comparison, String limit) {
    return new Criterion.Compare(CRP, comparison, new BigDecimal(limit));
  }

  private static Answer amount(String value) {
    return Answer.of(new BigDecimal(value));
  }

  static Patient patient(int number) {
    return ALL.get(number);
  }

  /** The patient of this number. */
  record Patient(int number) implements Facts {

    @Override
    public Answer answer(Fact fact) {
      int index = FACTS.indexOf(fact);
      return ANSWERS.get(index).get(place(index));
    }

    boolean knows(int fact) {
      return place(fact) != 0;
    }

    boolean knowsAll() {
      return knows(0) && knows(1) && knows(2) && knows(3);
    }

    /** The patients who differ in one fact only, which they have answered and this one has not. */
    int[] oneAnswerLater(int fact) {
      int[] later = new int[ANSWERS.get(fact).size() - 1];
      for (int i = 0; i < later.length; i++) {
        later[i] = number + (i + 1) * STEP[fact];
      }
      return later;
    }

    /** The same patient before this fact was answered. */
    Patient without(int fact) {
      return patient(number - place(fact) * STEP[fact]);
    }

    private int place(int fact) {
      return number / STEP[fact] % ANSWERS.get(fact).size();
    }
  }
}
