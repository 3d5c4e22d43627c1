package org.ambulo.web.fhir;

import java.util.Optional;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;

/** One write that is asked for, alone or in a transaction. */
sealed interface Change {

  Ask ask();

  /**
   * Makes a resource under a new id.
   *
   * @param condition it is made only where nothing is found by this
   */
  record Create(Ask ask, Key key, Node.Group resource, Optional<String> condition)
      implements Change {}

  record Update(Ask ask, Key key, Node.Group resource) implements Change {}

  record Remove(Ask ask, Key key) implements Change {}

  /** FHIR's order within a transaction. */
  default int turn() {
    return switch (this) {
      case Remove remove -> 0;
      case Create create -> 1;
      case Update update -> 2;
    };
  }
}
