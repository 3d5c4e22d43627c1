package org.ambulo.lab.clinic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Room;
import org.ambulo.knowledge.Knowledge;

/**
 * A procedure as the calendar sees it; minutes are those of the knowledge base (the {@code booking}
 * of each procedure), rounded up to whole quarters of an hour.
 *
 * @param id that of the knowledge base
 */
public record ProcedureKind(String id, Room.Kind room, int minutes, int recoveryMinutes) {

  private static final Map<String, Room.Kind> ROOMS =
      Map.of("fluoro_suite", Room.Kind.FLUOROSCOPY, "us_room", Room.Kind.ULTRASOUND);

  /** Those that the shipped knowledge base books into a room of these kinds, in its order. */
  public static List<ProcedureKind> shipped() {
    return Knowledge.shipped().procedures().all().stream()
        .filter(procedure -> procedure.referral().isEmpty())
        .flatMap(ProcedureKind::of)
        .toList();
  }

  private static Stream<ProcedureKind> of(Procedure procedure) {
    return procedure.booking().stream()
        .flatMap(
            booking ->
                Optional.ofNullable(ROOMS.get(booking.room())).stream()
                    .map(
                        room ->
                            new ProcedureKind(
                                procedure.id(),
                                room,
                                quarters(booking.minutes()),
                                quarters(booking.recoveryMinutes()))));
  }

  private static int quarters(int minutes) {
    return Math.ceilDiv(minutes, Clinic.GRID_MINUTES) * Clinic.GRID_MINUTES;
  }
}
