package org.ambulo.fhir.terms;

import org.ambulo.core.knowledge.Code;

/**
 * A code as it arrives.
 *
 * @param system canonical; empty where none is given
 * @param display empty where none is given
 */
public record Coding(String system, String code, String display) {

  /** The code as the record keeps it. */
  public Code asCode() {
    return Code.of(system, code, display);
  }
}
