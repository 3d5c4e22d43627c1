package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A physical test measured in the clinic.
 *
 * @param unit UCUM
 * @param feeds the finding that its value answers
 * @param notes method, norms and cautions as sentences
 */
public record PerformanceTest(
    String id,
    String name,
    String unit,
    boolean higherIsWorse,
    Instrument.Range range,
    Optional<String> feeds,
    List<String> notes,
    Citation citation) {
  public PerformanceTest {
    notes = List.copyOf(notes);
  }

  /** The test as something that is measured. */
  public Measure asMeasure() {
    return new Measure(
        id,
        Measure.Kind.TEST,
        name,
        Optional.of(unit),
        Map.of(),
        range.least(),
        range.greatest(),
        List.of(),
        feeds,
        Set.of(),
        citation);
  }
}
