package org.ambulo.app.cli;

import java.time.Clock;
import org.ambulo.store.JdbcArchive;

/** A command that works on a clinic's archive. */
abstract class ArchiveWork extends DatabaseWork {

  ArchiveWork(Terminal terminal, Clock clock) {
    super(terminal, clock);
  }

  /** Does it with the archive, by the clinic's clock; the exit code. */
  abstract int work(JdbcArchive archive, Clock clock);

  @Override
  final int work(Place place) {
    try (JdbcArchive archive = JdbcArchive.open(place.url(), place.clock())) {
      return work(archive, place.clock());
    }
  }
}
