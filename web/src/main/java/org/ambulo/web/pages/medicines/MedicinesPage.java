package org.ambulo.web.pages.medicines;

import java.util.List;
import org.ambulo.web.chart.Typed;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.Page;
import org.ambulo.web.pages.PatientTop;

/**
 * The medicines of a patient.
 *
 * @param certainty whether the list is known to be complete, in words
 * @param general alerts that are on no one line
 * @param unrecognised products that are not known here, so not checked
 * @param open how many dangers cannot be judged, and what is missing; empty where none
 * @param ask what is missing
 * @param problems what could not be read or contradicts itself
 * @param typed the form that was sent and not taken
 * @param firing what that form would make dangerous
 * @param duties what the asker may do
 * @param taken the form that was just taken; empty for none
 */
public record MedicinesPage(
    Frame frame,
    PatientTop top,
    Certainty certainty,
    List<Flagged> general,
    List<Line> lines,
    List<Past> past,
    Opioids opioids,
    List<String> unrecognised,
    String open,
    List<String> ask,
    List<String> problems,
    List<String> sideEffects,
    List<String> checks,
    Choices choices,
    AllergyList allergies,
    List<String> names,
    Typed typed,
    Firing firing,
    Duties duties,
    String taken)
    implements Page {
  public MedicinesPage {
    general = List.copyOf(general);
    lines = List.copyOf(lines);
    past = List.copyOf(past);
    unrecognised = List.copyOf(unrecognised);
    ask = List.copyOf(ask);
    problems = List.copyOf(problems);
    sideEffects = List.copyOf(sideEffects);
    checks = List.copyOf(checks);
    names = List.copyOf(names);
  }

  /** The patient's page of medicines. */
  public String path() {
    return "/patients/" + top.banner().patient() + "/medicines";
  }

  /** Whether the list is known to be complete, in words. */
  public record Certainty(State state, String words) {

    /** What counts by now. */
    public enum State {
      COMPLETE,
      OPEN
    }

    public boolean complete() {
      return state == State.COMPLETE;
    }
  }

  /** What somebody may do here. */
  public enum Duties {
    /** Prescribe, and decide on alerts. */
    PRESCRIBES,
    /** Note what is taken. */
    NOTES;

    public boolean prescribes() {
      return this == PRESCRIBES;
    }
  }

  /** How grave an alert is; the word says it too. */
  public enum Grade {
    CONTRAINDICATED,
    MAJOR,
    MODERATE,
    INFO;

    public String word() {
      return switch (this) {
        case CONTRAINDICATED -> "Must not";
        case MAJOR -> "Danger";
        case MODERATE -> "Caution";
        case INFO -> "Note";
      };
    }

    public String style() {
      return switch (this) {
        case CONTRAINDICATED -> "stop";
        case MAJOR -> "danger";
        case MODERATE -> "caution";
        case INFO -> "info";
      };
    }
  }

  /**
   * An alert.
   *
   * @param key its rule and medicines, for forms
   * @param about the medicines that make it one
   * @param overridden by whom, when and why; empty where nobody decided
   * @param deciding what may be done about it here
   */
  public record Flagged(
      String key,
      Grade grade,
      String title,
      String about,
      List<String> because,
      String why,
      String action,
      List<String> sources,
      String overridden,
      Deciding deciding) {
    public Flagged {
      because = List.copyOf(because);
      sources = List.copyOf(sources);
    }
  }

  /** What a decision on an alert needs. */
  public enum Deciding {
    /** It is no hard alert, was decided, or is not the asker's to decide. */
    NOTHING,
    REASON,
    REASON_AND_SECOND;

    public boolean needed() {
      return this != NOTHING;
    }

    public boolean second() {
      return this == REASON_AND_SECOND;
    }
  }

  /**
   * A medicine that is taken.
   *
   * @param key names it in forms; empty where it cannot be changed here
   * @param version of what it stands in
   * @param daily how much a day
   * @param limit how much at most, and why
   * @param limitTone whether the dose is within it
   * @param calendar address of its calendar; empty where there is none
   * @param calendarName what the calendar is
   * @param source who says so: prescribed here or taken
   */
  public record Line(
      int number,
      String key,
      long version,
      String name,
      String how,
      String daily,
      String limit,
      LimitTone limitTone,
      String since,
      String source,
      String standing,
      String calendar,
      String calendarName,
      List<Flagged> alerts,
      List<Also> also) {
    public Line {
      alerts = List.copyOf(alerts);
      also = List.copyOf(also);
    }
  }

  /** An alert that stands in full on a line above. */
  public record Also(Grade grade, String title, String see, String overridden) {}

  /** How a daily dose stands to its limit. */
  public enum LimitTone {
    WITHIN,
    ABOVE,
    NOT_KNOWN;

    public String style() {
      return switch (this) {
        case WITHIN -> "within";
        case ABOVE -> "above";
        case NOT_KNOWN -> "open";
      };
    }

    public String words() {
      return switch (this) {
        case WITHIN -> "";
        case ABOVE -> "Above the limit";
        case NOT_KNOWN -> "";
      };
    }
  }

  /** A medicine that was stopped or changed. */
  public record Past(String name, String how, String until, String why) {}

  /**
   * Opioids in morphine equivalents.
   *
   * @param total a day; empty where no opioid is taken
   * @param left what was left out, and why
   */
  public record Opioids(String total, List<String> left) {
    public Opioids {
      left = List.copyOf(left);
    }
  }

  /** What the knowledge base proposes, and what it does not. */
  public record Choices(String title, List<Option> options, List<Withheld> withheld) {
    public Choices {
      options = List.copyOf(options);
      withheld = List.copyOf(withheld);
    }
  }

  /**
   * A medicine that makes sense.
   *
   * @param calendar address of its titration; empty where there is none
   */
  public record Option(String name, String dose, String why, List<String> checks, String calendar) {
    public Option {
      checks = List.copyOf(checks);
    }
  }

  /** A medicine that was considered and is not proposed. */
  public record Withheld(String name, String why) {}

  /** Allergies: what is known in words, and each with its severity. */
  public record AllergyList(String state, List<Allergy> all) {
    public AllergyList {
      all = List.copyOf(all);
    }
  }

  /** What the patient does not tolerate. */
  public record Allergy(String substance, String severity, String reaction, String checked) {}

  /**
   * What a form would make dangerous.
   *
   * @param seen names all of it, so that nobody confirms what they were not shown
   * @param unknown whether the name is not known here, in words
   */
  public record Firing(List<Flagged> alerts, String seen, String unknown) {
    public Firing {
      alerts = List.copyOf(alerts);
    }

    /** Nothing is asked. */
    public static final Firing NOTHING = new Firing(List.of(), "", "");

    public boolean second() {
      return alerts.stream().anyMatch(alert -> alert.deciding().second());
    }

    public boolean reason() {
      return alerts.stream().anyMatch(alert -> alert.deciding().needed());
    }

    public boolean isNothing() {
      return alerts.isEmpty() && unknown.isEmpty();
    }
  }
}
