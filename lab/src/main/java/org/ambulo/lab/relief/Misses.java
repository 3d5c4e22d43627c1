package org.ambulo.lab.relief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a calibration was asked for and did not reach, in words. */
final class Misses {

  private Misses() {}

  /** Of patients that differ from what the forecast knows, less is asked. */
  static List<String> of(Calibration calibration, Truth truth, Recipe.Targets targets) {
    return switch (truth) {
      case MISSPECIFIED -> error(calibration, targets.errorMisspecified());
      case PRIOR, RECIPE -> {
        List<String> misses = new ArrayList<>(error(calibration, targets.error()));
        below(misses, "p of opening", calibration.opening().p(), targets.uniform());
        below(misses, "p of closing", calibration.closing().p(), targets.uniform());
        below(misses, "coverage", calibration.whole().covered(), targets.coverage());
        brier(misses, calibration.brier());
        yield misses;
      }
    };
  }

  private static List<String> error(Calibration calibration, double most) {
    double error = calibration.whole().error();
    return error <= most
        ? List.of()
        : List.of(String.format(Locale.ROOT, "error %.3f above %.2f", error, most));
  }

  private static void below(List<String> misses, String what, double value, double least) {
    if (value < least) {
      misses.add(String.format(Locale.ROOT, "%s %.3f below %.2f", what, value, least));
    }
  }

  private static void brier(List<String> misses, BrierScores brier) {
    if (brier.gain() <= 0) {
      misses.add(String.format(Locale.ROOT, "Brier %.4f above a simple forecast", -brier.gain()));
    }
  }
}
