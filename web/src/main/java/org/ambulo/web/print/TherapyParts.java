package org.ambulo.web.print;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.Proposal;
import org.ambulo.clinic.plan.TherapyCourse;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.Goal;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.rehab.Programme;
import org.ambulo.web.print.PlanDocument.Item;
import org.ambulo.web.print.PlanDocument.Pair;
import org.ambulo.web.print.PlanDocument.Part;
import org.ambulo.web.programme.Precaution;
import org.ambulo.web.programme.Prescribed;
import org.ambulo.words.Days;

/** What a prescription of physical therapy says. */
final class TherapyParts {

  private final KnowledgeBase knowledge;
  private final Assessment assessment;
  private final Optional<ApprovedPlan> approved;
  private final Prescribed prescribed;
  private final Programme programme;
  private final Calendar calendar;

  TherapyParts(KnowledgeBase knowledge, Assessed assessed, Optional<ApprovedPlan> approved) {
    this.knowledge = knowledge;
    this.approved = approved;
    assessment = assessed.assessment();
    prescribed = Prescribed.of(assessed, knowledge);
    programme = assessment.care().programme();
    calendar =
        new Calendar(
            knowledge, assessment.patient().asOf(), assessment.triage(), assessment.plan());
  }

  List<Part> all() {
    List<Part> all = new ArrayList<>();
    all.add(Part.pairs("What it is for", about()));
    if (assessment.plan().status() == Plan.Status.BLOCKED) {
      return all;
    }
    all.add(Part.items("Precautions", precautions()));
    all.add(Part.items("Goals", goals()));
    all.add(Part.pairs("How often and how long", dose()));
    all.add(Part.items("What", what()));
    all.add(
        Part.items(
            "Looked at again",
            programme.session().checks().stream()
                .map(
                    check ->
                        new Item(
                            check.text(),
                            check.weeks() == 0
                                ? "at each visit"
                                : "at the latest in week " + check.weeks()))
                .toList()));
    all.removeIf(Part::saysNothing);
    return all;
  }

  private List<Pair> about() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair("Diagnosis", ClinicalParts.diagnosis(assessment)));
    programme.category().ifPresent(one -> pairs.add(new Pair("Treated as", one.name())));
    pairs.add(
        new Pair(
            "Phase", programme.phase().phase().name() + ". " + programme.phase().phase().aim()));
    pairs.add(
        new Pair(
            "Direction",
            programme.direction().direction().name().toLowerCase(Locale.ROOT)
                + ": "
                + programme.direction().why()));
    pairs.add(ClinicalParts.redFlags(assessment, knowledge));
    return pairs;
  }

  private List<Item> precautions() {
    return Precaution.of(programme).stream().map(one -> new Item(one.name(), one.words())).toList();
  }

  private List<Item> goals() {
    return assessment.plan().goals().active().stream()
        .map(goal -> new Item(goal.text(), condition(goal)))
        .toList();
  }

  private static String condition(Goal goal) {
    return goal.template().condition();
  }

  private List<Pair> dose() {
    List<Pair> pairs = new ArrayList<>();
    Optional<TherapyCourse> course = approved.flatMap(ApprovedPlan::therapy);
    Optional<Calendar.Visits> visits = calendar.visits(programme);
    course.ifPresent(one -> pairs.add(new Pair("Ordered", one.words())));
    if (course.isEmpty() && approved.flatMap(plan -> plan.item(Proposal.VISITS)).isPresent()) {
      pairs.add(new Pair("Visits", "Declined; exercises at home only."));
    } else if (course.isEmpty()) {
      visits.ifPresent(one -> pairs.add(new Pair("Proposed", one.perWeek() + " a week")));
    }
    visits
        .flatMap(Calendar.Visits::course)
        .ifPresent(one -> pairs.add(new Pair("Over", one.weeks() + " weeks: " + one.name())));
    visits
        .flatMap(Calendar.Visits::firstBy)
        .ifPresent(day -> pairs.add(new Pair("First visit by", Days.DAY.format(day))));
    review().ifPresent(day -> pairs.add(new Pair("Review on", Days.DAY.format(day))));
    return pairs;
  }

  /** The exercises as they are done now, whatever the plan began with; then the rest of it. */
  private List<Item> what() {
    Stream<Item> exercises =
        prescribed.lines().stream()
            .map(line -> new Item(line.exercise().name(), line.dose().text() + why(line.slot())));
    Stream<Item> parked =
        prescribed.parked().stream()
            .map(
                one ->
                    new Item(
                        one.exercise().name(), "agreed before, not proposed now: decide anew"));
    Stream<Item> rest =
        ClinicalParts.items(
            assessment,
            approved,
            PlanModality.PHYSICAL_THERAPY,
            id -> !knowledge.rehabilitation().exercises().has(id))
            .stream();
    return Stream.concat(Stream.concat(exercises, parked), rest).toList();
  }

  /** Why the plan has it otherwise than proposed; empty where it has not. */
  private String why(String item) {
    return approved
        .flatMap(plan -> plan.item(item))
        .map(decided -> decided.decision().why())
        .filter(why -> !why.isEmpty())
        .map(why -> ". " + why)
        .orElse("");
  }

  /** The first day on which anything of therapy is looked at again. */
  private Optional<LocalDate> review() {
    return assessment.plan().items().stream()
        .filter(item -> item.modality() == PlanModality.PHYSICAL_THERAPY)
        .map(item -> calendar.of(item).review())
        .min(Comparator.naturalOrder());
  }
}
