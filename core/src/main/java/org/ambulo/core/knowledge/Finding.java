package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;

/**
 * Something a clinician can ask, examine, measure or see.
 *
 * @param group the dependency group it shares with correlated findings; empty when it carries no
 *     likelihood ratio
 * @param priority 1 asked of everyone, 2 where it matters, 3 special
 * @param outcomes what the answer can be, with the likelihood ratios of each
 * @param overrides findings that this one sums up and replaces, per diagnosis it speaks about
 * @param replacesFor further findings that it replaces for the diagnoses named
 * @param askIf when the question makes sense for a patient; always when empty
 * @param weak published, but too weak to steer a decision: never asked for
 */
public record Finding(
    String id,
    String question,
    Kind kind,
    Section section,
    Optional<String> group,
    int priority,
    List<Outcome> outcomes,
    Set<String> overrides,
    Map<String, Set<String>> replacesFor,
    Optional<Criterion> askIf,
    boolean weak) {

  public Finding {
    outcomes = List.copyOf(outcomes);
    overrides = Set.copyOf(overrides);
    replacesFor = Map.copyOf(replacesFor);
  }

  /** Where the answer comes from, in the order in which a clinician gets there. */
  public enum Section {
    HISTORY,
    EXAM,
    CLUSTER,
    LAB,
    IMAGING
  }

  /** What form the answer takes. */
  public sealed interface Kind {
    /** Yes or no. */
    record YesNo() implements Kind {}

    /** One of the options. */
    record Choice(List<String> options) implements Kind {
      public Choice {
        options = List.copyOf(options);
      }
    }

    /** A number of this UCUM unit, plausible between the two limits, both included. */
    record Quantity(String unit, BigDecimal least, BigDecimal greatest) implements Kind {}
  }

  /**
   * One thing the answer can be: yes or no, an option, or a band of numbers.
   *
   * @param upTo the greatest number of the band, included; empty for yes, no and options
   * @param ratios by diagnosis; a diagnosis that is absent has ratio 1
   */
  public record Outcome(
      String label, Optional<BigDecimal> upTo, Map<String, LikelihoodRatio> ratios) {
    public Outcome {
      ratios = Map.copyOf(ratios);
    }
  }

  public static final String YES = "yes";
  public static final String NO = "no";

  /** The position in {@link #outcomes} that the answer falls into, or -1 where it says nothing. */
  public int outcomeOf(Answer answer) {
    return switch (answer) {
      case Answer.Plain plain ->
          switch (plain) {
            case YES -> position(YES);
            case NO -> position(NO);
            case UNKNOWN -> -1;
          };
      case Answer.Option option -> position(option.value());
      case Answer.Amount amount -> band(amount.value());
      case Answer.AtLeast bound -> -1;
    };
  }

  private int position(String label) {
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).label().equals(label)) {
        return i;
      }
    }
    return -1;
  }

  private int band(BigDecimal value) {
    for (int i = 0; i < outcomes.size(); i++) {
      Optional<BigDecimal> upTo = outcomes.get(i).upTo();
      if (upTo.isPresent() && value.compareTo(upTo.get()) <= 0) {
        return i;
      }
    }
    return -1;
  }
}
