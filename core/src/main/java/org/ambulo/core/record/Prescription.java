package org.ambulo.core.record;

import java.util.List;
import java.util.Optional;

/**
 * What an entry says of a medicine beyond its name.
 *
 * @param source what sort of entry it is
 * @param intent of an order, as the source has it: {@code order}, {@code proposal}
 * @param end until when it is, or was, to be taken
 */
public record Prescription(
    Source source, Optional<String> intent, Optional<PartialDate> end, List<Dosage> dosages) {
  public Prescription {
    dosages = List.copyOf(dosages);
  }

  /** A medicine that is said to be taken, and no more. */
  public static final Prescription SAID =
      new Prescription(Source.STATEMENT, Optional.empty(), Optional.empty(), List.of());

  /** How the record knows of the medicine. */
  public enum Source {
    /** Ordered by a prescriber. */
    ORDER,
    /** Said to be taken. */
    STATEMENT,
    /** Given once, by somebody. */
    ADMINISTRATION
  }
}
