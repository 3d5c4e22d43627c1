package org.ambulo.clinic.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;

/** What a procedure ordered takes of the clinic, by its booking in the knowledge base. */
final class OrderedProcedures {

  private static final Map<String, Room.Kind> ROOMS =
      Map.of("fluoro_suite", Room.Kind.FLUOROSCOPY, "us_room", Room.Kind.ULTRASOUND);

  private final KnowledgeBase knowledge;

  OrderedProcedures(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * Nothing for a procedure that is not known or is not done here, and while the hold before it is
   * not decided.
   */
  Optional<ProcedureOrder> of(ClinicNeeds.Ordered order, Horizon horizon) {
    return order
        .holdDays()
        .flatMap(days -> booking(order).map(booking -> order(order, days, booking, horizon)));
  }

  /** Whether it would be booked here but for a hold that is not decided. */
  boolean waitsForHold(ClinicNeeds.Ordered order) {
    return order.holdDays().isEmpty() && booking(order).isPresent();
  }

  private Optional<Procedure.Booking> booking(ClinicNeeds.Ordered order) {
    return knowledge
        .procedures()
        .find(order.procedure())
        .filter(procedure -> procedure.referral().isEmpty())
        .flatMap(Procedure::booking);
  }

  private static ProcedureOrder order(
      ClinicNeeds.Ordered order, int holdDays, Procedure.Booking booking, Horizon horizon) {
    LocalDate earliest =
        order.earliest().filter(day -> day.isAfter(horizon.from())).orElse(horizon.from());
    return new ProcedureOrder(
        order.id(),
        order.procedure(),
        List.of(),
        Optional.ofNullable(ROOMS.get(booking.room())),
        quarters(booking.minutes()),
        quarters(booking.recoveryMinutes()),
        earliest,
        order.latest().filter(day -> !day.isBefore(earliest)),
        holdDays,
        1);
  }

  private static int quarters(int minutes) {
    return Math.ceilDiv(minutes, Clinic.GRID_MINUTES) * Clinic.GRID_MINUTES;
  }
}
