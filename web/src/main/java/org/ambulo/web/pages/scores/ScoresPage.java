package org.ambulo.web.pages.scores;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/**
 * The questionnaires of a patient.
 *
 * @param choices what a score can be entered of
 * @param typed as it was sent
 * @param day of a new score, if nothing else is typed
 */
public record ScoresPage(
    Frame frame, PatientTop top, List<Group> groups, List<Group> choices, Typed typed, String day)
    implements Page {
  public ScoresPage {
    groups = List.copyOf(groups);
    choices = List.copyOf(choices);
  }

  /** Questionnaires about the same. */
  public record Group(String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A questionnaire.
   *
   * @param range its lowest and highest score, and which of them is better
   * @param scores the latest first; none: it was not filled in
   * @param licence whether its questions may be shown
   */
  public record Row(String id, String name, String range, List<Scored> scores, String licence) {
    public Row {
      scores = List.copyOf(scores);
    }
  }

  /**
   * One filling-in.
   *
   * @param total in points; a question mark where it cannot be said
   * @param band the name of its range; empty where it has none
   */
  public record Scored(String total, String band, String day) {}
}
