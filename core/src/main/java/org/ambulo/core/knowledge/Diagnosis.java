package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A cause of back pain.
 *
 * @param prior share of the clinic's new patients with this cause, 0 to 1
 * @param actionThreshold one-vs-rest probability above which a dangerous cause must be excluded;
 *     empty for a cause that is not dangerous
 * @param coDiagnosisFrom posterior from which it is reported beside another first diagnosis; empty
 *     where it never is
 * @param notes natural history, cautions and coding notes, in the order written
 * @param isReference whether it is what remains when no cause can be named
 */
public record Diagnosis(
    String id,
    String name,
    String group,
    double prior,
    Citation priorCitation,
    OptionalDouble actionThreshold,
    OptionalDouble coDiagnosisFrom,
    List<Code> codes,
    List<String> notes,
    boolean isReference) {
  public Diagnosis {
    codes = List.copyOf(codes);
    notes = List.copyOf(notes);
  }

  public boolean isDangerous() {
    return actionThreshold.isPresent();
  }

  /** The first code of the system, as the one to write. */
  public Optional<Code> code(CodeSystem system) {
    return codes.stream().filter(code -> code.system() == system).findFirst();
  }
}
