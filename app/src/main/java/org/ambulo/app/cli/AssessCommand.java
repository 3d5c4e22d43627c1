package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.ambulo.app.print.AssessmentJson;
import org.ambulo.app.print.AssessmentText;
import org.ambulo.app.print.PatientText;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.write.FhirWriter;
import org.ambulo.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambulo assess}. */
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    header = "Red flags, ranked causes with their evidence, the plan, and what to ask next.",
    description = {
      "",
      "Reads each patient of each INPUT and prints an assessment. A patient that cannot be read is"
          + " reported on standard error and does not stop the others.",
      ""
    },
    footer = {
      "",
      "A case file in its smallest form:",
      "",
      "  patient: {age: 45, sex: m}",
      "  findings: {h_duration_weeks: 2, h_leg_pain_below_knee: true, h_fever: false}",
      "  instruments: {nprs: 7, startback: medium}",
      "",
      "'ambulo knowledge findings' lists the findings; what is not listed is unknown, never no.",
      "",
      "Examples:",
      "  ambulo assess examples/",
      "  ambulo assess --format json --as-of 2026-11-22 patient.json | jq .redFlags"
    })
final class AssessCommand implements Callable<Integer> {

  /** How an assessment is printed. */
  enum Format {
    TEXT,
    /** The plan in the patient's words. */
    PATIENT,
    JSON,
    FHIR
  }

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "A case file (.yaml), a FHIR R4 bundle or resource (.json), FHIR lines (.ndjson), a Bulk"
              + " export folder, or a folder of such files.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description =
          "text (default), patient (the plan in plain words), json or fhir; of several patients json"
              + " and fhir give one line each.")
  private Format format = Format.TEXT;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = AsOf.class,
      description =
          "Assess as of this day; later entries are left out. Default: the day the input names,"
              + " else today.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Mixin private PayerOption payer = new PayerOption();

  private final Terminal terminal;
  private final Clock clock;

  AssessCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.shipped();
    Patients patients = new Patients(knowledge);
    Assessor assessor = payer.assessor(knowledge);
    List<Inputs.Input> found = Inputs.of(inputs);
    Progress progress = new Progress(terminal, found.size());
    LocalDate today = LocalDate.now(clock);
    boolean bad = false;
    try (Printer printer = printer(knowledge)) {
      for (Inputs.Input input : found) {
        Patients.Found read = patients.read(input);
        progress.step();
        for (RecordBuilder patient : read.patients()) {
          LocalDate day = asOf.or(patient::statedAsOf).orElse(today);
          printer.print(assessor.assess(patient.build(day)));
        }
        if (!read.complaints().isEmpty()) {
          bad = true;
          progress.clear();
          read.complaints().forEach(line -> terminal.err().println("ambulo: " + line));
        }
      }
    }
    progress.clear();
    return bad ? AmbuloCommand.BAD_INPUT : 0;
  }

  private Printer printer(KnowledgeBase knowledge) {
    return switch (format) {
      case TEXT -> text(new AssessmentText(knowledge, terminal.colours(), terminal.width())::of);
      case PATIENT -> text(new PatientText(knowledge, terminal.colours(), terminal.width())::of);
      case JSON -> {
        AssessmentJson json = new AssessmentJson(knowledge);
        yield documents(json::of);
      }
      case FHIR -> {
        FhirWriter fhir = new FhirWriter(knowledge);
        yield documents(fhir::assessment);
      }
    };
  }

  private Printer text(Function<Assessment, String> text) {
    String rule = "-".repeat(terminal.width());
    return new Printer() {
      private boolean first = true;

      @Override
      public void print(Assessment assessment) {
        if (!first) {
          terminal.out().println();
          terminal.out().println(rule);
        }
        first = false;
        terminal.out().print(text.apply(assessment));
      }

      @Override
      public void close() {
        terminal.out().flush();
      }
    };
  }

  private Printer documents(Function<Assessment, Node> document) {
    JsonLines lines = new JsonLines(terminal.out());
    return new Printer() {
      @Override
      public void print(Assessment assessment) {
        lines.print(document.apply(assessment));
      }

      @Override
      public void close() {
        lines.close();
      }
    };
  }

  /** Prints assessments one after the other. */
  private interface Printer extends AutoCloseable {
    void print(Assessment assessment);

    @Override
    void close();
  }
}
