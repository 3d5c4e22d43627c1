package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.app.print.TrialJson;
import org.ambulo.lab.relief.Truth;
import org.ambulo.lab.trial.Scenario;
import org.ambulo.lab.trial.Trial;
import org.ambulo.lab.trial.TrialOptions;
import org.ambulo.lab.trial.TrialReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ambulo lab trial}. */
@Command(
    name = "trial",
    mixinStandardHelpOptions = true,
    header = "A simulated clinic year under several ways of booking.",
    description = {
      "",
      "Makes up a clinic and a year of patients, and lives through it once for each way of booking,"
          + " with the same patients and the same chance: siloed, therapy after the procedure, greedy"
          + " by window, the engine, and the engine told the true windows. Counts sessions inside"
          + " true windows and what they cost. A simulation under stated assumptions: it says what"
          + " would follow if they held. The same options give the same figures.",
      ""
    },
    sortOptions = false)
final class TrialCommand implements Callable<Integer> {

  private static final int MOST_SEEDS = 1_000;
  private static final int MOST_PATIENTS = 2_000;
  private static final int MOST_THERAPISTS = 60;
  private static final int MOST_WEEKS = 104;

  /** What is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Option(names = "--seeds", paramLabel = "N", description = "Years that are made up (default 5).")
  private int seeds = 5;

  @Option(names = "--first-seed", paramLabel = "N", description = "Seed of the first (default 1).")
  private long firstSeed = 1;

  @Option(names = "--patients", paramLabel = "N", description = "Patients a year (default 300).")
  private int patients = 300;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "Weeks in which they come (default 52).")
  private int weeks = 52;

  @Option(
      names = "--therapists",
      paramLabel = "N",
      description =
          "Therapists (default 5). Other programmes fill them; with fewer, less room is left to"
              + " choose.")
  private int therapists = 5;

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "Turns of the engine's search for each week (default 200).")
  private int turns = 200;

  @Option(
      names = "--truth",
      paramLabel = "TRUTH",
      description =
          "Where the patients come from: prior, misspecified (fewer respond and for shorter than the"
              + " forecast knows) or recipe (with modifiers and odd patients). Default prior.")
  private Truth truth = Truth.PRIOR;

  @Option(
      names = "--strength",
      paramLabel = "SHARE",
      description =
          "How much of the gain of a window those who book believe, 0 to 1 (default 1). At 0 all"
              + " sessions of a patient are worth the same to them.")
  private double strength = 1;

  @Option(
      names = "--sensitivity",
      description =
          "All truths and strengths in one run, the patients of the priors first; takes five times as"
              + " long.")
  private boolean sensitivity;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with charts and all tables to this file too.")
  private Optional<Path> html = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", description = "text (default) or json.")
  private Format format = Format.TEXT;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;

  TrialCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    within("--seeds", seeds, 1, MOST_SEEDS);
    within("--patients", patients, 1, MOST_PATIENTS);
    within("--weeks", weeks, 1, MOST_WEEKS);
    within("--therapists", therapists, 1, MOST_THERAPISTS);
    within("--turns", turns, 0, Integer.MAX_VALUE);
    if (!(strength >= 0 && strength <= 1)) {
      throw refusal("--strength must lie between 0 and 1, is " + strength);
    }
    TrialOptions options =
        new TrialOptions(
            seeds,
            firstSeed,
            patients,
            weeks,
            therapists,
            turns,
            sensitivity ? Scenario.all() : List.of(new Scenario(truth, strength)));
    Trial trial = Trial.shipped();
    Progress progress = new Progress(terminal, trial.steps(options));
    TrialReport report = trial.run(options, () -> step(progress));
    progress.clear();
    switch (format) {
      case TEXT -> terminal.out().print(report.text());
      case JSON -> {
        try (JsonLines json = new JsonLines(terminal.out())) {
          json.print(TrialJson.of(report));
        }
      }
    }
    terminal.out().flush();
    return html.map(file -> write(file, report)).orElse(0);
  }

  private static void step(Progress progress) {
    synchronized (progress) {
      progress.step();
    }
  }

  private void within(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw refusal(
          "%s must lie between %,d and %,d, is %,d".formatted(option, least, most, value));
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int write(Path file, TrialReport report) {
    try {
      Files.writeString(file, report.page());
      return 0;
    } catch (IOException unwritable) {
      terminal.err().println("ambulo: " + file + ": cannot be written; check the folder");
      return AmbuloCommand.BAD_INPUT;
    }
  }
}
