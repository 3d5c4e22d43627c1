package org.ambulo.peers.timefold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.roster.ProcedureOrder;

/**
 * A procedure to be booked, in numbers.
 *
 * @param order empty: none
 * @param number its place in the patient's list
 * @param length in quarters
 * @param recovery in quarters
 * @param place rooms of its kind, pooled; empty where it needs none
 * @param beds recovery places, pooled
 * @param openings where it may start, {@link Opening#NONE} the first
 * @param worth by day, delay taken off
 * @param gap least days after the one before it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers of the inner loops, never compared
record OrderFacts(
    Optional<ProcedureOrder> order,
    int number,
    PatientFacts patient,
    int length,
    int recovery,
    Optional<Pool> place,
    Pool beds,
    List<Opening> openings,
    long[] worth,
    int gap) {

  static final OrderFacts NOTHING =
      new OrderFacts(
          Optional.empty(),
          0,
          PatientFacts.NOBODY,
          0,
          0,
          Optional.empty(),
          new Pool("none", new int[0][]),
          List.of(),
          new long[0],
          0);

  List<Slot> slots(Opening opening) {
    List<Slot> slots = new ArrayList<>();
    place.ifPresent(pool -> slots.addAll(pool.of(opening.day(), opening.quarter(), length)));
    slots.addAll(beds.of(opening.day(), opening.quarter() + length, recovery));
    return slots;
  }
}
