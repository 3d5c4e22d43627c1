package org.ambulo.web.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Decision;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.rehab.HomeExercise;
import org.ambulo.web.chart.KeptPlan;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.print.PlanDocument.Item;
import org.ambulo.web.print.PlanDocument.Kind;
import org.ambulo.web.print.PlanDocument.Part;
import org.ambulo.web.programme.Line;
import org.ambulo.web.programme.Prescribed;
import org.ambulo.words.Days;
import org.ambulo.words.patient.Agreement;
import org.ambulo.words.patient.PatientPlan;
import org.ambulo.words.patient.PatientPlanWriter;

/** The documents that follow from a patient's plan. */
public final class PlanDocuments {

  private static final String AGREED =
      "You and your care team agreed on this plan. Ask if you have doubts.";

  private static final String NOT_YET =
      "You and your care team have not agreed on a plan yet. This is what you need till then.";

  private final KnowledgeBase knowledge;

  public PlanDocuments(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The plan in the patient's words, for the team: what was agreed, or all that is proposed before
   * that.
   */
  public PlanDocument draft(Frame frame, String who, Assessed assessed) {
    Optional<ApprovedPlan> approved = approved(assessed);
    PatientPlan plan =
        written(
            assessed, new Agreed(approved, Prescribed.of(assessed, knowledge), Before.PROPOSED));
    return patient(frame, who, assessed, plan, approved.isPresent() ? AGREED : plan.caveat());
  }

  /** The same as patients are given it: nothing that is only proposed. */
  public PlanDocument given(Frame frame, String who, Assessed assessed) {
    Optional<ApprovedPlan> inForce =
        KeptPlan.current(assessed.documents())
            .filter(plan -> plan.status().equals("active"))
            .flatMap(KeptPlan::plan);
    PatientPlan plan =
        written(
            assessed, new Agreed(inForce, Prescribed.given(assessed, knowledge), Before.DECIDED));
    return patient(frame, who, assessed, plan, inForce.isPresent() ? AGREED : NOT_YET);
  }

  private PatientPlan written(Assessed assessed, Agreed agreed) {
    return new PatientPlanWriter(knowledge).of(assessed.assessment(), agreed);
  }

  private PlanDocument patient(
      Frame frame, String who, Assessed assessed, PatientPlan plan, String standing) {
    List<Part> parts = new ArrayList<>();
    plan.sections().forEach(section -> parts.add(part(section)));
    approved(assessed)
        .flatMap(agreed -> askFirst(assessed.assessment(), agreed))
        .ifPresent(parts::add);
    return new PlanDocument(frame, plan.title(), who, day(assessed.assessment()), standing, parts);
  }

  /** The prescription of physical therapy. */
  public PlanDocument therapy(Frame frame, String who, Assessed assessed) {
    Optional<ApprovedPlan> approved = approved(assessed);
    return new PlanDocument(
        frame,
        "Prescription of physical therapy",
        who,
        day(assessed.assessment()),
        standing(assessed.assessment(), approved),
        new TherapyParts(knowledge, assessed, approved).all());
  }

  /** The letter by which the patient is referred or handed over. */
  public PlanDocument letter(Frame frame, String who, Assessed assessed) {
    Optional<ApprovedPlan> approved = approved(assessed);
    return new PlanDocument(
        frame,
        "Referral and hand-over",
        who,
        day(assessed.assessment()),
        standing(assessed.assessment(), approved),
        new LetterParts(knowledge, assessed.assessment(), approved, who).all());
  }

  private static Optional<ApprovedPlan> approved(Assessed assessed) {
    return KeptPlan.current(assessed.documents()).flatMap(KeptPlan::plan);
  }

  private static String day(Assessment assessment) {
    return "As of " + Days.DAY.format(assessment.patient().asOf());
  }

  private static String standing(Assessment assessment, Optional<ApprovedPlan> approved) {
    if (assessment.plan().status() == Plan.Status.BLOCKED) {
      return "Not an order: " + String.join("; ", assessment.plan().first()) + ".";
    }
    return approved
        .map(
            plan ->
                "Approved first on "
                    + Days.DAY.format(plan.since())
                    + "; last decision by "
                    + last(plan)
                    + ".")
        .orElse("Proposed, not approved: not an order.");
  }

  private static String last(ApprovedPlan plan) {
    return plan.items().stream()
        .map(DecidedItem::signed)
        .reduce((one, other) -> other.on().isAfter(one.on()) ? other : one)
        .map(signed -> signed.name() + " on " + Days.DAY.format(signed.on()))
        .orElse("");
  }

  private static Part part(PatientPlan.Section section) {
    Kind kind =
        switch (section.kind()) {
          case ALARM, NOTICE -> Kind.ALARM;
          case PLAIN -> Kind.PLAIN;
          case STEPS -> Kind.STEPS;
        };
    return new Part(
        kind,
        section.title(),
        section.words().isEmpty() ? List.of() : List.of(section.words()),
        section.items().stream().map(item -> new Item(item.words(), item.more())).toList(),
        List.of(),
        "");
  }

  /** Exercises that were agreed on and that nothing proposes today: a reason to ask first. */
  private Optional<Part> askFirst(Assessment assessment, ApprovedPlan agreed) {
    List<Item> items =
        agreed.inForce().stream()
            .filter(
                item -> assessment.plan().items().stream().noneMatch(o -> o.id().equals(item.id())))
            .flatMap(item -> knowledge.rehabilitation().exercises().find(item.id()).stream())
            .map(exercise -> new Item(exercise.how(), ""))
            .toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Part(
                Kind.PLAIN,
                "Ask your team before you do these",
                List.of("We talked about them. They may not fit you now."),
                items,
                List.of(),
                ""));
  }

  /** What is said while there is no plan in force. */
  private enum Before {
    /** All that is proposed. */
    PROPOSED,
    /** Exercises on which a clinician decided. */
    DECIDED
  }

  /** What a plan says, for the patient's text. */
  private record Agreed(Optional<ApprovedPlan> plan, Prescribed prescribed, Before before)
      implements Agreement {
    @Override
    public boolean has(String item) {
      return plan.map(one -> one.has(item))
          .orElseGet(() -> before == Before.PROPOSED || prescribed.line(item).isPresent());
    }

    @Override
    public HomeExercise step(HomeExercise proposed) {
      return prescribed.line(proposed.exercise().id()).map(Line::current).orElse(proposed);
    }

    @Override
    public Optional<String> otherwise(String item) {
      return prescribed
          .line(item)
          .map(line -> line.dose().plain())
          .or(
              () ->
                  plan.flatMap(one -> one.item(item))
                      .filter(one -> one.decision() instanceof Decision.Changed)
                      .map(DecidedItem::dose));
    }
  }
}
