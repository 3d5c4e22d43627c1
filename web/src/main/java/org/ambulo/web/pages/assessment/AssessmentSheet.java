package org.ambulo.web.pages.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.Known;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.web.chart.KeptFlags;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.assessment.AssessmentPage.Choice;
import org.ambulo.web.pages.assessment.AssessmentPage.Group;
import org.ambulo.web.pages.assessment.AssessmentPage.Question;
import org.ambulo.web.pages.bodychart.BodyChartSheet;
import org.ambulo.words.Words;

/** Puts the questions of the knowledge base and what follows from the answers onto a page. */
public final class AssessmentSheet {

  private static final int CAUSES = 6;
  private static final int REASONS = 4;
  private static final int QUESTIONS = 6;
  private static final double PERCENT = 100;
  private static final String NOTHING_SEEN = "0:";

  private static final Map<Finding.Section, String> TITLES =
      new EnumMap<>(
          Map.of(
              Finding.Section.HISTORY, "History",
              Finding.Section.EXAM, "Examination",
              Finding.Section.CLUSTER, "Tests in combination",
              Finding.Section.LAB, "Blood tests",
              Finding.Section.IMAGING, "Imaging and reference tests"));

  private final KnowledgeBase knowledge;
  private final BodyChartSheet charts;

  public AssessmentSheet(KnowledgeBase knowledge, BodyChartSheet charts) {
    this.knowledge = knowledge;
    this.charts = charts;
  }

  /**
   * The page.
   *
   * @param typed answers that were sent and not kept; they are shown again
   */
  public AssessmentPage page(
      Frame frame, PatientTop top, Assessed assessed, Typed typed, String fault) {
    Map<String, List<KeptAnswer>> kept = KeptAnswer.of(assessed.documents());
    Map<String, Answer> drawn = charts.answers().of(assessed.assessment().patient());
    Asked asked = new Asked(assessed.assessment(), kept, drawn, typed);
    return new AssessmentPage(
        frame, top, groups(asked), side(top.banner().patient(), assessed, kept), fault);
  }

  private record Asked(
      Assessment assessment,
      Map<String, List<KeptAnswer>> kept,
      Map<String, Answer> drawn,
      Typed typed) {}

  private List<Group> groups(Asked asked) {
    List<String> screening = knowledge.triage().requiredScreen();
    List<Group> groups = new ArrayList<>();
    groups.add(
        group(
            "screening",
            "Red flags",
            screening.stream().map(id -> knowledge.findings().get(id)).toList(),
            asked,
            Set.copyOf(screening)));
    for (Finding.Section section : Finding.Section.values()) {
      List<Finding> findings =
          knowledge.findings().all().stream()
              .filter(finding -> finding.section() == section)
              .filter(finding -> !screening.contains(finding.id()))
              .filter(finding -> !finding.weak() || asked.kept().containsKey(finding.id()))
              .toList();
      String id = section.name().toLowerCase(Locale.ROOT);
      groups.add(group(id, TITLES.getOrDefault(section, id), findings, asked, Set.of()));
    }
    return groups;
  }

  private static Group group(
      String id, String title, List<Finding> findings, Asked asked, Set<String> always) {
    List<Question> everyone = new ArrayList<>();
    List<Question> further = new ArrayList<>();
    long answered = 0;
    for (Finding finding : findings) {
      Question question = question(finding, asked);
      boolean isAnswered = !question.value().isEmpty();
      answered += isAnswered ? 1 : 0;
      boolean first = finding.priority() <= 1 || isAnswered || always.contains(finding.id());
      (first ? everyone : further).add(question);
    }
    return new Group(id, title, everyone, further, answered);
  }

  private static Question question(Finding finding, Asked asked) {
    Optional<KeptAnswer> kept = KeptAnswer.last(asked.kept(), finding.id());
    String holds = kept.map(KeptAnswer::value).orElse("");
    String value =
        asked.typed().values().containsKey(finding.id())
            ? asked.typed().value(finding.id())
            : holds;
    return new Question(
        finding.id(),
        finding.question(),
        choices(finding),
        finding.kind() instanceof Finding.Kind.Quantity quantity
            ? Optional.of(unit(quantity))
            : Optional.empty(),
        value,
        kept.map(KeptAnswer::seen).orElse(NOTHING_SEEN),
        note(finding, holds, asked),
        asked.typed().fault(finding.id()));
  }

