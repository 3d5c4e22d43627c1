package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Set;

/**
 * Everything the clinic knows of restoring function.
 *
 * @param household things that every home has or can stand in for
 * @param phases in the order of the course
 * @param phaseEntries the first that holds wins
 * @param directions the first that suits wins
 * @param needs in the order in which a programme meets them
 * @param positions that some patients cannot take
 * @param courses the first that suits wins
 * @param session the parts of a visit, in order
 * @param neverSay words that no text for a patient uses
 */
public record Rehabilitation(
    Catalogue<Exercise> exercises,
    Catalogue<RehabCondition> conditions,
    Set<String> household,
    Catalogue<RehabPhase> phases,
    List<PhaseEntry> phaseEntries,
    List<DirectionRule> directions,
    Catalogue<RehabNeed> needs,
    List<RehabNeed.Rule> needRules,
    List<StarterSet> starterSets,
    List<PositionRule> positions,
    List<RehabCourse> courses,
    List<RehabCheck> checks,
    List<String> session,
    PainMonitoring monitoring,
    Adherence adherence,
    ProgrammeSize size,
    OccupationalTherapy occupational,
    ManualTherapy manual,
    Catalogue<Modality> modalities,
    Catalogue<LifestyleAdvice> lifestyle,
    List<WorkDuty> duties,
    Catalogue<Device> devices,
    Catalogue<EducationTopic> education,
    List<String> neverSay) {
  public Rehabilitation {
    household = Set.copyOf(household);
    phaseEntries = List.copyOf(phaseEntries);
    directions = List.copyOf(directions);
    needRules = List.copyOf(needRules);
    starterSets = List.copyOf(starterSets);
    positions = List.copyOf(positions);
    courses = List.copyOf(courses);
    checks = List.copyOf(checks);
    session = List.copyOf(session);
    duties = List.copyOf(duties);
    neverSay = List.copyOf(neverSay);
  }
}
