package org.ambulo.core.logic;

import java.util.Comparator;
import java.util.List;

/**
 * The distinct conditions of a {@link RuleBook}, laid out to be judged in one pass: first those on
 * one fact, then those made of others, each after its parts. A {@link Truth} is a number here, so
 * that truths can be counted and stand in an array. Immutable.
 */
final class Conditions {

  static final byte NO = 0;
  static final byte UNKNOWN = 1;
  static final byte YES = 2;

  /** By number. */
  private static final Truth[] TRUTHS = {Truth.NO, Truth.UNKNOWN, Truth.YES};

  /** In the place of how many parts must hold: the condition is the mirror of its one part. */
  private static final int MIRROR = -1;

  /** By number of the condition as it was collected: its place here. */
  private final int[] places;

  /** By place: the condition on one fact; first those that ask for a yes. */
  private final Criterion.Leaf[] leaves;

  /** How many of them ask for a yes. */
  private final int asked;

  /** By place: the fact that it is on. */
  private final int[] facts;

  /** By place after the leaves: how many of the parts must hold, or {@link #MIRROR}. */
  private final int[] wanted;

  /** By place after the leaves, and one more: where its parts begin among all parts. */
  private final int[] start;

  /** Places of the parts. */
  private final int[] parts;

  /** A condition as it is collected; its parts are named by their numbers and stand before it. */
  sealed interface Condition {}

  /** A condition on one fact. */
  record OfFact(Criterion.Leaf leaf, int fact) implements Condition {}

  /** The mirror of another. */
  record Mirror(int part) implements Condition {}

  /** At least so many of the parts hold: one of them for "any", every one for "all". */
  record Count(int wanted, List<Integer> parts) implements Condition {
    Count {
      parts = List.copyOf(parts);
    }
  }

  Conditions(List<Condition> collected) {
    List<OfFact> simple =
        collected.stream()
            .filter(OfFact.class::isInstance)
            .map(OfFact.class::cast)
            .sorted(Comparator.comparing(one -> !isAsked(one)))
            .toList();
    asked = (int) simple.stream().filter(Conditions::isAsked).count();
    leaves = simple.stream().map(OfFact::leaf).toArray(Criterion.Leaf[]::new);
    facts = simple.stream().mapToInt(OfFact::fact).toArray();
    places = new int[collected.size()];
    int yes = 0;
    int other = asked;
    int whole = leaves.length;
    for (int i = 0; i < places.length; i++) {
      places[i] =
          switch (collected.get(i)) {
            case OfFact one -> isAsked(one) ? yes++ : other++;
            case Mirror mirror -> whole++;
            case Count count -> whole++;
          };
    }
    List<Count> made = collected.stream().flatMap(one -> made(one).stream()).toList();
    wanted = made.stream().mapToInt(Count::wanted).toArray();
    start = new int[wanted.length + 1];
    for (int i = 0; i < wanted.length; i++) {
      start[i + 1] = start[i] + made.get(i).parts().size();
    }
    parts =
        made.stream().flatMap(one -> one.parts().stream()).mapToInt(part -> places[part]).toArray();
  }

  private static boolean isAsked(OfFact one) {
    return one.leaf() instanceof Criterion.Present;
  }

  private static List<Count> made(Condition condition) {
    return switch (condition) {
      case OfFact one -> List.of();
      case Mirror mirror -> List.of(new Count(MIRROR, List.of(mirror.part())));
      case Count count -> List.of(count);
    };
  }

  int place(int number) {
    return places[number];
  }

  /** The truth of each condition, by its place. */
  byte[] judge(Answer[] answers) {
    byte[] truths = new byte[places.length];
    for (int i = 0; i < asked; i++) {
      truths[i] = number(Judge.isYes(answers[facts[i]]));
    }
    for (int i = asked; i < leaves.length; i++) {
      truths[i] = number(Judge.judge(leaves[i], answers[facts[i]]));
    }
    for (int i = leaves.length; i < truths.length; i++) {
      int whole = i - leaves.length;
      int from = start[whole];
      if (wanted[whole] == MIRROR) {
        truths[i] = not(truths[parts[from]]);
      } else {
        int yes = 0;
        int possible = 0;
        for (int part = from; part < start[whole + 1]; part++) {
          byte truth = truths[parts[part]];
          yes += truth == YES ? 1 : 0;
          possible += truth == NO ? 0 : 1;
        }
        truths[i] = counted(yes, possible, wanted[whole]);
      }
    }
    return truths;
  }

  static Truth truth(byte number) {
    return TRUTHS[number];
  }

  private static byte number(Truth truth) {
    return truth.isYes() ? YES : truth.isNo() ? NO : UNKNOWN;
  }

  private static byte not(byte truth) {
    return (byte) (YES - truth);
  }

  private static byte counted(int yes, int possible, int wanted) {
    return yes >= wanted ? YES : possible < wanted ? NO : UNKNOWN;
  }

  /** The condition on one fact that stands in this place of the leaves. */
  Criterion.Leaf leaf(int place) {
    return leaves[place];
  }

  /** The fact that the condition in this place of the leaves is on. */
  int fact(int place) {
    return facts[place];
  }

  /** Adds the places of the leaves under those parts whose truth is the whole's. */
  void carry(int place, byte[] truths, Places carriers) {
    if (place < leaves.length) {
      carriers.add(place);
      return;
    }
    int whole = place - leaves.length;
    boolean mirror = wanted[whole] == MIRROR;
    for (int part = start[whole]; part < start[whole + 1]; part++) {
      if (mirror || truths[parts[part]] == truths[place]) {
        carry(parts[part], truths, carriers);
      }
    }
  }

  /**
   * What a condition would be if the fact, of which nothing is known, were a yes. What is settled
   * without it stays as it is.
   */
  byte supposing(int yes, int place, byte[] truths) {
    if (truths[place] != UNKNOWN) {
      return truths[place];
    }
    if (place < leaves.length) {
      return facts[place] == yes ? number(Judge.judge(leaves[place], Answer.Plain.YES)) : UNKNOWN;
    }
    int whole = place - leaves.length;
    if (wanted[whole] == MIRROR) {
      return not(supposing(yes, parts[start[whole]], truths));
    }
    int holding = 0;
    int possible = 0;
    for (int part = start[whole]; part < start[whole + 1]; part++) {
      byte truth = supposing(yes, parts[part], truths);
      holding += truth == YES ? 1 : 0;
      possible += truth == NO ? 0 : 1;
    }
    return counted(holding, possible, wanted[whole]);
  }
}
