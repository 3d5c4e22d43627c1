package org.ambulo.peers.timefold;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.tri.TriConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.List;

/** The hard rules and the value as streams: a move works out only what it touches. */
public final class TimetableRules implements ConstraintProvider {

  /** A patient's procedures together. */
  record Ordered(PatientFacts patient, List<Operation> operations) {}

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      oneSessionAtATime(factory),
      oneOperationAtATime(factory),
      placesForSessions(factory),
      placesForOperations(factory),
      order(factory),
      plain(factory)
          .penalize(HardSoftScore.ONE_HARD, (patient, all) -> patient.broken(all, List.of()))
          .asConstraint("rules of a course"),
      plain(factory)
          .impact(HardSoftScore.ONE_SOFT, (patient, all) -> patient.worth(all, List.of()))
          .asConstraint("worth of a course"),
      withOrders(factory)
          .penalize(
              HardSoftScore.ONE_HARD,
              (patient, all, ordered) -> patient.broken(all, ordered.operations()))
          .asConstraint("rules of a course after procedures"),
      withOrders(factory)
          .impact(
              HardSoftScore.ONE_SOFT,
              (patient, all, ordered) -> patient.worth(all, ordered.operations()))
          .asConstraint("worth of a course after procedures"),
      factory
          .forEach(Operation.class)
          .impact(HardSoftScore.ONE_SOFT, Operation::worth)
          .asConstraint("worth of a procedure")
    };
  }

  private static Constraint oneSessionAtATime(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(
            Session.class,
            Joiners.equal(Session::staffDayOrSelf),
            Joiners.overlapping(Session::start, Session::end))
        .penalize(HardSoftScore.ONE_HARD)
        .asConstraint("one session at a time");
  }

  private static Constraint oneOperationAtATime(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(
            Operation.class,
            Joiners.equal(Operation::staffDayOrSelf),
            Joiners.overlapping(Operation::start, Operation::end))
        .penalize(HardSoftScore.ONE_HARD)
        .asConstraint("one procedure at a time");
  }

  private static Constraint placesForSessions(ConstraintFactory factory) {
    return factory
        .forEach(Session.class)
        .filter(Session::isBooked)
        .flattenLast(Session::slots)
        .groupBy(slot -> slot, ConstraintCollectors.count())
        .filter((slot, used) -> used > slot.places())
        .penalize(HardSoftScore.ONE_HARD, (slot, used) -> used - slot.places())
        .asConstraint("places for sessions");
  }

  private static Constraint placesForOperations(ConstraintFactory factory) {
    return factory
        .forEach(Operation.class)
        .filter(Operation::isBooked)
        .flattenLast(Operation::slots)
        .groupBy(slot -> slot, ConstraintCollectors.count())
        .filter((slot, used) -> used > slot.places())
        .penalize(HardSoftScore.ONE_HARD, (slot, used) -> used - slot.places())
        .asConstraint("places for procedures");
  }

  private static Constraint order(ConstraintFactory factory) {
    return ordered(factory)
        .filter(ordered -> ordered.operations().size() > 1)
        .penalize(HardSoftScore.ONE_HARD, TimetableRules::outOfOrder)
        .asConstraint("procedures in order");
  }

  private static long outOfOrder(Ordered ordered) {
    List<Operation> operations =
        ordered.operations().stream()
            .sorted((one, other) -> Integer.compare(one.order().number(), other.order().number()))
            .toList();
    long broken = 0;
    for (int i = 1; i < operations.size(); i++) {
      Opening before = operations.get(i - 1).getOpening();
      Opening after = operations.get(i).getOpening();
      int gap = Math.max(1, operations.get(i).order().gap());
      broken += after.isSome() && (!before.isSome() || before.day() + gap > after.day()) ? 1 : 0;
    }
    return broken;
  }

  private static BiConstraintStream<PatientFacts, List<Session>> plain(ConstraintFactory factory) {
    return factory
        .forEach(Session.class)
        .filter(session -> !session.patient().hasOrders())
        .groupBy(Session::patient, ConstraintCollectors.toList());
  }

  private static TriConstraintStream<PatientFacts, List<Session>, Ordered> withOrders(
      ConstraintFactory factory) {
    return factory
        .forEach(Session.class)
        .filter(session -> session.patient().hasOrders())
        .groupBy(Session::patient, ConstraintCollectors.toList())
        .join(ordered(factory), Joiners.equal((patient, all) -> patient, Ordered::patient));
  }

  private static UniConstraintStream<Ordered> ordered(ConstraintFactory factory) {
    return factory
        .forEach(Operation.class)
        .groupBy(Operation::patient, ConstraintCollectors.toList())
        .map(Ordered::new);
  }
}
