package org.ambulo.fhir.read;

import java.util.List;
import org.ambulo.core.record.Entry;

/**
 * Which fields of a resource make an entry of the chart.
 *
 * @param code the field that holds its concept, or a list of them
 * @param dates the fields that may hold its date, first that does
 * @param status where its status stands
 */
record EntryForm(Entry.Kind kind, String code, List<String> dates, Status status) {

  /** Where a status stands. */
  enum Status {
    /** In {@code status}. */
    PLAIN,
    /** In {@code lifecycleStatus}. */
    LIFECYCLE,
    /** In {@code verificationStatus} where that casts doubt, else in {@code clinicalStatus}. */
    CLINICAL
  }

  static final EntryForm CONDITION =
      new EntryForm(
          Entry.Kind.PROBLEM,
          "code",
          List.of("onsetDateTime", "onsetPeriod", "recordedDate"),
          Status.CLINICAL);
  static final EntryForm ALLERGY =
      new EntryForm(
          Entry.Kind.ALLERGY,
          "code",
          List.of("onsetDateTime", "onsetPeriod", "recordedDate"),
          Status.CLINICAL);
  static final EntryForm PROCEDURE =
      new EntryForm(
          Entry.Kind.PROCEDURE,
          "code",
          List.of("performedDateTime", "performedPeriod"),
          Status.PLAIN);
  static final EntryForm MEDICATION =
      new EntryForm(
          Entry.Kind.MEDICATION,
          "medicationCodeableConcept",
          List.of("authoredOn", "effectiveDateTime", "effectivePeriod", "dateAsserted"),
          Status.PLAIN);
  static final EntryForm ORDER =
      new EntryForm(
          Entry.Kind.ORDER,
          "code",
          List.of("authoredOn", "occurrenceDateTime", "occurrencePeriod"),
          Status.PLAIN);
  static final EntryForm ENCOUNTER =
      new EntryForm(Entry.Kind.ENCOUNTER, "reasonCode", List.of("period"), Status.PLAIN);
  static final EntryForm CARE_PLAN =
      new EntryForm(Entry.Kind.CARE_PLAN, "category", List.of("period"), Status.PLAIN);
  static final EntryForm GOAL =
      new EntryForm(
          Entry.Kind.GOAL, "description", List.of("startDate", "statusDate"), Status.LIFECYCLE);
  static final EntryForm REPORT =
      new EntryForm(
          Entry.Kind.REPORT,
          "code",
          List.of("effectiveDateTime", "effectivePeriod", "issued"),
          Status.PLAIN);
  static final EntryForm OBSERVATION =
      new EntryForm(
          Entry.Kind.OBSERVATION,
          "code",
          List.of("effectiveDateTime", "effectivePeriod", "effectiveInstant", "issued"),
          Status.PLAIN);
}
