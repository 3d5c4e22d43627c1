package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.core.diagnosis.Question;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.knowledge.Triage;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Because;
import org.ambulo.core.outcome.Course;
import org.ambulo.core.outcome.Outcome;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Score;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.core.triage.PsychosocialResult;

/** An assessment to be read in a terminal: what is dangerous first, then why, then what next. */
public final class AssessmentText {

  private static final int CAUSES = 4;
  private static final int REASONS = 4;
  private static final int QUESTIONS = 8;
  private static final int PROBLEMS = 6;

  private final KnowledgeBase knowledge;
  private final boolean colours;
  private final int width;

  public AssessmentText(KnowledgeBase knowledge, boolean colours, int width) {
    this.knowledge = knowledge;
    this.colours = colours;
    this.width = width;
  }

  public String of(Assessment assessment) {
    Ink ink = new Ink(colours, width);
    head(ink, assessment.patient());
    redFlags(ink, assessment);
    screening(ink, assessment);
    causes(ink, assessment);
    mechanism(ink, assessment);
    imaging(ink, assessment);
    psychosocial(ink, assessment.psychosocial());
    Outcome outcome = assessment.outcome();
    scores(ink, assessment.scores(), outcome.courses());
    OutcomeText outcomeText = new OutcomeText(knowledge);
    outcomeText.outcome(ink, outcome);
    ForecastText.section(ink, assessment.forecast(), new ForecastWords(knowledge.relief()));
    new MedicationText(knowledge).write(ink, assessment);
    GuidelineWords guidelines = new GuidelineWords(knowledge, assessment);
    new OptionsText(knowledge, guidelines).write(ink, assessment);
    ProcedureText.write(ink, assessment.care(), guidelines);
    new PlanText(knowledge).write(ink, assessment);
    outcomeText.handovers(ink, assessment.handovers());
    questions(ink, assessment);
    problems(ink, assessment.dataProblems());
    ink.line()
        .line(
            Tone.QUIET,
            "A proposal for a clinician to confirm. It does not replace emergency care.");
    return ink.toString();
  }

  static void head(Ink ink, PatientRecord patient) {
    List<String> parts = new ArrayList<>();
    parts.add(
        patient
            .person()
            .name()
            .map(n -> n + " (" + patient.person().id() + ")")
            .orElse(patient.person().id()));
    if (patient.finding("h_age") instanceof Answer.Amount age) {
      parts.add(age.value().toPlainString() + " years");
    }
    switch (patient.person().sex()) {
      case FEMALE -> parts.add("female");
      case MALE -> parts.add("male");
      case UNKNOWN -> {}
    }
    parts.add("as of " + Days.DAY.format(patient.asOf()));
    ink.line(Tone.TITLE, String.join(", ", parts));
  }

  private void redFlags(Ink ink, Assessment assessment) {
    ink.line();
    Tier tier = assessment.triage().tier();
    if (tier == Tier.NONE) {
      boolean complete = assessment.triage().screeningOpen().isEmpty();
      ink.line(
          complete ? Tone.GOOD : Tone.PLAIN,
          complete ? "No red flag." : "No red flag fires on what is known.");
      return;
    }
    Triage.Deadline deadline =
        Optional.ofNullable(knowledge.triage().tiers().get(tier)).orElseThrow();
    ink.line(
        tier.interrupts() ? Tone.ALARM : Tone.WARNING,
        " RED FLAG, " + tier.code().replace('_', ' ').toUpperCase(Locale.ROOT) + " ");
    ink.labelled(2, "act   ", Tone.PLAIN, deadline.actWithin() + " (" + deadline.who() + ")");
    assessment.triage().fired().forEach(fired -> redFlag(ink, fired));
  }

