package org.ambulo.web.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.web.fhir.Stored;

/**
 * A Goal as it is kept.
 *
 * @param proposal id of the goal of the plan that it was chosen from; empty where it is in own
 *     words
 * @param by name of who wrote it down
 * @param status of its life: {@code active}, {@code completed}, {@code cancelled}
 * @param reason of the status, in words
 */
public record KeptGoal(
    Key key,
    long version,
    String proposal,
    String text,
    String status,
    Optional<LocalDate> start,
    Optional<LocalDate> due,
    String by,
    String reason) {

  /** Those of a record, the oldest first. */
  public static List<KeptGoal> all(List<Document> documents) {
    return documents.stream()
        .filter(document -> document.key().type().equals("Goal") && !document.removed())
        .map(KeptGoal::of)
        .toList();
  }

  private static KeptGoal of(Document document) {
    Kept root = new Kept(Stored.node(document.json().orElseThrow()));
    return new KeptGoal(
        document.key(),
        document.version(),
        root.groups("identifier")
            .filter(one -> one.text("system").equals(Systems.PLAN_ITEM))
            .map(one -> one.text("value"))
            .findFirst()
            .orElse(""),
        root.inner("description").text("text"),
        root.text("lifecycleStatus"),
        root.day("startDate"),
        root.groups("target").flatMap(target -> target.day("dueDate").stream()).findFirst(),
        root.inner("expressedBy").text("display"),
        root.text("statusReason"));
  }

  public boolean isActive() {
    return status.equals("active");
  }
}
