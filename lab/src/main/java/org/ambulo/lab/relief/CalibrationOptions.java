package org.ambulo.lab.relief;

import java.util.List;

/**
 * What to study.
 *
 * @param patients of each stratum
 * @param seed where all chance comes from
 * @param days after the intervention on which is forecast, each with the diary up to then
 * @param strata their ids; all when empty
 */
public record CalibrationOptions(
    int patients, long seed, List<Integer> days, List<String> strata, Truth truth) {
  public CalibrationOptions {
    days = List.copyOf(days);
    strata = List.copyOf(strata);
  }
}
