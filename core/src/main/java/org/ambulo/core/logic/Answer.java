package org.ambulo.core.logic;

import java.math.BigDecimal;

/**
 * What is known of one fact: yes, no, an amount in the fact's own unit, one of its options, or
 * nothing. Of a sum whose parts may not all be known, the least that it can be.
 */
public sealed interface Answer {

  /** The answer to a yes/no question, or that there is none. */
  enum Plain implements Answer {
    YES,
    NO,
    UNKNOWN
  }

  /** A number in the canonical unit that the knowledge base names for the fact. */
  record Amount(BigDecimal value) implements Answer {}

  /** The amount is this or more: a sum over a list that may be incomplete. */
  record AtLeast(BigDecimal value) implements Answer {}

  /** One of the options that the knowledge base lists for the fact. */
  record Option(String value) implements Answer {}

  static Answer of(boolean yes) {
    return yes ? Plain.YES : Plain.NO;
  }

  static Answer of(BigDecimal value) {
    return new Amount(value);
  }

  static Answer of(String option) {
    return new Option(option);
  }

  default boolean isKnown() {
    return this != Plain.UNKNOWN;
  }

  /**
   * The answer as a clinician would write it: {@code yes}, {@code no}, {@code 420}, {@code
   * gradual}.
   */
  default String words() {
    return switch (this) {
      case Plain plain ->
          switch (plain) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "unknown";
          };
      case Amount amount -> amount.value().toPlainString();
      case AtLeast bound -> "at least " + bound.value().toPlainString();
      case Option option -> option.value();
    };
  }
}
