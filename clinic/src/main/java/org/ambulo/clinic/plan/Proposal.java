package org.ambulo.clinic.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.Plan;

/**
 * What is proposed for a patient today.
 *
 * @param first what must happen before anything can be approved; empty when nothing stands in the
 *     way
 * @param visits of therapy; empty while there is nothing to do in a clinic
 */
public record Proposal(
    Plan.Status status, List<String> first, List<Offer> offers, Optional<Calendar.Visits> visits) {

  /** The id of the offer of visits. */
  public static final String VISITS = "therapy_visits";

  public Proposal {
    first = List.copyOf(first);
    offers = List.copyOf(offers);
  }

  /** Of an assessment; the visits of therapy are an offer like the others, before them. */
  public static Proposal of(KnowledgeBase knowledge, Assessment assessment) {
    Plan plan = assessment.plan();
    Optional<Calendar.Visits> visits =
        new Calendar(knowledge, assessment.patient().asOf(), assessment.triage(), plan)
            .visits(assessment.care().programme());
    List<Offer> offers = new ArrayList<>();
    visits.ifPresent(one -> offers.add(visits(one)));
    plan.items().forEach(item -> offers.add(Offer.of(item)));
    return new Proposal(plan.status(), plan.first(), offers, visits);
  }

  public boolean isBlocked() {
    return status == Plan.Status.BLOCKED;
  }

  public Optional<Offer> offer(String id) {
    return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
  }

  private static Offer visits(Calendar.Visits visits) {
    String inAll =
        visits
            .course()
            .map(
                course ->
                    "; %d to %d in %d weeks"
                        .formatted(course.visitsFrom(), course.visitsTo(), course.weeks()))
            .orElse("");
    return new Offer(
        VISITS,
        "Visits of physical therapy",
        Discipline.FUNCTIONAL_RESTORATION,
        PlanModality.PHYSICAL_THERAPY,
        EnumSet.of(FocusArea.FUNCTIONAL_IMPROVEMENT),
        visits.perWeek() + " a week" + inAll,
        visits.course().map(course -> course.name()).orElse(""),
        "physical_therapist",
        visits.course().map(course -> course.citation().sources()).orElse(List.of()));
  }
}
