package org.ambulo.words.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG or HTML, tag by tag. All text and all values of attributes are escaped, and characters
 * that XML does not know are replaced. The names of attributes are given in one text, their values
 * after it in the same order: {@code leaf("circle", "cx cy r", 3.5, 4, 2)}.
 */
public final class Markup {

  private static final int DECIMALS = 2;
  private static final char REPLACEMENT = '\ufffd';

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  public Markup open(String tag, String names, Object... values) {
    start(tag, names, values);
    out.append('>');
    open.push(tag);
    return this;
  }

  public Markup open(String tag) {
    return open(tag, "");
  }

  /** A tag that holds nothing. */
  public Markup leaf(String tag, String names, Object... values) {
    start(tag, names, values);
    out.append("/>\n");
    return this;
  }

  /** A tag that holds only text. */
  public Markup text(String tag, String words, String names, Object... values) {
    start(tag, names, values);
    out.append('>');
    escape(words);
    out.append("</").append(tag).append(">\n");
    return this;
  }

  public Markup text(String tag, String words) {
    return text(tag, words, "");
  }

  /** Closes the tag opened last. */
  public Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  private void start(String tag, String names, Object... values) {
    String[] each = names.isEmpty() ? new String[0] : names.split(" ", -1);
    if (each.length != values.length) {
      throw new IllegalArgumentException(
          "(" + names + ") are not as many as their values (" + values.length + ")");
    }
    out.append('<').append(tag);
    for (int i = 0; i < each.length; i++) {
      out.append(' ').append(each[i]).append("=\"");
      escape(values[i] instanceof Double number ? number(number) : String.valueOf(values[i]));
      out.append('"');
    }
  }

  private void escape(String words) {
    words
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(isKnown(c) ? c : REPLACEMENT);
              }
            });
  }

  /** The characters of XML 1.0, section 2.2. */
  private static boolean isKnown(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c < '\ufffe')
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }

  /** A length or a share, with two decimals at most. */
  public static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** What was written; a tag that is still open is a defect. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: (" + open.peek() + ")");
    }
    return out.toString();
  }
}
