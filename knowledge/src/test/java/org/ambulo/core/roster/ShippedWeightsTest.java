package org.ambulo.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.Scheduling;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class ShippedWeightsTest {

  @Test
  void areThoseAgreedAndSaidToBeWorkingDefaults() {
    Scheduling scheduling = Knowledge.shipped().scheduling();
    assertThat(scheduling.weights())
        .isEqualTo(new ScheduleWeights(2.0, 0.01, 0.08, 0.03, 0.30, 0.05, 2, 3, 24));
    assertThat(scheduling.citation().confidence()).isEqualTo(Confidence.U);
  }
}
