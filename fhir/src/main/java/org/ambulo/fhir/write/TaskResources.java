package org.ambulo.fhir.write;

import java.util.List;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.Outcomes;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.outcome.Task;
import org.ambulo.core.plan.Handover;
import org.ambulo.fhir.terms.Systems;

/**
 * What somebody has to do, as Tasks: of hand-overs, of escalations, and of a course that is not as
 * expected. Each names the rule that it came from and the plan that it belongs to.
 */
final class TaskResources {

  private final Assessment assessment;
  private final String day;
  private final String patient;
  private final String plan;

  /**
   * For one patient's bundle.
   *
   * @param patient address of the Patient
   * @param plan address of the CarePlan
   */
  TaskResources(Assessment assessment, String day, String patient, String plan) {
    this.assessment = assessment;
    this.day = day;
    this.patient = patient;
    this.plan = plan;
  }

  void addTo(BundleDraft bundle) {
    for (Handover handover : assessment.handovers()) {
      add(handover.rule().id(), handover.rule().name(), handover.tasks(), bundle);
    }
    Outcome outcome = assessment.outcome();
    for (Outcome.Raised raised : outcome.escalations()) {
      add(raised.escalation().id(), raised.escalation().name(), raised.tasks(), bundle);
    }
    outcome
        .check()
        .ifPresent(
            one -> add(one.check().id(), one.check().name(), one.task().stream().toList(), bundle));
    add(Outcomes.READY, "Follow-up after discharge", outcome.followUp(), bundle);
    for (Outcome.Relapse relapse : outcome.relapse()) {
      add(relapse.sign().id(), relapse.sign().name(), relapse.tasks(), bundle);
    }
  }

  private void add(String rule, String why, List<Task> tasks, BundleDraft bundle) {
    tasks.forEach(task -> bundle.add(task(rule, why, task)));
  }

  private Draft task(String rule, String why, Task task) {
    Draft draft =
        Draft.resource("Task")
            .put(
                "identifier",
                List.of(new Draft().put("system", Systems.PLAN_ITEM).put("value", rule)))
            .put("basedOn", List.of(Parts.reference(plan)))
            .put("status", "draft")
            .put("intent", "proposal")
            .put("description", task.text())
            .put("for", Parts.reference(patient))
            .put("authoredOn", day)
            .put("performerType", List.of(text(task.who().replace('_', ' '))))
            .put("reasonCode", text(why));
    return task.by()
        .map(
            by ->
                draft.put(
                    "restriction",
                    new Draft().put("period", new Draft().put("end", by.toString()))))
        .orElse(draft);
  }

  private static Draft text(String words) {
    return Parts.concept(List.of(), words);
  }
}
