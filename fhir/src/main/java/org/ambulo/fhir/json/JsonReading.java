package org.ambulo.fhir.json;

import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;

/** What became of a JSON text. */
public sealed interface JsonReading {

  record Read(Node document) implements JsonReading {}

  /**
   * Nothing of it could be taken.
   *
   * @param place where reading stopped
   * @param message what is wrong and what would mend it
   */
  record Unreadable(Place place, String message) implements JsonReading {}
}
