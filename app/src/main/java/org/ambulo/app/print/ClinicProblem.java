package org.ambulo.app.print;

/**
 * Something wrong with a clinic's data, or worth knowing of it.
 *
 * @param where the file and the place in it, or whom it is about
 */
public record ClinicProblem(String where, String what, String remedy) {

  /** One line for the reader. */
  public String sentence() {
    return where + ": " + what + "; " + remedy;
  }
}
