package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ambulo.app.print.Explanation;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambulo explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    header = "Why an item is, or is not, in the plan: the rule, the facts, the sources.",
    description = {
      "",
      "ITEM is the id of something that 'ambulo assess' names or could name: an item of the plan,"
          + " an exercise, a procedure, a medicine, an interaction, a red flag, a diagnosis, an"
          + " escalation or a hand-over.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ambulo explain examples/sciatica.yaml dp_press_up",
      "  ambulo explain examples/sciatica.yaml tfesi_lumbar",
      "  ambulo explain examples/sciatica.yaml disc_radiculopathy"
    })
final class ExplainCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "INPUT", description = "As for 'ambulo assess'.")
  private Path input = Path.of("");

  @Parameters(index = "1", paramLabel = "ITEM", description = "The id to explain.")
  private String item = "";

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = AsOf.class,
      description = "Assess as of this day. Default: the day the input names, else today.")
  private Optional<LocalDate> asOf = Optional.empty();

  @Mixin private PayerOption payer = new PayerOption();

  private final Terminal terminal;
  private final Clock clock;

  ExplainCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.shipped();
    Assessor assessor = payer.assessor(knowledge);
    Patients patients = new Patients(knowledge);
    Explanation explanation = new Explanation(knowledge, terminal.colours(), terminal.width());
    boolean bad = false;
    for (Inputs.Input one : Inputs.of(List.of(input))) {
      Patients.Found found = patients.read(one);
      for (RecordBuilder patient : found.patients()) {
        LocalDate day = asOf.or(patient::statedAsOf).orElse(LocalDate.now(clock));
        Assessment assessment = assessor.assess(patient.build(day));
        Optional<String> words = explanation.of(assessment, item);
        if (words.isEmpty()) {
          terminal
              .err()
              .println(
                  "ambulo: nothing here has the id ("
                      + item
                      + "); 'ambulo assess' prints ids in brackets, 'ambulo knowledge' lists all");
          return AmbuloCommand.USAGE;
        }
        terminal.out().println(patient.person().id());
        terminal.out().print(words.get());
      }
      found.complaints().forEach(line -> terminal.err().println("ambulo: " + line));
      bad |= !found.complaints().isEmpty();
    }
    return bad ? AmbuloCommand.BAD_INPUT : 0;
  }
}
