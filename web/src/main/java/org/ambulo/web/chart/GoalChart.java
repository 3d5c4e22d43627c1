package org.ambulo.web.chart;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ambulo.clinic.plan.Signature;
import org.ambulo.core.archive.Key;
import org.ambulo.core.plan.Goal;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.GoalResource;
import org.ambulo.fhir.write.Parts;

/** What choosing goals with a patient writes. */
public final class GoalChart {

  private GoalChart() {}

  /** How a goal ends. */
  public enum End {
    REACHED("completed"),
    GIVEN_UP("cancelled");

    private final String status;

    End(String status) {
      this.status = status;
    }
  }

  /** A goal of the plan, chosen; it has its one place in the record. */
  public static Change choose(String patient, Goal goal, Signature by) {
    String name = List.of("goal", patient, goal.id()).toString();
    Key key =
        new Key("Goal", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    return new Change.Put(
        key,
        GoalResource.of(goal, by.on().toString(), "Patient/" + patient)
            .put("lifecycleStatus", "active")
            .put("expressedBy", person(by)));
  }

  /** A goal in own words. */
  public static Change own(String patient, String words, LocalDate due, Signature by) {
    return new Change.Add(
        "own",
        Draft.resource("Goal")
            .put("lifecycleStatus", "active")
            .put("description", Parts.concept(List.of(), words))
            .put("subject", Parts.reference("Patient/" + patient))
            .put("startDate", by.on().toString())
            .put("target", List.of(new Draft().put("dueDate", due.toString())))
            .put("expressedBy", person(by)));
  }

  /** The end of one, with the reason. */
  public static Change end(Key goal, long version, End end, String why, Signature by) {
    return new Change.Edit(
        goal,
        version,
        before -> {
          Draft draft = new Draft();
          before.fields().forEach(draft::put);
          return draft
              .put("lifecycleStatus", end.status)
              .put("statusDate", by.on().toString())
              .put("statusReason", why.isBlank() ? by.name() : by.name() + ": " + why.strip())
              .node();
        });
  }

  private static Draft person(Signature by) {
    Draft person = new Draft();
    if (!by.person().isEmpty()) {
      person.put("reference", "Practitioner/" + by.person());
    }
    return person.put("display", by.name());
  }
}
