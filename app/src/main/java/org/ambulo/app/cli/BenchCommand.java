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
    header = "Benchmarks: assessments per second, reading of FHIR, memory per record.",
    description = {"", "Takes about a minute; JMH prints its own progress.", ""})
final class BenchCommand implements Callable<Integer> {

  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "A FHIR bundle whose reading is measured too.")
  private Optional<Path> bundle = Optional.empty();

  private final Terminal terminal;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws RunnerException {
    terminal.out().println(Benches.memory());
    terminal.out().flush();
    Benches.assess();
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
