package org.ambulo.app.print;

import java.util.List;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Question;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.record.DataProblem;

/** What to ask or test next, and the data that could not be used, to be read in a terminal. */
final class QuestionText {

  private static final int QUESTIONS = 8;
  private static final int PROBLEMS = 6;

  private QuestionText() {}

  static void write(Ink ink, Assessment assessment) {
    questions(ink, assessment);
    problems(ink, assessment.dataProblems());
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
