package org.ambulo.lab.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MechanismStudyTest {

  private static final MechanismData DATA = SyntheticPatients.draw(150, 0.3, 7);

  @Test
  void givesTheSameFiguresForTheSameSeed() {
    MechanismStudy study = new MechanismStudy(5, 3, 0.2, 11);
    MechanismLearner learner = MechanismLearner.of(MechanismFit.STANDARD);
    assertEquals(study.run(learner, DATA), study.run(learner, DATA));
  }

  @Test
  void dealsEveryMechanismEvenlyToTheFolds() {
    int[] foldOf = MechanismFolds.deal(DATA, 10, new SplittableRandom(1));
    int[][] counts = new int[10][3];
    for (int patient = 0; patient < foldOf.length; patient++) {
      counts[foldOf[patient]][DATA.patients().get(patient).mechanism()]++;
    }
    assertTrue(Arrays.stream(counts).allMatch(fold -> Arrays.equals(fold, new int[] {5, 5, 5})));
  }

  @Test
  void neverShowsAModelThePatientItForecasts() {
    MechanismLearner cheat =
        data -> {
          assertEquals(135, data.patients().size());
          return answers -> Optional.of(new double[] {1, 0, 0});
        };
    MechanismResult result = new MechanismStudy(10, 1, 0, 1).run(cheat, DATA);
    assertEquals(1 / 3.0, result.accuracy().mean(), 1e-12);
    assertEquals(4 / 3.0, result.brier().mean(), 1e-12);
    assertEquals(2 / 3.0, result.top().error(), 1e-12);
    assertEquals(List.of(50.0, 0.0, 0.0), result.confusion().get(2));
  }

  @Test
  void losesAccuracyWhenAnswersAreHidden() {
    MechanismLearner learner = MechanismLearner.of(MechanismFit.STANDARD);
    double full = new MechanismStudy(5, 4, 0, 1).run(learner, DATA).brier().mean();
    double part = new MechanismStudy(5, 4, 0.5, 1).run(learner, DATA).brier().mean();
    assertTrue(part > full);
  }

  @Test
  void learnsARidgeLogisticWhoseMeanForecastIsTheObservedShare() {
    MechanismForecast forecast = new RidgeLogistic(1).learn(DATA);
    double mean =
        DATA.patients().stream()
            .mapToDouble(patient -> forecast.predict(patient.answerCodes()).orElseThrow()[1])
            .average()
            .orElseThrow();
    assertEquals(1 / 3.0, mean, 1e-4, "the free intercept sees to it");
  }
}
