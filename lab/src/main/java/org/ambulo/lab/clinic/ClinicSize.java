package org.ambulo.lab.clinic;

/**
 * How large a made-up clinic is.
 *
 * @param weeks how many are planned, from a Monday on
 * @param fluoroscopy rooms
 * @param ultrasound rooms
 * @param recovery places
 */
public record ClinicSize(
    int patients,
    int therapists,
    int weeks,
    int physicians,
    int fluoroscopy,
    int ultrasound,
    int recovery) {

  public static final ClinicSize S = new ClinicSize(60, 6, 4, 2, 1, 1, 2);
  public static final ClinicSize M = new ClinicSize(300, 20, 6, 5, 2, 1, 4);
  public static final ClinicSize L = new ClinicSize(1_500, 60, 8, 15, 5, 3, 12);
  public static final ClinicSize XL = new ClinicSize(2_000, 60, 12, 18, 5, 4, 12);

  private static final int WORKING_DAYS = 5;
  private static final int SMALL = 200;
  private static final int MIDDLE = 1_000;

  public ClinicSize {
    least("patients", patients, 0);
    least("therapists", therapists, 1);
    least("weeks", weeks, 1);
    least("physicians", physicians, 1);
    least("fluoroscopy", fluoroscopy, 1);
    least("ultrasound", ultrasound, 0);
    least("recovery", recovery, 1);
  }

  /** As many people and rooms as patients need, in the proportions of S, M and L. */
  public static ClinicSize forPatients(int patients) {
    int weeks = patients < SMALL ? S.weeks : patients < MIDDLE ? M.weeks : L.weeks;
    return new ClinicSize(
        patients,
        Math.max(2, Math.ceilDiv(patients * 3, weeks * 8)),
        weeks,
        Math.max(2, Math.ceilDiv(patients * 2, weeks * 25)),
        Math.max(1, Math.ceilDiv(patients, 300)),
        Math.max(1, Math.ceilDiv(patients, 500)),
        Math.max(2, Math.ceilDiv(patients, 125)));
  }

  /** How many patients train at a time: three quarters of the therapists, rounded down. */
  int gym() {
    return Math.max(1, therapists * 3 / 4);
  }

  int workingDays() {
    return weeks * WORKING_DAYS;
  }

  private static void least(String what, int number, int least) {
    if (number < least) {
      throw new IllegalArgumentException(
          "a clinic has at least %d %s, not (%d)".formatted(least, what, number));
    }
  }
}
