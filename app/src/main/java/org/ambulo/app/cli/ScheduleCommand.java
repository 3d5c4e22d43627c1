package org.ambulo.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.ambulo.app.print.ClinicProblem;
import org.ambulo.app.print.ScheduleJson;
import org.ambulo.app.print.ScheduleText;
import org.ambulo.app.print.Scheduled;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.roster.document.ChangesSchema;
import org.ambulo.roster.engine.Budget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambulo schedule}. */
@Command(
    name = "schedule",
    mixinStandardHelpOptions = true,
    header = "The clinic's calendar: procedures, and therapy where the window is open.",
    description = {
      "",
      "Proposes a schedule of a clinic for some weeks: every procedure with the people and rooms it"
          + " needs, and each course of therapy on the days on which it does most good. It says how"
          + " far it is from the best possible at most, what could not be booked and why, and what"
          + " is scarce. Nothing is booked until a person accepts it.",
      "",
      "With --replan it starts from what patients were told and from what has changed since, moves"
          + " as little as it can, and shows each difference with its reason.",
      "",
      "Ctrl-C ends the search; the best schedule so far is printed.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "What --replan reads; --schema prints all of it:",
      "",
      "  {\"asOf\": \"2027-01-05T12:00\",",
      "   \"schedule\": {\"bookings\": [...]},",
      "   \"changes\": [",
      "     {\"kind\": \"cancelled\", \"patient\": \"p3\", \"rebook\": true,",
      "      \"start\": \"2027-01-07T09:00\"},",
      "     {\"kind\": \"no_show\", \"patient\": \"p4\", \"start\": \"2027-01-05T08:00\"},",
      "     {\"kind\": \"staff_away\", \"staff\": \"t1\",",
      "      \"from\": \"2027-01-06\", \"to\": \"2027-01-07\"},",
      "     {\"kind\": \"window\", \"patient\": \"p5\", \"value\": {\"base\": 0.2}}]}",
      "",
      "Other kinds: room_closed, patient_away, patient_added, patient_left. The schedule is what"
          + " --format json printed; without one, one is made first.",
      "",
      "Examples:",
      "  ambulo schedule clinics/hillside.json",
      "  ambulo schedule clinics/hillside.json --replan clinics/changes.json",
      "  ambulo lab clinic --size M | ambulo schedule - --format json --out first.json"
    })
final class ScheduleCommand implements Callable<Integer> {

  private static final double USUAL_SECONDS = 10;
  private static final double USUAL_REPLAN_SECONDS = 1;
  private static final int TURNS_FOR_A_STEP = 100;
  private static final int FEWEST_STEPS = 20;
  private static final int MOST_TOLD = 20;

  /** How a schedule is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      paramLabel = "CLINIC.json",
      arity = "0..1",
      description = "The clinic, as 'ambulo lab clinic' prints one; - is standard input.")
  private Optional<String> clinic = Optional.empty();

  @Option(
      names = "--replan",
      paramLabel = "CHANGES.json",
      description = "What was promised and what has changed since; - is standard input.")
  private Optional<String> changes = Optional.empty();

  @Option(
      names = "--seconds",
      paramLabel = "S",
      description = "How long to look (default 10, and 1 for making a schedule anew).")
  private Optional<Double> seconds = Optional.empty();

  @Option(
      names = "--turns",
      paramLabel = "N",
      description =
          "Look for so many turns of the search instead, after one step for the prices for every"
              + " hundred turns, 20 at least: the same again gives the same schedule.")
  private Optional<Integer> turns = Optional.empty();

  @Option(
      names = "--moves",
      paramLabel = "N",
      description =
          "With --replan: so many promised appointments of patients whom the changes are not about"
              + " may move (default 3).")
  private int moves = 3;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = 20_261_201;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text (default) or json.")
  private Format format = Format.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "Print into this file instead.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--schema",
      description =
          "Print the JSON Schema of CHANGES.json; 'ambulo lab clinic --schema' prints that of"
              + " CLINIC.json.")
  private boolean schema;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that only runs forward
   */
  ScheduleCommand(Terminal terminal, LongSupplier nanos) {
    this.terminal = terminal;
    this.nanos = nanos;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().print(ChangesSchema.text());
      terminal.out().flush();
      return 0;
    }
    check();
    try (SearchWatch watch = SearchWatch.open(terminal)) {
      ScheduleDesk desk =
          new ScheduleDesk(
              Knowledge.shipped().scheduling().weights(),
              new ScheduleDesk.Budgets(budget(USUAL_SECONDS), budget(USUAL_REPLAN_SECONDS)),
              nanos,
              seed,
              moves,
              watch);
      Optional<Scheduled> scheduled =
          desk.schedule(new JsonSource(clinic.orElseThrow()), changes.map(JsonSource::new));
      watch.clear();
      tell("", desk.problems());
      tell("note: ", desk.notes());
      boolean printed = scheduled.isPresent() && print(scheduled.get());
      return printed && desk.problems().isEmpty() ? 0 : AmbuloCommand.BAD_INPUT;
    }
  }

  private void check() {
    if (clinic.isEmpty()) {
      throw refusal("name the clinic's document: CLINIC.json, or - for standard input");
    }
    if (clinic.equals(changes) && clinic.get().equals(JsonSource.STANDARD_INPUT)) {
      throw refusal("only one of clinic and changes can come from standard input");
    }
    if (seconds.isPresent() && turns.isPresent()) {
      throw refusal("give either --seconds or --turns");
    }
    if (seconds.filter(s -> !(s > 0) || !Double.isFinite(s)).isPresent()) {
      throw refusal("--seconds must be above 0, such as 10 or 0.5");
    }
    if (turns.filter(n -> n < 1).isPresent() || moves < 0) {
      throw refusal(moves < 0 ? "--moves must be 0 or more" : "--turns must be 1 or more");
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private Budget budget(double usual) {
    return turns
        .<Budget>map(n -> new Budget.Turns(Math.max(FEWEST_STEPS, n / TURNS_FOR_A_STEP), n))
        .orElseGet(() -> new Budget.Seconds(seconds.orElse(usual), nanos));
  }

  private void tell(String before, List<ClinicProblem> problems) {
    problems.stream()
        .limit(MOST_TOLD)
        .forEach(one -> terminal.err().println("ambulo: " + before + one.sentence()));
    if (problems.size() > MOST_TOLD) {
      terminal
          .err()
          .println(
              "ambulo: %sand %,d more; --format json lists all"
                  .formatted(before, problems.size() - MOST_TOLD));
    }
  }

  private boolean print(Scheduled scheduled) {
    if (out.isEmpty()) {
      print(scheduled, terminal.out());
      return true;
    }
    try (PrintStream file =
        new PrintStream(Files.newOutputStream(out.get()), false, StandardCharsets.UTF_8)) {
      print(scheduled, file);
      return !file.checkError();
    } catch (IOException unwritable) {
      terminal
          .err()
          .println(
              "ambulo: %s: cannot be written: %s; name another file"
                  .formatted(out.get(), unwritable.getMessage()));
      return false;
    }
  }

  private void print(Scheduled scheduled, PrintStream to) {
    switch (format) {
      case TEXT ->
          to.print(
              ScheduleText.of(scheduled, terminal.colours() && out.isEmpty(), terminal.width()));
      case JSON -> to.println(JsonDocuments.text(ScheduleJson.of(scheduled), Layout.PRETTY));
    }
    to.flush();
  }
}
