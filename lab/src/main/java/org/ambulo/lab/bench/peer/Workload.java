package org.ambulo.lab.bench.peer;

import java.nio.file.Path;

/**
 * What every server is given to do.
 *
 * @param bundles folder of transaction bundles, one file a patient
 * @param patients how many of them are loaded and measured
 * @param largest the largest bundle taken, in bytes
 * @param requests of each kind that are measured
 * @param warmUp requests of each kind before, not measured
 */
public record Workload(Path bundles, int patients, long largest, int requests, int warmUp) {

  /** How many clients ask at once where several do. */
  static final int CLIENTS = 8;

  /** Bundles loaded before those that are measured: every kind of resource is met. */
  static final int BUNDLES_TO_WARM_UP = 5;
}
