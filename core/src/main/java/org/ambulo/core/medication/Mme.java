package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.knowledge.Medicine;

/**
 * Morphine milligram equivalents a day: daily dose times factor, over all opioids by mouth and
 * through the skin. Source: CDC 2022, as the knowledge base has its factors.
 *
 * @param most as if every order were taken as much as it allows; alerts go by this one
 * @param reported as the patient takes them; the most where nobody asked
 * @param exact whether nothing is missing from the sum; if not, it is the least that it can be
 * @param excluded opioids that count nothing, and why; by name
 */
public record Mme(BigDecimal most, BigDecimal reported, boolean exact, List<Excluded> excluded) {
  public Mme {
    excluded = List.copyOf(excluded);
  }

  private static final Comparator<Excluded> BY_NAME =
      Comparator.comparing((Excluded one) -> one.medicine().name())
          .thenComparing(one -> one.medicine().id())
          .thenComparing(Excluded::reason);

  /** The class of the medicines that count. */
  static final String OPIOID = "opioid";

  /** An opioid that counts nothing. */
  public record Excluded(Medicine medicine, Reason reason) {}

  /** Why an opioid counts nothing. */
  public enum Reason {
    /** A partial agonist without a factor. */
    NO_FACTOR("has no factor in the CDC table; present, counts 0"),
    /** Injected, into the spinal canal, through a mucous membrane. */
    NOT_ORAL("is not taken by mouth or through the skin; the total is incomplete"),
    /** Given by a programme against opioid use disorder. */
    ADDICTION("is given against opioid use disorder; counts 0, interactions hold"),
    /** Its daily dose is not known. */
    DOSE_UNKNOWN("has no daily dose in the record; the total is incomplete");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public static Mme of(Regimen regimen) {
    BigDecimal most = BigDecimal.ZERO;
    BigDecimal reported = BigDecimal.ZERO;
    boolean exact = regimen.complete();
    List<Excluded> excluded = new ArrayList<>();
    for (Taken one : regimen.taken()) {
      if (one.medicine().classes().contains(OPIOID)) {
        Optional<Reason> reason = excluded(one);
        if (reason.isPresent()) {
          excluded.add(new Excluded(one.medicine(), reason.get()));
          exact &= reason.get() == Reason.NO_FACTOR || reason.get() == Reason.ADDICTION;
        } else {
          BigDecimal factor = one.medicine().mme().orElseThrow().factor();
          Taken.Daily daily = one.daily().orElseThrow();
          most = most.add(daily.most().multiply(factor));
          reported = reported.add(daily.reported().orElse(daily.most()).multiply(factor));
        }
      }
    }
    excluded.sort(BY_NAME);
    return new Mme(most, reported, exact, excluded);
  }

  private static Optional<Reason> excluded(Taken one) {
    Optional<Medicine.MmeFactor> factor = one.medicine().mme();
    if (factor.isEmpty()) {
      return Optional.of(Reason.NO_FACTOR);
    }
    if (one.forAddiction()) {
      return Optional.of(Reason.ADDICTION);
    }
    if (one.route().filter(route -> !factor.get().routes().contains(route)).isPresent()) {
      return Optional.of(Reason.NOT_ORAL);
    }
    return one.daily().isEmpty() ? Optional.of(Reason.DOSE_UNKNOWN) : Optional.empty();
  }
}
