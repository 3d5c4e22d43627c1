package org.ambulo.fhir.write;

import java.util.ArrayList;
import java.util.List;
import org.ambulo.core.knowledge.GoalTemplate;
import org.ambulo.core.plan.Goal;
import org.ambulo.fhir.terms.Systems;

/** A goal of the plan, proposed, with a target for each way in which it is measured. */
public final class GoalResource {

  private GoalResource() {}

  /**
   * The goal.
   *
   * @param day from which on
   * @param patient address of the Patient
   */
  public static Draft of(Goal goal, String day, String patient) {
    List<Draft> targets = new ArrayList<>();
    goal.amount().ifPresent(span -> targets.add(amount(goal, span)));
    goal.rating().ifPresent(span -> targets.add(rating(goal, span)));
    List<Draft> notes = goal.ask().stream().map(q -> new Draft().put("text", q)).toList();
    return Draft.resource("Goal")
        .put(
            "identifier",
            List.of(new Draft().put("system", Systems.PLAN_ITEM).put("value", goal.id())))
        .put("lifecycleStatus", "proposed")
        .put("description", words(goal.text()))
        .put("subject", Parts.reference(patient))
        .put("startDate", day)
        .put("target", targets)
        .put("note", notes);
  }

  private static Draft amount(Goal goal, Goal.Span span) {
    GoalTemplate template = goal.template();
    Draft quantity = new Draft().put("value", span.target()).put("unit", template.unit().many());
    return target(goal, template.activity())
        .put(
            "detailRange",
            new Draft()
                .put(
                    template.direction() == GoalTemplate.Direction.MORE ? "low" : "high",
                    quantity));
  }

  private static Draft rating(Goal goal, Goal.Span span) {
    return target(goal, "Rating by the patient")
        .put("detailRange", new Draft().put("low", new Draft().put("value", span.target())));
  }

  private static Draft target(Goal goal, String measure) {
    return new Draft().put("measure", words(measure)).put("dueDate", goal.by().toString());
  }

  private static Draft words(String text) {
    return Parts.concept(List.of(), text);
  }
}
