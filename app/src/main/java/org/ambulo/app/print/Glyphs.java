package org.ambulo.app.print;

import org.ambulo.core.relief.Forecast.Kind;

/** The signs of a chart in a terminal. */
public enum Glyphs {
  /** Where the terminal shows Unicode. */
  UNICODE(
      " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588",
      '\u2502',
      '\u2500',
      '\u2534',
      '\u25b2',
      '\u2503',
      "\u25c7\u25cb\u25cf\u25b3\u25a1"),
  /** Where it may not. */
  ASCII(" .:#", '|', '-', '+', '^', '|', "n*oxw");

  private final String levels;
  private final char side;
  private final char floor;
  private final char tick;
  private final char today;
  private final char session;

  /** Of pain now, the average, with activity, the worst, and the week. */
  private final String marks;

  Glyphs(String levels, char side, char floor, char tick, char today, char session, String marks) {
    this.levels = levels;
    this.side = side;
    this.floor = floor;
    this.tick = tick;
    this.today = today;
    this.session = session;
    this.marks = marks;
  }

  /** A bar that fills this share of its cell, from below. */
  char bar(double share) {
    int top = levels.length() - 1;
    return levels.charAt(Math.clamp(Math.round(share * top), 0, top));
  }

  char mark(Kind kind) {
    int place =
        switch (kind) {
          case NOW -> 0;
          case AVERAGE -> 1;
          case ACTIVITY -> 2;
          case WORST -> 3;
          case WEEK -> 4;
        };
    return marks.charAt(place);
  }

  char side() {
    return side;
  }

  char floor() {
    return floor;
  }

  char tick() {
    return tick;
  }

  char today() {
    return today;
  }

  char session() {
    return session;
  }
}
