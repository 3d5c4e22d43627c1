package org.ambulo.web.pages.plan;

import java.util.List;
import java.util.Optional;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/**
 * The plan of one patient.
 *
 * @param looked which version of the plan the form is made of; empty: there is none
 * @param said what stands above all of it
 * @param form whether the reader may decide
 * @param conflict what somebody else kept in between; empty: nobody did
 */
public record PlanPage(
    Frame frame,
    PatientTop top,
    String looked,
    Said said,
    Form form,
    List<Column> columns,
    VisitsField visits,
    List<Withheld> withheld,
    List<Focus> focus,
    List<Course> courses,
    Lead lead,
    GoalPart goals,
    Optional<Conflict> conflict)
    implements Page {
  public PlanPage {
    columns = List.copyOf(columns);
    withheld = List.copyOf(withheld);
    focus = List.copyOf(focus);
    courses = List.copyOf(courses);
  }

  public boolean decides() {
    return form == Form.DECIDES;
  }

  public boolean reads() {
    return form != Form.BOOKS;
  }

  /** What the reader may do here. */
  public enum Form {
    DECIDES,
    READS,
    /** Sees what is to be booked, without reasons. */
    BOOKS
  }

  /**
   * How the plan stands.
   *
   * @param blocked what comes first; empty when nothing stands in the way
   * @param fault what is wrong with the form as a whole; empty: nothing
   */
  public record Said(
      String status, List<String> words, List<String> blocked, String fault, Versions versions) {
    public Said {
      words = List.copyOf(words);
      blocked = List.copyOf(blocked);
    }
  }

  /** Whether there are versions to look at. */
  public enum Versions {
    NONE,
    SOME
  }

  /** One of the columns of the plan. */
  public record Column(String id, String title, String about, List<Group> groups) {
    public Column {
      groups = List.copyOf(groups);
    }
  }

  /** Things of one kind. */
  public record Group(String title, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One thing.
   *
   * @param how the rest of its text; empty where its name says it all
   * @param dose as it is in force, or as it is proposed while nobody decided
   * @param mark how today's proposal differs; empty where it does not
   * @param state what was decided, by whom and when; empty: nothing
   * @param style of the state
   * @param sources with their addresses where they have one
   */
  public record Row(
      String id,
      String text,
      String how,
      String dose,
      String mark,
      String state,
      String style,
      String why,
      List<String> focus,
      List<Source> sources,
      List<String> disputes,
      Entry entry) {
    public Row {
      focus = List.copyOf(focus);
      sources = List.copyOf(sources);
      disputes = List.copyOf(disputes);
    }

    public boolean hasMore() {
      return !why.isEmpty() || !how.isEmpty() || !sources.isEmpty() || !disputes.isEmpty();
    }
  }

  /** Where something is from. */
  public record Source(String cite, String url) {}

  /**
   * What can be said about a thing, and what was typed.
   *
   * @param choices none where nothing can be decided
   */
  public record Entry(
      List<Option> choices,
      Field dose,
      Field why,
      Field reason,
      List<Option> reasons,
      Field words) {
    public Entry {
      choices = List.copyOf(choices);
      reasons = List.copyOf(reasons);
    }
  }

  /** One of several. */
  public record Option(String value, String label, Choice choice) {
    public boolean chosen() {
      return choice == Choice.CHOSEN;
    }
  }

  /** Whether it is the one. */
  public enum Choice {
    CHOSEN,
    NOT
  }

  /**
   * What was typed and what is wrong with it.
   *
   * @param fault empty: nothing
   */
  public record Field(String value, String fault) {
    public boolean bad() {
      return !fault.isEmpty();
    }
  }

  /**
   * The numbers of the visits of therapy.
   *
   * @param row the id of their row; empty where no visits are proposed or agreed
   */
  public record VisitsField(String row, Field sessions, Field perWeek, Field minutes) {}

  /** What was considered and is not proposed, by its reason. */
  public record Withheld(String why, List<String> names) {
    public Withheld {
      names = List.copyOf(names);
    }
  }

  /**
   * A focus area.
   *
   * @param agreed how many things that serve it are in force, of so many
   */
  public record Focus(String name, int agreed, int of, String serving) {}

  /** How a questionnaire has gone. */
  public record Course(String name, String first, String last, String verdict) {}

  /** Who leads, why, and what would hand it over. */
  public record Lead(
      String who, String text, String because, String ask, List<String> passes, List<String> due) {
    public Lead {
      passes = List.copyOf(passes);
      due = List.copyOf(due);
    }
  }

  /**
   * Goals.
   *
   * @param editing whether the reader may choose them
   * @param own what was typed of a goal in own words
   */
  public record GoalPart(
      Form editing, List<Goal> proposed, List<ChosenGoal> chosen, List<String> ask, OwnGoal own) {
    public GoalPart {
      proposed = List.copyOf(proposed);
      chosen = List.copyOf(chosen);
      ask = List.copyOf(ask);
    }

    public boolean edits() {
      return editing == Form.DECIDES;
    }
  }

  /**
   * A goal that is proposed.
   *
   * @param progress how far it has come, in words; empty: not told yet
   * @param percent share of the way, 0 to 100; empty: not told yet
   */
  public record Goal(
      String id, String text, String details, String progress, String percent, Choice chosen) {
    public boolean isChosen() {
      return chosen == Choice.CHOSEN;
    }
  }

  /**
   * A goal that was chosen with the patient.
   *
   * @param details by when, since when, by whom
   */
  public record ChosenGoal(
      String id, String version, String text, String details, String status, Choice open) {
    public boolean isOpen() {
      return open == Choice.CHOSEN;
    }
  }

  /** What was typed of a goal in own words. */
  public record OwnGoal(Field text, Field by) {}

  /** What somebody else kept while the form was open, beside what was sent. */
  public record Conflict(String words, List<ConflictLine> lines) {
    public Conflict {
      lines = List.copyOf(lines);
    }
  }

  /** One thing on which the two differ. */
  public record ConflictLine(String text, String kept, String sent) {}
}
