package org.ambulo.lab.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Patients drawn by chance from a known truth; no real patient is in any test. */
final class SyntheticPatients {

  static final double[][] YES = {{0.9, 0.1, 0.8, 0.2}, {0.2, 0.9, 0.7, 0.6}, {0.1, 0.2, 0.1, 0.9}};

  private SyntheticPatients() {}

  /**
   * @param repeating chance that an answer follows how typical of the mechanism the whole patient
   *     is, as other answers do, and not its own luck
   */
  static MechanismData draw(int patients, double repeating, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MechanismPatient> drawn =
        IntStream.range(0, patients).mapToObj(i -> patient(i % 3, repeating, random)).toList();
    return new MechanismData(drawn, YES.length, YES[0].length);
  }

  private static MechanismPatient patient(
      int mechanism, double repeating, SplittableRandom random) {
    double patientLuck = random.nextDouble();
    List<Integer> answers =
        Arrays.stream(YES[mechanism])
            .mapToObj(
                yes -> {
                  boolean follows = random.nextDouble() < repeating;
                  return answer(yes, follows ? patientLuck : random.nextDouble());
                })
            .toList();
    return new MechanismPatient(answers, mechanism);
  }

  /** Yes with the chance given; little luck is the likelier answer, much luck the other. */
  private static int answer(double yes, double luck) {
    boolean typical = luck < Math.max(yes, 1 - yes);
    return typical == (yes > 0.5) ? 1 : 0;
  }
}
