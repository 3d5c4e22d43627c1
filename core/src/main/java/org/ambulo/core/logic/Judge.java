package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BinaryOperator;

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
    if (facts instanceof JudgedFacts judged) {
      int number = judged.book().find(criterion);
      if (number >= 0) {
        return judged.verdicts().on(number);
      }
    }
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
    if (facts instanceof JudgedFacts judged) {
      int number = judged.book().find(criterion);
      if (number >= 0) {
        return judged.verdicts().explain(number);
      }
    }
    List<Criterion.Leaf> carriers = new ArrayList<>();
    carry(criterion, facts, carriers);
    List<Because> reasons = new ArrayList<>(carriers.size());
    for (Criterion.Leaf leaf : carriers) {
      reasons.add(reason(leaf, facts));
    }
    return Collections.unmodifiableList(reasons);
  }

  /**
   * What to ask when the verdict is UNKNOWN; empty when it is settled. Complete: once all of these
   * facts are answered the verdict is settled, and while none of them is, no other answer settles
   * it. Sound: none of them is answered yet, and where each fact stands in one leaf only, each of
   * them can be the one that decides.
   */
  public static SequencedSet<Fact> ask(Criterion criterion, Facts facts) {
    if (facts instanceof JudgedFacts judged) {
      int number = judged.book().find(criterion);
      if (number >= 0) {
        return new LinkedHashSet<>(judged.verdicts().ask(number));
      }
    }
    List<Criterion.Leaf> carriers = new ArrayList<>();
    SequencedSet<Fact> open = new LinkedHashSet<>();
    if (carry(criterion, facts, carriers).isUnknown()) {
      carriers.forEach(leaf -> open.add(leaf.fact()));
    }
    return open;
  }

  /** How a condition on one fact stands, by the answer to that fact. */
  static Truth judge(Criterion.Leaf leaf, Answer answer) {
    return switch (leaf) {
      case Criterion.Present present -> isYes(answer);
      case Criterion.Compare compare -> judge(compare, answer);
      case Criterion.Chosen chosen -> judge(chosen, answer);
    };
  }

  /** A yes, whatever it was asked for. */
  static Truth isYes(Answer answer) {
    return answer == Answer.Plain.YES
        ? Truth.YES
        : answer == Answer.Plain.NO ? Truth.NO : Truth.UNKNOWN;
  }

  private static Truth judge(Criterion.Compare compare, Answer answer) {
    return switch (answer) {
      case Answer.Amount amount ->
          Truth.of(compare.comparison().holds(amount.value(), compare.limit()));
      case Answer.AtLeast bound -> compare.comparison().holdsFrom(bound.value(), compare.limit());
      case Answer.Plain plain -> Truth.UNKNOWN;
      case Answer.Option option -> Truth.UNKNOWN;
    };
  }

  private static Truth judge(Criterion.Chosen chosen, Answer answer) {
    return answer instanceof Answer.Option option
        ? Truth.of(chosen.options().contains(option.value()))
        : Truth.UNKNOWN;
  }

  private static Truth least(List<Criterion> parts, Facts facts) {
    Truth least = Truth.YES;
    for (int i = 0; i < parts.size(); i++) {
      least = least.and(judge(parts.get(i), facts));
      if (least.isNo()) {
        return least;
      }
    }
    return least;
  }

  private static Truth greatest(List<Criterion> parts, Facts facts) {
    Truth greatest = Truth.NO;
    for (int i = 0; i < parts.size(); i++) {
      greatest = greatest.or(judge(parts.get(i), facts));
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
    return counted(yes, possible, atLeast.count());
  }

  /** Whether at least so many of the parts hold, when so many do and so many can. */
  static Truth counted(int yes, int possible, int wanted) {
    if (yes >= wanted) {
      return Truth.YES;
    }
    return possible < wanted ? Truth.NO : Truth.UNKNOWN;
  }

  /** Judges, and appends the leaves that carry the verdict, looking at each leaf once. */
  private static Truth carry(Criterion criterion, Facts facts, List<Criterion.Leaf> carriers) {
    return switch (criterion) {
      case Criterion.Leaf leaf -> leaf(leaf, facts, carriers);
      case Criterion.Not not -> carry(not.part(), facts, carriers).not();
      case Criterion.All all -> carry(all.parts(), Truth.YES, Truth::and, facts, carriers);
      case Criterion.Any any -> carry(any.parts(), Truth.NO, Truth::or, facts, carriers);
      case Criterion.AtLeast atLeast -> {
        Truth whole = count(atLeast, facts);
        for (Criterion part : atLeast.parts()) {
          int before = carriers.size();
          if (carry(part, facts, carriers) != whole) {
            carriers.subList(before, carriers.size()).clear();
          }
        }
        yield whole;
      }
    };
  }

  private static Truth leaf(Criterion.Leaf leaf, Facts facts, List<Criterion.Leaf> carriers) {
    carriers.add(leaf);
    return judge(leaf, facts);
  }

  /** The carriers of a whole that is the least or the greatest of its parts. */
  private static Truth carry(
      List<Criterion> parts,
      Truth neutral,
      BinaryOperator<Truth> join,
      Facts facts,
      List<Criterion.Leaf> carriers) {
    int start = carriers.size();
    Truth whole = neutral;
    for (Criterion part : parts) {
      int before = carriers.size();
      Truth truth = carry(part, facts, carriers);
      Truth joined = join.apply(whole, truth);
      if (joined != whole) {
        carriers.subList(start, before).clear();
      } else if (truth != whole) {
        carriers.subList(before, carriers.size()).clear();
      }
      whole = joined;
    }
    return whole;
  }

  private static Because reason(Criterion.Leaf leaf, Facts facts) {
    Answer answer = facts.answer(leaf.fact());
    return new Because(leaf, judge(leaf, answer), answer);
  }
}
