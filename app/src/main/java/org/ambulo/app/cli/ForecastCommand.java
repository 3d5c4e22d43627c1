package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambulo forecast}. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    header = "When pain will be low enough to train: each window of relief, day by day.",
    description = {
      "",
      "From what was done for the pain and from the patient's own ratings it foresees when the window"
          + " of opportunity opens, whether it is open now, and in which range it may close. It helps"
          + " to choose dates; it is no proof that a treatment works.",
      ""
    },
    footer = {
      "",
      "What it reads of a case file:",
      "",
      "  interventions: [{id: tfesi_lumbar, date: 2026-10-31, level: L5, side: left}]",
      "  diary:",
      "    - {date: 2026-10-30, nrs: 7, kind: activity}",
      "    - {date: 2026-11-14, nrs: 3, kind: activity}",
      "  attended: [2026-11-10, 2026-11-17]",
      "  tolerance: 4",
      "",
      "Kinds of ratings: now, activity, worst, average (of the day), week (average of seven days).",
      "",
      "Examples:",
      "  ambulo forecast examples/window.yaml",
      "  ambulo forecast examples/window.yaml --svg window.svg",
      "  ambulo forecast --format json examples/window.yaml | jq '.windows[].opens'"
    })
final class ForecastCommand implements Callable<Integer> {

  private static final int AT_ONCE = 256;

  /** How a forecast is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "As for 'ambulo assess'.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text (default) or json; of several patients json gives one line each.")
  private Format format = Format.TEXT;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = AsOf.class,
      description =
          "Forecast as of this day; later entries are left out. Default: the day the input names,"
              + " else today.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description =
          "Draw a chart of pain, forecast, window and sessions into this file too; of several"
              + " patients one file each into a folder that exists.")
  private Optional<Path> svg = Optional.empty();

  @Mixin private PriorsOption priors = new PriorsOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;
  private final Clock clock;

  ForecastCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Optional<ChartFiles> charts = svg.map(path -> ChartFiles.at(path, spec.commandLine()));
    KnowledgeBase knowledge = priors.in(Knowledge.shipped());
    Patients patients = new Patients(knowledge);
    Foresight foresight = new Foresight(Assessors.usual(knowledge), asOf, LocalDate.now(clock));
    List<Inputs.Input> found = Inputs.of(inputs);
    Progress overInputs = new Progress(terminal, found.size());
    boolean bad = false;
    try (ForecastPrinter<?> printer = printer(knowledge, charts)) {
      for (List<Inputs.Input> some : parts(found)) {
        List<Patients.Found> read = some.parallelStream().map(patients::read).toList();
        List<RecordBuilder> records = read.stream().flatMap(f -> f.patients().stream()).toList();
        Progress overPatients = new Progress(terminal, found.size() == 1 ? records.size() : 0);
        for (List<RecordBuilder> few : parts(records)) {
          printer.print(few, foresight);
          few.forEach(one -> overPatients.step());
        }
        some.forEach(one -> overInputs.step());
        bad |= complain(read.stream().flatMap(f -> f.complaints().stream()).toList(), overInputs);
        overPatients.clear();
      }
    }
    overInputs.clear();
    bad |= complain(charts.stream().flatMap(c -> c.finish().stream()).toList(), overInputs);
    return bad ? AmbuloCommand.BAD_INPUT : 0;
  }

  private static <T> List<List<T>> parts(List<T> all) {
    List<List<T>> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return parts;
  }

  private boolean complain(List<String> complaints, Progress progress) {
    if (complaints.isEmpty()) {
      return false;
    }
    progress.clear();
    complaints.forEach(line -> terminal.err().println("ambulo: " + line));
    return true;
  }

  private ForecastPrinter<?> printer(KnowledgeBase knowledge, Optional<ChartFiles> charts) {
    return switch (format) {
      case TEXT -> ForecastPrinter.text(knowledge.relief(), terminal, charts);
      case JSON -> ForecastPrinter.json(knowledge.relief(), terminal, charts);
    };
  }
}
