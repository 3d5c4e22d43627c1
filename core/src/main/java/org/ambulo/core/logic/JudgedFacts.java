package org.ambulo.core.logic;

/**
 * Facts with the verdicts of a rule book on them. {@link Judge} reads the verdict on a criterion of
 * the book instead of judging it again; it is the same.
 *
 * @param book whose verdicts they are
 */
record JudgedFacts(Facts facts, RuleBook book, Verdicts verdicts) implements Facts {
  @Override
  public Answer answer(Fact fact) {
    return facts.answer(fact);
  }
}
