package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Set;

/**
 * A value set: the recorded codes that mean this diagnosis.
 *
 * @param icd10cm code prefixes without dot: {@code M80} covers every code below it
 * @param icd10cmExcept prefixes taken out again
 * @param snomed concept ids
 * @param onlyActive whether an entry that is over says nothing any more
 */
public record Problem(
    String id,
    String name,
    List<String> icd10cm,
    List<String> icd10cmExcept,
    Set<String> snomed,
    boolean onlyActive,
    Citation citation) {
  public Problem {
    icd10cm = List.copyOf(icd10cm);
    icd10cmExcept = List.copyOf(icd10cmExcept);
    snomed = Set.copyOf(snomed);
  }

  /** Whether the code means this diagnosis. */
  public boolean matches(Code code) {
    return switch (code.system()) {
      case ICD10CM -> matchesIcd(code.code().replace(".", ""));
      case SNOMED -> snomed.contains(code.code());
      case LOINC, RXNORM, OTHER -> false;
    };
  }

  private boolean matchesIcd(String plain) {
    return icd10cm.stream().anyMatch(plain::startsWith)
        && icd10cmExcept.stream().noneMatch(plain::startsWith);
  }
}
