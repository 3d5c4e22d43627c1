package org.ambulo.core.knowledge;

import java.util.List;

/**
 * The pain mechanisms, the findings that tell them apart, and the fitted model.
 *
 * @param mechanisms ids, in the order of the parameters
 * @param findings ids of the yes/no findings, in the order of the parameters
 */
public record Mechanism(
    List<String> mechanisms,
    List<String> findings,
    MechanismParameters parameters,
    Citation citation) {
  public Mechanism {
    mechanisms = List.copyOf(mechanisms);
    findings = List.copyOf(findings);
  }
}
