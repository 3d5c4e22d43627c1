package org.ambulo.core.knowledge;

import java.util.List;

/**
 * Everything the clinic knows, read once and never changed. Built by the knowledge module, which
 * refuses content whose ids do not resolve, so look-ups by an id found inside it always succeed.
 */
public record KnowledgeBase(
    Catalogue<Source> sources,
    Catalogue<Diagnosis> diagnoses,
    Catalogue<Finding> findings,
    Catalogue<DependencyGroup> groups,
    InferenceRule inference,
    Triage triage,
    Catalogue<RedFlag> redFlags,
    Psychosocial psychosocial,
    Imaging imaging,
    Catalogue<Problem> problems,
    List<Derivation> derivations,
    BodyChart bodyChart,
    Catalogue<Measure> measures,
    Catalogue<Circumstance> circumstances,
    Catalogue<CareNumber> careNumbers,
    Catalogue<MedicineClass> medicineClasses,
    Catalogue<Medicine> medicines,
    Catalogue<MedicineIndication> medicineIndications,
    LimitConditions limitConditions,
    OpioidTaper opioidTaper,
    Catalogue<WatchItem> watchItems,
    DependencyRule dependency,
    Catalogue<Interaction> interactions,
    MedicineAlerts medicineAlerts,
    Coordination stages,
    GoalRules goals,
    CourseOfCare course,
    Catalogue<GuidelineTopic> positions,
    Catalogue<PlanOrder> orders,
    Catalogue<PlanToken> planTokens,
    Catalogue<Procedure> procedures,
    NeedleSafety needleSafety,
    PriorAuthorisation priorAuthorisation,
    Rehabilitation rehabilitation,
    Outcomes outcomes,
    Catalogue<Instrument> instruments,
    Catalogue<PerformanceTest> performanceTests,
    Classification classification,
    Mechanism mechanism,
    Relief relief,
    Scheduling scheduling) {

  /** Id of the finding that says how many weeks the pain has lasted. */
  public static final String WEEKS_OF_PAIN = "h_duration_weeks";

  /** Ids of what the forecast of relief tells where nobody said it. */
  public static final String WINDOW_OPEN = "window_open";

  public static final String WINDOW_CLOSED = "window_closed";
  public static final String NO_WINDOW_EXPECTED = "no_window_expected";

  /** Id of the number of weeks that the pain had lasted at an intervention. */
  public static final String WEEKS_BEFORE_INTERVENTION = "relief.weeks_before";

  public KnowledgeBase {
    derivations = List.copyOf(derivations);
  }

  /** The same knowledge with other priors of relief. */
  public KnowledgeBase withRelief(Relief other) {
    return new KnowledgeBase(
        sources,
        diagnoses,
        findings,
        groups,
        inference,
        triage,
        redFlags,
        psychosocial,
        imaging,
        problems,
        derivations,
        bodyChart,
        measures,
        circumstances,
        careNumbers,
        medicineClasses,
        medicines,
        medicineIndications,
        limitConditions,
        opioidTaper,
        watchItems,
        dependency,
        interactions,
        medicineAlerts,
        stages,
        goals,
        course,
        positions,
        orders,
        planTokens,
        procedures,
        needleSafety,
        priorAuthorisation,
        rehabilitation,
        outcomes,
        instruments,
        performanceTests,
        classification,
        mechanism,
        other,
        scheduling);
  }
}