  private void redFlag(Ink ink, FiredFlag fired) {
    ink.line();
    ink.labelled(
        2,
        "! ",
        fired.flag().tier().interrupts() ? Tone.WARNING : Tone.TITLE,
        fired.flag().name()
            + " ("
            + fired.flag().id()
            + ", "
            + fired.flag().tier().code().replace('_', ' ')
            + ")");
    String label = "because  ";
    for (Because because : fired.because()) {
      ink.labelled(4, label, Tone.PLAIN, Words.because(because, knowledge));
      label = "         ";
    }
    label = "do       ";
    for (String demand : fired.flag().demands()) {
      String sentence =
          Optional.ofNullable(knowledge.triage().demands().get(demand)).orElse(demand);
      ink.labelled(4, label, Tone.PLAIN, sentence);
      label = "         ";
    }
  }

  private static void screening(Ink ink, Assessment assessment) {
    List<String> open = assessment.triage().screeningOpen();
    if (!open.isEmpty()) {
      ink.line();
      ink.line(Tone.WARNING, open.size() + " screening questions are not answered");
      ink.labelled(
          2,
          "",
          Tone.PLAIN,
          "They are not \"no\", and no plan can be approved before they are answered.");
    }
  }

  private static void causes(Ink ink, Assessment assessment) {
    ink.line();
    ink.line(Tone.TITLE, "Likely cause");
    ink.labelled(2, "", Tone.PLAIN, Words.presentation(assessment.differential()) + ".");
    ink.labelled(
        2, "", Tone.QUIET, "In brackets: the answer's share of the evidence on that cause.");
    int rank = 1;
    for (Candidate candidate : assessment.differential().candidates()) {
      if (rank > CAUSES) {
        break;
      }
      cause(ink, rank++, candidate);
    }
    if (!assessment.differential().mustExclude().isEmpty()) {
      ink.line();
      ink.labelled(
          2,
          "must be excluded: ",
          Tone.WARNING,
          String.join(
              ", ",
              assessment.differential().mustExclude().stream()
                  .map(excluded -> excluded.diagnosis().name())
                  .toList()));
    }
    assessment
        .differential()
        .coDiagnoses()
        .forEach(beside -> ink.labelled(2, "beside it: ", Tone.PLAIN, beside.diagnosis().name()));
    assessment
        .category()
        .ifPresent(
            category -> ink.labelled(2, "rehabilitation class: ", Tone.PLAIN, category.name()));
  }

  private static void cause(Ink ink, int rank, Candidate candidate) {
    ink.line();
    ink.labelled(
        2,
        rank + ". ",
        rank == 1 ? Tone.TITLE : Tone.PLAIN,
        candidate.diagnosis().name() + ": " + Words.band(candidate.band()));
    evidence(ink, "for      ", candidate.supporting());
    evidence(ink, "against  ", candidate.opposing());
  }

  private static void evidence(Ink ink, String label, List<Evidence> evidence) {
    String column = label;
    for (Evidence one : evidence.stream().limit(REASONS).toList()) {
      ink.labelled(
          5,
          column,
          Tone.QUIET,
          one.finding().question() + " " + one.answer().words() + " [" + share(one.share()) + "]");
      column = " ".repeat(label.length());
    }
    if (evidence.size() > REASONS) {
      ink.labelled(5, column, Tone.QUIET, "and " + (evidence.size() - REASONS) + " more");
    }
  }

  private static String share(double share) {
    return Math.round(share * 100) + " %";
  }

  private static void mechanism(Ink ink, Assessment assessment) {
    assessment
        .mechanism()
        .ifPresent(
            mechanism -> {
              String likeliest =
                  mechanism.entrySet().stream()
                      .max(Map.Entry.comparingByValue())
                      .map(Map.Entry::getKey)
                      .orElse("");
              ink.line();
              ink.labelled(
                  0, "Pain mechanism  ", Tone.PLAIN, "most likely " + likeliest.replace('_', ' '));
            });
  }

