package org.ambulo.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.Reindex;
import org.ambulo.store.Soundness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ambulo reindex}. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    header = "What resources are found under, made anew from them.",
    description = {
      "",
      "Needed where a new Ambulo finds resources under more than the one that wrote them; the server"
          + " may run.",
      ""
    })
final class ReindexCommand implements Callable<Integer> {

  @Option(
      names = "--check",
      description = "Only look: versions, index, audit trail and a SQLite file's pages.")
  private boolean check;

  @Mixin private StoreOption database = new StoreOption();

  private final Terminal terminal;
  private final Clock clock;

  ReindexCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return database.with(terminal, clock, archive -> check ? look(archive) : index(archive));
  }

  private int index(JdbcArchive archive) {
    archive.record(List.of(CommandDeed.of(Deed.Act.ADMINISTER, "index made anew")));
    RunningCount count = new RunningCount(terminal, "resources");
    long done = new Reindex(archive, new FhirCataloguer()).all(count);
    count.clear();
    terminal.out().printf("%,d resources indexed%n", done);
    terminal.out().flush();
    return 0;
  }

  private int look(JdbcArchive archive) {
    List<String> faults = new Soundness(archive, new FhirCataloguer()).faults();
    faults.forEach(fault -> terminal.err().println("ambulo: " + fault));
    if (faults.isEmpty()) {
      terminal.out().println("all is in order");
      terminal.out().flush();
    }
    return faults.isEmpty() ? 0 : AmbuloCommand.BAD_INPUT;
  }
}
