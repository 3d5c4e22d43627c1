package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.List;

/** Lines of text for a terminal of a given width, with colours where they are wanted. */
final class Ink {

  /** What a piece of text is, not how it looks. */
  enum Tone {
    PLAIN(""),
    TITLE("1"),
    ALARM("1;37;41"),
    WARNING("1;33"),
    GOOD("32"),
    QUIET("2");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final boolean colours;
  private final int width;

  Ink(boolean colours, int width) {
    this.colours = colours;
    this.width = width;
  }

  Ink line() {
    text.append('\n');
    return this;
  }

  Ink line(Tone tone, String words) {
    return labelled(0, "", tone, words);
  }

  /** A line of a table, as it is. */
  Ink text(int indent, String line) {
    text.append(" ".repeat(indent)).append(line).append('\n');
    return this;
  }

  /** A line of a chart, as it is, its margin without colour. */
  Ink row(int indent, String margin, Tone tone, String cells) {
    text.append(" ".repeat(indent)).append(margin);
    text.append(cells.isEmpty() ? "" : toned(tone, cells)).append('\n');
    return this;
  }

  /** A label in a column of its own, then words wrapped beside it. */
  Ink labelled(int indent, String label, Tone tone, String words) {
    String margin = " ".repeat(indent);
    List<String> lines = wrapped(words, Math.max(20, width - indent - label.length()));
    String before = margin + label;
    for (String line : lines) {
      text.append(before).append(toned(tone, line)).append('\n');
      before = margin + " ".repeat(label.length());
    }
    return this;
  }

  private String toned(Tone tone, String words) {
    return colours && !tone.code.isEmpty()
        ? "\u001b[" + tone.code + "m" + words + "\u001b[0m"
        : words;
  }

  private static List<String> wrapped(String words, int room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
