package org.ambulo.app.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ambulo.app.print.Ink.Tone;
import org.ambulo.core.outcome.Course;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.record.Score;
import org.ambulo.words.Days;

/** Questionnaire scores and how they have gone, to be read in a terminal. */
final class ScoreText {

  private ScoreText() {}

  static void write(Ink ink, List<ScoreSeries> scores, List<Course> courses) {
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
        .map(ScoreText::course)
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
}
