package org.ambulo.peers.timefold;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;

/** A session of a course; with {@link Opening#NONE} it is not booked. */
@PlanningEntity
public class Session {

  @PlanningId private String id = "";
  private PatientFacts patient = PatientFacts.NOBODY;

  @PlanningVariable(valueRangeProviderRefs = "sessionOpenings")
  private Opening opening = Opening.NONE;

  /** For the solver, which fills in the rest. */
  public Session() {}

  Session(String id, PatientFacts patient) {
    this.id = id;
    this.patient = patient;
  }

  public String getId() {
    return id;
  }

  @ValueRangeProvider(id = "sessionOpenings")
  public List<Opening> getOpenings() {
    return patient.openings();
  }

  public Opening getOpening() {
    return opening;
  }

  public void setOpening(Opening opening) {
    this.opening = opening;
  }

  PatientFacts patient() {
    return patient;
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
    return start() + patient.length();
  }

  List<Slot> slots() {
    return patient.slots(opening);
  }

  @Override
  public String toString() {
    return id;
  }
}
