package org.ambulo.web.pages.programme;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/**
 * Today's session of a patient's programme.
 *
 * @param standing whether there is anything to do, in words
 * @param first what must happen before anything is exercised
 * @param stop signs at which all exercise stops, in words; empty: none was recorded
 * @param limits what the pain rule goes by
 * @param parked agreed on before, and not proposed now
 * @param typed the form that was sent and not taken
 * @param taken the form that was just taken, as its draft is named; empty for none
 */
public record ProgrammePage(
    Frame frame,
    PatientTop top,
    String standing,
    List<String> first,
    String stop,
    List<Pair> about,
    Visit visit,
    List<String> limits,
    List<Card> cards,
    List<Pair> parked,
    Kept kept,
    List<Event> history,
    Typed typed,
    Duties duties,
    String taken)
    implements Page {
  public ProgrammePage {
    first = List.copyOf(first);
    about = List.copyOf(about);
    limits = List.copyOf(limits);
    cards = List.copyOf(cards);
    parked = List.copyOf(parked);
    history = List.copyOf(history);
  }

  public String path() {
    return "/patients/" + top.banner().patient() + "/programme";
  }

  /** What the asker may do. */
  public enum Duties {
    EDITS,
    READS;

    public boolean edits() {
      return this == EDITS;
    }
  }

  /** A thing and what is said of it. */
  public record Pair(String name, String words) {}

  /**
   * What happens at a visit.
   *
   * @param parts in order
   * @param beside what is given beside the exercises
   * @param precautions what holds or is not settled
   * @param checks what is looked at again
   */
  public record Visit(
      List<Pair> parts, List<Pair> beside, List<Pair> precautions, List<Pair> checks) {
    public Visit {
      parts = List.copyOf(parts);
      beside = List.copyOf(beside);
      precautions = List.copyOf(precautions);
      checks = List.copyOf(checks);
    }
  }

  /**
   * An exercise.
   *
   * @param figure as SVG, made by this program; empty where none is drawn
   * @param effort how hard it is to be; may be empty
   * @param harder name and dose of the next step up; empty where there is none
   * @param easier the same down
   * @param toAsk day of the session whose next day is to be asked for; empty where none is
   */
  public record Card(
      String slot,
      long version,
      String name,
      String figure,
      String dose,
      String effort,
      String how,
      String why,
      List<String> mind,
      Rule rule,
      String harder,
      String easier,
      List<Row> sessions,
      String toAsk,
      Amount amount) {
    public Card {
      mind = List.copyOf(mind);
      sessions = List.copyOf(sessions);
    }
  }

  /** What the pain rule says of it. */
  public record Rule(String style, String zone, String words, Step step) {}

  /** What a step up needs. */
  public enum Step {
    FREE,
    WITH_A_REASON,
    NEVER;

    public boolean isFree() {
      return this == FREE;
    }

    public boolean isNever() {
      return this == NEVER;
    }
  }

  /** A session that was recorded. */
  public record Row(String day, String done, String pain, String style, String zone, String by) {}

  /**
   * The dose, part by part; empty where it has none, and all of it where the dose is in words.
   *
   * @param unit what is counted of it
   */
  public record Amount(
      String sets,
      String reps,
      String hold,
      String minutes,
      String perDay,
      String perWeek,
      String load,
      Unit unit) {

    /** What a session is counted in. */
    public enum Unit {
      REPETITIONS,
      MINUTES
    }

    public boolean byTime() {
      return unit == Unit.MINUTES;
    }
  }

  /**
   * What was done, day by day.
   *
   * @param home in words
   * @param reading how it is read, and what to do; empty where it is not known
   */
  public record Kept(String home, String clinic, String reading, List<Week> weeks) {
    public Kept {
      weeks = List.copyOf(weeks);
    }
  }

  public record Week(String name, List<Day> days) {
    public Week {
      days = List.copyOf(days);
    }
  }

  /**
   * One day; a style is empty where nothing is known.
   *
   * @param day of the month
   */
  public record Day(
      String weekday, String day, String home, String homeMark, String clinic, String clinicMark) {}

  /** Something that was decided. */
  public record Event(String when, String by, String step, String words) {}
}
