package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Many criteria that are judged together for one patient: each distinct leaf is looked up once,
 * however many criteria share it, and the rest is arithmetic on small numbers. Its verdicts are
 * those of {@link Judge}, which also explains them. Immutable; for any number of threads.
 */
public final class RuleBook {

  /** By number: so numbered that "and" is the least, "or" the greatest and "not" the mirror. */
  private static final Truth[] TRUTHS = {Truth.NO, Truth.UNKNOWN, Truth.YES};

  private static final int LEAF = 0;
  private static final int ALL = 1;
  private static final int ANY = 2;
  private static final int NOT = 3;
  private static final int AT_LEAST = 4;

  private final Criterion.Leaf[] leaves;

  /**
   * The criteria one after the other in postfix order, three numbers a step: see {@link
   * Builder#step}.
   */
  private final int[] steps;

  /** Where each criterion's steps end in {@link #steps}. */
  private final int[] ends;

  private RuleBook(Builder builder) {
    leaves = builder.leaves.keySet().toArray(Criterion.Leaf[]::new);
    steps = builder.steps.stream().mapToInt(Integer::intValue).toArray();
    ends = builder.ends.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Collects criteria. */
  public static final class Builder {
    private final Map<Criterion.Leaf, Integer> leaves = new LinkedHashMap<>();
    private final List<Integer> steps = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    public Builder() {}

    /** Takes a criterion in; returns the number under which {@link Verdicts} knows it. */
    public int add(Criterion criterion) {
      write(criterion);
      ends.add(steps.size());
      return ends.size() - 1;
    }

    private void write(Criterion criterion) {
      criterion.inside().forEach(this::write);
      int parts = criterion.inside().size();
      switch (criterion) {
        case Criterion.Leaf leaf ->
            step(LEAF, leaves.computeIfAbsent(leaf, unseen -> leaves.size()), 0);
        case Criterion.All all -> step(ALL, parts, 0);
        case Criterion.Any any -> step(ANY, parts, 0);
        case Criterion.Not not -> step(NOT, parts, 0);
        case Criterion.AtLeast atLeast -> step(AT_LEAST, parts, atLeast.count());
      }
    }

    /** What to do, with which leaf or with how many of the last results, and the count wanted. */
    private void step(int what, int operand, int count) {
      steps.add(what);
      steps.add(operand);
      steps.add(count);
    }

    public RuleBook build() {
      return new RuleBook(this);
    }
  }

  /** The verdicts on one patient. */
  public static final class Verdicts {
    private final byte[] truths;

    private Verdicts(byte[] truths) {
      this.truths = truths;
    }

    /** The verdict on the criterion to which {@link Builder#add} gave this number. */
    public Truth on(int number) {
      return TRUTHS[truths[number]];
    }
  }

  /** Judges every criterion. */
  public Verdicts judge(Facts facts) {
    byte[] known = new byte[leaves.length];
    for (int i = 0; i < known.length; i++) {
      known[i] = number(Judge.judge(leaves[i], facts));
    }
    byte[] truths = new byte[ends.length];
    byte[] stack = new byte[steps.length / 3];
    int at = 0;
    for (int i = 0; i < truths.length; i++) {
      truths[i] = run(at, ends[i], known, stack);
      at = ends[i];
    }
    return new Verdicts(truths);
  }

  private static byte number(Truth truth) {
    return switch (truth) {
      case NO -> 0;
      case UNKNOWN -> 1;
      case YES -> 2;
    };
  }

  private byte run(int from, int to, byte[] known, byte[] stack) {
    int top = 0;
    for (int at = from; at < to; at += 3) {
      int operand = steps[at + 1];
      switch (steps[at]) {
        case LEAF -> stack[top++] = known[operand];
        case NOT -> stack[top - 1] = (byte) (2 - stack[top - 1]);
        case ALL -> {
          int least = 2;
          for (int part = 0; part < operand; part++) {
            least = Math.min(least, stack[--top]);
          }
          stack[top++] = (byte) least;
        }
        case ANY -> {
          int greatest = 0;
          for (int part = 0; part < operand; part++) {
            greatest = Math.max(greatest, stack[--top]);
          }
          stack[top++] = (byte) greatest;
        }
        default -> {
          int wanted = steps[at + 2];
          int yes = 0;
          int possible = 0;
          for (int part = 0; part < operand; part++) {
            int truth = stack[--top];
            yes += truth >>> 1;
            possible += truth == 0 ? 0 : 1;
          }
          stack[top++] = (byte) (yes >= wanted ? 2 : possible < wanted ? 0 : 1);
        }
      }
    }
    return stack[0];
  }
}
