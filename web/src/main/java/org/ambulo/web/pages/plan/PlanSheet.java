package org.ambulo.web.pages.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Given;
import org.ambulo.clinic.plan.Offer;
import org.ambulo.clinic.plan.PlanComparison;
import org.ambulo.clinic.plan.PlanComparison.Line;
import org.ambulo.clinic.plan.PlanReview;
import org.ambulo.clinic.plan.Proposal;
import org.ambulo.clinic.plan.TherapyCourse;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.Discipline;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.GuidelineTopic;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.ConcludedFacts;
import org.ambulo.core.plan.Guidance;
import org.ambulo.core.plan.Withheld;
import org.ambulo.web.chart.KeptGoal;
import org.ambulo.web.chart.KeptPlan;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.plan.PlanPage.Field;
import org.ambulo.web.pages.plan.PlanPage.Form;
import org.ambulo.web.pages.plan.RowWriter.Stage;
import org.ambulo.web.pages.plan.RowWriter.Typed;
import org.ambulo.words.Days;

/** Puts a plan onto its page: what is proposed today beside what was agreed. */
public final class PlanSheet {

  private static final int ASK = 4;

  private final KnowledgeBase knowledge;

  public PlanSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * What comes back with a page, after a form that was not taken.
   *
   * @param given what was said; empty where nothing was sent
   * @param faults by field
   * @param own what was typed of a goal
   */
  public record Back(
      Optional<Given> given,
      Map<String, String> faults,
      PlanPage.OwnGoal own,
      Optional<PlanPage.Conflict> conflict) {

    /** Nothing was sent. */
    public static final Back NONE =
        new Back(
            Optional.empty(),
            Map.of(),
            new PlanPage.OwnGoal(new Field("", ""), new Field("", "")),
            Optional.empty());

    public Back {
      faults = Map.copyOf(faults);
    }
  }

  /**
   * The page.
   *
   * @param deciding what the reader may do with the plan
   * @param choosing what the reader may do with goals
   */
  public PlanPage page(
      Frame frame, PatientTop top, Assessed assessed, Form deciding, Form choosing, Back back) {
    Assessment assessment = assessed.assessment();
    Proposal proposal = Proposal.of(knowledge, assessment);
    Optional<KeptPlan> kept = KeptPlan.current(assessed.documents());
    Optional<ApprovedPlan> approved = kept.flatMap(KeptPlan::plan);
    List<Line> lines = PlanComparison.of(proposal, approved);
    Stage stage =
        proposal.isBlocked() ? Stage.BLOCKED : approved.isPresent() ? Stage.LATER : Stage.FIRST;
    Form form = stage == Stage.BLOCKED && approved.isEmpty() ? weaker(deciding) : deciding;
    Typed typed = new Typed(back.given(), back.faults());
    Guidance guidance = guidance(assessment);
    RowWriter rows =
        new RowWriter(
            knowledge,
            id -> form == Form.BOOKS ? List.of() : disputes(guidance, id),
            stage,
            form,
            typed);
    return new PlanPage(
        frame,
        top,
        kept.map(plan -> plan.key().id() + "/" + plan.version()).orElse(""),
        said(proposal, kept, approved, lines, typed),
        form,
        columns(lines, rows),
        visits(proposal, approved, typed),
        form == Form.BOOKS ? List.of() : withheld(assessment.plan().withheld()),
        focus(lines, approved),
        form == Form.BOOKS ? List.of() : courses(assessment),
        lead(assessment, form),
        goals(assessed, choosing, back),
        back.conflict());
  }

  private static Form weaker(Form form) {
    return form == Form.DECIDES ? Form.READS : form;
  }

