package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A form in which a medicine exists.
 *
 * @param unit what is counted: tablet, patch, mL
 * @param amounts milligrams a unit, of a patch micrograms an hour; the smallest first, never empty
 * @param dosesADay into how many doses a day's units are spread at most
 * @param unitsMost so many units at once at most; empty where it does not matter
 * @param ending what follows the smallest dose when it is tapered
 */
public record MedicineForm(
    String id,
    String unit,
    List<BigDecimal> amounts,
    int dosesADay,
    Optional<Integer> unitsMost,
    Ending ending,
    Citation citation) {
  public MedicineForm {
    amounts = amounts.stream().sorted().toList();
  }

  /** What follows the smallest dose. */
  public enum Ending {
    /** More time between doses, then none. */
    STRETCH,
    /** Another form, or a specialist. */
    CHANGE_FORM
  }

  public BigDecimal smallest() {
    return amounts.getFirst();
  }

  /** Its id in words: {@code extended release}. */
  public String words() {
    return id.replace('_', ' ');
  }
}
