package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * How long a medicine against clotting is held before a needle, and when it is taken again.
 *
 * @param medicine id of a {@link Medicine}
 * @param waits from the last dose to the needle; one for every {@link BleedingRisk}
 * @param restart from the needle to the next dose
 * @param inrAtMost the INR that must be shown on the day, where one must
 * @param kidney what weak kidneys make of the wait; empty when they do not matter
 */
public record AntithromboticHold(
    String medicine,
    Map<BleedingRisk, Wait> waits,
    Restart restart,
    Optional<BigDecimal> inrAtMost,
    Optional<WeakKidney> kidney,
    Optional<String> note,
    Citation citation) {
  public AntithromboticHold {
    waits = Map.copyOf(waits);
  }

  /** What the table asks for one bleeding risk. */
  public sealed interface Wait {}

  /** Days without a dose; 0 when it may be taken on. */
  public record Days(BigDecimal days) implements Wait {}

  /** No days by the table: to be decided together with the prescriber. */
  public record Shared() implements Wait {}

  /** Hours from the needle to the next dose; two different ones where the dose decides. */
  public record Restart(BigDecimal fromHours, BigDecimal toHours) {}

  /** Below this value of the measure a wait of days becomes this many. */
  public record WeakKidney(String measure, BigDecimal below, BigDecimal days) {}

  /** What the table asks for at this risk. */
  public Wait wait(BleedingRisk risk) {
    return Optional.ofNullable(waits.get(risk)).orElseThrow();
  }
}
