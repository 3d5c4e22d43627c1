package org.ambulo.core.knowledge;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.logic.Criterion;

/**
 * Interventions and patients of whom the same course of relief is expected.
 *
 * @param family what modifiers go by, and repeated interventions: {@code esi}, {@code rfa}
 * @param interventions ids of procedures, medicines, medicine classes and modalities
 * @param selectedBy ways of selecting for it that it asks for; empty when any will do
 * @param when what else it asks of the patient; empty when nothing
 * @param startDay first day on which training may begin
 * @param unlikelyAfter day after which a low chance to open is said
 * @param lasting of what is given once, or as long as it is taken
 * @param note what must be known of it; shown with the forecast
 */
public record ReliefStratum(
    String id,
    String name,
    String family,
    List<String> interventions,
    List<String> selectedBy,
    Optional<Criterion> when,
    ReliefPrior prior,
    int startDay,
    int unlikelyAfter,
    Lasting lasting,
    Optional<String> note,
    Citation citation) {
  public ReliefStratum {
    interventions = List.copyOf(interventions);
    selectedBy = List.copyOf(selectedBy);
  }

  /** Whether its effect goes on by itself. */
  public sealed interface Lasting {
    /** Given once; it fades as the prior says. */
    record Single() implements Lasting {}

    /** Taken on; after it is stopped the effect fades with this time constant, in days. */
    record WhileTaken(double offsetDays) implements Lasting {}
  }
}
