package org.ambulo.core.medication;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.knowledge.Medicine.Evidence.Direction;

/** A medicine that the clinic manages, with what can be said of it before a patient is known. */
final class Considered {

  private static final Set<Direction> SUPPORTED =
      EnumSet.of(Direction.FOR, Direction.FOR_SECOND_LINE, Direction.FOR_CONDITIONAL);

  private final Medicine medicine;
  private final Medicine.Use use;
  private final Trial trial;
  private final Optional<String> dose;

  /** By indication: why it is not proposed for want of evidence. */
  private final Map<String, MedicineChoices.Withheld> unsupported = new HashMap<>();

  Considered(Medicine medicine, SafetyRules safety) {
    this.medicine = medicine;
    use = medicine.use().orElseThrow();
    trial = new Trial(medicine, safety);
    dose = dose(use);
    use.evidence()
        .forEach(
            (indication, evidence) -> {
              if (!SUPPORTED.contains(evidence.direction())) {
                unsupported.put(indication, unsupported(medicine, evidence));
              }
            });
  }

  private static Optional<String> dose(Medicine.Use use) {
    Optional<String> dose =
        use.start()
            .mg()
            .map(
                mg ->
                    "start "
                        + mg.toPlainString()
                        + " mg"
                        + use.start()
                            .intervalHours()
                            .map(h -> " every " + h.toPlainString() + " h")
                            .orElse(""));
    return dose.or(() -> use.start().words());
  }

  private static MedicineChoices.Withheld unsupported(
      Medicine medicine, Medicine.Evidence evidence) {
    String direction = evidence.direction().name().toLowerCase(Locale.ROOT);
    String why =
        "evidence for this indication: "
            + direction.replace('_', ' ')
            + evidence.strength().map(strength -> " (" + strength + ")").orElse("");
    return new MedicineChoices.Withheld(medicine, false, why, evidence.citation());
  }

  Medicine medicine() {
    return medicine;
  }

  Medicine.Use use() {
    return use;
  }

  /** What asking for it would raise. */
  Trial trial() {
    return trial;
  }

  /** The dose to start with, in words. */
  Optional<String> dose() {
    return dose;
  }

  /** The evidence for the indication; nothing where it is judged as a procedure. */
  Optional<Medicine.Evidence> evidence(String indication) {
    return Optional.ofNullable(use.evidence().get(indication))
        .filter(one -> one.direction() != Direction.SEE_PROCEDURES);
  }

  /** Why it is not proposed for want of evidence; nothing where the evidence is for it. */
  Optional<MedicineChoices.Withheld> unsupported(String indication) {
    return Optional.ofNullable(unsupported.get(indication));
  }
}
