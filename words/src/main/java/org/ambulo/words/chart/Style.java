package org.ambulo.words.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Colours and sizes of a chart. Colours are those of Okabe and Ito (2008), told apart with every
 * kind of colour vision; shapes and dashes say the same without them.
 */
final class Style {

  static final String PAPER = "#ffffff";
  static final String EDGE = "#d5dae1";
  static final String INK = "#1f2933";
  static final String QUIET = "#52606d";
  static final String GRID = "#e6e9ee";
  static final String FORECAST = "#0072b2";
  static final String WINDOW = "#009e73";
  static final String TOLERANCE = "#b34700";

  static final String FONT = "Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif";
  static final int TITLE = 16;
  static final int TEXT = 12;
  static final int SMALL = 11;

  /** How wide a letter is on average, as a share of the size of the font; rather too much. */
  private static final double LETTER = 0.53;

  private Style() {}

  /** A colour as it is on paper when so much of it is laid on; solid, so that areas may overlap. */
  static String tint(String colour, double share) {
    StringBuilder tint = new StringBuilder("#");
    for (int i = 1; i < colour.length(); i += 2) {
      int full = Integer.parseInt(colour.substring(i, i + 2), 16);
      tint.append("%02x".formatted(Math.round(255 - share * (255 - full))));
    }
    return tint.toString();
  }

  /** About how wide these words are drawn. */
  static double width(String words, int size) {
    return words.length() * size * LETTER;
  }

  /** The words on as many lines as it takes. */
  static List<String> wrapped(String words, int size, double room) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : words.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, size) > room) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  /** The words as far as they fit. */
  static String fit(String words, int size, double room) {
    int letters = (int) (room / (size * LETTER));
    return words.length() <= letters
        ? words
        : words.substring(0, Math.max(1, letters - 1)).strip() + "\u2026";
  }
}
