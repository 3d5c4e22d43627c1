package org.ambulo.web.pages.plan;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.PlanChange;
import org.ambulo.web.chart.KeptPlan;

/** Tells the versions of a plan. */
public final class PlanVersions {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm zzz", Locale.ENGLISH);

  private PlanVersions() {}

  /**
   * Each with what it changed.
   *
   * @param newestFirst as the record has them
   * @param zone in which times are told
   */
  public static List<PlanVersionsPage.Version> of(List<KeptPlan> newestFirst, ZoneId zone) {
    List<PlanVersionsPage.Version> versions = new ArrayList<>();
    for (int i = 0; i < newestFirst.size(); i++) {
      KeptPlan kept = newestFirst.get(i);
      Optional<ApprovedPlan> before =
          i + 1 < newestFirst.size() ? newestFirst.get(i + 1).plan() : Optional.empty();
      versions.add(version(kept, before, zone));
    }
    return versions;
  }

  private static PlanVersionsPage.Version version(
      KeptPlan kept, Optional<ApprovedPlan> before, ZoneId zone) {
    List<PlanVersionsPage.Line> changes =
        kept.plan().map(plan -> PlanChange.between(before, plan)).orElse(List.of()).stream()
            .map(change -> line(change.before(), change.after()))
            .toList();
    return new PlanVersionsPage.Version(
        "Version %d, %s%s"
            .formatted(
                kept.version(),
                MINUTE.format(kept.at().atZone(zone)),
                kept.plan().isPresent() ? "" : " (" + kept.status() + ", from elsewhere)"),
        changes,
        kept.plan().map(ApprovedPlan::items).orElse(List.of()).stream()
            .map(item -> line(Optional.empty(), item))
            .toList());
  }

  private static PlanVersionsPage.Line line(Optional<DecidedItem> before, DecidedItem item) {
    return new PlanVersionsPage.Line(
        DecisionWords.name(item.text()),
        before.map(DecisionWords::decision).orElse(""),
        DecisionWords.decision(item),
        item.decision().why(),
        DecisionWords.who(item.signed()));
  }
}
