package org.ambulo.core.logic;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one patient: every fact that the rules ask for, looked up once. Immutable; a
 * fact that no rule asks for is looked up each time.
 */
public final class FactSheet implements Facts {

  private final FactNumbers numbers;
  private final Facts facts;

  /** By number. */
  private final Answer[] answers;

  /** The answers of these facts to all that was numbered so far. */
  public FactSheet(FactNumbers numbers, Facts facts) {
    this(numbers, List.of(), facts);
  }

  /**
   * The same, where some answers are at hand.
   *
   * @param first what the facts answer to the first ones
   */
  public FactSheet(FactNumbers numbers, List<Answer> first, Facts facts) {
    this.numbers = numbers;
    this.facts = facts;
    answers = first.toArray(new Answer[numbers.size()]);
    numbers.byKind().forEach((kind, all) -> answer(kind, all, first.size()));
  }

  /** Answers the facts of a kind, from a number on. */
  private void answer(Fact.Kind kind, int[] all, int from) {
    Facts answering = Layer.answering(kind, facts);
    Optional<Answer> same = answering.alike(kind);
    for (int number : all) {
      if (number >= from) {
        answers[number] = same.isPresent() ? same.get() : answering.answer(numbers.fact(number));
      }
    }
  }

  @Override
  public Answer answer(Fact fact) {
    int number = numbers.find(fact);
    return number < 0 || number >= answers.length ? facts.answer(fact) : answers[number];
  }

  /** Whether it has the answers for books that are made with these numbers. */
  boolean isOf(FactNumbers others) {
    return numbers == others;
  }

  Answer answer(int number) {
    return answers[number];
  }
}
