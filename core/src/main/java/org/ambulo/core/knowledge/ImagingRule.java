package org.ambulo.core.knowledge;

import org.ambulo.core.logic.Criterion;

/** When a test is appropriate. */
public record ImagingRule(
    String id, Verdict verdict, Criterion when, String order, String text, Citation citation) {

  /** What the rule says of the test. */
  public enum Verdict {
    INDICATED,
    NOT_YET,
    NOT_INDICATED
  }
}
