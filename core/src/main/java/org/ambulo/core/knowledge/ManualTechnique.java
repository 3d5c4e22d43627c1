package org.ambulo.core.knowledge;

import java.util.List;

/** A technique of treatment by hand. Needs consent each time. */
public record ManualTechnique(
    String id,
    String name,
    Kind kind,
    Indication indication,
    List<String> avoidIf,
    Citation citation) {
  public ManualTechnique {
    avoidIf = List.copyOf(avoidIf);
  }

  /** How it is done; thrust alone is of grade V. */
  public enum Kind {
    MOBILISATION,
    SOFT_TISSUE,
    THRUST
  }
}
