package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.relief.History;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.relief.RefitReport;
import org.ambulo.lab.relief.ReliefLab;
import org.ambulo.lab.relief.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ambulo lab refit}. */
@Command(
    name = "refit",
    mixinStandardHelpOptions = true,
    header = "Learn from the clinic's own patients how many respond and for how long.",
    description = {
      "",
      "Reads interventions and ratings of patients, and says by how much the share of responders and"
          + " the length of relief of each stratum differ from the priors that ship. Few patients"
          + " move a stratum little and towards the others; with too few it stays as it is.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ambulo lab refit patients/ --out own.yaml",
      "  ambulo forecast --priors own.yaml examples/window.yaml",
      "  ambulo lab refit --synthetic 60 --truth misspecified --stratum tpi"
    },
    sortOptions = false)
final class RefitCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INPUT", arity = "0..*", description = "As for 'ambulo assess'.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the priors to this file, for 'ambulo forecast --priors'.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--synthetic",
      paramLabel = "N",
      description = "Try it on so many made-up patients of each stratum instead of an INPUT.")
  private Optional<Integer> synthetic = Optional.empty();

  @Option(
      names = "--stratum",
      paramLabel = "ID",
      split = ",",
      description = "Strata of made-up patients (default all).")
  private List<String> strata = new ArrayList<>();

  @Option(
      names = "--truth",
      paramLabel = "TRUTH",
      description = "Where made-up patients come from, as for 'lab calibrate' (default prior).")
  private Truth truth = Truth.PRIOR;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = 20_261_201;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Terminal terminal;
  private final Clock clock;
  private final List<String> complaints = new ArrayList<>();

  RefitCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (inputs.isEmpty() == synthetic.isEmpty()) {
      throw refusal("name either an INPUT or --synthetic N");
    }
    ReliefLab lab = ReliefLab.shipped();
    List<History> patients = synthetic.map(n -> madeUp(lab, n)).orElseGet(this::read);
    Progress progress = new Progress(terminal, patients.size());
    RefitReport report = lab.refit(patients, () -> step(progress));
    progress.clear();
    complaints.forEach(line -> terminal.err().println("ambulo: " + line));
    terminal.out().print(report.text());
    terminal.out().flush();
    boolean written = out.isEmpty() || write(out.get(), report);
    return complaints.isEmpty() && written ? 0 : AmbuloCommand.BAD_INPUT;
  }

  private static void step(Progress progress) {
    synchronized (progress) {
      progress.step();
    }
  }

  private List<History> madeUp(ReliefLab lab, int patients) {
    for (String id : strata) {
      if (!lab.strata().contains(id)) {
        throw refusal(
            "no stratum '%s'; there are %s".formatted(id, String.join(", ", lab.strata())));
      }
    }
    return lab.outcomes(patients, seed, strata, truth);
  }

  /** Patients without an intervention whose relief is known say nothing here. */
  private List<History> read() {
    KnowledgeBase knowledge = Knowledge.shipped();
    Patients reader = new Patients(knowledge);
    Assessor assessor = new Assessor(knowledge);
    List<History> histories = new ArrayList<>();
    for (Inputs.Input input : Inputs.of(inputs)) {
      Patients.Found found = reader.read(input);
      complaints.addAll(found.complaints());
      for (RecordBuilder patient : found.patients()) {
        LocalDate day = patient.statedAsOf().orElse(LocalDate.now(clock));
        assessor.reliefHistory(patient.build(day)).ifPresent(histories::add);
      }
    }
    return histories;
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private boolean write(Path file, RefitReport report) {
    if (!report.movesAny()) {
      terminal.err().println("ambulo: no stratum has enough patients; " + file + " not written");
      return false;
    }
    try {
      Files.writeString(file, report.priors());
      return true;
    } catch (IOException unwritable) {
      terminal.err().println("ambulo: " + file + ": cannot be written; check the folder");
      return false;
    }
  }
}
