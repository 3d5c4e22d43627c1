package org.ambulo.app.cli;

import java.util.concurrent.Callable;
import org.ambulo.lab.relief.PopulationReport;
import org.ambulo.lab.relief.ReliefLab;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab population}. */
@Command(
    name = "population",
    mixinStandardHelpOptions = true,
    header = "How long it takes to forecast all patients of a list, and where they stand.",
    description = {
      "",
      "Makes up patients of all strata, with modifiers, therapy and odd ones, each with a diary up to"
          + " a day of its own, and forecasts all of them on all cores: the posterior, the chances of"
          + " the window by day, and the state. The same seed gives the same forecasts.",
      ""
    },
    sortOptions = false)
final class PopulationCommand implements Callable<Integer> {

  private static final int MOST = 10_000_000;

  @Option(names = "--patients", paramLabel = "N", description = "Patients (default 100000).")
  private int patients = 100_000;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = 20_261_201;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  PopulationCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (patients < 1 || patients > MOST) {
      throw new ParameterException(
          spec.commandLine(),
          "--patients must lie between 1 and %,d, is %,d".formatted(MOST, patients));
    }
    Progress progress = new Progress(terminal, patients);
    PopulationReport report = ReliefLab.shipped().population(patients, seed, () -> step(progress));
    progress.clear();
    terminal.out().print(report.text());
    terminal.out().flush();
    return 0;
  }

  private static void step(Progress progress) {
    synchronized (progress) {
      progress.step();
    }
  }
}
