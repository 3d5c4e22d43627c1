package org.ambulo.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's root command. */
@Command(
    name = "ambulo",
    mixinStandardHelpOptions = true,
    versionProvider = AmbuloCommand.Version.class,
    header = "Ambulo: the working software of a clinic that treats back pain without surgery.",
    description = {
      "",
      "It reads what is known of a patient, says what is dangerous, ranks the likely causes with"
          + " their evidence, proposes one plan, and says what to ask or test next. It proposes; a"
          + " clinician decides.",
      ""
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Start with:  ambulo assess examples/",
      "Help on one: ambulo help COMMAND",
      "",
      "Exit codes: 0 done, 1 some input was bad (the rest was done), 2 the command line was wrong."
    },
    subcommands = {CommandLine.HelpCommand.class})
public final class AmbuloCommand implements Runnable {

  static final int BAD_INPUT = 1;
  static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs one command line and gives its exit code; never throws for what a user can cause. */
  public static int run(Terminal terminal, Clock clock, String... args) {
    List<String> asked = List.of(args);
    CommandLine line = new CommandLine(new AmbuloCommand());
    for (Offered offered : offered(terminal, clock)) {
      line.addSubcommand(offered.among(asked));
    }
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(terminal.err());
    line.setUsageHelpWidth(Math.max(80, terminal.width()));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(AmbuloCommand::usage);
    line.setExecutionExceptionHandler((thrown, at, result) -> unexpected(terminal, thrown));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError full) {
      terminal
          .err()
          .println(
              "ambulo: not enough memory for this input; split it, or give more: AMBULO_JAVA_OPTS=-Xmx8g");
      return BAD_INPUT;
    } catch (StackOverflowError deep) {
      terminal.err().println("ambulo: the input is nested too deeply");
      return BAD_INPUT;
    }
  }

  private static List<Offered> offered(Terminal terminal, Clock clock) {
    return List.of(
        Offered.of(AssessCommand.class, () -> new AssessCommand(terminal, clock)),
        Offered.of(ForecastCommand.class, () -> new ForecastCommand(terminal, clock)),
        Offered.of(ExplainCommand.class, () -> new ExplainCommand(terminal, clock)),
        Offered.of(CalendarCommand.class, () -> new CalendarCommand(terminal, clock)),
        Offered.of(ConvertCommand.class, () -> new ConvertCommand(terminal, clock)),
        Offered.of(ScheduleCommand.class, () -> new ScheduleCommand(terminal, System::nanoTime)),
        Offered.of(KnowledgeCommand.class, () -> new KnowledgeCommand(terminal)),
        Offered.of(ExportCommand.class, () -> new ExportCommand(terminal, clock)),
        Offered.of(CalendarExportCommand.class, () -> new CalendarExportCommand(terminal, clock)),
        Offered.of(ImportCommand.class, () -> new ImportCommand(terminal, clock)),
        Offered.of(BackupCommand.class, () -> new BackupCommand(terminal, clock)),
        Offered.of(RestoreCommand.class, () -> new RestoreCommand(terminal, clock)),
        Offered.of(ReindexCommand.class, () -> new ReindexCommand(terminal, clock)),
        Offered.of(ServeCommand.class, () -> new ServeCommand(terminal, clock)),
        new Offered(AccountCommand.class, () -> AccountCommand.line(terminal, clock)),
        new Offered(LabCommand.class, () -> lab(terminal, clock)));
  }

  private static CommandLine lab(Terminal terminal, Clock clock) {
    return new CommandLine(new LabCommand())
        .addSubcommand(new MechanismCommand(terminal))
        .addSubcommand(new ArrivalsCommand(terminal, clock))
        .addSubcommand(new CalibrateCommand(terminal))
        .addSubcommand(new PopulationCommand(terminal))
        .addSubcommand(new TrialCommand(terminal))
        .addSubcommand(new TrajectoriesCommand(terminal))
        .addSubcommand(new RefitCommand(terminal, clock))
        .addSubcommand(new ClinicCommand(terminal))
        .addSubcommand(new RecordsCommand(terminal, clock))
        .addSubcommand(new EngineCommand(terminal))
        .addSubcommand(new CrashCommand(terminal, clock))
        .addSubcommand(new ServersCommand(terminal))
        .addSubcommand(new LoadCommand(terminal))
        .addSubcommand(new BenchCommand(terminal));
  }

  private static int usage(ParameterException wrong, String[] args) {
    CommandLine line = wrong.getCommandLine();
    line.getErr().println("ambulo: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
    line.getErr().println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return USAGE;
  }

  private static int unexpected(Terminal terminal, Exception thrown) {
    terminal
        .err()
        .println(
            "ambulo: a defect in Ambulo itself, please report it: "
                + thrown
                + (thrown.getStackTrace().length == 0 ? "" : " at " + thrown.getStackTrace()[0]));
    return BAD_INPUT;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  /** The version that the jar names. */
  static String version() {
    return Optional.ofNullable(AmbuloCommand.class.getPackage().getImplementationVersion())
        .orElse("unpackaged");
  }

  /** For {@code --version}. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"ambulo " + version()};
    }
  }
}
