package org.ambulo.fhir.read;

/** What became of a resource, or of one part of it. */
public sealed interface Fate {

  /**
   * It was handed to the record, which may still refuse the value; it says so by a data problem.
   *
   * @param kind {@code score}, {@code measure}, {@code finding}, {@code problem} and the like
   * @param id the id it feeds; for an entry of the chart its words
   */
  record Taken(String kind, String id) implements Fate {}

  /** It was left out. */
  record Left(String why) implements Fate {}
}
