package org.ambulo.lab.relief;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambulo.lab.mechanism.Reliability;

/** The charts of a calibration. */
final class CalibrationCharts {

  private static final double LARGEST_DOT = 9;
  private static final double SMALLEST_DOT = 1.5;
  private static final int TENTHS = 10;

  /** Counts of a tenth lie so many standard deviations from their mean in 95 of 100 cases. */
  private static final double USUAL = 1.96;

  private static final double ROUND = 5;

  private CalibrationCharts() {}

  /** Stated chance against what came true; a dot's area grows with its forecasts. */
  static String reliability(Reliability reliability) {
    long most = reliability.bins().stream().mapToLong(Reliability.Bin::forecasts).max().orElse(1);
    Plot plot = new Plot(1);
    plot.line("ideal", 0, 0, 1, 1);
    for (Reliability.Bin bin : reliability.bins()) {
      double share = (double) bin.forecasts() / most;
      plot.dot(bin.stated(), bin.cameTrue(), SMALLEST_DOT + LARGEST_DOT * Math.sqrt(share));
    }
    String words =
        reliability.bins().stream()
            .map(bin -> String.format(Locale.ROOT, "%.2f: %.2f", bin.stated(), bin.cameTrue()))
            .collect(Collectors.joining("; "));
    return plot.render(
        "Window open: stated and true",
        "Stated chance and the share that came true, bin by bin. " + words,
        "stated chance",
        "came true");
  }

  /** How often the true date fell into each tenth of what was foreseen; even if all is right. */
  static String ranks(String title, Uniformity ranks) {
    int[] counts = ranks.histogram();
    int all = Arrays.stream(counts).sum();
    double mean = (double) all / TENTHS;
    double usual = USUAL * Math.sqrt(mean * (1 - 1.0 / TENTHS));
    double greatest = Math.max(mean + usual, Arrays.stream(counts).max().orElse(1));
    Plot plot = new Plot(Math.ceil(greatest / ROUND) * ROUND);
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      plot.box("bar", edge(tenth), edge(tenth + 1), 0, counts[tenth]);
    }
    plot.box("usual", 0, 1, Math.max(0, mean - usual), mean + usual);
    plot.line("ideal", 0, mean, 1, mean);
    String words = IntStream.of(counts).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    return plot.render(
        String.format(Locale.ROOT, "%s, p %.2f", title, ranks.p()),
        "Patients by tenth of the foreseen dates, from early to late: " + words,
        "place among the dates foreseen",
        "patients");
  }

  private static double edge(int tenth) {
    return (double) tenth / TENTHS;
  }
}