  private static String unit(Finding.Kind.Quantity quantity) {
    return switch (quantity.unit()) {
      case "1" -> "";
      case "a" -> "years";
      case "wk" -> "weeks";
      default -> quantity.unit().replaceAll("[{}]", "");
    };
  }

  /** What the record says although nobody answered the question itself, or other than they did. */
  private static String note(Finding finding, String holds, Asked asked) {
    Answer drawn = asked.drawn().getOrDefault(finding.id(), Answer.Plain.UNKNOWN);
    if (!holds.isEmpty() && drawn.isKnown() && !drawn.words().equals(holds)) {
      return "The body chart says " + drawn.words() + ". The answer here stands; check it.";
    }
    return Optional.ofNullable(asked.assessment().patient().findings().get(finding.id()))
        .map(Known::answer)
        .filter(answer -> holds.isEmpty() && answer.isKnown())
        .map(answer -> "Follows from the record: " + answer.words())
        .orElse("");
  }

  private static List<Choice> choices(Finding finding) {
    List<Choice> choices = new ArrayList<>();
    switch (finding.kind()) {
      case Finding.Kind.YesNo yesNo -> {
        choices.add(new Choice(Finding.YES, "Yes"));
        choices.add(new Choice(Finding.NO, "No"));
      }
      case Finding.Kind.Choice choice ->
          choice
              .options()
              .forEach(option -> choices.add(new Choice(option, option.replace('_', ' '))));
      case Finding.Kind.Quantity quantity -> {
        return List.of();
      }
    }
    choices.add(new Choice("", "Not asked"));
    choices.add(new Choice("unknown", "Cannot say"));
    return choices;
  }

  private AssessmentPage.Side side(
      String patient, Assessed assessed, Map<String, List<KeptAnswer>> kept) {
    Assessment assessment = assessed.assessment();
    List<AssessmentPage.Flag> flags = new ArrayList<>();
    List<AssessmentPage.Flag> unseen = new ArrayList<>();
    for (FiredFlag fired : assessment.triage().fired()) {
      AssessmentPage.Flag flag = flag(patient, fired, assessed);
      flags.add(flag);
      if (fired.flag().tier().interrupts() && flag.done().isEmpty()) {
        unseen.add(flag);
      }
    }
    return new AssessmentPage.Side(
        unseen,
        flags,
        assessment.triage().screeningOpen().size(),
        assessment.differential().candidates().isEmpty()
            ? "Too little is known to name a cause."
            : Words.presentation(assessment.differential()) + ".",
        assessment.differential().candidates().stream()
            .limit(CAUSES)
            .map(AssessmentSheet::cause)
            .toList(),
        assessment.differential().mustExclude().stream()
            .map(excluded -> excluded.diagnosis().name())
            .toList(),
        assessment.questions().stream()
            .limit(QUESTIONS)
            .map(
                one ->
                    new AssessmentPage.Ask(one.finding().id(), one.finding().question(), one.why()))
            .toList(),
        kept.entrySet().stream()
            .map(
                one ->
                    new AssessmentPage.Kept(
                        one.getKey(),
                        one.getValue().getLast().value(),
                        one.getValue().getLast().seen()))
            .toList(),
        charts.glance("/patients/" + patient + "/body-chart", assessed));
  }

  private AssessmentPage.Flag flag(String patient, FiredFlag fired, Assessed assessed) {
    String sign = KeptFlags.sign(fired);
    Triage triage = knowledge.triage();
    return new AssessmentPage.Flag(
        fired.flag().id(),
        sign,
        fired.flag().name(),
        fired.flag().tier().code().replace('_', ' '),
        Optional.ofNullable(triage.tiers().get(fired.flag().tier()))
            .map(Triage.Deadline::actWithin)
            .orElse(""),
        fired.because().stream().map(because -> Words.because(because, knowledge)).toList(),
        fired.flag().demands().stream()
            .map(demand -> Optional.ofNullable(triage.demands().get(demand)).orElse(demand))
            .toList(),
        FlagForms.done(patient, sign, assessed.documents()));
  }

  private static AssessmentPage.Cause cause(Candidate candidate) {
    return new AssessmentPage.Cause(
        candidate.diagnosis().name(),
        Words.band(candidate.band()),
        Math.round(candidate.probability() * PERCENT),
        evidence(candidate.supporting()),
        evidence(candidate.opposing()));
  }

  private static List<String> evidence(List<Evidence> evidence) {
    return evidence.stream()
        .limit(REASONS)
        .map(one -> one.finding().question() + " " + one.answer().words())
        .toList();
  }
}
