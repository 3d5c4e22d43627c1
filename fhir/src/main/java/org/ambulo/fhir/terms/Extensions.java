package org.ambulo.fhir.terms;

/** Canonical names of extensions. */
public final class Extensions {

  private static final String OURS = "https://ambulo.org/fhir/StructureDefinition/";

  /** On a list, group or text without content, or a nothing: which of them it is. */
  public static final String EMPTY = OURS + "empty";

  /** On text that FHIR's string cannot carry: its UTF-16 in base 64. */
  public static final String RAW_TEXT = OURS + "raw-text";

  /** What was written where FHIR's own element can carry only a part of it. */
  public static final String AS_WRITTEN = OURS + "as-written";

  /** The status of a chart entry that its resource has no word for. */
  public static final String STATUS = OURS + "entry-status";

  /** On an Observation that is a chart entry and no measurement. */
  public static final String ENTRY = OURS + "entry";

  /** How soon a red flag must be acted on. */
  public static final String TIER = OURS + "red-flag-tier";

  /** Why a red flag fires. */
  public static final String BECAUSE = OURS + "because";

  /** On a procedure: how the patient was selected for it. */
  public static final String SELECTED_BY = OURS + "selected-by";

  /** On a ServiceRequest: days before it on which a medicine is held. */
  public static final String HOLD_DAYS = OURS + "hold-days";

  /** On a Procedure: the day on which the patient was last asked about adverse events. */
  public static final String ADVERSE_ASKED = OURS + "adverse-events-asked";

  /** On an activity of a CarePlan: what a clinician decided on a thing that was proposed. */
  public static final String PLAN_DECISION = OURS + "plan-decision";

  /** On a CarePlan: the visits of therapy as they are ordered. */
  public static final String THERAPY_COURSE = OURS + "therapy-course";

  /** On an order of an exercise: how much of it. */
  public static final String EXERCISE_DOSE = OURS + "exercise-dose";

  /** On a note of an order of an exercise: which step was taken. */
  public static final String EXERCISE_STEP = OURS + "exercise-step";

  /** On what a form made: which sending of it. */
  public static final String SENDING = OURS + "sending";

  /** FHIR's own, on a request: why it stands as it does. */
  public static final String STATUS_REASON =
      "http://hl7.org/fhir/StructureDefinition/request-statusReason";

  public static final String DATA_ABSENT =
      "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  /** The number that an answer counts. */
  public static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

  public static final String ORDINAL_ISO =
      "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value";

  private Extensions() {}
}
