package org.ambulo.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ambulo.core.document.Place;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.fhir.read.ArrivalTable;
import org.ambulo.fhir.read.FhirReader;
import org.ambulo.fhir.read.FhirReading;
import org.ambulo.fhir.read.PatientInput;
import org.ambulo.knowledge.Knowledge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ambulo lab arrivals}. */
@Command(
    name = "arrivals",
    mixinStandardHelpOptions = true,
    header = "What of a FHIR record arrives in Ambulo's, what does not, and why.",
    description = {"", "Prints a Markdown table per patient, a row for each kind of entry.", ""})
final class ArrivalsCommand implements Callable<Integer> {

  @Parameters(paramLabel = "INPUT", arity = "1..*", description = "FHIR R4 files or Bulk folders.")
  private List<Path> inputs = new ArrayList<>();

  private final Terminal terminal;
  private final Clock clock;

  ArrivalsCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    FhirReader reader = new FhirReader(Knowledge.shipped());
    boolean bad = false;
    for (Path input : inputs) {
      switch (read(reader, input)) {
        case FhirReading.Read read -> read.patients().forEach(this::print);
        case FhirReading.Unreadable unreadable -> {
          bad = true;
          terminal.err().println("ambulo: " + input + ": " + unreadable.message());
        }
      }
    }
    terminal.out().flush();
    return bad ? AmbuloCommand.BAD_INPUT : 0;
  }

  private static FhirReading read(FhirReader reader, Path input) {
    try {
      return reader.read(input);
    } catch (IOException unreadable) {
      return new FhirReading.Unreadable(
          Place.NOWHERE, "cannot be read: " + unreadable.getMessage());
    }
  }

  private void print(PatientInput patient) {
    PatientRecord record = patient.record().build(LocalDate.now(clock));
    terminal.out().println("## " + patient.id());
    terminal.out().println();
    terminal.out().println(ArrivalTable.of(patient, record).markdown());
  }
}
