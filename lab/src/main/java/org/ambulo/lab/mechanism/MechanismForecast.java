package org.ambulo.lab.mechanism;

import java.util.Optional;

/** Probabilities of the mechanisms from the answers (-1, 0, 1); empty when none is known. */
@FunctionalInterface
public interface MechanismForecast {

  Optional<double[]> predict(int[] answers);
}
