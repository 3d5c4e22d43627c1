package org.ambulo.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.write.FhirWriter;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseWriter;
import org.ambulo.knowledge.cases.YamlText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ambulo convert}. */
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    header = "Between case files and FHIR R4.",
    description = {
      "",
      "Prints each patient of INPUT as a FHIR bundle or as a case file. Findings travel as"
          + " Observations with Ambulo's own code system ('ambulo knowledge --code-systems').",
      "",
      "A case file comes back as it was. Of FHIR all comes back that Ambulo reads, medicines with"
          + " their instructions among it; resources and fields that it does not read do not.",
      ""
    })
final class ConvertCommand implements Callable<Integer> {

  /** What comes out. */
  enum Format {
    FHIR,
    CASE
  }

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "As for 'ambulo assess'.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "fhir or case; several patients give one line each, or one file with 'cases'.")
  private Format format = Format.FHIR;

  private final Terminal terminal;
  private final Clock clock;

  ConvertCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    KnowledgeBase knowledge = Knowledge.shipped();
    Patients patients = new Patients(knowledge);
    List<PatientRecord> records = new ArrayList<>();
    boolean bad = false;
    for (Inputs.Input input : Inputs.of(inputs)) {
      Patients.Found found = patients.read(input);
      for (RecordBuilder patient : found.patients()) {
        LocalDate day = patient.statedAsOf().orElse(LocalDate.now(clock));
        records.add(patient.build(day));
      }
      found.complaints().forEach(line -> terminal.err().println("ambulo: " + line));
      bad |= !found.complaints().isEmpty();
    }
    for (PatientRecord record : records) {
      bad |= !record.dataProblems().isEmpty();
      record
          .dataProblems()
          .forEach(
              problem ->
                  terminal
                      .err()
                      .println(
                          "ambulo: "
                              + record.person().id()
                              + ": "
                              + problem.about()
                              + ": "
                              + problem.message()));
    }
    switch (format) {
      case FHIR -> fhir(new FhirWriter(knowledge), records);
      case CASE -> cases(new CaseWriter(knowledge), records);
    }
    return bad ? AmbuloCommand.BAD_INPUT : 0;
  }

  private void fhir(FhirWriter writer, List<PatientRecord> records) {
    try (JsonLines lines = new JsonLines(terminal.out())) {
      records.forEach(record -> lines.print(writer.bundle(record)));
    }
  }

  private void cases(CaseWriter writer, List<PatientRecord> records) {
    List<Node.Group> cases = records.stream().map(writer::write).toList();
    Node document =
        cases.size() == 1 ? cases.getFirst() : Node.group(Map.of("cases", Node.many(cases)));
    if (!cases.isEmpty()) {
      terminal.out().print(YamlText.of(document));
      terminal.out().flush();
    }
  }
}
