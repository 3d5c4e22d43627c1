package org.ambulo.core.procedure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;

/**
 * What is asked for, beside the numbers of the record, and which holds are documented.
 *
 * @param date the day of the needle, once it is set
 * @param steroid the agent by its id, as asked for
 * @param daysHeld days since the last dose, by medicine; one that is absent is not held
 */
public record ProcedureRequest(
    Optional<LocalDate> date, Optional<String> steroid, Map<String, BigDecimal> daysHeld) {
  public ProcedureRequest {
    daysHeld = Map.copyOf(daysHeld);
  }

  /** As the parts {@code request} and {@code holds} of a case say. */
  public static ProcedureRequest of(PatientRecord patient) {
    return new ProcedureRequest(
        text(patient, "date").flatMap(PartialDate::parse).flatMap(ProcedureRequest::day),
        text(patient, "steroid").map(agent -> agent.toLowerCase(Locale.ROOT)),
        daysHeld(patient));
  }

  public ProcedureRequest on(LocalDate day) {
    return new ProcedureRequest(Optional.of(day), steroid, daysHeld);
  }

  private static Optional<LocalDate> day(PartialDate date) {
    return date.first().equals(date.last()) ? Optional.of(date.first()) : Optional.empty();
  }

  private static Optional<String> text(PatientRecord patient, String key) {
    return patient.sections().get("request") instanceof Node.Group request
        ? request.get(key).filter(Node.Text.class::isInstance).map(Node::words)
        : Optional.empty();
  }

  private static Map<String, BigDecimal> daysHeld(PatientRecord patient) {
    Map<String, BigDecimal> days = new HashMap<>();
    if (patient.sections().get("holds") instanceof Node.Group holds) {
      holds
          .fields()
          .forEach(
              (medicine, node) -> {
                if (node instanceof Node.Figure figure && figure.value().signum() >= 0) {
                  days.put(medicine, figure.value());
                }
              });
    }
    return days;
  }
}
