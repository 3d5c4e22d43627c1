package org.ambulo.web.pages.procedures;

import org.ambulo.core.logic.Truth;
import org.ambulo.core.procedure.Reason;
import org.ambulo.core.procedure.Verdict;

/** Verdicts and reasons in words. */
final class VerdictWords {

  private VerdictWords() {}

  static String words(Verdict verdict) {
    return switch (verdict) {
      case ELIGIBLE -> "eligible";
      case HOLD -> "hold";
      case INELIGIBLE -> "ineligible";
      case UNKNOWN -> "unknown";
      case NOT_INDICATED -> "not indicated";
    };
  }

  static String title(Verdict verdict) {
    return switch (verdict) {
      case ELIGIBLE -> "Eligible on what is known";
      case HOLD -> "On hold: put right before the day";
      case INELIGIBLE -> "Ineligible";
      case UNKNOWN -> "Cannot be judged yet";
      case NOT_INDICATED -> "Not indicated";
    };
  }

  static String style(Verdict verdict) {
    return switch (verdict) {
      case ELIGIBLE -> "eligible";
      case HOLD -> "hold";
      case INELIGIBLE -> "ineligible";
      case UNKNOWN -> "unknown";
      case NOT_INDICATED -> "notindicated";
    };
  }

  static String kind(Reason.Level level) {
    return switch (level) {
      case BLOCK_SAFETY -> "Safety forbids it";
      case BLOCK_PAYER -> "The payer denies it";
      case HOLD -> "Put right first";
      case WARN -> "Mind and document";
      case UNKNOWN -> "Not known";
    };
  }

  /** Whether the step before succeeded, after its name. */
  static String succeeded(Truth truth) {
    return switch (truth) {
      case YES -> ", which succeeded";
      case NO -> ", which has not succeeded";
      case UNKNOWN -> "; whether it succeeded is not known";
    };
  }
}
