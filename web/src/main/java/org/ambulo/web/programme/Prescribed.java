package org.ambulo.web.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Decision;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.plan.PlanItem;
import org.ambulo.core.rehab.HomeExercise;
import org.ambulo.core.rehab.Rung;
import org.ambulo.web.chart.KeptPlan;

/**
 * The exercises that a patient is to do now: those of the plan, at the step and dose that a
 * clinician decided last. Whoever shows or prints exercises takes them from here.
 *
 * @param lines in the order in which they are done; none while something comes before the plan
 * @param parked agreed on before, and not proposed now
 */
public record Prescribed(List<Line> lines, List<Parked> parked) {
  public Prescribed {
    lines = List.copyOf(lines);
    parked = List.copyOf(parked);
  }

  public static Prescribed of(Assessed assessed, KnowledgeBase knowledge) {
    return assessed.assessment().plan().status() == Plan.Status.BLOCKED
        ? new Prescribed(List.of(), List.of())
        : new Reading(assessed, knowledge).all();
  }

  /**
   * What the patient is given, on the phone and on paper: nothing that is only proposed. A plan in
   * force gives all of it, before that each line gives itself on which a clinician decided.
   */
  public static Prescribed given(Assessed assessed, KnowledgeBase knowledge) {
    Prescribed all = of(assessed, knowledge);
    boolean inForce =
        KeptPlan.current(assessed.documents())
            .filter(plan -> plan.status().equals("active"))
            .isPresent();
    return inForce
        ? all
        : new Prescribed(
            all.lines().stream().filter(line -> line.kept().isPresent()).toList(), all.parked());
  }

  public Optional<Line> line(String slot) {
    return lines.stream().filter(line -> line.slot().equals(slot)).findFirst();
  }

  /** Reads the lines of one record. Not for several threads. */
  private static final class Reading {

    private final Assessment assessment;
    private final KnowledgeBase knowledge;
    private final Optional<ApprovedPlan> approved;
    private final Map<String, KeptLine> kept = new HashMap<>();
    private final Set<String> items = new HashSet<>();
    private final List<Parked> parked = new ArrayList<>();

    Reading(Assessed assessed, KnowledgeBase knowledge) {
      assessment = assessed.assessment();
      this.knowledge = knowledge;
      approved = KeptPlan.current(assessed.documents()).flatMap(KeptPlan::plan);
      KeptLine.all(assessed.documents()).forEach(line -> kept.put(line.slot(), line));
      assessment.plan().items().stream().map(PlanItem::id).forEach(items::add);
    }

    Prescribed all() {
      List<Line> lines = new ArrayList<>();
      for (HomeExercise one : assessment.care().programme().home()) {
        if (isAgreed(one.exercise().id())) {
          lines.add(line(one));
        }
      }
      Set<String> seen = new HashSet<>();
      lines.stream()
          .filter(line -> line.kept().isPresent())
          .forEach(line -> seen.add(line.exercise().id()));
      lines.removeIf(line -> line.kept().isEmpty() && seen.contains(line.exercise().id()));
      ofOldPlans(lines);
      return new Prescribed(lines, parked);
    }

    private boolean isAgreed(String id) {
      return items.contains(id) && approved.map(plan -> plan.has(id)).orElse(true);
    }

    private Line line(HomeExercise proposed) {
      String slot = proposed.exercise().id();
      Optional<KeptLine> last = Optional.ofNullable(kept.get(slot));
      Optional<KeptLine> holding = last.filter(line -> !isOlderThanThePlan(line));
      Optional<Rung> rung = holding.flatMap(line -> proposed.rung(line.exercise()));
      if (rung.isPresent()) {
        HomeExercise now = proposed.at(rung.get());
        return new Line(slot, now, holding.get().dose().of(now.dose()), last);
      }
      holding.ifPresent(this::park);
      return new Line(slot, proposed, asPlanned(proposed), last);
    }

    private boolean isOlderThanThePlan(KeptLine line) {
      return decided(line.slot())
          .filter(item -> item.signed().on().isAfter(line.last()))
          .isPresent();
    }

    private Optional<DecidedItem> decided(String id) {
      return approved.flatMap(plan -> plan.item(id));
    }

    private Dose asPlanned(HomeExercise proposed) {
      String typed =
          decided(proposed.exercise().id())
              .filter(item -> item.decision() instanceof Decision.Changed)
              .map(DecidedItem::dose)
              .orElse("");
      return new Dose(proposed.dose(), "", typed);
    }

    /** What is kept or was approved, and is no line now. */
    private void ofOldPlans(List<Line> lines) {
      Set<String> slots = new HashSet<>();
      lines.forEach(line -> slots.add(line.slot()));
      kept.values().stream()
          .filter(line -> !slots.contains(line.slot()))
          .filter(line -> approved.map(plan -> plan.has(line.slot())).orElse(true))
          .forEach(this::park);
      approved.stream()
          .flatMap(plan -> plan.inForce().stream())
          .filter(item -> !slots.contains(item.id()) && !kept.containsKey(item.id()))
          .filter(item -> !items.contains(item.id()))
          .forEach(
              item ->
                  knowledge
                      .rehabilitation()
                      .exercises()
                      .find(item.id())
                      .ifPresent(exercise -> parked.add(new Parked(exercise, item.dose()))));
    }

    private void park(KeptLine line) {
      knowledge
          .rehabilitation()
          .exercises()
          .find(line.exercise())
          .ifPresent(
              exercise -> parked.add(new Parked(exercise, line.dose().of(exercise.dose()).text())));
    }
  }
}