  private static void imaging(Ink ink, Assessment assessment) {
    ink.line();
    String verdict =
        switch (assessment.imaging().verdict()) {
          case INDICATED -> "indicated";
          case NOT_YET -> "not yet";
          case NOT_INDICATED -> "not indicated";
        };
    ink.labelled(
        0,
        "Imaging  ",
        Tone.PLAIN,
        verdict + ": " + assessment.imaging().text() + " (" + assessment.imaging().rule() + ")");
  }

  private void psychosocial(Ink ink, PsychosocialResult result) {
    if (result.raised().isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "Obstacles to recovery" + (result.high().isYes() ? ": high" : ""));
    for (PsychosocialResult.Raised raised : result.raised()) {
      ink.labelled(
          2,
          "- ",
          Tone.PLAIN,
          raised.flag().name()
              + " ("
              + String.join(
                  "; ", raised.because().stream().map(b -> Words.because(b, knowledge)).toList())
              + ")");
    }
  }

  private static void scores(Ink ink, List<ScoreSeries> scores, List<Course> courses) {
    if (scores.isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.TITLE, "Scores");
    for (ScoreSeries series : scores) {
      int count = series.scores().size();
      ink.labelled(
          2,
          "",
          Tone.PLAIN,
          series.instrument().name()
              + ": "
              + score(series.latest())
              + (count > 1 ? " (latest of " + count + ")" : "")
              + course(courses, series.instrument().id()));
    }
  }

  /** How the questionnaire has gone in the present episode; nothing where that is not known. */
  private static String course(List<Course> courses, String instrument) {
    return courses.stream()
        .filter(course -> course.instrument().id().equals(instrument))
        .findFirst()
        .map(AssessmentText::course)
        .orElse("");
  }

  private static String course(Course course) {
    String verdict = course.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return ", "
        + verdict
        + " since "
        + course.first().total().map(t -> t.toPlainString()).orElse("");
  }

  private static String score(Score score) {
    List<String> words = new ArrayList<>();
    score.total().ifPresent(total -> words.add(total.toPlainString()));
    score.parts().forEach((part, value) -> words.add(part + " " + value.toPlainString()));
    score.band().ifPresent(band -> words.add(band.replace('_', ' ')));
    score.date().ifPresent(date -> words.add("on " + Days.DAY.format(date.first())));
    return words.isEmpty() ? "incomplete" : String.join(", ", words);
  }

  private static void questions(Ink ink, Assessment assessment) {
    boolean emergency = assessment.triage().tier() == Tier.EMERGENCY;
    List<Question> worth =
        assessment.questions().stream()
            .filter(q -> !emergency || q.reason() != Question.Reason.INFORMATION)
            .toList();
    if (worth.isEmpty()) {
      return;
    }
    ink.line();
    ink.line(
        Tone.TITLE,
        emergency ? "Ask or test next, if it delays nothing above" : "Ask or test next");
    for (Question question : worth.stream().limit(QUESTIONS).toList()) {
      ink.labelled(2, "? ", Tone.PLAIN, question.finding().question());
      ink.labelled(4, "", Tone.QUIET, question.finding().id() + ": " + question.why());
    }
    if (worth.size() > QUESTIONS) {
      ink.labelled(2, "  ", Tone.QUIET, "and " + (worth.size() - QUESTIONS) + " more");
    }
  }

  static void problems(Ink ink, List<DataProblem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    ink.line();
    ink.line(Tone.WARNING, "Data problems (nothing was concluded from these)");
    for (DataProblem problem : problems.stream().limit(PROBLEMS).toList()) {
      ink.labelled(
          2,
          "- ",
          Tone.PLAIN,
          problem.about()
              + (problem.where().isEmpty() ? "" : " at " + problem.where())
              + ": "
              + problem.message());
    }
    if (problems.size() > PROBLEMS) {
      ink.labelled(
          2, "  ", Tone.QUIET, "and " + (problems.size() - PROBLEMS) + " more (see --format json)");
    }
  }
}
