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
