package org.ambulo.core.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A medicine, by ingredient; where the route makes another medicine of it, by ingredient and route.
 *
 * @param rxnorm RxNorm id of the ingredient
 * @param atc ATC codes, the present one first
 * @param names synonyms, abbreviations and brands under which it arrives, beside its own name
 * @param classes ids of {@link MedicineClass}
 * @param routes the usual ones; empty when they do not matter
 * @param use how the clinic uses it; empty for a medicine that only matters as company
 * @param mme what makes morphine milligram equivalents of its daily dose; empty when it counts none
 */
public record Medicine(
    String id,
    String name,
    Role role,
    Optional<String> rxnorm,
    List<String> atc,
    List<String> names,
    Set<String> classes,
    List<String> routes,
    Optional<Use> use,
    Optional<MmeFactor> mme,
    Optional<String> note,
    Citation citation) {
  public Medicine {
    atc = List.copyOf(atc);
    names = List.copyOf(names);
    classes = Set.copyOf(classes);
    routes = List.copyOf(routes);
  }

  /** What the clinic does with it. */
  public enum Role {
    MANAGED,
    RESCUE,
    CO_MEDICATION
  }

  /**
   * Daily dose times factor is morphine milligram equivalents a day.
   *
   * @param routes over which it counts
   */
  public record MmeFactor(BigDecimal factor, Unit unit, List<String> routes, Citation citation) {
    public MmeFactor {
      routes = List.copyOf(routes);
    }

    /** What the factor multiplies. */
    public enum Unit {
      MG_PER_DAY("mg/day"),
      /** Micrograms an hour of the patches worn at once. */
      MCG_PER_HOUR("mcg/h");

      private final String words;

      Unit(String words) {
        this.words = words;
      }

      public String words() {
        return words;
      }
    }
  }

  /**
   * How the clinic uses a medicine.
   *
   * @param kidney bands of creatinine clearance
   * @param liver advice by Child-Pugh class A, B, C
   * @param titration steps by day
   * @param forms in which it exists, the usual one first; empty where they are not needed
   * @param watch what to watch and when
   * @param evidence by indication: acute_lbp, chronic_lbp, radicular
   * @param stopping what happens on stopping, beside dependency
   */
  public record Use(
      Optional<DailyLimit> limit,
      Start start,
      Optional<Integer> maxDays,
      List<KidneyBand> kidney,
      Map<String, String> liver,
      Onset onset,
      List<Step> titration,
      Optional<OlderStart> olderStart,
      String taper,
      List<MedicineForm> forms,
      List<String> watch,
      List<Contraindication> contraindications,
      Pregnancy pregnancy,
      Beers beers,
      Map<String, Evidence> evidence,
      Dependency dependency,
      Optional<String> stopping,
      Optional<String> schedule) {
    public Use {
      kidney = List.copyOf(kidney);
      liver = Map.copyOf(liver);
      titration = List.copyOf(titration);
      forms = List.copyOf(forms);
      watch = List.copyOf(watch);
      contraindications = List.copyOf(contraindications);
      evidence = Map.copyOf(evidence);
    }
  }

  /** The most milligrams a day; the limits that are empty are as for an adult. */
  public record DailyLimit(
      Optional<BigDecimal> adult,
      Optional<BigDecimal> chronic,
      Optional<BigDecimal> from65,
      Optional<BigDecimal> liverOrAlcohol,
      Citation citation) {}

  /**
   * The first dose.
   *
   * @param mg milligrams a dose
   * @param intervalHours hours from dose to dose
   * @param words further words: another dose, with food
   */
  public record Start(
      Optional<BigDecimal> mg, Optional<BigDecimal> intervalHours, Optional<String> words) {}

  /**
   * What holds from one creatinine clearance (included) to below another, in mL/min.
   *
   * @param dailyMg the most a day there; 0 means not at all
   */
  public record KidneyBand(
      BigDecimal from,
      Optional<BigDecimal> below,
      KidneyAction action,
      Optional<BigDecimal> dailyMg,
      Optional<String> text) {}

  /** What a kidney band asks for, the mildest first. */
  public enum KidneyAction {
    USUAL,
    EXTEND_INTERVAL,
    CAUTION,
    CAUTION_SHORT_COURSE,
    REDUCE,
    AVOID_IF_POSSIBLE,
    AVOID,
    CONTRAINDICATED
  }

  /** Hours to the first effect and days of an adequate trial. */
  public record Onset(BigDecimal firstEffectHours, BigDecimal trialDays) {}

  /**
   * The dose from a day on.
   *
   * @param words the dose as written
   * @param dose the same as a figure, where the step is part of a calendar
   */
  public record Step(int day, String words, Optional<Dose> dose, Optional<String> note) {}

  /** Milligrams a dose, and doses a day. */
  public record Dose(BigDecimal mg, int times) {
    public BigDecimal perDay() {
      return mg.multiply(BigDecimal.valueOf(times));
    }
  }

  /** A lower first step for older adults, for some days before the titration. */
  public record OlderStart(Dose dose, int days, Optional<String> note, Citation citation) {}

  /** Diagnoses, by ICD-10-CM prefix without dot, with which it is not, or not lightly, given. */
  public record Contraindication(List<String> icd, Level level, String text) {
    public Contraindication {
      icd = List.copyOf(icd);
    }

    /** How much it forbids. */
    public enum Level {
      CONTRAINDICATED,
      AVOID,
      CAUTION,
      ALLERGY,
      SEE_PREGNANCY,
      OTHER
    }
  }

  /**
   * Advice in pregnancy.
   *
   * @param fromWeek from which week on it is contraindicated, where that is said
   */
  public record Pregnancy(
      Status status, Optional<BigDecimal> fromWeek, Optional<String> text, Citation citation) {
    /** How much pregnancy forbids. */
    public enum Status {
      PREFERRED_ANALGESIC,
      LIKELY_OK,
      USE_IF_OVERDOSE,
      CAUTION,
      /** Too little is known of it: to be avoided unless there is a reason. */
      INSUFFICIENT_DATA,
      AVOID_IF_POSSIBLE,
      AVOID_FIRST_TRIMESTER,
      /** Forbidden late only; the interactions say from when. */
      AVOID_GE_20WK,
      AVOID
    }
  }

  /** What the Beers criteria say of it from 65 years on. */
  public record Beers(String flag, Optional<String> text, Citation citation) {}

  /** What the evidence says for one indication. */
  public record Evidence(
      Direction direction, Optional<String> strength, Optional<String> note, Citation citation) {
    /** Where the evidence points, the most favourable first. */
    public enum Direction {
      FOR,
      FOR_SECOND_LINE,
      FOR_CONDITIONAL,
      OFF_LABEL,
      LAST_LINE,
      UNCERTAIN,
      SEE_PROCEDURES,
      NO_RECOMMENDATION,
      NO_EVIDENCE,
      NO_ROLE,
      AGAINST_OR_SHORT_TRIAL,
      AGAINST_AS_SOLE,
      AGAINST_ROUTINE,
      AGAINST
    }
  }

  /** How likely dependence is. */
  public enum Dependency {
    NONE,
    LOW,
    LOW_MODERATE,
    MODERATE,
    HIGH
  }
}
