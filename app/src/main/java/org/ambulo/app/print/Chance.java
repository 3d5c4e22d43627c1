package org.ambulo.app.print;

/** A chance in words; none is ever said to be certain. */
final class Chance {

  private static final int PERCENT = 100;

  private Chance() {}

  /** In whole percent, such as {@code 82 %}. */
  static String words(double chance) {
    long percent = Math.round(chance * PERCENT);
    if (percent < 1) {
      return "under 1 %";
    }
    return percent >= PERCENT ? "over 99 %" : percent + " %";
  }
}
