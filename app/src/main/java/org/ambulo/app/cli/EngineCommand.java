package org.ambulo.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.clinic.EngineStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab engine}. */
@Command(
    name = "engine",
    mixinStandardHelpOptions = true,
    header = "How good and how quick the schedule's engine is.",
    description = {
      "",
      "Schedules made-up clinics of several sizes (value, certified gap, time, memory), then on"
          + " request mends one of each size after twenty changes and asks for offers. Times are of"
          + " this machine.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  ambulo lab engine --patients 60,300,1500 --seeds 3",
      "  ambulo lab engine --patients 300,1500 --changes"
    })
final class EngineCommand implements Callable<Integer> {

  private static final int MOST = 20_000;

  @Option(
      names = "--patients",
      split = ",",
      paramLabel = "N",
      description = "Sizes, with as many people and rooms as they need (default 60,300,1500).")
  private List<Integer> patients = List.of(60, 300, 1500);

  @Option(names = "--seeds", paramLabel = "N", description = "Clinics of each size (default 1).")
  private int seeds = 1;

  @Option(names = "--seconds", paramLabel = "S", description = "For each schedule (default 10).")
  private double seconds = 10;

  @Option(names = "--changes", description = "Also change, mend and ask for offers.")
  private boolean changes;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  EngineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (patients.stream().anyMatch(size -> size < 1 || size > MOST)) {
      throw new ParameterException(
          spec.commandLine(), "--patients takes sizes from 1 to %,d".formatted(MOST));
    }
    if (seeds < 1 || seconds <= 0) {
      throw new ParameterException(spec.commandLine(), "--seeds and --seconds must be more than 0");
    }
    EngineStudy study =
        new EngineStudy(Knowledge.shipped().scheduling().weights(), System::nanoTime, seconds);
    say(EngineStudy.head());
    for (int size : patients) {
      for (long seed = 1; seed <= seeds; seed++) {
        say(study.schedule(size, seed));
      }
      if (changes) {
        study.changes(size, 1).forEach(line -> say("         " + line));
      }
    }
    return 0;
  }

  private void say(String line) {
    terminal.out().println(line);
    terminal.out().flush();
  }
}
