package org.ambulo.app.cli;

import java.util.concurrent.Callable;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.Layout;
import org.ambulo.lab.clinic.ClinicSize;
import org.ambulo.lab.clinic.SyntheticClinic;
import org.ambulo.roster.document.ClinicSchema;
import org.ambulo.roster.document.ClinicWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ambulo lab clinic}. */
@Command(
    name = "clinic",
    mixinStandardHelpOptions = true,
    header = "A made-up clinic as a scheduling problem, in JSON.",
    description = {
      "",
      "Prints people, rooms and patients of a clinic that does not exist, and what is to be booked"
          + " there. The same size and seed print the same text.",
      ""
    },
    sortOptions = false,
    footer = {"", "Example:", "  ambulo lab clinic --size M --seed 7 > clinic.json"})
final class ClinicCommand implements Callable<Integer> {

  /** How large it is. */
  enum Size {
    S,
    M,
    L,
    XL;

    private ClinicSize people() {
      return switch (this) {
        case S -> ClinicSize.S;
        case M -> ClinicSize.M;
        case L -> ClinicSize.L;
        case XL -> ClinicSize.XL;
      };
    }
  }

  @Option(
      names = "--size",
      paramLabel = "S|M|L|XL",
      description = "60 patients in 4 weeks (S, default), 300 in 6, 1500 in 8, or 2000 in 12.")
  private Size size = Size.S;

  @Option(names = "--seed", paramLabel = "N", description = "Where all chance comes from.")
  private long seed = 20_261_201;

  @Option(names = "--schema", description = "Print the JSON Schema of the document instead.")
  private boolean schema;

  private final Terminal terminal;

  ClinicCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (schema) {
      terminal.out().print(ClinicSchema.text());
    } else {
      JsonDocuments.write(
          ClinicWriter.write(SyntheticClinic.of(size.people(), seed)),
          terminal.out(),
          Layout.PRETTY);
      terminal.out().println();
    }
    terminal.out().flush();
    return 0;
  }
}
