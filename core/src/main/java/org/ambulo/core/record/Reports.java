package org.ambulo.core.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a patient reported between the visits, up to the as-of day, oldest first.
 *
 * @param diary pain by day
 * @param sessions sessions of exercise at home or in the clinic
 * @param attended days on which therapy was attended; empty when nobody wrote them down
 * @param tolerance pain with activity that is accepted for training, 0 to 10, where it was agreed
 */
public record Reports(
    List<Pain> diary,
    List<Session> sessions,
    Optional<List<LocalDate>> attended,
    Optional<BigDecimal> tolerance) {
  public Reports {
    diary = List.copyOf(diary);
    sessions = List.copyOf(sessions);
    attended = attended.map(List::copyOf);
  }

  /**
   * A pain rating of the diary.
   *
   * @param score 0 to 10
   * @param kind what was rated: {@code now}, {@code activity}, {@code worst}, {@code average},
   *     {@code week}
   */
  public record Pain(LocalDate date, BigDecimal score, String kind) {}

  /**
   * A session of exercise.
   *
   * @param during greatest pain during it, 0 to 10
   * @param dayAfter pain 24 hours later
   */
  public record Session(
      LocalDate date, Optional<BigDecimal> during, Optional<BigDecimal> dayAfter) {}

  private static final Reports NONE =
      new Reports(List.of(), List.of(), Optional.empty(), Optional.empty());

  /** As the parts {@code diary}, {@code adherence}, {@code attended} and {@code tolerance} say. */
  public static Reports of(PatientRecord patient) {
    return patient.sections().isEmpty()
        ? NONE
        : ReportSections.read(patient.sections(), patient.asOf());
  }
}
