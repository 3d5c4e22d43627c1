package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.record.Score;
import org.ambulo.core.record.Scorer;
import org.ambulo.fhir.terms.Slot;
import org.ambulo.fhir.terms.Systems;

/** The Observation of a filled-in questionnaire; one score with what it is about. */
public final class ScoreObservation {

  private static final String SCORE_UNIT = "{score}";

  private final Instrument instrument;
  private final Score score;

  private ScoreObservation(Instrument instrument, Score score) {
    this.instrument = instrument;
    this.score = score;
  }

  /**
   * The Observation of a score.
   *
   * @param patient as a reference, such as {@code Patient/p1}
   */
  public static Draft of(Instrument instrument, Score score, String patient) {
    return new ScoreObservation(instrument, score).observation(patient);
  }

  /**
   * The score without what a reader works out again: totals, sub-scales and the band that follow
   * from the items or the total.
   *
   * @param derived the total that the rest of the record gives for the same form, if it does
   */
  static Score essence(Instrument instrument, Score score, Optional<BigDecimal> derived) {
    Map<String, BigDecimal> computedParts = Scorer.parts(instrument, score.items());
    Map<String, BigDecimal> parts = new TreeMap<>(score.parts());
    parts.keySet().removeIf(id -> numberOf(id, score.parts()).equals(numberOf(id, computedParts)));
    boolean totalFollows =
        score.total().isPresent()
            && (score.total().equals(Scorer.total(instrument, score.items()))
                || score.total().equals(derived));
    boolean bandFollows =
        score.band().equals(Scorer.band(instrument, score.total(), score.parts()));
    return new Score(
        score.instrument(),
        totalFollows ? Optional.empty() : score.total(),
        bandFollows ? Optional.empty() : score.band(),
        parts,
        score.items(),
        score.date(),
        score.origin());
  }

  private static Optional<BigDecimal> numberOf(String id, Map<String, BigDecimal> parts) {
    return Optional.ofNullable(parts.get(id));
  }

  private Draft observation(String patient) {
    Draft observation =
        Draft.resource("Observation")
            .put("identifier", Parts.identifiers(score.origin()))
            .put("status", "final")
            .put("category", List.of(Parts.category("survey")))
            .put("code", Parts.concept(codings(whole()), instrument.name()))
            .put("subject", Parts.reference(patient));
    Dates.dateTime(observation, "effectiveDateTime", score.date());
    score.total().ifPresent(total -> observation.put("valueQuantity", points(total)));
    return observation.put("component", components());
  }

  private Slot whole() {
    return score.total().isPresent() ? new Slot.Total() : new Slot.Panel();
  }

  private List<Draft> components() {
    List<Draft> components = new ArrayList<>();
    score.items().forEach((n, value) -> components.add(component(new Slot.Item(n), value)));
    new TreeMap<>(score.parts())
        .forEach((id, value) -> components.add(component(new Slot.Part(id), value)));
    score
        .band()
        .ifPresent(
            label ->
                components.add(
                    coded(new Slot.Band())
                        .put(
                            "valueCodeableConcept",
                            Parts.concept(Parts.coding(Systems.BAND, label, "")))));
    return components;
  }

  private Draft component(Slot slot, BigDecimal value) {
    return coded(slot).put("valueQuantity", points(value));
  }

  private Draft coded(Slot slot) {
    return new Draft().put("code", Parts.concept(codings(slot), ""));
  }

  private static Draft points(BigDecimal value) {
    return Parts.quantity(value, SCORE_UNIT);
  }

  /** Our code, then the first public one for the same place. */
  private List<Draft> codings(Slot slot) {
    List<Draft> codings = new ArrayList<>();
    codings.add(Parts.coding(Systems.INSTRUMENT, slot.code(instrument.id()), ""));
    instrument.codes().stream()
        .filter(known -> known.system().equals(Systems.LOINC) && Slot.of(known).equals(slot))
        .findFirst()
        .ifPresent(known -> codings.add(Parts.coding(known.system(), known.code(), known.name())));
    return codings;
  }
}
