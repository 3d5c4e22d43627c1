package org.ambulo.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.ambulo.app.print.ClinicProblem;
import org.ambulo.app.print.Rescheduled;
import org.ambulo.app.print.Scheduled;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Change;
import org.ambulo.core.roster.ChangedClinic;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Inspection;
import org.ambulo.core.roster.Problem;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Refusal;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.roster.document.ChangesReader;
import org.ambulo.roster.document.ChangesReading;
import org.ambulo.roster.document.ClinicReader;
import org.ambulo.roster.document.ClinicReading;
import org.ambulo.roster.document.DocumentProblem;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Replan;
import org.ambulo.roster.engine.Watch;

/** Makes the schedule of a document, or makes it anew, and gathers what is wrong on the way. */
final class ScheduleDesk {

  /**
   * How long is looked.
   *
   * @param plan for a schedule from scratch
   * @param replan for one made anew
   */
  record Budgets(Budget plan, Budget replan) {}

  private static final double NANOS = 1e9;

  private final ScheduleWeights usual;
  private final Budgets budgets;
  private final LongSupplier nanos;
  private final long seed;
  private final int mostOthers;
  private final Watch watch;
  private final List<ClinicProblem> problems = new ArrayList<>();
  private final List<ClinicProblem> shortages = new ArrayList<>();
  private final List<ClinicProblem> notes = new ArrayList<>();

  /**
   * @param usual weights, where the clinic sets no others
   * @param nanos a clock that only runs forward
   * @param mostOthers promised appointments of other patients that may move
   */
  ScheduleDesk(
      ScheduleWeights usual,
      Budgets budgets,
      LongSupplier nanos,
      long seed,
      int mostOthers,
      Watch watch) {
    this.usual = usual;
    this.budgets = budgets;
    this.nanos = nanos;
    this.seed = seed;
    this.mostOthers = mostOthers;
    this.watch = watch;
  }

  List<ClinicProblem> problems() {
    return problems;
  }

  List<ClinicProblem> notes() {
    return notes;
  }

  /** The schedule; empty where there is nothing that can be scheduled, which is a problem. */
  Optional<Scheduled> schedule(JsonSource clinic, Optional<JsonSource> changes) {
    Optional<ClinicReading> reading = read(clinic).map(ClinicReader::read);
    reading.ifPresent(read -> take(clinic, read.problems(), read.notes()));
    Optional<Clinic> found = reading.flatMap(ClinicReading::clinic);
    found.ifPresent(known -> complain(Inspection.of(known)));
    if (found.isEmpty() || changes.isEmpty()) {
      return found.map(known -> plan(known, reading.orElseThrow()));
    }
    Optional<ChangesReading> changed =
        read(changes.get()).map(node -> ChangesReader.read(node, found.get()));
    changed.ifPresent(read -> take(changes.get(), read.problems(), read.notes()));
    return changed.map(read -> replan(found.get(), reading.orElseThrow(), read, changes.get()));
  }

  private Optional<Node> read(JsonSource source) {
    JsonSource.Found found = source.read();
    found.problem().ifPresent(problems::add);
    return found.document();
  }

  private void take(
      JsonSource source, List<DocumentProblem> wrong, List<DocumentProblem> worthKnowing) {
    wrong.forEach(one -> problems.add(source.problem(one)));
    worthKnowing.forEach(one -> notes.add(source.problem(one)));
  }

  private void complain(List<Problem> found) {
    for (Problem one : found) {
      ClinicProblem said = new ClinicProblem(one.subject(), one.what(), one.remedy());
      switch (one.kind()) {
        case FAULT -> problems.add(said);
        case SHORTAGE -> shortages.add(said);
      }
    }
  }

  private Scheduled plan(Clinic clinic, ClinicReading reading) {
    long start = nanos.getAsLong();
    Proposal proposal = planner(reading).plan(clinic, budgets.plan(), watch);
    return scheduled(clinic, reading, proposal, start, Optional.empty());
  }

  private Planner planner(ClinicReading reading) {
    return new Planner(reading.weights().over(usual), seed);
  }

  private Scheduled replan(
      Clinic clinic, ClinicReading reading, ChangesReading changes, JsonSource source) {
    long start = nanos.getAsLong();
    Optional<Proposal> computed =
        changes.promised().isPresent()
            ? Optional.empty()
            : Optional.of(planner(reading).plan(clinic, budgets.plan(), watch));
    List<Booking> promised =
        changes.promised().or(() -> computed.map(Proposal::bookings)).orElse(List.of());
    ChangedClinic changed =
        ChangedClinic.of(clinic, new Promises(changes.asOf(), promised), changes.list());
    changed.refusals().forEach(no -> problems.add(source.problem(changes.problem(no))));
    strangers(changed.strangers());
    List<Problem> said =
        Inspection.of(clinic).stream().filter(one -> one.kind() == Problem.Kind.FAULT).toList();
    shortages.clear();
    complain(Inspection.of(changed.clinic()).stream().filter(one -> !said.contains(one)).toList());
    Replan replan =
        planner(reading)
            .replan(
                changed.clinic(),
                changed.promises(),
                changed.touched(),
                mostOthers,
                budgets.replan(),
                watch);
    return scheduled(
        changed.clinic(),
        reading,
        replan.proposal(),
        start,
        Optional.of(new Rescheduled(changes.asOf(), made(changes, changed), replan, computed)));
  }

  private static List<Change> made(ChangesReading changes, ChangedClinic changed) {
    Set<Integer> refused = new HashSet<>(changed.refusals().stream().map(Refusal::change).toList());
    List<Change> all = changes.list();
    return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
        .filter(i -> !refused.contains(i))
        .map(all::get)
        .toList();
  }

  private void strangers(List<Booking> strangers) {
    strangers.stream()
        .map(Booking::patient)
        .distinct()
        .sorted()
        .forEach(
            id ->
                problems.add(
                    new ClinicProblem(
                        "patient " + id,
                        "has promised appointments and is no patient of the clinic",
                        "they are left out; look up the id")));
  }

  private Scheduled scheduled(
      Clinic clinic,
      ClinicReading reading,
      Proposal proposal,
      long start,
      Optional<Rescheduled> change) {
    Optional<Double> seconds =
        budgets.plan() instanceof Budget.Seconds
            ? Optional.of((nanos.getAsLong() - start) / NANOS)
            : Optional.empty();
    return new Scheduled(
        clinic,
        reading.weights().over(usual),
        reading.weights().byName().keySet(),
        proposal,
        problems,
        shortages,
        notes,
        seed,
        seconds,
        change);
  }
}
