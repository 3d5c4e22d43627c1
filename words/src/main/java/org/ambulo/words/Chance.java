package org.ambulo.words;

/** A chance in words; none is ever said to be certain. */
public final class Chance {

  private static final int PERCENT = 100;

  private Chance() {}

  /** In whole percent, such as {@code 82 %}. */
  public static String words(double chance) {
    long percent = Math.round(chance * PERCENT);
    if (percent < 1) {
      return "under 1 %";
    }
    return percent >= PERCENT ? "over 99 %" : percent + " %";
  }
}