  private PlanPage.Said said(
      Proposal proposal,
      Optional<KeptPlan> kept,
      Optional<ApprovedPlan> approved,
      List<Line> lines,
      Typed typed) {
    List<String> words = new ArrayList<>();
    String status;
    if (approved.isPresent()) {
      status = "Approved";
      words.add(
          "Approved first on "
              + Days.DAY.format(approved.get().since())
              + "; this is version "
              + kept.orElseThrow().version()
              + ".");
      long differ = lines.stream().filter(line -> line.mark().differs()).count();
      words.add(
          differ == 0
              ? "Today's proposal says the same."
              : "Today's proposal differs in %d place%s, marked below. What was agreed stays until it is changed."
                  .formatted(differ, differ == 1 ? "" : "s"));
    } else {
      status = proposal.isBlocked() ? "Cannot be approved yet" : "Proposed, not approved";
      words.add(
          proposal.isBlocked()
              ? "Something else comes first."
              : "A proposal: a clinician decides. Nothing of it is ordered yet.");
      kept.ifPresent(
          plan ->
              words.add(
                  "The record has a plan of another origin (%s, %s); approving adds these decisions to it and keeps its orders."
                      .formatted(plan.title(), plan.status())));
    }
    return new PlanPage.Said(
        status,
        words,
        proposal.isBlocked() ? proposal.first() : List.of(),
        typed.fault(PlanReview.ALL),
        approved.isPresent() ? PlanPage.Versions.SOME : PlanPage.Versions.NONE);
  }

  private static List<PlanPage.Column> columns(List<Line> lines, RowWriter rows) {
    return List.of(
        column(
            "relieve", "Relieve", "Against the pain.", Discipline.SYMPTOM_MODULATION, lines, rows),
        column(
            "restore",
            "Restore",
            "For what the patient can do.",
            Discipline.FUNCTIONAL_RESTORATION,
            lines,
            rows),
        column("both", "Both", "Serves relief and restoration.", Discipline.BOTH, lines, rows));
  }

  private static PlanPage.Column column(
      String id,
      String title,
      String about,
      Discipline discipline,
      List<Line> lines,
      RowWriter rows) {
    Map<PlanModality, List<PlanPage.Row>> groups = new EnumMap<>(PlanModality.class);
    for (Line line : lines) {
      if (discipline(line) == discipline) {
        groups.computeIfAbsent(modality(line), one -> new ArrayList<>()).add(rows.row(line));
      }
    }
    return new PlanPage.Column(
        id,
        title,
        about,
        groups.entrySet().stream()
            .map(group -> new PlanPage.Group(capital(group.getKey()), group.getValue()))
            .toList());
  }

  private static Discipline discipline(Line line) {
    return line.offer()
        .map(Offer::discipline)
        .or(() -> line.decided().map(DecidedItem::discipline))
        .orElseThrow();
  }

  private static PlanModality modality(Line line) {
    return line.offer()
        .map(Offer::modality)
        .or(() -> line.decided().map(DecidedItem::modality))
        .orElseThrow();
  }

  /** The numbers in force, else those that the proposal asks for at least. */
  private PlanPage.VisitsField visits(
      Proposal proposal, Optional<ApprovedPlan> approved, Typed typed) {
    Optional<TherapyCourse> course = approved.flatMap(ApprovedPlan::therapy);
    Optional<Given.Course> sent = typed.given().map(Given::course);
    boolean shown = proposal.visits().isPresent() || course.isPresent();
    String sessions =
        course
            .map(TherapyCourse::sessions)
            .or(() -> proposal.visits().flatMap(Calendar.Visits::course).map(c -> c.visitsFrom()))
            .map(String::valueOf)
            .orElse("");
    String perWeek =
        course
            .map(TherapyCourse::perWeek)
            .or(() -> proposal.visits().map(one -> Math.max(1, one.leastPerWeek().intValue())))
            .map(String::valueOf)
            .orElse("");
    int minutes =
        course.map(TherapyCourse::minutes).orElse(knowledge.scheduling().sessionMinutes());
    return new PlanPage.VisitsField(
        shown ? Proposal.VISITS : "",
        new Field(sent.map(Given.Course::sessions).orElse(sessions), typed.fault("sessions")),
        new Field(sent.map(Given.Course::perWeek).orElse(perWeek), typed.fault("per_week")),
        new Field(
            sent.map(Given.Course::minutes).orElse(String.valueOf(minutes)),
            typed.fault("minutes")));
  }

  private Guidance guidance(Assessment assessment) {
    return new Guidance(
        knowledge,
        new ConcludedFacts(
            assessment.patient(),
            assessment.triage(),
            assessment.psychosocial(),
            assessment.imaging(),
            assessment.differential(),
            assessment.category(),
            Map.of()));
  }

