package org.ambulo.lab.trial;

import java.util.List;

/**
 * What a trial found: a simulation under stated assumptions.
 *
 * @param priors version of the priors
 */
public record TrialReport(TrialOptions options, String priors, List<ScenarioResult> results) {

  public TrialReport {
    results = List.copyOf(results);
  }

  /** What must be said wherever a figure is shown. */
  public String caveat() {
    return TrialWords.SIMULATION;
  }

  /** What was assumed, one sentence each. */
  public List<String> assumptions() {
    return TrialWords.assumptions(this);
  }

  /** As plain text. */
  public String text() {
    return new TrialText(this).render();
  }

  /** As a page for a browser. */
  public String page() {
    return new TrialPage(this).render();
  }
}
