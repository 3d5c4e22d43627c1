package org.ambulo.core.logic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many criteria that are judged together for one patient: each fact is looked up once and each
 * distinct condition judged once, however many criteria share it. Its verdicts are those of {@link
 * Judge}. Immutable; for any number of threads.
 */
public final class RuleBook {

  private final FactNumbers numbers;

  /** By fact of the book: the fact, and its number among all. */
  private final Fact[] facts;

  private final int[] numberOf;

  /** By kind that the book asks for: its facts. */
  private final Map<Fact.Kind, int[]> byKind;

  /** The distinct conditions, each after its parts. */
  private final Conditions conditions;

  /** By number of the criterion: the place of its condition. */
  private final int[] criteria;

  /** The number of each criterion, as the very object that was added. */
  private final IdentityHashMap<Criterion, Integer> added;

  private RuleBook(Builder builder) {
    numbers = builder.numbers;
    facts = builder.facts.keySet().toArray(Fact[]::new);
    numberOf = builder.facts.keySet().stream().mapToInt(numbers::number).toArray();
    byKind = byKind(facts);
    conditions = new Conditions(builder.conditions);
    criteria = builder.criteria.stream().mapToInt(conditions::place).toArray();
    added = new IdentityHashMap<>(builder.added);
  }

  private static Map<Fact.Kind, int[]> byKind(Fact[] facts) {
    Map<Fact.Kind, int[]> byKind = new EnumMap<>(Fact.Kind.class);
    for (Fact.Kind kind : Fact.Kind.values()) {
      int[] ofKind =
          IntStream.range(0, facts.length).filter(i -> facts[i].kind() == kind).toArray();
      if (ofKind.length > 0) {
        byKind.put(kind, ofKind);
      }
    }
    return byKind;
  }

  /** Collects criteria. */
  public static final class Builder {
    private final FactNumbers numbers;
    private final Map<Fact, Integer> facts = new LinkedHashMap<>();
    private final Map<Criterion, Integer> known = new LinkedHashMap<>();
    private final List<Conditions.Condition> conditions = new ArrayList<>();
    private final List<Integer> criteria = new ArrayList<>();
    private final IdentityHashMap<Criterion, Integer> added = new IdentityHashMap<>();

    public Builder() {
      this(new FactNumbers());
    }

    /** Of a book that shares the answers to its facts with others of these numbers. */
    public Builder(FactNumbers numbers) {
      this.numbers = numbers;
    }

    /** Takes a criterion in; returns the number under which {@link Verdicts} knows it. */
    public int add(Criterion criterion) {
      criteria.add(number(criterion));
      added.put(criterion, criteria.size() - 1);
      return criteria.size() - 1;
    }

    private int number(Criterion criterion) {
      Integer seen = known.get(criterion);
      if (seen != null) {
        return seen;
      }
      conditions.add(condition(criterion));
      int number = conditions.size() - 1;
      known.put(criterion, number);
      return number;
    }

    private Conditions.Condition condition(Criterion criterion) {
      return switch (criterion) {
        case Criterion.Leaf leaf -> {
          int fact = facts.computeIfAbsent(leaf.fact(), unseen -> facts.size());
          yield new Conditions.OfFact(leaf, fact);
        }
        case Criterion.Not not -> new Conditions.Mirror(number(not.part()));
        case Criterion.All all -> new Conditions.Count(all.parts().size(), parts(all));
        case Criterion.Any any -> new Conditions.Count(1, parts(any));
        case Criterion.AtLeast atLeast -> new Conditions.Count(atLeast.count(), parts(atLeast));
      };
    }

    private List<Integer> parts(Criterion whole) {
      return whole.inside().stream().map(this::number).toList();
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
    Answer[] answers = answers(known);
    return new Verdicts(this, known, answers, conditions.judge(answers));
  }

  private Answer[] answers(Facts known) {
    Answer[] answers = new Answer[facts.length];
    byKind.forEach((kind, all) -> answer(all, Layer.answering(kind, known), answers));
    return answers;
  }

  /** By number where a sheet has the answers, else by name. */
  private void answer(int[] all, Facts known, Answer[] answers) {
    if (known instanceof FactSheet sheet && sheet.isOf(numbers)) {
      for (int fact : all) {
        answers[fact] = sheet.answer(numberOf[fact]);
      }
    } else {
      for (int fact : all) {
        answers[fact] = known.answer(facts[fact]);
      }
    }
  }

  Conditions conditions() {
    return conditions;
  }

  Fact fact(int number) {
    return facts[number];
  }

  /** The number of a criterion of this book, or less than 0 where it is none. */
  int find(Criterion criterion) {
    return added.getOrDefault(criterion, -1);
  }

  /** The place of the condition that a criterion is. */
  int conditionOf(int criterion) {
    return criteria[criterion];
  }
}
