package org.ambulo.web.pages.bodychart;

import java.util.List;

/**
 * What the form of a body chart shows.
 *
 * @param seen the chart that the form began with; empty where there was none
 * @param strokes the lines drawn, one a line
 * @param kept when and by whom the latest was filled in; empty where there is none
 * @param fault why nothing was kept; empty where nothing went wrong
 * @param says what follows from the latest chart
 * @param other what somebody else kept meanwhile; no figures where nobody did
 * @param earlier when and by whom the earlier ones were filled in, the latest first
 */
public record ChartView(
    String address,
    List<Figure> figures,
    List<Felt> felt,
    String seen,
    String strokes,
    String complete,
    String kept,
    String fault,
    List<Says> says,
    Other other,
    List<Earlier> earlier) {
  public ChartView {
    figures = List.copyOf(figures);
    felt = List.copyOf(felt);
    says = List.copyOf(says);
    earlier = List.copyOf(earlier);
  }

  /**
   * A figure with what is marked on it.
   *
   * @param box as SVG writes it
   * @param echoes regions of another figure that show here
   */
  public record Figure(
      String id,
      String title,
      String box,
      String outline,
      List<Part> parts,
      List<Part> echoes,
      List<String> lines,
      List<Mark> marks,
      List<Line> drawn) {
    public Figure {
      parts = List.copyOf(parts);
      echoes = List.copyOf(echoes);
      lines = List.copyOf(lines);
      marks = List.copyOf(marks);
      drawn = List.copyOf(drawn);
    }
  }

  /** A region with its words and its path. */
  public record Part(String id, String words, String path) {}

  /** A region that is marked with a sensation. */
  public record Mark(String felt, String path) {}

  /** A line that was drawn. */
  public record Line(String felt, String points) {}

  /** A sensation with the regions by figure. */
  public record Felt(String id, String words, int count, List<Group> groups) {
    public Felt {
      groups = List.copyOf(groups);
    }
  }

  /** The regions of a figure, as a list. */
  public record Group(String title, List<Tick> ticks) {
    public Group {
      ticks = List.copyOf(ticks);
    }
  }

  /**
   * A region that can be ticked.
   *
   * @param ticked {@code checked} or empty
   * @param danger {@code emergency} where the tick is a sign of danger; else empty
   */
  public record Tick(String id, String words, String ticked, String danger) {}

  /**
   * What the chart says of a finding.
   *
   * @param stands what somebody answered otherwise, and which stands; empty where nobody did
   */
  public record Says(String question, String answer, String stands) {}

  /** A chart to look at beside the form, in words as well. */
  public record Other(String words, List<Figure> figures, List<String> marks) {
    /** Nothing beside. */
    public static final Other NONE = new Other("", List.of(), List.of());

    public Other {
      figures = List.copyOf(figures);
      marks = List.copyOf(marks);
    }
  }

  /** A chart of before. */
  public record Earlier(String when, List<String> marks) {
    public Earlier {
      marks = List.copyOf(marks);
    }
  }
}
