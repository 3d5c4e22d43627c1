package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.relief.CalibrationOptions;
import org.ambulo.lab.relief.CalibrationReport;
import org.ambulo.lab.relief.ReliefLab;
import org.ambulo.lab.relief.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab calibrate}. */
@Command(
    name = "calibrate",
    mixinStandardHelpOptions = true,
    header = "Whether the forecast of the window means what it says, on made-up patients.",
    description = {
      "",
      "Makes up patients from the priors, forecasts each from the diary up to a day, and holds the"
          + " chances against what comes. On all cores; the same seed gives the same figures. It"
          + " shows that the arithmetic is right, not that the forecast is right of real patients.",
      ""
    },
    sortOptions = false)
final class CalibrateCommand implements Callable<Integer> {

  private static final int LAST_DAY = 365;

  @Option(names = "--patients", paramLabel = "N", description = "Patients a stratum (default 200).")
  private int patients = 200;

  @Option(
      names = "--days",
      paramLabel = "DAY",
      split = ",",
      description = "Days after the intervention to forecast on (default 14,28,56).")
  private List<Integer> days = List.of(14, 28, 56);

  @Option(
      names = "--stratum",
      paramLabel = "ID",
      split = ",",
      description = "Strata to study, see 'knowledge --show relief' (default all).")
  private List<String> strata = new ArrayList<>();

  @Option(
      names = "--truth",
      paramLabel = "TRUTH",
      description =
          "Where the patients come from: prior, misspecified (fewer respond and for shorter than the"
              + " forecast knows) or recipe (with modifiers, therapy and odd patients). Default"
              + " prior.")
  private Truth truth = Truth.PRIOR;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = 20_261_201;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with charts and all tables to this file too.")
  private Optional<Path> html = Optional.empty();

  @Mixin private PriorsOption priors = new PriorsOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  CalibrateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Relief shipped = Knowledge.shipped().relief();
    ReliefLab lab = ReliefLab.of(shipped).believing(priors.of(shipped));
    check(lab);
    int all = patients * (strata.isEmpty() ? lab.strata().size() : strata.size());
    Progress progress = new Progress(terminal, all);
    CalibrationOptions options = new CalibrationOptions(patients, seed, days, strata, truth);
    CalibrationReport report = lab.calibrate(options, () -> step(progress));
    progress.clear();
    terminal.out().print(report.text());
    terminal.out().flush();
    return html.map(file -> write(file, report)).orElse(0);
  }

  private static void step(Progress progress) {
    synchronized (progress) {
      progress.step();
    }
  }

  private void check(ReliefLab lab) {
    if (patients < 1) {
      throw refusal("--patients must be 1 or more, is " + patients);
    }
    for (int day : days) {
      if (day < 1 || day > LAST_DAY) {
        throw refusal("--days must lie between 1 and " + LAST_DAY + ", is " + day);
      }
    }
    for (String id : strata) {
      if (!lab.strata().contains(id)) {
        throw refusal(
            "no stratum '%s'; there are %s".formatted(id, String.join(", ", lab.strata())));
      }
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int write(Path file, CalibrationReport report) {
    try {
      Files.writeString(file, report.page());
      return 0;
    } catch (IOException unwritable) {
      terminal.err().println("ambulo: " + file + ": cannot be written; check the folder");
      return AmbuloCommand.BAD_INPUT;
    }
  }
}
