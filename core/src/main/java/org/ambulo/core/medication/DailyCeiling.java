package org.ambulo.core.medication;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.LimitConditions;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;

/**
 * The most of a medicine that one patient may have a day, by age, liver and kidneys. What is not
 * known counts as the worst that it can be, and is asked.
 *
 * @param limits every limit that applies or may apply, the lowest first
 * @param ask what is not known and could lift a limit
 */
public record DailyCeiling(List<Limit> limits, List<Fact> ask) {
  public DailyCeiling {
    limits = List.copyOf(limits);
    ask = List.copyOf(ask);
  }

  private static final Fact CREATININE_CLEARANCE = Fact.measure("crcl");

  /** Milligrams a day, for a reason. */
  public record Limit(BigDecimal mg, Reason reason, Truth applies, Optional<String> note) {
    /** The reason in words, and whether it is known. */
    public String words() {
      return applies.isUnknown() ? reason.unknown : reason.known;
    }
  }

  /** Why a limit holds. */
  public enum Reason {
    ADULT("of any adult", "of any adult"),
    OLDER("of older adults", "of older adults, as long as the age is not known"),
    LIVER_OR_ALCOHOL(
        "with liver disease or heavy drinking",
        "with liver disease or heavy drinking, as long as these are not ruled out"),
    KIDNEY(
        "at this creatinine clearance",
        "of the weakest kidneys, as long as the creatinine clearance is not known");

    private final String known;
    private final String unknown;

    Reason(String known, String unknown) {
      this.known = known;
      this.unknown = unknown;
    }
  }

  /** The ceiling of a patient. */
  public static DailyCeiling of(Medicine.Use use, LimitConditions conditions, Facts facts) {
    List<Limit> limits = new ArrayList<>();
    Set<Fact> ask = new LinkedHashSet<>();
    use.limit()
        .ifPresent(
            limit -> {
              limit.adult().ifPresent(mg -> limits.add(limit(mg, Reason.ADULT, Truth.YES)));
              conditional(limit.from65(), Reason.OLDER, conditions.older(), facts, limits, ask);
              conditional(
                  limit.liverOrAlcohol(),
                  Reason.LIVER_OR_ALCOHOL,
                  conditions.liverOrAlcohol(),
                  facts,
                  limits,
                  ask);
            });
    kidney(use, facts, limits, ask);
    limits.sort(Comparator.comparing(Limit::mg).thenComparing(Limit::reason));
    return new DailyCeiling(limits, List.copyOf(ask));
  }

  /** Milligrams a day; empty where nothing limits it. */
  public Optional<BigDecimal> mg() {
    return limits.stream().findFirst().map(Limit::mg);
  }

  /** Whether a daily dose stays within it. */
  public boolean allows(BigDecimal perDay) {
    return mg().map(most -> perDay.compareTo(most) <= 0).orElse(true);
  }

  private static Limit limit(BigDecimal mg, Reason reason, Truth applies) {
    return new Limit(mg, reason, applies, Optional.empty());
  }

  /** A limit below that of any adult, unless it is known not to apply. */
  private static void conditional(
      Optional<BigDecimal> mg,
      Reason reason,
      Criterion condition,
      Facts facts,
      List<Limit> limits,
      Set<Fact> ask) {
    Truth applies = Judge.judge(condition, facts);
    boolean lower =
        mg.filter(most -> limits.stream().allMatch(other -> most.compareTo(other.mg()) < 0))
            .isPresent();
    if (!lower || applies.isNo()) {
      return;
    }
    limits.add(limit(mg.orElseThrow(), reason, applies));
    ask.addAll(Judge.ask(condition, facts));
  }

  private static void kidney(Medicine.Use use, Facts facts, List<Limit> limits, Set<Fact> ask) {
    if (facts.answer(CREATININE_CLEARANCE) instanceof Answer.Amount clearance) {
      use.kidney().stream()
          .filter(band -> holds(band, clearance.value()))
          .findFirst()
          .ifPresent(band -> kidney(band, Truth.YES, limits));
      return;
    }
    boolean differs =
        use.kidney().stream().map(Medicine.KidneyBand::dailyMg).distinct().count() > 1;
    if (differs) {
      ask.add(CREATININE_CLEARANCE);
      use.kidney().stream()
          .filter(band -> band.dailyMg().isPresent())
          .min(Comparator.comparing(band -> band.dailyMg().orElseThrow()))
          .ifPresent(band -> kidney(band, Truth.UNKNOWN, limits));
    } else {
      use.kidney().stream().findFirst().ifPresent(band -> kidney(band, Truth.YES, limits));
    }
  }

  private static void kidney(Medicine.KidneyBand band, Truth applies, List<Limit> limits) {
    band.dailyMg().ifPresent(mg -> limits.add(new Limit(mg, Reason.KIDNEY, applies, band.text())));
  }

  private static boolean holds(Medicine.KidneyBand band, BigDecimal clearance) {
    return clearance.compareTo(band.from()) >= 0
        && band.below().map(below -> clearance.compareTo(below) < 0).orElse(true);
  }
}
