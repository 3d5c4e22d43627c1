package org.ambulo.web.fhir;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How the door is set up.
 *
 * @param publicBase the address under which the world knows it, without a slash at the end;
 *     nothing: what each request says
 * @param exports the folder for files of bulk exports; several nodes need a common one
 * @param usualPage resources on a page of a search where it does not say how many
 * @param longestPage resources on a page at most
 * @param longestBody bytes of a request at most
 * @param software the version of Ambulo
 * @param clock what time it is
 * @param ids gives a new logical id at each call, never the same twice
 */
public record Settings(
    Optional<String> publicBase,
    Path exports,
    int usualPage,
    int longestPage,
    int longestBody,
    String software,
    InstantSource clock,
    Supplier<String> ids) {

  private static final int USUAL_PAGE = 50;
  private static final int LONGEST_PAGE = 500;
  private static final int LONGEST_BODY = 64 << 20;

  /** As usual. */
  public static Settings of(
      Path exports, String software, InstantSource clock, Supplier<String> ids) {
    return new Settings(
        Optional.empty(), exports, USUAL_PAGE, LONGEST_PAGE, LONGEST_BODY, software, clock, ids);
  }

  /** The same, known to the world under this address. */
  public Settings at(String base) {
    String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    return new Settings(
        Optional.of(bare), exports, usualPage, longestPage, longestBody, software, clock, ids);
  }
}
