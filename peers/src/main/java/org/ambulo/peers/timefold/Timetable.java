package org.ambulo.peers.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is to be booked. */
@PlanningSolution
public class Timetable {

  @PlanningEntityCollectionProperty private List<Session> sessions = List.of();
  @PlanningEntityCollectionProperty private List<Operation> operations = List.of();
  @PlanningScore private @Nullable HardSoftScore score;

  /** For the solver, which fills in the rest. */
  public Timetable() {}

  Timetable(List<Session> sessions, List<Operation> operations) {
    this.sessions = sessions;
    this.operations = operations;
  }

  public List<Session> getSessions() {
    return sessions;
  }

  public void setSessions(List<Session> sessions) {
    this.sessions = sessions;
  }

  public List<Operation> getOperations() {
    return operations;
  }

  public void setOperations(List<Operation> operations) {
    this.operations = operations;
  }

  public @Nullable HardSoftScore getScore() {
    return score;
  }

  public void setScore(@Nullable HardSoftScore score) {
    this.score = score;
  }
}
