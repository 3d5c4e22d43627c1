package org.ambulo.lab.mechanism;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ambulo.core.knowledge.MechanismParameters;
import org.junit.jupiter.api.Test;

class MechanismFitTest {

  private static MechanismPatient patient(int mechanism, Integer... answers) {
    return new MechanismPatient(List.of(answers), mechanism);
  }

  @Test
  void countsAnswersWithOneImaginedPatientInEveryCell() {
    MechanismData data =
        new MechanismData(
            List.of(patient(0, 1, 0), patient(0, 1, -1), patient(0, 0, 0), patient(1, 0, 1)), 2, 2);
    MechanismParameters fitted = MechanismFit.NAIVE_BAYES.fit(data);
    assertArrayEquals(new double[] {4 / 6.0, 2 / 6.0}, fitted.share(), 1e-12);
    assertArrayEquals(new double[] {3 / 5.0, 1 / 4.0}, fitted.yes()[0], 1e-12);
    assertArrayEquals(new double[] {1 / 3.0, 2 / 3.0}, fitted.yes()[1], 1e-12);
    assertEquals(0, fitted.correlation());
  }

  @Test
  void findsTheTruthThePatientsWereDrawnFrom() {
    MechanismData data = SyntheticPatients.draw(3000, 0, 1);
    MechanismParameters fitted = MechanismFit.STANDARD.fit(data);
    for (int mechanism = 0; mechanism < 3; mechanism++) {
      assertArrayEquals(SyntheticPatients.YES[mechanism], fitted.yes()[mechanism], 0.05);
    }
    assertTrue(fitted.correlation() <= 0.03, "independent answers: " + fitted.correlation());
  }

  @Test
  void seesThatAnswersRepeatEachOther() {
    double independent = MechanismFit.STANDARD.fit(SyntheticPatients.draw(600, 0, 2)).correlation();
    double repeating = MechanismFit.STANDARD.fit(SyntheticPatients.draw(600, 0.9, 2)).correlation();
    assertTrue(repeating > independent + 0.05, independent + " and " + repeating);
  }

  @Test
  void isTheSameForTheSameRowsInAnyOrder() {
    MechanismData data = SyntheticPatients.draw(120, 0.5, 3);
    MechanismData reversed = new MechanismData(data.patients().reversed(), 3, 4);
    assertEquals(MechanismFit.STANDARD.fit(data), MechanismFit.STANDARD.fit(reversed));
  }

  @Test
  void refusesToFitWithoutSmoothingOrChoice() {
    assertThrows(IllegalArgumentException.class, () -> new MechanismFit(0, List.of(0.0)));
    assertThrows(IllegalArgumentException.class, () -> new MechanismFit(1, List.of()));
  }
}
