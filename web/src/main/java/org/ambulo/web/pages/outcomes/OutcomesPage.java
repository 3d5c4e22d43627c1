package org.ambulo.web.pages.outcomes;

import java.util.List;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;

/**
 * The clinic's outcomes.
 *
 * @param whose the patients who are counted, in words
 * @param behind what is said where some records are still being worked through; else empty
 * @param parts figures that belong together
 * @param equity the figures by group
 * @param hidden what is said of groups that are too small
 */
public record OutcomesPage(
    Frame frame, String whose, String behind, List<Part> parts, Equity equity, String hidden)
    implements Page {
  public OutcomesPage {
    parts = List.copyOf(parts);
  }

  /**
   * Figures that belong together, drawn as one chart.
   *
   * @param height of the chart
   * @param said the chart in words
   */
  public record Part(String id, String title, int height, String said, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A figure.
   *
   * @param path the way to its patients; empty where they are not for the reader
   * @param shortTitle as it stands in the chart
   * @param y where its line is in the chart
   * @param known whether it is known of anybody
   * @param percent the share as it is read; empty where it is known of nobody
   * @param of numerator and denominator in words
   * @param interval in words
   * @param dot where the share is drawn, with the ends of its interval
   * @param among whom it concerns
   * @param unknown how many are not known, and why
   * @param number the middle of the numbers; empty where it has none
   * @param aim which way the clinic wants it
   */
  public record Line(
      String path,
      String title,
      String shortTitle,
      int y,
      boolean known,
      String percent,
      String of,
      String interval,
      Dot dot,
      String among,
      String unknown,
      String number,
      String aim) {}

  /** A share and its interval on an axis from 0 to 100 percent. */
  public record Dot(String at, String low, String high, String width) {}

  /**
   * The figures by group.
   *
   * @param groups that are shown, with how many patients
   */
  public record Equity(List<String> groups, List<Row> rows) {
    public Equity {
      groups = List.copyOf(groups);
      rows = List.copyOf(rows);
    }

    /** A figure, a cell for each group. */
    public record Row(String title, List<Cell> cells) {
      public Row {
        cells = List.copyOf(cells);
      }
    }

    /**
     * A figure of a group.
     *
     * @param percent as it is read
     * @param of numerator and denominator; empty where it is not shown
     * @param apart what is said where the interval lies apart from that of the others; else empty
     */
    public record Cell(String percent, String of, String apart) {}
  }
}
