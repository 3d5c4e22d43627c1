package org.ambulo.peers.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A procedure; with {@link Opening#NONE} it is not booked. */
@PlanningEntity
public class Operation {

  @PlanningId private String id = "";
  private OrderFacts order = OrderFacts.NOTHING;

  @PlanningVariable(valueRangeProviderRefs = "operationOpenings")
  private Opening opening = Opening.NONE;

  /** For the solver, which fills in the rest. */
  public Operation() {}

  Operation(String id, OrderFacts order) {
    this.id = id;
    this.order = order;
  }

  public String getId() {
    return id;
  }

  @ValueRangeProvider(id = "operationOpenings")
  public List<Opening> getOpenings() {
    return order.openings();
  }

  public Opening getOpening() {
    return opening;
  }

  public void setOpening(Opening opening) {
    this.opening = opening;
  }

  OrderFacts order() {
    return order;
  }

  PatientFacts patient() {
    return order.patient();
  }

  boolean isBooked() {
    return opening.isSome();
  }

  /** Alike for those with the same one on the same day; what is not booked is like nothing. */
  Object staffDayOrSelf() {
    return isBooked() ? (Object) opening.staffDay() : this;
  }

  int start() {
    return opening.quarter();
  }

  int end() {
    return start() + order.length();
  }

  long worth() {
    return isBooked() ? order.worth()[opening.day()] : 0;
  }

  List<Slot> slots() {
    return order.slots(opening);
  }

  @Override
  public String toString() {
    return id;
  }
}
