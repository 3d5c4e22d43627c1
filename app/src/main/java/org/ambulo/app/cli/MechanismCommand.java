package org.ambulo.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ambulo.lab.mechanism.MechanismExaminer;
import org.ambulo.lab.mechanism.MechanismOptions;
import org.ambulo.lab.mechanism.MechanismStudyReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ambulo lab mechanism}. */
@Command(
    name = "mechanism",
    mixinStandardHelpOptions = true,
    header = "How accurate and how calibrated the pain mechanism model is on a file of patients.",
    description = {
      "",
      "The file is CSV: a column for each criterion (0, 1, or empty for unknown) and the expert's"
          + " label. Only aggregate figures are printed.",
      ""
    })
final class MechanismCommand implements Callable<Integer> {

  @Option(
      names = "--data",
      required = true,
      paramLabel = "FILE",
      description = "The patients, as CSV.")
  private Path data = Path.of("");

  @Option(
      names = "--fit",
      description = "Print the parameters fitted to these patients, as mechanism.yaml has them.")
  private boolean fit;

  @Option(names = "--folds", paramLabel = "N", description = "Folds (default 10).")
  private int folds = MechanismOptions.STANDARD.folds();

  @Option(names = "--repeats", paramLabel = "N", description = "Fold assignments (default 50).")
  private int repeats = MechanismOptions.STANDARD.repeats();

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = MechanismOptions.STANDARD.seed();

  private final Terminal terminal;

  MechanismCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    MechanismOptions.Task task = fit ? MechanismOptions.Task.FIT : MechanismOptions.Task.STUDY;
    MechanismOptions options = new MechanismOptions(task, folds, repeats, seed);
    return switch (MechanismExaminer.shipped().run(data, options)) {
      case MechanismStudyReport.Done done -> {
        terminal.out().print(done.text());
        terminal.out().flush();
        yield 0;
      }
      case MechanismStudyReport.Refused refused -> {
        refused.problems().forEach(problem -> terminal.err().println("ambulo: " + problem));
        yield AmbuloCommand.BAD_INPUT;
      }
    };
  }
}
