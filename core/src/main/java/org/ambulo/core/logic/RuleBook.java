package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Many criteria that are judged together for one patient: each fact is looked up once and each
 * distinct condition judged once, however many criteria share it. Its verdicts are those of {@link
 * Judge}. Immutable; for any number of threads.
 */
public final class RuleBook {

  private final Fact[] facts;

  /** Every distinct condition; the parts stand before the whole. */
  private final Condition[] conditions;

  /** By number of the criterion: the number of its condition. */
  private final int[] criteria;

  private RuleBook(Builder builder) {
    facts = builder.facts.keySet().toArray(Fact[]::new);
    conditions = builder.conditions.toArray(Condition[]::new);
    criteria = builder.criteria.stream().mapToInt(Integer::intValue).toArray();
  }

  /** A condition whose parts are named by their numbers in the book. */
  sealed interface Condition {

    /** A condition on one fact. */
    record OfFact(Criterion.Leaf leaf, int fact) implements Condition {}

    /** The mirror of another. */
    record Mirror(int part) implements Condition {}

    /** At least so many of the parts hold: one of them for "any", every one for "all". */
    @SuppressWarnings("ArrayRecordComponent") // neither written to nor compared
    record Count(int wanted, int[] parts) implements Condition {}
  }

  /** Collects criteria. */
  public static final class Builder {
    private final Map<Fact, Integer> facts = new LinkedHashMap<>();
    private final Map<Criterion, Integer> numbers = new LinkedHashMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Integer> criteria = new ArrayList<>();

    public Builder() {}

    /** Takes a criterion in; returns the number under which {@link Verdicts} knows it. */
    public int add(Criterion criterion) {
      criteria.add(number(criterion));
      return criteria.size() - 1;
    }

    private int number(Criterion criterion) {
      Integer known = numbers.get(criterion);
      if (known != null) {
        return known;
      }
      conditions.add(condition(criterion));
      int number = conditions.size() - 1;
      numbers.put(criterion, number);
      return number;
    }

    private Condition condition(Criterion criterion) {
      return switch (criterion) {
        case Criterion.Leaf leaf -> {
          int fact = facts.computeIfAbsent(leaf.fact(), unseen -> facts.size());
          yield new Condition.OfFact(leaf, fact);
        }
        case Criterion.Not not -> new Condition.Mirror(number(not.part()));
        case Criterion.All all -> new Condition.Count(all.parts().size(), parts(all));
        case Criterion.Any any -> new Condition.Count(1, parts(any));
        case Criterion.AtLeast atLeast -> new Condition.Count(atLeast.count(), parts(atLeast));
      };
    }

    private int[] parts(Criterion whole) {
      return whole.inside().stream().mapToInt(this::number).toArray();
    }

    public RuleBook build() {
      return new RuleBook(this);
    }
  }

  /** The facts that the criteria ask for, each once. */
  public Stream<Fact> facts() {
    return Stream.of(facts);
  }

  /** Judges every criterion. */
  public Verdicts judge(Facts known) {
    Answer[] answers = new Answer[facts.length];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = known.answer(facts[i]);
    }
    Truth[] truths = new Truth[conditions.length];
    for (int i = 0; i < truths.length; i++) {
      truths[i] = truth(i, answers, truths);
    }
    return new Verdicts(this, answers, truths);
  }

  private Truth truth(int condition, Answer[] answers, Truth[] truths) {
    return switch (conditions[condition]) {
      case Condition.OfFact one -> Judge.judge(one.leaf(), answers[one.fact()]);
      case Condition.Mirror mirror -> truths[mirror.part()].not();
      case Condition.Count count -> {
        int yes = 0;
        int possible = 0;
        for (int part : count.parts()) {
          Truth truth = truths[part];
          yes += truth.isYes() ? 1 : 0;
          possible += truth.isNo() ? 0 : 1;
        }
        yield Judge.counted(yes, possible, count.wanted());
      }
    };
  }

  Fact fact(int number) {
    return facts[number];
  }

  Condition condition(int number) {
    return conditions[number];
  }

  /** The number of the condition that a criterion is. */
  int conditionOf(int criterion) {
    return criteria[criterion];
  }
}
