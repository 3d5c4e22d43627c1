package org.ambulo.core.record;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
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

  /** The ICD-10-CM codes of what is recorded, without dot; a value set stands for a SNOMED code. */
  static Set<String> codes(List<Entry> entries, Catalogue<Problem> problems) {
    Set<String> codes = new HashSet<>();
    for (Entry entry : entries) {
      if (counts(entry)) {
        for (Code code : entry.codes()) {
          if (code.system() == CodeSystem.ICD10CM) {
            codes.add(code.code().replace(".", ""));
          } else if (code.system() == CodeSystem.SNOMED) {
            problems.stream()
                .filter(problem -> problem.matches(code))
                .forEach(problem -> codes.addAll(problem.icd10cm()));
          }
        }
      }
    }
    return codes;
  }
}
