package org.ambulo.knowledge.reading;

import org.ambulo.core.document.Place;

/**
 * Something wrong in the content.
 *
 * @param file name of the file within the content
 * @param path where in it: {@code findings.h_age.bands}
 */
public record Fault(String file, Place place, String path, String message) {

  @Override
  public String toString() {
    String line = place.line() == 0 ? "" : ":" + place.line();
    return file + line + ": " + (path.isEmpty() ? "" : path + ": ") + message;
  }
}
