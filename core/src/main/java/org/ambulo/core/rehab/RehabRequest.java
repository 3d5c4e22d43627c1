package org.ambulo.core.rehab;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ambulo.core.diagnosis.Differential;
import org.ambulo.core.knowledge.Category;
import org.ambulo.core.knowledge.Exercise.Position;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.triage.TriageResult;

/**
 * What a programme is written for.
 *
 * @param facts what is known of the patient: the record, or the record and the regimen
 * @param diagnosis id of the leading diagnosis
 * @param suspected ids of further causes, and of dangerous ones that are not excluded
 * @param category empty when the findings settle none
 * @param phase id of the phase the patient is in; empty at the start, when it is to be found
 * @param activityPain 0 to 10 with the main activity; empty when not asked
 * @param irritability empty when not asked
 * @param atHome equipment at home beside the household's
 * @param notTolerated positions the patient cannot take
 * @param declined ids of what the patient does not want
 * @param adherence share of the home sessions done, 0 to 1; empty at the start
 */
public record RehabRequest(
    Facts facts,
    String diagnosis,
    Set<String> suspected,
    Optional<Category> category,
    Safety safety,
    Optional<String> phase,
    Optional<BigDecimal> activityPain,
    Optional<Irritability> irritability,
    Set<String> atHome,
    Set<Position> notTolerated,
    Set<String> declined,
    Optional<BigDecimal> adherence) {
  public RehabRequest {
    suspected = Set.copyOf(suspected);
    atHome = Set.copyOf(atHome);
    notTolerated = Set.copyOf(notTolerated);
    declined = Set.copyOf(declined);
  }

  /** Whether the patient may start. */
  public enum Safety {
    CLEARED,
    /** Required screening is not answered. */
    SCREENING_OPEN,
    /** An emergency or urgent red flag is open. */
    RED_FLAG_OPEN
  }

  /** How easily the pain is provoked, and how slowly it settles. */
  public enum Irritability {
    LOW,
    MODERATE,
    HIGH
  }

  /** A cleared patient of whom nothing more was said. */
  public static RehabRequest of(Facts facts, String diagnosis, Optional<Category> category) {
    return new RehabRequest(
        facts,
        diagnosis,
        Set.of(),
        category,
        Safety.CLEARED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Set.of(),
        Set.of(),
        Optional.empty());
  }

  /** An assessed patient. */
  public static RehabRequest of(
      Facts facts, TriageResult triage, Differential differential, Optional<Category> category) {
    Set<String> suspected =
        differential.coDiagnoses().stream()
            .map(candidate -> candidate.diagnosis().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    differential.mustExclude().forEach(excluded -> suspected.add(excluded.diagnosis().id()));
    return of(facts, differential.first().diagnosis().id(), category)
        .suspecting(suspected)
        .safety(safety(triage));
  }

  private static Safety safety(TriageResult triage) {
    if (triage.tier().interrupts()) {
      return Safety.RED_FLAG_OPEN;
    }
    return triage.screeningOpen().isEmpty() ? Safety.CLEARED : Safety.SCREENING_OPEN;
  }

  public RehabRequest knowing(Facts known) {
    return but(draft -> draft.facts = known);
  }

  public RehabRequest suspecting(Set<String> causes) {
    return but(draft -> draft.suspected = causes);
  }

  public RehabRequest safety(Safety whether) {
    return but(draft -> draft.safety = whether);
  }

  public RehabRequest in(String phaseId) {
    return but(draft -> draft.phase = Optional.of(phaseId));
  }

  public RehabRequest activityPain(BigDecimal pain) {
    return but(draft -> draft.activityPain = Optional.of(pain));
  }

  public RehabRequest irritability(Irritability how) {
    return but(draft -> draft.irritability = Optional.of(how));
  }

  public RehabRequest having(Set<String> things) {
    return but(draft -> draft.atHome = things);
  }

  public RehabRequest notTolerating(Set<Position> positions) {
    return but(draft -> draft.notTolerated = positions);
  }

  public RehabRequest declining(Set<String> ids) {
    return but(draft -> draft.declined = ids);
  }

  public RehabRequest adherence(BigDecimal share) {
    return but(draft -> draft.adherence = Optional.of(share));
  }

  /** The same request but for what the change writes into its draft. */
  private RehabRequest but(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.request();
  }

  /** A request that can still be changed. */
  private static final class Draft {
    private Facts facts;
    private final String diagnosis;
    private Set<String> suspected;
    private final Optional<Category> category;
    private Safety safety;
    private Optional<String> phase;
    private Optional<BigDecimal> activityPain;
    private Optional<Irritability> irritability;
    private Set<String> atHome;
    private Set<Position> notTolerated;
    private Set<String> declined;
    private Optional<BigDecimal> adherence;

    Draft(RehabRequest of) {
      facts = of.facts;
      diagnosis = of.diagnosis;
      suspected = of.suspected;
      category = of.category;
      safety = of.safety;
      phase = of.phase;
      activityPain = of.activityPain;
      irritability = of.irritability;
      atHome = of.atHome;
      notTolerated = of.notTolerated;
      declined = of.declined;
      adherence = of.adherence;
    }

    RehabRequest request() {
      return new RehabRequest(
          facts,
          diagnosis,
          suspected,
          category,
          safety,
          phase,
          activityPain,
          irritability,
          atHome,
          notTolerated,
          declined,
          adherence);
    }
  }
}
