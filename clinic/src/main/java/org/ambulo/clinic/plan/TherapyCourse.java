package org.ambulo.clinic.plan;

/** Visits of therapy as they are ordered. */
public record TherapyCourse(int sessions, int perWeek, int minutes) {

  /** {@code 12 visits, 2 a week, 45 minutes each}. */
  public String words() {
    return "%d visits, %d a week, %d minutes each".formatted(sessions, perWeek, minutes);
  }
}
