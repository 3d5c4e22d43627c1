package org.ambulo.lab.relief;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** What a clinic's own outcomes say of the priors of relief. */
public final class RefitReport {

  private static final String WARNING =
      """
      Do not learn from patients who had therapy only because a forecast said so: they are not like
      the others, and the priors would learn their own words. Leave them out, or weigh each patient
      by one over the chance of having been chosen before you use these priors.
      """;

  private final String basis;
  private final int fewest;
  private final List<StratumRefit> strata;

  /**
   * @param basis version of the priors that are moved
   * @param fewest patients below which a stratum stays as it is
   */
  RefitReport(String basis, int fewest, List<StratumRefit> strata) {
    this.basis = basis;
    this.fewest = fewest;
    this.strata = List.copyOf(strata);
  }

  List<StratumRefit> strata() {
    return strata;
  }

  /** Whether any stratum had enough patients. */
  public boolean movesAny() {
    return strata.stream().anyMatch(stratum -> stratum.shifts().isPresent());
  }

  /** As plain text. */
  public String text() {
    return String.format(
            "%-26s%9s%22s%26s%n", "stratum", "patients", "responders", "half-effect, days")
        + strata.stream().map(this::line).collect(Collectors.joining())
        + System.lineSeparator()
        + WARNING;
  }

  private String line(StratumRefit refit) {
    return refit
        .shifts()
        .map(shifts -> moved(refit, shifts))
        .orElseGet(
            () ->
                "%-26s%9d  stays as it is: fewer than %d patients%n"
                    .formatted(refit.stratum(), refit.patients(), fewest));
  }

  private static String moved(StratumRefit refit, PartialPooling.Shifts shifts) {
    return String.format(
        Locale.ROOT,
        "%-26s%9d%8.2f -> %.2f (%+.2f)%12.0f -> %.0f (%+.2f)%n",
        refit.stratum(),
        refit.patients(),
        refit.responders(),
        refit.movedResponders(shifts),
        shifts.logOdds().mean(),
        refit.prior().halfEffect().median(),
        refit.movedHalf(shifts),
        shifts.logDuration().mean());
  }

  /** The priors as a file that a forecast can use, with a version of their own. */
  public String priors() {
    String shifts =
        strata.stream()
            .flatMap(refit -> refit.shifts().map(s -> entry(refit, s)).stream())
            .collect(Collectors.joining());
    return "# Priors of relief, learned from a clinic's own outcomes by 'ambulo lab refit'.\n"
        + WARNING.indent(1).replaceAll("(?m)^ ", "# ")
        + "version: "
        + version(shifts)
        + "\nbasis: "
        + basis
        + "\nstrata:\n"
        + shifts
        + "conf: U\nsrc: [EXPERT]\n";
  }

  private static String entry(StratumRefit refit, PartialPooling.Shifts shifts) {
    return String.format(
        Locale.ROOT,
        "  - {stratum: %s, patients: %d, log_odds: %.3f, log_duration: %.3f}%n",
        refit.stratum(),
        refit.patients(),
        shifts.logOdds().mean(),
        shifts.logDuration().mean());
  }

  /** Other shifts, another name. */
  private String version(String shifts) {
    CRC32 sum = new CRC32();
    sum.update((basis + shifts).getBytes(StandardCharsets.UTF_8));
    return "%s-own-%08x".formatted(basis, sum.getValue());
  }
}
