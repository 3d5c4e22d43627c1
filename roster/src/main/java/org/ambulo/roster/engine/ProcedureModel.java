package org.ambulo.roster.engine;

import java.util.Optional;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;

/**
 * A procedure to be placed, in numbers.
 *
 * @param staff numbers of those who may do it
 * @param rooms numbers of the rooms of its kind; none where it needs none
 * @param needsRoom whether it takes a room at all
 * @param length in quarters
 * @param recovery quarters in a recovery place straight afterwards
 * @param days on which it may take place, in order
 * @param worth by day, the cost of delay taken off
 * @param gap least days after the one before it in the patient's list
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record ProcedureModel(
    ProcedureOrder order,
    int[] staff,
    int[] rooms,
    boolean needsRoom,
    int length,
    int recovery,
    int[] days,
    double[] worth,
    int gap) {

  /** Whether the room and the place to recover in are of one kind, and must be two. */
  boolean isWhereOthersRecover() {
    return recovery > 0 && order.room().equals(Optional.of(Room.Kind.RECOVERY));
  }
}
