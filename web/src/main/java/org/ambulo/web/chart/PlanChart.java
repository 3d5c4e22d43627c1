package org.ambulo.web.chart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.plan.Reviewed;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.write.Draft;

/** Keeps an approved plan in the record, with the orders that follow from it. */
public final class PlanChart {

  private final Charts charts;

  public PlanChart(Charts charts) {
    this.charts = charts;
  }

  /** Where the plan of a patient is kept that had none. */
  public static Key place(String patient) {
    String name = List.of("plan of care", patient).toString();
    return new Key(
        "CarePlan", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }

  /**
   * Keeps it all, or nothing.
   *
   * @param looked the plan that the form was made of; empty: there was none
   * @param sending which sending of the form it is, with what is in it
   */
  public Entered keep(
      Caller caller,
      String patient,
      Assessed assessed,
      Optional<Looked> looked,
      Reviewed.Ready ready,
      Signature by,
      String sending) {
    PlanOrders orders =
        new PlanOrders(patient, assessed.documents(), assessed.assessment(), by)
            .decide(ready.plan(), ready.decided());
    CarePlanDraft draft = new CarePlanDraft(patient, by, sending);
    List<Change> changes = new ArrayList<>();
    changes.add(
        looked
            .<Change>map(
                plan ->
                    new Change.Edit(
                        plan.key(),
                        plan.version(),
                        before -> draft.over(before, ready.plan(), orders.references())))
            .orElseGet(
                () ->
                    new Change.Make(
                        place(patient),
                        whole(draft.over(bare(), ready.plan(), orders.references())))));
    changes.addAll(orders.changes());
    return charts.enter(caller, patient, new Submission(sending, "plan"), changes);
  }

  /** A plan as somebody looked at it. */
  public record Looked(Key key, long version) {}

  private static Node.Group bare() {
    return Node.group(Map.of("resourceType", Node.text("CarePlan")));
  }

  private static Draft whole(Node.Group resource) {
    Draft draft = new Draft();
    resource.fields().forEach(draft::put);
    return draft;
  }
}
