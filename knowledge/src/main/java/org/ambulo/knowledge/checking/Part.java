package org.ambulo.knowledge.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/**
 * A part of a criterion, its truth in the patient at hand, and whether a verdict was seen to hang
 * on it. A patient is a number for each fact: which of its {@link PossibleAnswers} is given.
 */
final class Part {

  private final Criterion criterion;
  private final List<Part> inside = new ArrayList<>();
  private final int fact;
  private final List<Truth> byAnswer;
  private Truth truth = Truth.UNKNOWN;
  private int yes;
  private boolean asYes;
  private boolean asNo;

  Part(Criterion criterion, PossibleAnswers facts) {
    this.criterion = criterion;
    criterion.inside().forEach(inner -> inside.add(new Part(inner, facts)));
    fact = criterion instanceof Criterion.Leaf leaf ? facts.place(leaf.fact()) : -1;
    byAnswer =
        criterion instanceof Criterion.Leaf leaf
            ? facts.answers(fact).stream().map(a -> Judge.judge(leaf, any -> a)).toList()
            : List.of();
  }

  Criterion criterion() {
    return criterion;
  }

  /** The parts within, each before those within it. */
  Stream<Part> within() {
    return inside.stream().flatMap(part -> Stream.concat(Stream.of(part), part.within()));
  }

  /** Whether patients were seen whose verdict hangs on its being a yes, and on its being a no. */
  boolean matters() {
    return asYes && asNo;
  }

  Truth judge(int[] patient) {
    yes = 0;
    for (int i = 0; i < inside.size(); i++) {
      yes += inside.get(i).judge(patient).isYes() ? 1 : 0;
    }
    truth =
        switch (criterion) {
          case Criterion.Leaf leaf -> byAnswer.get(patient[fact]);
          case Criterion.All all -> Truth.of(yes == inside.size());
          case Criterion.Any any -> Truth.of(yes > 0);
          case Criterion.Not not -> inside.getFirst().truth.not();
          case Criterion.AtLeast atLeast -> Truth.of(yes >= atLeast.count());
        };
    return truth;
  }

  /**
   * Notes, of a judged part on which the verdict hangs, that it does, and looks inside it: the
   * verdict hangs on those to which the others beside them leave the decision.
   */
  void witness() {
    asYes |= truth.isYes();
    asNo |= !truth.isYes();
    for (int i = 0; i < inside.size(); i++) {
      if (hangsOn(inside.get(i))) {
        inside.get(i).witness();
      }
    }
  }

  private boolean hangsOn(Part inner) {
    int others = yes - (inner.truth.isYes() ? 1 : 0);
    return switch (criterion) {
      case Criterion.Leaf leaf -> false;
      case Criterion.All all -> others == inside.size() - 1;
      case Criterion.Any any -> others == 0;
      case Criterion.Not not -> true;
      case Criterion.AtLeast atLeast -> others == atLeast.count() - 1;
    };
  }

  /**
   * Tries to make the patient one whose verdict hangs on the wanted part being so. Where two parts
   * want different answers to one fact, the later has it.
   *
   * @return whether the part is this one or within it
   */
  boolean lead(Part wanted, Truth as, int[] patient, SplittableRandom random) {
    if (this == wanted) {
      answer(as, patient, random);
      return true;
    }
    for (Part inner : inside) {
      if (inner.lead(wanted, as, patient, random)) {
        leave(inner, patient, random);
        return true;
      }
    }
    return false;
  }

  /** Makes the others leave the decision to this one. */
  private void leave(Part inner, int[] patient, SplittableRandom random) {
    List<Part> others = inside.stream().filter(part -> part != inner).toList();
    int wanted =
        switch (criterion) {
          case Criterion.Leaf leaf -> 0;
          case Criterion.All all -> others.size();
          case Criterion.Any any -> 0;
          case Criterion.Not not -> 0;
          case Criterion.AtLeast atLeast -> atLeast.count() - 1;
        };
    int start = others.isEmpty() ? 0 : random.nextInt(others.size());
    for (int i = 0; i < others.size(); i++) {
      others.get((start + i) % others.size()).answer(Truth.of(i < wanted), patient, random);
    }
  }

  private void answer(Truth as, int[] patient, SplittableRandom random) {
    switch (criterion) {
      case Criterion.Leaf leaf -> {
        int start = random.nextInt(byAnswer.size());
        for (int i = 0; i < byAnswer.size(); i++) {
          int one = (start + i) % byAnswer.size();
          patient[fact] = byAnswer.get(one) == as ? one : patient[fact];
        }
      }
      case Criterion.All all -> answer(as, as.isYes(), patient, random);
      case Criterion.Any any -> answer(as, !as.isYes(), patient, random);
      case Criterion.Not not -> inside.getFirst().answer(as.not(), patient, random);
      case Criterion.AtLeast atLeast -> answer(as, true, patient, random);
    }
  }

  private void answer(Truth as, boolean each, int[] patient, SplittableRandom random) {
    int one = random.nextInt(Math.max(1, inside.size()));
    for (int i = 0; i < inside.size(); i++) {
      if (each || i == one) {
        inside.get(i).answer(as, patient, random);
      }
    }
  }
}
