package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.EarliestDay;
import org.ambulo.core.roster.FixedBookings;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;

/** Puts procedures into numbers. */
final class ProcedureModelBuilder {

  private final Model frame;

  ProcedureModelBuilder(Model frame) {
    this.frame = frame;
  }

  /**
   * Those of a patient that are not fixed, in their order, up to one that cannot be told from
   * another or from a session.
   */
  List<ProcedureModel> of(Attendee patient, FixedBookings fixed, long[] available) {
    List<ProcedureModel> models = new ArrayList<>();
    int clear = clear(patient.procedures());
    for (int place = 0; place < clear; place++) {
      if (!fixed.procedures().containsKey(patient.procedures().get(place).id())) {
        models.add(procedure(patient, place, fixed, available));
      }
    }
    return List.copyOf(models);
  }

  /** How many orders come before the first whose id another has, or a session. */
  private static int clear(List<ProcedureOrder> orders) {
    List<String> ids = orders.stream().map(ProcedureOrder::id).toList();
    int clear = 0;
    while (clear < ids.size()
        && !ids.get(clear).equals(Booking.THERAPY)
        && Collections.frequency(ids, ids.get(clear)) == 1) {
      clear++;
    }
    return clear;
  }

  private ProcedureModel procedure(
      Attendee patient, int place, FixedBookings fixed, long[] available) {
    ProcedureOrder order = patient.procedures().get(place);
    int length = Model.quarters(order.minutes());
    int recovery = Model.quarters(order.recoveryMinutes());
    int earliest = frame.day(EarliestDay.of(order, patient, frame.clinic().horizon()));
    Between between = between(patient.procedures(), place, fixed.procedures());
    int first = Math.max(Math.max(0, earliest), between.first());
    int last =
        Math.min(
            Math.min(order.latest().map(frame::day).orElse(frame.days() - 1), between.last()),
            frame.days() - 1);
    List<Integer> sessions =
        fixed.sessions().stream().map(booking -> frame.day(booking.day())).toList();
    int[] days =
        IntStream.rangeClosed(first, last)
            .filter(day -> !sessions.contains(day) && !sessions.contains(day + 1))
            .filter(day -> patient.hasDriver(frame.date(day)))
            .filter(day -> Slots.starts(available[day], length + recovery) != 0)
            .toArray();
    double[] worth = new double[frame.days()];
    for (int day = 0; day < worth.length; day++) {
      worth[day] =
          frame.weights().procedure() - frame.weights().delayPerDay() * Math.max(0, day - earliest);
    }
    return new ProcedureModel(
        order,
        staff(order),
        order.room().map(this::rooms).orElse(new int[0]),
        order.room().isPresent(),
        length,
        recovery,
        days,
        worth,
        order.gapAfterPrevious());
  }

  /** The days that the patient's fixed procedures leave for one of another place in the order. */
  private record Between(int first, int last) {}

  private Between between(List<ProcedureOrder> orders, int place, Map<String, Booking> fixed) {
    int first = 0;
    int last = frame.days() - 1;
    for (int other = 0; other < orders.size(); other++) {
      Booking booking = fixed.get(orders.get(other).id());
      if (booking != null && other < place) {
        int gap = other == place - 1 ? orders.get(place).gapAfterPrevious() : 0;
        first = Math.max(first, frame.day(booking.day()) + Math.max(1, gap));
      } else if (booking != null && other > place) {
        int gap = other == place + 1 ? orders.get(other).gapAfterPrevious() : 0;
        last = Math.min(last, frame.day(booking.day()) - Math.max(1, gap));
      }
    }
    return new Between(first, last);
  }

  private int[] staff(ProcedureOrder order) {
    return IntStream.range(0, frame.staff().size())
        .filter(member -> order.canBeDoneBy(frame.staff().get(member)))
        .toArray();
  }

  private int[] rooms(Room.Kind kind) {
    return IntStream.range(0, frame.rooms().size())
        .filter(room -> frame.rooms().get(room).kind() == kind)
        .toArray();
  }
}
