package org.ambulo.web.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.live.UndecidedHold;
import org.ambulo.core.archive.Document;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.document.Node;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;

/**
 * The days before a needle on which a medicine is held, as an order of the procedure carries them:
 * 0 where nothing is held. An order that carries none is one whose hold is not decided; it is not
 * booked.
 */
public final class HoldDays {

  /** The most that an order can ask for. */
  public static final int MOST = 365;

  private HoldDays() {}

  /** Of an order; the longest of several, nothing where none can be read. */
  public static Optional<Integer> of(Node.Group order) {
    return new Fields(order)
        .each("extension").stream()
            .filter(one -> one.text("url").equals(Extensions.HOLD_DAYS))
            .flatMap(one -> one.number("valueInteger").stream())
            .filter(days -> days.signum() >= 0 && days.compareTo(BigDecimal.valueOf(MOST)) <= 0)
            .map(BigDecimal::intValue)
            .max(Comparator.naturalOrder());
  }

  /** The open orders of procedures that carry none, the earliest first. */
  public static List<UndecidedHold> undecided(List<Document> documents) {
    return documents.stream()
        .filter(document -> document.key().type().equals("ServiceRequest"))
        .map(Fields::of)
        .filter(order -> Orders.isOpen(order) && of(order.group()).isEmpty())
        .flatMap(order -> undecided(order).stream())
        .sorted(
            Comparator.comparing((UndecidedHold one) -> one.since().orElse(LocalDate.MAX))
                .thenComparing(UndecidedHold::procedure))
        .toList();
  }

  private static Optional<UndecidedHold> undecided(Fields order) {
    return Orders.procedure(order)
        .map(procedure -> new UndecidedHold(procedure, order.day("authoredOn")));
  }

  /** What the record asks before this procedure; empty while it is not decided. */
  public static Optional<Integer> asked(Assessment assessment, String procedure) {
    return assessment.care().procedures().stream()
        .filter(judged -> judged.procedure().id().equals(procedure))
        .findFirst()
        .flatMap(JudgedProcedure::holdDays);
  }

  /** The extensions of an order with such a hold; none while it is not decided. */
  public static List<Draft> extensions(Optional<Integer> days) {
    return days
        .map(
            known ->
                Parts.extension(Extensions.HOLD_DAYS)
                    .put("valueInteger", BigDecimal.valueOf(known)))
        .stream()
        .toList();
  }
}
