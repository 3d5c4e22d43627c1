package org.ambulo.core.record;

import java.util.Set;
import org.ambulo.core.knowledge.Problem;

/** Which entries of a chart say that the patient has, or had, a diagnosis. */
final class ProblemList {

  /** FHIR verification and clinical states under which an entry says nothing about the patient. */
  private static final Set<String> NOT_SAID =
      Set.of("refuted", "entered-in-error", "unconfirmed", "provisional", "differential");

  /** Clinical states of an entry that is over. */
  private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");

  private ProblemList() {}

  /** Whether the entry says that the patient has the diagnosis, or had it where that counts. */
  static boolean means(Entry entry, Problem problem) {
    boolean over = entry.status().filter(OVER::contains).isPresent();
    return !(over && problem.onlyActive()) && entry.codes().stream().anyMatch(problem::matches);
  }

  static boolean counts(Entry entry) {
    boolean kind = entry.kind() == Entry.Kind.PROBLEM || entry.kind() == Entry.Kind.ENCOUNTER;
    return kind && entry.status().filter(NOT_SAID::contains).isEmpty();
  }
}
