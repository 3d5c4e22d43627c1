package org.ambulo.lab.relief;

/** The frame of a page with charts and tables, in light and in dark. */
public final class Page {

  /** How a page ends. */
  public static final String FOOT = "</body></html>\n";

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      :root { --ink: #1d2b33; --soft: #5b6b75; --line: #d5dde2; --paper: #fff; --main: #0b6e7f;
        --bar: #9cc9d2; --bad: #a3301c; }
      @media (prefers-color-scheme: dark) { :root { --ink: #e6edf0; --soft: #a3b2ba;
        --line: #37464f; --paper: #141c21; --main: #6fc7d6; --bar: #2c6573; --bad: #f0907e; } }
      body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
        max-width: 74rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
      p { max-width: 46rem; }
      .wide { overflow-x: auto; }
      table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
      caption { text-align: left; color: var(--soft); padding: .3rem 0; }
      th, td { text-align: right; padding: .15rem .55rem; border-bottom: 1px solid var(--line); }
      th[scope=row], th:first-child { text-align: left; font-weight: 500; }
      td:last-child { text-align: left; white-space: nowrap; }
      .charts { display: flex; flex-wrap: wrap; gap: 1rem; }
      .bad { color: var(--bad); }
      summary { cursor: pointer; color: var(--soft); }
      svg text { fill: var(--ink); font-size: 10px; text-anchor: middle; }
      svg .title { font-size: 11.5px; font-weight: 600; }
      svg .left { text-anchor: end; } svg .tick, svg .axis { fill: var(--soft); }
      svg .grid { stroke: var(--line); stroke-width: .6; }
      svg .ideal { stroke: var(--soft); stroke-dasharray: 4 3; }
      svg .dot { fill: var(--main); fill-opacity: .75; } svg .bar { fill: var(--bar); }
      svg .usual { fill: var(--soft); fill-opacity: .13; }
      svg .label { text-anchor: end; } svg .value { text-anchor: start; }
      svg .range { stroke: var(--ink); stroke-width: 1.2; }
      </style></head><body>
      """;

  private Page() {}

  /** How a page begins. */
  public static String head(String title) {
    return HEAD.replace("%s", Markup.escaped(title));
  }
}
