package org.ambulo.lab.bench.peer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.lab.bench.peer.Measure.Unit;

/** Several servers' figures side by side; how many times better the first is than each other. */
public final class PeerTable {

  private static final int NAMES = 40;
  private static final int COLUMN = 16;
  private static final int DECIMALS = 2;

  private final List<Figures> servers;

  public PeerTable(List<Figures> servers) {
    this.servers = List.copyOf(servers);
  }

  /** Lines to be printed, what went wrong at the end. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(" ".repeat(NAMES + 4));
    servers.forEach(server -> head.append(right(server.server())));
    others().forEach(server -> head.append(right("x " + server.server())));
    lines.add(head.toString());
    measures().forEach(measure -> lines.add(line(measure)));
    for (Figures server : servers) {
      server.faults().forEach(fault -> lines.add(server.server() + ": " + fault));
    }
    return lines;
  }

  private String line(Measure measure) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT, "%-" + NAMES + "s %2s ", measure.what(), measure.unit().sign()));
    servers.forEach(server -> line.append(right(shown(server.value(measure), measure.unit()))));
    others()
        .forEach(server -> line.append(right(times(better(servers.getFirst(), server, measure)))));
    return line.toString();
  }

  private List<Figures> others() {
    return servers.isEmpty() ? List.of() : servers.subList(1, servers.size());
  }

  private Set<Measure> measures() {
    Set<Measure> all = new LinkedHashSet<>();
    servers.forEach(server -> all.addAll(server.inOrder()));
    return all;
  }

  /** How many times better one is than another; absent where neither more nor less is better. */
  static OptionalDouble better(Figures one, Figures other, Measure measure) {
    OptionalDouble mine = one.value(measure);
    OptionalDouble theirs = other.value(measure);
    if (mine.isEmpty() || theirs.isEmpty()) {
      return OptionalDouble.empty();
    }
    return switch (measure.unit()) {
      case PER_SECOND -> OptionalDouble.of(mine.getAsDouble() / theirs.getAsDouble());
      case SECONDS, MEGABYTES, MILLISECONDS ->
          OptionalDouble.of(theirs.getAsDouble() / mine.getAsDouble());
      case COUNT -> OptionalDouble.empty();
    };
  }

  private static String shown(OptionalDouble value, Unit unit) {
    if (value.isEmpty()) {
      return "-";
    }
    return switch (unit) {
      case SECONDS, MILLISECONDS -> String.format(Locale.ROOT, "%.2f", value.getAsDouble());
      case MEGABYTES, PER_SECOND, COUNT -> String.format(Locale.ROOT, "%.0f", value.getAsDouble());
    };
  }

  private static String times(OptionalDouble ratio) {
    return ratio.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f", ratio.getAsDouble());
  }

  private static String right(String text) {
    return String.format(Locale.ROOT, " %" + COLUMN + "s", text);
  }

  /** The same as JSON: a list of servers, each with its figures by name and unit. */
  public Node document() {
    return Node.many(servers.stream().map(PeerTable::server).toList());
  }

  private static Node server(Figures server) {
    List<Node> figures = new ArrayList<>();
    for (Measure measure : server.inOrder()) {
      server
          .value(measure)
          .ifPresent(
              value -> {
                Map<String, Node> figure = new LinkedHashMap<>();
                figure.put("what", Node.text(measure.what()));
                figure.put("unit", Node.text(measure.unit().sign()));
                figure.put(
                    "value",
                    Node.number(
                        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP)));
                figures.add(Node.group(figure));
              });
    }
    Map<String, Node> document = new LinkedHashMap<>();
    document.put("server", Node.text(server.server()));
    document.put("figures", Node.many(figures));
    document.put("faults", Node.many(server.faults().stream().map(Node::text).toList()));
    return Node.group(document);
  }
}
