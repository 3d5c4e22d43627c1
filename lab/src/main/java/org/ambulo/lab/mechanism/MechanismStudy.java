package org.ambulo.lab.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ambulo.core.diagnosis.MechanismModel;

/**
 * Stratified cross-validation, repeated: every patient is forecast by a model that was learned
 * without that patient, whatever the learner chooses inside (its own choices see only its part).
 *
 * @param folds at least two
 * @param repeats fold assignments; each has its own chance, all from the seed
 * @param hidden share of the known answers of held-out patients that is hidden from the forecast (0
 *     none); models learn from complete rows as they are
 */
public record MechanismStudy(int folds, int repeats, double hidden, long seed) {

  /**
   * @throws IllegalArgumentException if no cross-validation of this shape exists
   */
  public MechanismStudy {
    if (folds < 2 || repeats < 1 || !(hidden >= 0 && hidden < 1)) {
      throw new IllegalArgumentException(
          "folds (%d) from 2, repeats (%d) from 1, hidden (%s) in [0, 1)"
              .formatted(folds, repeats, hidden));
    }
  }

  /** The same seed gives every learner the same folds and the same hidden answers. */
  public MechanismResult run(MechanismLearner learner, MechanismData data) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Round> rounds = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      int[] foldOf = MechanismFolds.deal(data, folds, random.split());
      rounds.add(new Round(masked(data, random.split()), data, foldOf));
    }
    return MechanismResult.of(
        rounds.parallelStream().map(round -> outcomes(learner, round)).toList(), data);
  }

  /**
   * One fold assignment.
   *
   * @param seen the patients as the forecast sees them
   * @param whole the patients as the learner sees them
   */
  @SuppressWarnings("ArrayRecordComponent") // never written to, never compared
  private record Round(MechanismData seen, MechanismData whole, int[] foldOf) {}

  private List<MechanismOutcome> outcomes(MechanismLearner learner, Round round) {
    List<MechanismOutcome> outcomes = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      int held = fold;
      MechanismForecast forecast =
          learner.learn(part(round.whole(), p -> round.foldOf()[p] != held));
      outcomes.addAll(forecast(forecast, part(round.seen(), p -> round.foldOf()[p] == held)));
    }
    return outcomes;
  }

  /** The patients of whom anything is known, each with its forecast. */
  static List<MechanismOutcome> forecast(MechanismForecast forecast, MechanismData data) {
    List<MechanismOutcome> outcomes = new ArrayList<>();
    for (MechanismPatient patient : data.patients()) {
      forecast
          .predict(patient.answerCodes())
          .map(probabilities -> new MechanismOutcome(probabilities, patient.mechanism()))
          .ifPresent(outcomes::add);
    }
    return outcomes;
  }

  private static MechanismData part(MechanismData data, IntPredicate belongs) {
    List<MechanismPatient> patients =
        IntStream.range(0, data.patients().size())
            .filter(belongs)
            .mapToObj(data.patients()::get)
            .toList();
    return new MechanismData(patients, data.mechanisms(), data.criteria());
  }

  private MechanismData masked(MechanismData data, SplittableRandom random) {
    List<MechanismPatient> patients =
        data.patients().stream().map(patient -> masked(patient, random)).toList();
    return new MechanismData(patients, data.mechanisms(), data.criteria());
  }

  private MechanismPatient masked(MechanismPatient patient, SplittableRandom random) {
    List<Integer> answers =
        patient.answers().stream()
            .map(answer -> random.nextDouble() < hidden ? MechanismModel.UNKNOWN : answer)
            .toList();
    return new MechanismPatient(answers, patient.mechanism());
  }
}
