package org.ambulo.core.record;

import java.util.Set;

/** Which entries of a chart say that the patient has, or had, a diagnosis. */
final class ProblemList {

  /** FHIR verification and clinical states under which an entry says nothing about the patient. */
  private static final Set<String> NOT_SAID =
      Set.of("refuted", "entered-in-error", "unconfirmed", "provisional", "differential");

  private ProblemList() {}

  static boolean counts(Entry entry) {
    boolean kind = entry.kind() == Entry.Kind.PROBLEM || entry.kind() == Entry.Kind.ENCOUNTER;
    return kind && entry.status().filter(NOT_SAID::contains).isEmpty();
  }
}
