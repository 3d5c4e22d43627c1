package org.ambulo.app.cli;

import java.time.Clock;
import java.util.List;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.store.JdbcArchive;
import org.ambulo.store.Reindex;
import org.ambulo.store.Soundness;
import picocli.CommandLine.Command;
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
final class ReindexCommand extends ArchiveWork {

  @Option(
      names = "--check",
      description = "Only look: versions, index, audit trail and a SQLite file's pages.")
  private boolean check;

  ReindexCommand(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  @Override
  int work(JdbcArchive archive, Clock clock) {
    return check ? look(archive) : index(archive);
  }

  private int index(JdbcArchive archive) {
    archive.record(List.of(CommandDeed.of(Deed.Act.ADMINISTER, "index made anew")));
    RunningCount count = new RunningCount(terminal(), "resources");
    long done = new Reindex(archive, new FhirCataloguer()).all(count);
    count.clear();
    say("%,d resources indexed".formatted(done));
    return 0;
  }

  private int look(JdbcArchive archive) {
    List<String> faults = new Soundness(archive, new FhirCataloguer()).faults();
    faults.forEach(this::failed);
    if (faults.isEmpty()) {
      say("all is in order");
    }
    return faults.isEmpty() ? 0 : AmbuloCommand.BAD_INPUT;
  }
}
