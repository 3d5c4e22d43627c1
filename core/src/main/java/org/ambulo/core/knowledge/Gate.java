package org.ambulo.core.knowledge;

import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * A condition that holds a patient back from a procedure while it is true.
 *
 * @param code id of a {@link ReasonCode}
 * @param profile id of the {@link PayerProfile} whose limit it is; empty unless the level is {@link
 *     Level#BLOCK_PAYER}
 * @param bearsIndication whether the indication cannot be judged without its facts
 * @param askIf for whom the question makes sense: where this is a no, a gate that cannot be judged
 *     is passed; always when empty
 * @param why a sentence for the clinician
 * @param when what must hold; may ask for attributes of the procedure, see {@link
 *     ProcedureAttribute}
 */
public record Gate(
    String code,
    Level level,
    Optional<String> profile,
    boolean bearsIndication,
    Optional<Criterion> askIf,
    String why,
    Criterion when,
    Citation citation) {

  /** What a gate does. */
  public enum Level {
    /** Do not perform. */
    BLOCK_SAFETY,
    /** Put right before the day. */
    HOLD,
    /** Clinically possible; the payer denies it. */
    BLOCK_PAYER,
    /** Show and document. */
    WARN
  }
}
