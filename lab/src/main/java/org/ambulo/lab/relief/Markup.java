package org.ambulo.lab.relief;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page: text is escaped. */
public final class Markup {

  private Markup() {}

  /** Safe as text and in quotes. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A table; the first cell of each row heads it. */
  public static String table(String caption, List<String> heads, List<List<String>> rows) {
    return "<table><caption>"
        + escaped(caption)
        + "</caption><thead><tr>"
        + cells("<th scope=\"col\">", heads, "</th>")
        + "</tr></thead><tbody>"
        + rows.stream().map(Markup::row).collect(Collectors.joining())
        + "</tbody></table>\n";
  }

  private static String row(List<String> cells) {
    return "<tr>"
        + cells("<th scope=\"row\">", cells.subList(0, 1), "</th>")
        + cells("<td>", cells.subList(1, cells.size()), "</td>")
        + "</tr>\n";
  }

  private static String cells(String before, List<String> cells, String after) {
    return cells.stream().map(cell -> before + escaped(cell) + after).collect(Collectors.joining());
  }
}
