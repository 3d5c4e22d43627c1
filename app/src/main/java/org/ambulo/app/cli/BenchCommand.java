package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.lab.bench.Benches;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ambulo lab bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    header = "Benchmarks: assessments per second, forecasts of relief, reading of FHIR, memory.",
    description = {"", "Takes about five minutes; JMH prints its own progress.", ""})
final class BenchCommand implements Callable<Integer> {

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "A FHIR bundle whose reading is measured too.")
  private Optional<Path> bundle = Optional.empty();

  /** What can be measured by itself. */
  enum Part {
    ASSESS,
    RELIEF,
    CORE
  }

  @Option(
      names = "--only",
      paramLabel = "PART",
      description =
          "Measure only assess, relief or core: assessments with a probe beside them, where others"
              + " use the processor too. Default: assess and relief.")
  private Optional<Part> only = Optional.empty();

  private final Terminal terminal;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws RunnerException {
    terminal.out().println(Benches.memory());
    terminal.out().flush();
    if (only.isEmpty() || only.get() == Part.ASSESS) {
      Benches.assess();
    }
    if (only.isEmpty() || only.get() == Part.RELIEF) {
      terminal.out().println(Benches.relief());
    }
    if (only.isPresent() && only.get() == Part.CORE) {
      terminal.out().print(Benches.core());
    }
    if (bundle.isPresent()) {
      try {
        terminal.out().println(Benches.read(bundle.get()));
      } catch (IOException unreadable) {
        terminal
            .err()
            .println("ambulo: " + bundle.get() + ": cannot be read: " + unreadable.getMessage());
        return AmbuloCommand.BAD_INPUT;
      }
    }
    terminal.out().flush();
    return 0;
  }
}
