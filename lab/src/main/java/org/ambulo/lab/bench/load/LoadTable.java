package org.ambulo.lab.bench.load;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.lab.bench.http.Timings;

/** The figures of a load test, to be read or as JSON. */
public final class LoadTable {

  private static final int NAMES = 34;
  private static final int DECIMALS = 2;

  private final List<RouteFigures> routes;

  public LoadTable(List<RouteFigures> routes) {
    this.routes = List.copyOf(routes);
  }

  /** Milliseconds to the first byte but for the last two columns. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        row(
            "first byte, ms",
            "answers",
            "errors",
            "per s",
            "median",
            "p90",
            "p99",
            "most",
            "whole",
            "kB"));
    for (RouteFigures route : routes) {
      Timings first = route.firstByte();
      lines.add(
          row(
              route.route(),
              Integer.toString(first.count()),
              Integer.toString(route.errorCount()),
              shown(first.perSecond()),
              shown(first.millis(50)),
              shown(first.millis(90)),
              shown(first.millis(99)),
              shown(first.millis(100)),
              shown(route.whole().millis(50)),
              shown(route.bytes() / 1e3)));
    }
    routes.stream()
        .filter(route -> route.errorCount() > 0)
        .map(route -> route.route() + ": " + route.errorWords())
        .forEach(lines::add);
    return lines;
  }

  private static String row(String name, String... columns) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-" + NAMES + "s", name));
    for (String column : columns) {
      row.append(String.format(Locale.ROOT, " %8s", column));
    }
    return row.toString();
  }

  private static String shown(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.1f", value);
  }

  /** A list of the routes; times in milliseconds to the first byte. */
  public Node document() {
    return Node.many(routes.stream().map(LoadTable::route).toList());
  }

  private static Node route(RouteFigures figures) {
    Map<String, Node> route = new LinkedHashMap<>();
    Timings first = figures.firstByte();
    route.put("route", Node.text(figures.route()));
    route.put("answers", Node.number(BigDecimal.valueOf(first.count())));
    Map<String, Node> errors = new LinkedHashMap<>();
    figures.errors().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            error -> errors.put(error.getKey(), Node.number(BigDecimal.valueOf(error.getValue()))));
    route.put("errors", Node.group(errors));
    put(route, "perSecond", first.perSecond());
    put(route, "median", first.millis(50));
    put(route, "p90", first.millis(90));
    put(route, "p99", first.millis(99));
    put(route, "most", first.millis(100));
    put(route, "wholeMedian", figures.whole().millis(50));
    put(route, "bytes", figures.bytes());
    return Node.group(route);
  }

  private static void put(Map<String, Node> route, String name, double value) {
    if (!Double.isNaN(value)) {
      route.put(
          name, Node.number(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP)));
    }
  }
}
