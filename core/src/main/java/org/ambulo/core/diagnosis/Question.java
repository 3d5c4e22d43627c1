package org.ambulo.core.diagnosis;

import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.logic.DeferredText;

/**
 * Something worth asking or testing next.
 *
 * @param words why
 * @param gain expected reduction of the differential's entropy, in bits
 */
public record Question(Finding finding, Reason reason, DeferredText words, double gain) {

  /** Why, in words. */
  public String why() {
    return words.toString();
  }

  /** What makes it worth asking, in the order in which the reasons count. */
  public enum Reason {
    /** Required screening that is not answered. */
    SCREENING,
    /** A yes to it alone would raise a red flag of which a sign is present already. */
    RED_FLAG,
    /** It tells causes apart. */
    INFORMATION
  }
}
