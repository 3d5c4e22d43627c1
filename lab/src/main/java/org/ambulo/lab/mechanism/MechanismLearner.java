package org.ambulo.lab.mechanism;

import org.ambulo.core.diagnosis.MechanismModel;

/** A way to learn from patients of known mechanism: the chosen model, or one to compare it with. */
@FunctionalInterface
public interface MechanismLearner {

  MechanismForecast learn(MechanismData data);

  static MechanismLearner of(MechanismFit fit) {
    return data -> new MechanismModel(fit.fit(data))::predict;
  }
}