  /** Where guidelines disagree about it: who says what. */
  private static List<String> disputes(Guidance guidance, String id) {
    return guidance.about(id).stream()
        .filter(GuidelineTopic::isDisputed)
        .map(
            topic ->
                topic.positions().stream()
                    .map(
                        one ->
                            one.by().brief() + " " + one.by().year() + " " + one.stance().words())
                    .collect(Collectors.joining(", ")))
        .toList();
  }

  private static List<PlanPage.Withheld> withheld(List<Withheld> all) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Withheld one : all) {
      byReason
          .computeIfAbsent(one.why(), why -> new ArrayList<>())
          .add(DecisionWords.name(one.text()));
    }
    return byReason.entrySet().stream()
        .map(reason -> new PlanPage.Withheld(reason.getKey(), reason.getValue()))
        .toList();
  }

  private static List<PlanPage.Focus> focus(List<Line> lines, Optional<ApprovedPlan> approved) {
    return Arrays.stream(FocusArea.values()).map(area -> focus(area, lines, approved)).toList();
  }

  private static PlanPage.Focus focus(
      FocusArea area, List<Line> lines, Optional<ApprovedPlan> approved) {
    List<Offer> serving =
        lines.stream()
            .flatMap(line -> line.offer().stream())
            .filter(offer -> offer.focus().contains(area))
            .toList();
    long agreed =
        serving.stream().filter(o -> approved.filter(p -> p.has(o.id())).isPresent()).count();
    return new PlanPage.Focus(
        words(area),
        (int) agreed,
        serving.size(),
        serving.stream()
            .map(offer -> DecisionWords.brief(offer.text()))
            .collect(Collectors.joining("; ")));
  }

  private static List<PlanPage.Course> courses(Assessment assessment) {
    return assessment.outcome().courses().stream()
        .map(
            course ->
                new PlanPage.Course(
                    course.instrument().name(),
                    GoalWords.dated(course.first()),
                    GoalWords.dated(course.last()),
                    course.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .toList();
  }

  private PlanPage.Lead lead(Assessment assessment, Form form) {
    var lead = assessment.plan().lead();
    Calendar calendar =
        new Calendar(
            knowledge, assessment.patient().asOf(), assessment.triage(), assessment.plan());
    boolean reasons = form != Form.BOOKS;
    return new PlanPage.Lead(
        lead.who().replace('_', ' '),
        lead.text(),
        reasons ? String.join("; ", FactWords.answers(lead.because(), knowledge)) : "",
        reasons
            ? lead.ask().stream()
                .limit(ASK)
                .map(fact -> FactWords.name(fact, knowledge))
                .collect(Collectors.joining("; "))
            : "",
        calendar.passes().stream()
            .map(pass -> pass.to().replace('_', ' ') + " when: " + pass.text())
            .toList(),
        assessment.handovers().stream().map(due -> due.rule().name()).toList());
  }

  private static PlanPage.GoalPart goals(Assessed assessed, Form choosing, Back back) {
    List<KeptGoal> chosen =
        assessed.documents().isEmpty() ? List.of() : KeptGoal.all(assessed.documents());
    return choosing == Form.BOOKS
        ? new PlanPage.GoalPart(choosing, List.of(), List.of(), List.of(), back.own())
        : GoalWords.part(assessed.assessment(), chosen, choosing, back.own());
  }

  static String words(FocusArea area) {
    return area.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String capital(PlanModality modality) {
    String words = modality.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** What was sent beside what somebody else kept, where the two differ. */
  public static List<PlanPage.ConflictLine> differences(
      Optional<ApprovedPlan> kept, ApprovedPlan sent) {
    List<PlanPage.ConflictLine> lines = new ArrayList<>();
    for (DecidedItem item : sent.items()) {
      Optional<DecidedItem> other = kept.flatMap(plan -> plan.item(item.id()));
      if (other.filter(one -> one.decision().equals(item.decision())).isEmpty()) {
        lines.add(
            new PlanPage.ConflictLine(
                DecisionWords.name(item.text()),
                other
                    .map(one -> DecisionWords.decision(one) + " (" + DecisionWords.state(one) + ")")
                    .orElse("not decided on"),
                DecisionWords.decision(item) + why(item)));
      }
    }
    lines.sort(Comparator.comparing(PlanPage.ConflictLine::text));
    return lines;
  }

  private static String why(DecidedItem item) {
    return item.decision().why().isEmpty() ? "" : " (" + item.decision().why() + ")";
  }
}
