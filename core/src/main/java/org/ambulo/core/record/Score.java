package org.ambulo.core.record;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One filling-in of a questionnaire.
 *
 * @param total the score, stated or computed from the items; empty when incomplete
 * @param band the name of the score's range, stated or computed
 * @param parts sub-scales by id
 * @param items answers by item number
 */
public record Score(
    String instrument,
    Optional<BigDecimal> total,
    Optional<String> band,
    Map<String, BigDecimal> parts,
    NavigableMap<Integer, BigDecimal> items,
    Optional<PartialDate> date,
    Origin origin) {
  public Score {
    parts = Map.copyOf(parts);
    items = new TreeMap<>(items);
  }
}
