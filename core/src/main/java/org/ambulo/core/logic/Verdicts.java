package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ambulo.core.logic.RuleBook.Condition;

/**
 * The verdicts of a {@link RuleBook} on one patient, with why they are so and what would settle
 * them, as {@link Judge} says it. A criterion is named by the number that {@link
 * RuleBook.Builder#add} gave it. Immutable.
 */
public final class Verdicts {

  private final RuleBook book;
  private final Answer[] answers;
  private final Truth[] truths;

  Verdicts(RuleBook book, Answer[] answers, Truth[] truths) {
    this.book = book;
    this.answers = answers;
    this.truths = truths;
  }

  public Truth on(int criterion) {
    return truths[book.conditionOf(criterion)];
  }

  /** See {@link Judge#explain}. */
  public List<Because> explain(int criterion) {
    List<Condition.OfFact> carriers = carriers(criterion);
    Because[] reasons = new Because[carriers.size()];
    for (int i = 0; i < reasons.length; i++) {
      Answer answer = answers[carriers.get(i).fact()];
      Criterion.Leaf leaf = carriers.get(i).leaf();
      reasons[i] = new Because(leaf, Judge.judge(leaf, answer), answer);
    }
    return List.of(reasons);
  }

  /** See {@link Judge#ask}: each fact once, in the order written. */
  public List<Fact> ask(int criterion) {
    if (!on(criterion).isUnknown()) {
      return List.of();
    }
    List<Condition.OfFact> carriers = carriers(criterion);
    BitSet seen = new BitSet();
    List<Fact> open = new ArrayList<>(carriers.size());
    for (Condition.OfFact carrier : carriers) {
      if (!seen.get(carrier.fact())) {
        seen.set(carrier.fact());
        open.add(book.fact(carrier.fact()));
      }
    }
    return List.copyOf(open);
  }

  /** What the verdict would be if this fact were a yes and all else as it is. */
  public Truth supposing(Fact yes, int criterion) {
    return supposed(yes, book.conditionOf(criterion));
  }

  private Truth supposed(Fact yes, int condition) {
    return switch (book.condition(condition)) {
      case Condition.OfFact one ->
          book.fact(one.fact()).equals(yes)
              ? Judge.judge(one.leaf(), Answer.Plain.YES)
              : truths[condition];
      case Condition.Mirror mirror -> supposed(yes, mirror.part()).not();
      case Condition.Count count -> {
        int holding = 0;
        int possible = 0;
        for (int part : count.parts()) {
          Truth truth = supposed(yes, part);
          holding += truth.isYes() ? 1 : 0;
          possible += truth.isNo() ? 0 : 1;
        }
        yield Judge.counted(holding, possible, count.wanted());
      }
    };
  }

  private List<Condition.OfFact> carriers(int criterion) {
    List<Condition.OfFact> carriers = new ArrayList<>();
    carry(book.conditionOf(criterion), carriers);
    return carriers;
  }

  /** Appends the conditions on facts under those parts whose truth is the whole's. */
  private void carry(int condition, List<Condition.OfFact> carriers) {
    switch (book.condition(condition)) {
      case Condition.OfFact one -> carriers.add(one);
      case Condition.Mirror mirror -> carry(mirror.part(), carriers);
      case Condition.Count count -> {
        for (int part : count.parts()) {
          if (truths[part] == truths[condition]) {
            carry(part, carriers);
          }
        }
      }
    }
  }
}
