package org.ambulo.clinic.archive;

import java.util.Optional;
import org.ambulo.core.archive.Document;

/** What became of a write. */
public sealed interface Written {

  record Done(Document document) implements Written {}

  /**
   * Another was quicker, or the belief was wrong: nothing was written.
   *
   * @param current what is there
   */
  record Conflict(Optional<Document> current) implements Written {}
}
