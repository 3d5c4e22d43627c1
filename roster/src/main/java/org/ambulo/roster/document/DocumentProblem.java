package org.ambulo.roster.document;

import org.ambulo.core.document.Place;

/**
 * Something in a document that could not be taken, or is worth knowing.
 *
 * @param path the way to it, such as {@code patients[2].therapy.sessions}; empty for the whole
 * @param what what it is, as the end of a sentence about it
 * @param remedy what would mend it
 */
public record DocumentProblem(Place place, String path, String what, String remedy) {

  /** One line for the reader, such as "line 4, column 9: grid is 10; write 15". */
  public String sentence() {
    String where = place.toString().isEmpty() ? "" : place + ": ";
    return where + (path.isEmpty() ? "the document" : path) + " " + what + "; " + remedy;
  }
}
