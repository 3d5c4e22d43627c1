package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Consumer;

/**
 * The one judge of criteria. Its verdict is monotone in knowledge: a YES or NO stays what it is
 * whatever becomes known later; only UNKNOWN can change.
 */
public final class Judge {

  private Judge() {}

  /**
   * Strong Kleene logic: and = least, or = greatest, not = mirror; a leaf without answer is
   * UNKNOWN.
   */
  public static Truth judge(Criterion criterion, Facts facts) {
    return switch (criterion) {
      case Criterion.Leaf leaf -> judge(leaf, facts.answer(leaf.fact()));
      case Criterion.All all -> least(all.parts(), facts);
      case Criterion.Any any -> greatest(any.parts(), facts);
      case Criterion.Not not -> judge(not.part(), facts).not();
      case Criterion.AtLeast atLeast -> count(atLeast, facts);
    };
  }

  /**
   * Why the verdict is what it is: the leaves under those parts whose truth equals the whole's
   * (mirrored below a "not"), in the order written.
   */
  public static List<Because> explain(Criterion criterion, Facts facts) {
    List<Because> reasons = new ArrayList<>();
    carriers(criterion, judge(criterion, facts), facts, leaf -> reasons.add(reason(leaf, facts)));
    return List.copyOf(reasons);
  }

  /**
   * What to ask when the verdict is UNKNOWN; empty when it is settled. Complete: once all of these
   * facts are answered the verdict is settled, and while none of them is, no other answer settles
   * it. Sound: none of them is answered yet, and where each fact stands in one leaf only, each of
   * them can be the one that decides.
   */
  public static SequencedSet<Fact> ask(Criterion criterion, Facts facts) {
    SequencedSet<Fact> open = new LinkedHashSet<>();
    if (judge(criterion, facts).isUnknown()) {
      carriers(criterion, Truth.UNKNOWN, facts, leaf -> open.add(leaf.fact()));
    }
    return open;
  }

  private static Truth judge(Criterion.Leaf leaf, Answer answer) {
    return switch (leaf) {
      case Criterion.Present present ->
          answer == Answer.Plain.YES
              ? Truth.YES
              : answer == Answer.Plain.NO ? Truth.NO : Truth.UNKNOWN;
      case Criterion.Compare compare ->
          answer instanceof Answer.Amount amount
              ? Truth.of(compare.comparison().holds(amount.value(), compare.limit()))
              : Truth.UNKNOWN;
      case Criterion.Chosen chosen ->
          answer instanceof Answer.Option option
              ? Truth.of(chosen.options().contains(option.value()))
              : Truth.UNKNOWN;
    };
  }

  private static Truth least(List<Criterion> parts, Facts facts) {
    Truth least = Truth.YES;
    for (Criterion part : parts) {
      least = least.and(judge(part, facts));
      if (least.isNo()) {
        return least;
      }
    }
    return least;
  }

  private static Truth greatest(List<Criterion> parts, Facts facts) {
    Truth greatest = Truth.NO;
    for (Criterion part : parts) {
      greatest = greatest.or(judge(part, facts));
      if (greatest.isYes()) {
        return greatest;
      }
    }
    return greatest;
  }

  private static Truth count(Criterion.AtLeast atLeast, Facts facts) {
    int yes = 0;
    int possible = 0;
    for (Criterion part : atLeast.parts()) {
      Truth truth = judge(part, facts);
      yes += truth.isYes() ? 1 : 0;
      possible += truth.isNo() ? 0 : 1;
    }
    if (yes >= atLeast.count()) {
      return Truth.YES;
    }
    return possible < atLeast.count() ? Truth.NO : Truth.UNKNOWN;
  }

  private static void carriers(
      Criterion criterion, Truth whole, Facts facts, Consumer<Criterion.Leaf> found) {
    switch (criterion) {
      case Criterion.Leaf leaf -> found.accept(leaf);
      case Criterion.Not not -> carriers(not.part(), whole.not(), facts, found);
      case Criterion.All all -> carriers(all.parts(), whole, facts, found);
      case Criterion.Any any -> carriers(any.parts(), whole, facts, found);
      case Criterion.AtLeast atLeast -> carriers(atLeast.parts(), whole, facts, found);
    }
  }

  private static void carriers(
      List<Criterion> parts, Truth whole, Facts facts, Consumer<Criterion.Leaf> found) {
    for (Criterion part : parts) {
      if (judge(part, facts) == whole) {
        carriers(part, whole, facts, found);
      }
    }
  }

  private static Because reason(Criterion.Leaf leaf, Facts facts) {
    Answer answer = facts.answer(leaf.fact());
    return new Because(leaf, judge(leaf, answer), answer);
  }
}
