package org.ambulo.core.rehab;

import java.util.List;
import org.ambulo.core.knowledge.RehabCondition;

/**
 * Something that is given beside the exercises.
 *
 * @param heed conditions that hold and ask for care
 * @param ask conditions that are asked before it is used
 * @param care how it is done with them
 */
public record Offer<T>(
    T item, List<RehabCondition> heed, List<RehabCondition> ask, List<String> care) {
  public Offer {
    heed = List.copyOf(heed);
    ask = List.copyOf(ask);
    care = List.copyOf(care);
  }
}
