package org.ambulo.lab.trial;

import java.util.List;

/**
 * What a trial found.
 *
 * @param priors version of the priors
 */
public record TrialReport(TrialOptions options, String priors, List<ScenarioResult> results) {

  public TrialReport {
    results = List.copyOf(results);
  }
}
