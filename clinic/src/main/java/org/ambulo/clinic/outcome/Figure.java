package org.ambulo.clinic.outcome;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A figure of the clinic's outcomes: a share of the patients whom it concerns. */
public enum Figure {
  PAIN_BETTER(
      Part.RESPONSE,
      Better.MORE,
      "Pain better",
      "Pain better by a change that matters",
      "patients in care with a rating of pain",
      "% less pain than at the start"),
  PAIN_HALVED(
      Part.RESPONSE,
      Better.MORE,
      "Pain halved",
      "Pain better by half or more",
      "patients in care with a rating of pain",
      ""),
  FUNCTION_BETTER(
      Part.RESPONSE,
      Better.MORE,
      "Function better",
      "Function better by a change that matters",
      "patients in care with a questionnaire of function",
      "% of the start gained"),
  RECOVERED(
      Part.RESPONSE, Better.MORE, "Recovered", "Recovered", "patients in care with any score", ""),
  WINDOW_OPENED(
      Part.WINDOWS,
      Better.MORE,
      "A window opened",
      "A window opened",
      "patients of whom relief can be foreseen after what was done",
      ""),
  WINDOW_USED(
      Part.WINDOWS,
      Better.MORE,
      "Used by therapy",
      "The window was used by therapy",
      "patients whose window opened",
      ""),
  WINDOW_WASTED(
      Part.WINDOWS,
      Better.LESS,
      "Closed unused",
      "A window closed unused",
      "patients with a window that is closed",
      ""),
  WAIT_PLAN(
      Part.WAITING,
      Better.MORE,
      "First visit to plan",
      "First visit to plan",
      "patients who came to a first visit",
      "days"),
  WAIT_SESSION(
      Part.WAITING,
      Better.MORE,
      "Plan to first session",
      "Plan to first session",
      "patients with a plan under way and therapy ordered or begun",
      "days"),
  WAIT_PROCEDURE(
      Part.WAITING,
      Better.MORE,
      "Order to procedure",
      "Order to procedure",
      "patients with a procedure ordered",
      "days"),
  SCREENED(
      Part.SAFETY,
      Better.MORE,
      "Screening complete",
      "Screening for red flags complete",
      "all patients",
      ""),
  FLAG_ANSWERED(
      Part.SAFETY,
      Better.MORE,
      "Red flag acknowledged",
      "Red flag acknowledged, as it shows now",
      "patients with an urgent red flag now",
      ""),
  UNSAFE_REGIMEN(
      Part.SAFETY,
      Better.LESS,
      "Unsafe medicines",
      "Unsafe medicines",
      "patients who take medicines",
      ""),
  ADVERSE_EVENT(
      Part.SAFETY,
      Better.LESS,
      "Adverse event",
      "Adverse event after a procedure",
      "patients with a procedure done",
      "");

  private final Part part;
  private final Better better;
  private final String brief;
  private final String title;
  private final String among;
  private final String unit;

  Figure(Part part, Better better, String brief, String title, String among, String unit) {
    this.part = part;
    this.better = better;
    this.brief = brief;
    this.title = title;
    this.among = among;
    this.unit = unit;
  }

  /** What belongs together. */
  public enum Part {
    RESPONSE("Who gets better"),
    WINDOWS("Use of windows"),
    WAITING("Waiting times"),
    SAFETY("Safety");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }

    /**
     * Whether patients are booked by it, so that who books is shown whom it concerns; the others
     * tell of findings and treatment.
     */
    public boolean isForBooking() {
      return switch (this) {
        case WINDOWS, WAITING -> true;
        case RESPONSE, SAFETY -> false;
      };
    }
  }

  /** Which way the clinic wants it to go. */
  public enum Better {
    MORE,
    LESS
  }

  public Part part() {
    return part;
  }

  public Better better() {
    return better;
  }

  public String title() {
    return title;
  }

  /** The title as it stands in a chart. */
  public String brief() {
    return brief;
  }

  /** Whom it concerns, in words. */
  public String among() {
    return among;
  }

  /** What its number is counted in; empty where it has none. */
  public String unit() {
    return unit;
  }

  /** As it stands in an address. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Figure> of(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
