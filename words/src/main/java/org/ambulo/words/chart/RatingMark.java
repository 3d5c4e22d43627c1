package org.ambulo.words.chart;

import org.ambulo.core.relief.Forecast;

/** How a kind of rating is marked: by its shape, which colour does not change. */
enum RatingMark {
  DISC {
    @Override
    void draw(Markup svg, double x, double y, double column) {
      svg.leaf("circle", "cx cy r fill", x, y, SIZE, Style.INK);
    }
  },
  RING {
    @Override
    void draw(Markup svg, double x, double y, double column) {
      svg.leaf(
          "circle", "cx cy r fill stroke stroke-width", x, y, SIZE, Style.PAPER, Style.INK, LINE);
    }
  },
  DIAMOND {
    @Override
    void draw(Markup svg, double x, double y, double column) {
      polygon(svg, x, y - BIG, x + BIG, y, x, y + BIG, x - BIG, y);
    }
  },
  TRIANGLE {
    @Override
    void draw(Markup svg, double x, double y, double column) {
      polygon(svg, x, y - BIG, x + BIG, y + SIZE, x - BIG, y + SIZE);
    }
  },
  /** Over the seven days that it is the average of. */
  BAR {
    @Override
    void draw(Markup svg, double x, double y, double column) {
      double half = column / 2;
      double from = x + half - Math.max(WEEK * column, 2 * BIG);
      svg.leaf(
          "line",
          "x1 y1 x2 y2 stroke stroke-width stroke-linecap",
          from,
          y,
          x + half,
          y,
          Style.INK,
          2 * LINE,
          "round");
    }
  };

  private static final int WEEK = 7;
  private static final double SIZE = 3.4;
  private static final double BIG = 4.6;
  private static final double LINE = 1.5;

  static RatingMark of(Forecast.Kind kind) {
    return switch (kind) {
      case ACTIVITY -> DISC;
      case AVERAGE -> RING;
      case NOW -> DIAMOND;
      case WORST -> TRIANGLE;
      case WEEK -> BAR;
    };
  }

  /**
   * Draws it about a place.
   *
   * @param column how wide a day is
   */
  abstract void draw(Markup svg, double x, double y, double column);

  private static void polygon(Markup svg, double... coordinates) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < coordinates.length; i += 2) {
      points
          .append(i == 0 ? "" : " ")
          .append(Markup.number(coordinates[i]))
          .append(',')
          .append(Markup.number(coordinates[i + 1]));
    }
    svg.leaf("polygon", "points fill stroke stroke-width", points, Style.PAPER, Style.INK, LINE);
  }
}
