package org.ambulo.core.knowledge;

import java.util.List;

/**
 * A physical test measured in the clinic.
 *
 * @param unit UCUM
 * @param notes method, norms and cautions as sentences
 */
public record PerformanceTest(
    String id,
    String name,
    String unit,
    boolean higherIsWorse,
    Instrument.Range range,
    List<String> notes,
    Citation citation) {
  public PerformanceTest {
    notes = List.copyOf(notes);
  }
}
