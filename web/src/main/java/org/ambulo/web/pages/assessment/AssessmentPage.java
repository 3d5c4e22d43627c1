package org.ambulo.web.pages.assessment;

import java.util.List;
import java.util.Optional;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;
import org.ambulo.web.pages.bodychart.BodyGlance;

/**
 * The assessment of a patient.
 *
 * @param fault why nothing was written; empty where nothing went wrong
 */
public record AssessmentPage(
    Frame frame, PatientTop top, List<Group> groups, Side side, String fault) implements Page {
  public AssessmentPage {
    groups = List.copyOf(groups);
  }

  public String patient() {
    return top.banner().patient();
  }

  /** Only what changes. */
  public AssessmentPartPage part() {
    return new AssessmentPartPage(this);
  }

  /** Questions under one title; the further ones are asked where they matter. */
  public record Group(
      String id, String title, List<Question> everyone, List<Question> further, long answered) {
    public Group {
      everyone = List.copyOf(everyone);
      further = List.copyOf(further);
    }

    public int size() {
      return everyone.size() + further.size();
    }
  }

  /**
   * A question.
   *
   * @param choices what can be ticked; none of a number
   * @param unit of a number
   * @param value what is ticked or typed
   * @param seen the version that the page shows and the answer in it
   * @param note what the record says beside it; may be empty
   * @param fault what is wrong with the answer; empty where nothing is
   */
  public record Question(
      String id,
      String text,
      List<Choice> choices,
      Optional<String> unit,
      String value,
      String seen,
      String note,
      String fault) {
    public Question {
      choices = List.copyOf(choices);
    }
  }

  /** One of the answers to a question. */
  public record Choice(String value, String label) {}

  /**
   * What follows from the answers.
   *
   * @param unseen red flags that nobody has acknowledged, the most pressing first
   * @param flags all that fire
   * @param open how many questions of the required screening are open
   * @param kept the answers as they are kept, for the form
   * @param chart the latest body chart, small
   */
  public record Side(
      List<Flag> unseen,
      List<Flag> flags,
      int open,
      String presentation,
      List<Cause> causes,
      List<String> mustExclude,
      List<Ask> asks,
      List<Kept> kept,
      BodyGlance chart) {
    public Side {
      unseen = List.copyOf(unseen);
      flags = List.copyOf(flags);
      causes = List.copyOf(causes);
      mustExclude = List.copyOf(mustExclude);
      asks = List.copyOf(asks);
      kept = List.copyOf(kept);
    }
  }

  /**
   * A red flag that fires.
   *
   * @param sign names it together with the answers that raise it
   * @param within how soon to act
   * @param done who did what about it, and when; empty where nobody has
   */
  public record Flag(
      String id,
      String sign,
      String name,
      String tier,
      String within,
      List<String> because,
      List<String> demands,
      String done) {
    public Flag {
      because = List.copyOf(because);
      demands = List.copyOf(demands);
    }
  }

  /** A possible cause with its chance in percent and what speaks for and against it. */
  public record Cause(
      String name, String band, long chance, List<String> supporting, List<String> opposing) {
    public Cause {
      supporting = List.copyOf(supporting);
      opposing = List.copyOf(opposing);
    }
  }

  /** What to ask next, and why. */
  public record Ask(String id, String text, String why) {}

  /** An answer as it is kept. */
  public record Kept(String id, String value, String seen) {}
}
