package org.ambulo.knowledge.reading;

import java.math.BigDecimal;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;

/**
 * The meaning of an unquoted scalar in YAML's core schema: nothing, true or false, a number, text.
 */
final class PlainScalars {

  /**
   * A longer figure is no clinical number; it stays text and is refused where a number is wanted.
   */
  private static final int LONGEST_NUMBER = 40;

  private static final int GREATEST_EXPONENT = 30;

  private PlainScalars() {}

  static Node resolve(String text, Place place) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> new Node.Empty(place);
      case "true", "True", "TRUE" -> new Node.Flag(true, place);
      case "false", "False", "FALSE" -> new Node.Flag(false, place);
      default -> looksNumeric(text) ? number(text, place) : new Node.Text(text, place);
    };
  }

  private static Node number(String text, Place place) {
    try {
      BigDecimal value = new BigDecimal(text);
      boolean sane = Math.abs((long) value.scale()) <= GREATEST_EXPONENT;
      return sane ? new Node.Figure(value, place) : new Node.Text(text, place);
    } catch (NumberFormatException notOne) {
      return new Node.Text(text, place);
    }
  }

  private static boolean looksNumeric(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return false;
    }
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digit = true;
      } else if ("+-.eE".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }
}
