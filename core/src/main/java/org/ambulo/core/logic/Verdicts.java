package org.ambulo.core.logic;

import java.util.List;

/**
 * The verdicts of a {@link RuleBook} on one patient, with why they are so and what would settle
 * them, as {@link Judge} says it. A criterion is named by the number that {@link
 * RuleBook.Builder#add} gave it. Immutable.
 */
public final class Verdicts {

  private final RuleBook book;
  private final Conditions conditions;
  private final Facts known;

  /** By fact of the book. */
  private final Answer[] answers;

  /** By place of the condition. */
  private final byte[] truths;

  Verdicts(RuleBook book, Facts known, Answer[] answers, byte[] truths) {
    this.book = book;
    conditions = book.conditions();
    this.known = known;
    this.answers = answers;
    this.truths = truths;
  }

  /** The facts judged, of which {@link Judge} need not judge the criteria of the book again. */
  public Facts facts() {
    return new JudgedFacts(known, book, this);
  }

  public Truth on(int criterion) {
    return Conditions.truth(truths[book.conditionOf(criterion)]);
  }

  /** See {@link Judge#explain}. */
  public List<Because> explain(int criterion) {
    Places carriers = carriers(criterion);
    Because[] reasons = new Because[carriers.size()];
    for (int i = 0; i < reasons.length; i++) {
      int place = carriers.at(i);
      reasons[i] =
          new Because(
              conditions.leaf(place),
              Conditions.truth(truths[place]),
              answers[conditions.fact(place)]);
    }
    return List.of(reasons);
  }

  /** See {@link Judge#ask}: each fact once, in the order written. */
  public List<Fact> ask(int criterion) {
    return facts(open(criterion));
  }

  /** Those of the facts to ask that would make it hold if they were a yes and all else as it is. */
  public List<Fact> oneAway(int criterion) {
    Places open = open(criterion);
    Places decisive = new Places();
    for (int i = 0; i < open.size(); i++) {
      if (conditions.supposing(open.at(i), book.conditionOf(criterion), truths) == Conditions.YES) {
        decisive.add(open.at(i));
      }
    }
    return facts(decisive);
  }

  /** The places in the book of the facts to ask. */
  private Places open(int criterion) {
    Places open = new Places();
    if (on(criterion).isUnknown()) {
      Places carriers = carriers(criterion);
      for (int i = 0; i < carriers.size(); i++) {
        open.addOnce(conditions.fact(carriers.at(i)));
      }
    }
    return open;
  }

  private List<Fact> facts(Places places) {
    Fact[] facts = new Fact[places.size()];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = book.fact(places.at(i));
    }
    return List.of(facts);
  }

  private Places carriers(int criterion) {
    Places carriers = new Places();
    conditions.carry(book.conditionOf(criterion), truths, carriers);
    return carriers;
  }
}
