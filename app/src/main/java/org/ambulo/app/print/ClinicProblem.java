package org.ambulo.app.print;

import java.util.Locale;

/**
 * Something wrong with a clinic's data, or worth knowing of it.
 *
 * @param where the file and the place in it, or whom it is about
 */
public record ClinicProblem(String where, String what, String remedy) {

  /** One line for the reader. */
  public String sentence() {
    String first = remedy.substring(0, 1).toUpperCase(Locale.ROOT);
    return "%s: %s. %s%s.".formatted(where, what, first, remedy.substring(1));
  }
}
