package org.ambulo.web.pages.procedures;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/**
 * The procedures of a patient.
 *
 * @param payer whose limits are used
 * @param day of the needle, by which holds are dated; empty where none is chosen
 * @param askedOfAll what every procedure that is not barred lacks
 * @param groups by verdict, the possible ones first
 * @param choices of procedures in forms
 * @param typed the form that was sent and not taken, or that a link began
 * @param duties what the asker may do
 * @param taken the form that was just taken; empty for none
 */
public record ProceduresPage(
    Frame frame,
    PatientTop top,
    String payer,
    String day,
    List<Ordered> orders,
    List<Done> done,
    List<String> askedOfAll,
    List<Group> groups,
    List<Choice> choices,
    Typed typed,
    Duties duties,
    String taken)
    implements Page {
  public ProceduresPage {
    orders = List.copyOf(orders);
    done = List.copyOf(done);
    askedOfAll = List.copyOf(askedOfAll);
    groups = List.copyOf(groups);
    choices = List.copyOf(choices);
  }

  /** The patient's page of procedures. */
  public String path() {
    return "/patients/" + top.banner().patient() + "/procedures";
  }

  /** What somebody may do here. */
  public enum Duties {
    /** Order, record and cancel. */
    ORDERS,
    /** See all of it. */
    READS,
    /** See what booking needs. */
    BOOKS;

    public boolean orders() {
      return this == ORDERS;
    }

    public boolean clinical() {
      return this != BOOKS;
    }
  }

  /** A procedure to choose in a form. */
  public record Choice(String id, String name) {}

  /** Procedures of the same verdict. */
  public record Group(String verdict, String style, Shown shown, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }

    /** Whether they are open at once. */
    public enum Shown {
      OPEN,
      FOLDED
    }

    public boolean open() {
      return shown == Shown.OPEN;
    }
  }

  /**
   * A procedure judged.
   *
   * @param reasons why, by kind, the gravest first
   * @param holds what to hold, with dates
   * @param ask what would decide what is open
   * @param before the step that comes first, in words; empty for none
   * @param steroid what is asked for, in words; empty for none
   * @param documented how much of the payer's list is there; empty where there is no list
   */
  public record Item(
      String id,
      String name,
      String verdict,
      List<Reasons> reasons,
      List<Hold> holds,
      List<String> ask,
      String before,
      String steroid,
      String documented,
      List<Asked> checklist) {
    public Item {
      reasons = List.copyOf(reasons);
      holds = List.copyOf(holds);
      ask = List.copyOf(ask);
      checklist = List.copyOf(checklist);
    }
  }

  /** Reasons of one kind. */
  public record Reasons(String kind, String style, List<String> words) {
    public Reasons {
      words = List.copyOf(words);
    }
  }

  /**
   * A medicine to hold.
   *
   * @param stop the last dose, or what to do instead of a date
   * @param needle the day of the needle, or the earliest
   * @param restart the first dose again
   * @param notes what else to mind
   */
  public record Hold(
      String medicine, String stop, String needle, String restart, List<String> notes) {
    public Hold {
      notes = List.copyOf(notes);
    }
  }

  /** What a payer wants documented, and how it stands. */
  public record Asked(String text, Status status) {

    /** Whether it is there. */
    public enum Status {
      MET("met"),
      NOT_MET("not met"),
      MISSING("not in the record");

      private final String words;

      Status(String words) {
        this.words = words;
      }

      public String words() {
        return words;
      }
    }
  }

  /**
   * An open order.
   *
   * @param version of it, for forms
   * @param when the days in words, and where the needle goes
   * @param hold what is said of the hold before the needle
   */
  public record Ordered(
      String key,
      long version,
      String procedure,
      String name,
      String when,
      String by,
      String note,
      OrderedHold hold) {}

  /** The hold before an ordered needle, in words. */
  public record OrderedHold(State state, String words) {

    /** Whether it is decided; it is not booked before. */
    public enum State {
      DECIDED,
      OPEN
    }

    public boolean open() {
      return state == State.OPEN;
    }
  }

  /**
   * A procedure that was done.
   *
   * @param key names it in forms
   * @param version of it, for forms
   * @param afterwards what is known of adverse events, in words
   * @param numbers what of the relief can be kept as a percentage
   */
  public record Done(
      String key,
      long version,
      String name,
      String day,
      String where,
      String relief,
      String afterwards,
      List<Choice> numbers) {
    public Done {
      numbers = List.copyOf(numbers);
    }
  }
}
