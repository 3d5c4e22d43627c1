package org.ambulo.app.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.medication.TaperWriter;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambulo calendar}. */
@Command(
    name = "calendar",
    mixinStandardHelpOptions = true,
    header = "How an opioid comes down, or a nerve-pain medicine goes up, with dates.",
    description = {
      "",
      "Of an opioid that the patient takes: a taper in doses that can be dispensed, never faster than"
          + " the rules. It does not say that the patient should taper; patient and prescriber"
          + " decide that.",
      "",
      "Of a gabapentinoid, an SNRI or a tricyclic: the titration, never above what age, kidneys and"
          + " liver of this patient allow. What is not known is asked.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ambulo calendar examples/regimen.yaml oxycodone",
      "  ambulo calendar examples/regimen.yaml oxycodone --years 0.5 --form liquid",
      "  ambulo calendar examples/sciatica.yaml duloxetine"
    })
final class CalendarCommand implements Callable<Integer> {

  /** How a calendar is printed. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(index = "0", paramLabel = "INPUT", description = "As for 'ambulo assess'.")
  private Path input = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "MEDICINE",
      description = "Its id or name; 'ambulo knowledge medicines' lists them.")
  private String medicine = "";

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
      description = "The first day. Default: the day the input names, else today.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Option(
      names = "--years",
      paramLabel = "YEARS",
      description = "Taper: for how long the opioid has been taken, where the record does not say.")
  private Optional<BigDecimal> years = Optional.empty();

  @Option(
      names = "--weeks",
      paramLabel = "N",
      description = "Taper: weeks between steps. Slower than the rule is allowed, faster is not.")
  private Optional<Integer> weeks = Optional.empty();

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "Taper: the form to dispense, such as tablet, extended_release or liquid. Default: the one"
              + " that the record names, else the usual one.")
  private Optional<String> form = Optional.empty();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;
  private final Clock clock;

  CalendarCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.shipped();
    Medicine asked = new MedicineArgument(knowledge).find(medicine, spec.commandLine());
    TaperArguments taper = new TaperArguments(years, weeks, form);
    boolean tapered = TaperWriter.isTapered(asked);
    if (tapered) {
      taper.check(asked, knowledge, spec.commandLine());
    } else {
      taper.none(asked, knowledge, spec.commandLine());
    }
    Patients patients = new Patients(knowledge);
    boolean bad = false;
    try (CalendarPrinter printer = printer(knowledge)) {
      CalendarDesk desk =
          tapered
              ? new TaperDesk(knowledge, taper, printer, terminal.err())
              : new TitrationDesk(knowledge, printer, terminal.err());
      for (Inputs.Input one : Inputs.of(List.of(input))) {
        Patients.Found found = patients.read(one);
        for (RecordBuilder patient : found.patients()) {
          LocalDate day = asOf.or(patient::statedAsOf).orElse(LocalDate.now(clock));
          bad |= !desk.serve(patient.build(day), asked);
        }
        found.complaints().forEach(line -> terminal.err().println("ambulo: " + line));
        bad |= !found.complaints().isEmpty();
      }
    }
    return bad ? AmbuloCommand.BAD_INPUT : 0;
  }

  private CalendarPrinter printer(KnowledgeBase knowledge) {
    return switch (format) {
      case TEXT -> CalendarPrinter.text(knowledge, terminal);
      case JSON -> CalendarPrinter.json(knowledge, terminal);
    };
  }
}
