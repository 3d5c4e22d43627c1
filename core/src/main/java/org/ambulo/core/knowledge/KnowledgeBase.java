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
    Relief relief) {
  public KnowledgeBase {
    derivations = List.copyOf(derivations);
  }
}
