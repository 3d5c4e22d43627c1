package org.ambulo.lab.trial;

/** A way of booking. */
public enum Policy {
  SILOED("siloed", "procedures and therapy on the next free days at once, unaware of windows"),
  SEQUENCED(
      "after procedure", "as siloed, but therapy not before the procedure: the kinder comparison"),
  GREEDY("window greedy", "sessions on the days of highest forecast value, patient by patient"),
  ENGINE("engine", "the engine plans anew each week from the forecasts; a move costs"),
  ORACLE("oracle", "the engine, told the true windows: what nobody can know, for the ceiling");

  private final String title;
  private final String words;

  Policy(String title, String words) {
    this.title = title;
    this.words = words;
  }

  public String title() {
    return title;
  }

  public String words() {
    return words;
  }
}
