package org.ambulo.core.logic;

import java.math.BigDecimal;

/** How an amount is held against a limit. */
public enum Comparison {
  LT("<"),
  LE("<="),
  GE(">="),
  GT(">"),
  EQ("=");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /** What can be said of an amount of which only the least is known. */
  public Truth holdsFrom(BigDecimal least, BigDecimal limit) {
    int order = least.compareTo(limit);
    return switch (this) {
      case GE -> order >= 0 ? Truth.YES : Truth.UNKNOWN;
      case GT -> order > 0 ? Truth.YES : Truth.UNKNOWN;
      case LT -> order >= 0 ? Truth.NO : Truth.UNKNOWN;
      case LE, EQ -> order > 0 ? Truth.NO : Truth.UNKNOWN;
    };
  }

  public boolean holds(BigDecimal value, BigDecimal limit) {
    int order = value.compareTo(limit);
    return switch (this) {
      case LT -> order < 0;
      case LE -> order <= 0;
      case GE -> order >= 0;
      case GT -> order > 0;
      case EQ -> order == 0;
    };
  }
}
