package org.ambulo.knowledge.checking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/**
 * Finds the parts of a criterion that can never matter: no patient exists whose verdict depends on
 * the part being a yes, or on its being a no. Patients are drawn with a fixed seed, and where that
 * leaves a part without a witness all of them are tried. A patient is the numbers of the answers,
 * one for each fact, and is judged once for all parts: the verdict hangs on a part when it hangs on
 * the part around it, and the others beside it leave the decision to it.
 */
final class Branches {

  private static final long SEED = 7;
  private static final int DRAWN = 20_000;
  private static final long ALL = 1L << 22;

  private final SequencedMap<Fact, List<Answer>> domain = new LinkedHashMap<>();
  private final List<Fact> facts;
  private final int[] answers;
  private final List<Part> parts = new ArrayList<>();
  private final Part whole;
  private int withoutWitness;

  private Branches(Criterion criterion) {
    criterion
        .leaves()
        .forEach(leaf -> extend(domain.computeIfAbsent(leaf.fact(), f -> new ArrayList<>()), leaf));
    facts = List.copyOf(domain.keySet());
    answers = domain.values().stream().mapToInt(List::size).toArray();
    whole = part(criterion);
    withoutWitness = parts.size();
  }

  /** The idle parts, in the order written; empty when every branch can matter. */
  static List<Criterion> idle(Criterion whole) {
    Branches branches = new Branches(whole);
    branches.draw();
    branches.tryAll();
    return branches.parts.stream()
        .filter(part -> part != branches.whole && !part.matters())
        .map(part -> part.criterion)
        .toList();
  }

  /** A part, its truth in the patient at hand, and whether a verdict was seen to hang on it. */
  private final class Part {
    private final Criterion criterion;
    private final List<Part> inside = new ArrayList<>();
    private final int fact;
    private final List<Truth> byAnswer;
    private Truth truth = Truth.UNKNOWN;
    private int yes;
    private boolean asYes;
    private boolean asNo;

    Part(Criterion criterion) {
      this.criterion = criterion;
      fact = criterion instanceof Criterion.Leaf leaf ? facts.indexOf(leaf.fact()) : -1;
      byAnswer = criterion instanceof Criterion.Leaf leaf ? truths(leaf) : List.of();
    }

    private List<Truth> truths(Criterion.Leaf leaf) {
      return domain.get(leaf.fact()).stream().map(a -> Judge.judge(leaf, any -> a)).toList();
    }

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

    /** Notes, of a part that the verdict hangs on, that it does, and looks inside it. */
    void witness() {
      boolean before = matters();
      asYes |= truth.isYes();
      asNo |= !truth.isYes();
      withoutWitness -= matters() && !before ? 1 : 0;
      for (int i = 0; i < inside.size(); i++) {
        if (hangsOn(inside.get(i))) {
          inside.get(i).witness();
        }
      }
    }

    /** Whether the others inside leave the decision to this one. */
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
  }

  private Part part(Criterion criterion) {
    Part part = new Part(criterion);
    parts.add(part);
    criterion.inside().forEach(inner -> part.inside.add(part(inner)));
    return part;
  }

  private static void extend(List<Answer> domain, Criterion.Leaf leaf) {
    switch (leaf) {
      case Criterion.Present present -> {
        add(domain, Answer.Plain.YES);
        add(domain, Answer.Plain.NO);
      }
      case Criterion.Compare compare -> {
        BigDecimal step = BigDecimal.ONE.movePointLeft(3);
        add(domain, Answer.of(compare.limit().subtract(step)));
        add(domain, Answer.of(compare.limit()));
        add(domain, Answer.of(compare.limit().add(step)));
      }
      case Criterion.Chosen chosen -> {
        chosen.options().forEach(option -> add(domain, Answer.of(option)));
        add(domain, Answer.of("another option"));
      }
    }
  }

  private static void add(List<Answer> domain, Answer answer) {
    if (!domain.contains(answer)) {
      domain.add(answer);
    }
  }

  private boolean done() {
    return withoutWitness == 0;
  }

  private void draw() {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] patient = new int[answers.length];
    for (int i = 0; i < DRAWN && !done(); i++) {
      for (int fact = 0; fact < answers.length; fact++) {
        patient[fact] = random.nextInt(answers[fact]);
      }
      tried(patient);
    }
  }

  private void tryAll() {
    long patients = 1;
    for (int count : answers) {
      patients = Math.min(ALL + 1, patients * count);
    }
    int[] patient = new int[answers.length];
    for (long number = 0; patients <= ALL && number < patients && !done(); number++) {
      long rest = number;
      for (int fact = 0; fact < answers.length; fact++) {
        patient[fact] = (int) (rest % answers[fact]);
        rest /= answers[fact];
      }
      tried(patient);
    }
  }

  private void tried(int[] patient) {
    whole.judge(patient);
    whole.witness();
  }
}
