package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.record.Dosage;

/** The daily dose of an instruction. */
final class DailyDose {

  private static final Set<String> MASS = Set.of("mg", "g", "ug", "mcg");
  private static final Set<String> MILLILITRES = Set.of("ml", "milliliter", "millilitre");
  private static final Set<String> RATES = Set.of("ug/h", "mcg/h", "mcg/hr");

  private static final BigDecimal DAY_HOURS = BigDecimal.valueOf(24);

  private DailyDose() {}

  /**
   * Milligrams a day, or micrograms an hour of a patch, at most.
   *
   * @param combined whether a mass given is that of a product of several ingredients, which tells
   *     nothing about one of them
   */
  static Optional<BigDecimal> of(Dosage dosage, Optional<Strength> strength, boolean combined) {
    if (dosage.dose().isEmpty()) {
      return Optional.empty();
    }
    if (strength.filter(s -> s.per() == Strength.Per.HOUR).isPresent()) {
      return amount(dosage.dose().get(), strength, combined);
    }
    Optional<BigDecimal> daily =
        dosage
            .rhythm()
            .flatMap(
                rhythm ->
                    amount(dosage.dose().get(), strength, combined).map(mg -> perDay(mg, rhythm)));
    Optional<BigDecimal> cap = dosage.mostPerDay().flatMap(q -> amount(q, strength, combined));
    return daily.map(mg -> cap.map(mg::min).orElse(mg)).or(() -> cap);
  }

  /** Whether an amount is so many units of the product: tablets, patches, or no unit said. */
  static boolean isOfUnits(Dosage.Quantity quantity) {
    String unit = quantity.unit().toLowerCase(Locale.ROOT);
    return !MASS.contains(unit) && !MILLILITRES.contains(unit) && !RATES.contains(unit);
  }

  private static BigDecimal perDay(BigDecimal amount, Dosage.Rhythm rhythm) {
    return amount
        .multiply(rhythm.times())
        .multiply(DAY_HOURS)
        .divide(rhythm.hours(), MathContext.DECIMAL64);
  }

  private static Optional<BigDecimal> amount(
      Dosage.Quantity quantity, Optional<Strength> strength, boolean combined) {
    String unit = quantity.unit().toLowerCase(Locale.ROOT);
    if (MASS.contains(unit)) {
      return combined
          ? Optional.empty()
          : Optional.of(ProductName.milligrams(quantity.value(), unit));
    }
    if (RATES.contains(unit)) {
      return Optional.of(quantity.value());
    }
    boolean millilitres = MILLILITRES.contains(unit);
    return strength
        .filter(s -> (s.per() == Strength.Per.MILLILITRE) == millilitres)
        .map(s -> s.amount().multiply(quantity.value()));
  }
}
