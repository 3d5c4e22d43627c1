package org.ambulo.clinic.archive;

import java.util.List;
import java.util.function.Function;

/**
 * Everything the clinic keeps. One call of {@link #write} is one transaction: all of it is durable
 * when the call returns, or none of it happened. Safe for several threads and several processes on
 * one database.
 */
public interface Archive {

  /** Looks at one consistent state. */
  <T> T read(Function<? super Reading, ? extends T> work);

  /**
   * Changes it. The work may be called again from its start where the database had to give up an
   * attempt, so it must do nothing outside of the transaction.
   *
   * @throws ArchiveUnavailable where the database cannot take it now (disk full, connection gone);
   *     nothing of it happened, unless the message says that this is not known: the connection was
   *     lost while it was made durable, and the database could not be asked
   * @throws IllegalStateException where this thread is within a write already
   */
  <T> T write(Function<? super Writing, ? extends T> work);

  /**
   * Adds to the audit trail what was looked at or refused; durable when the call returns. Several
   * callers share one transaction.
   */
  void record(List<Deed> deeds);
}
