package org.ambulo.roster.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.FixedBookings;
import org.ambulo.core.roster.StaffMember;

/**
 * What is known of one patient from one change to the next: what they were promised, and what was
 * worked out from that. It ends with what it was made of; each part that hangs on more is made anew
 * when that is another.
 */
final class Card {

  private static final LocalDateTime FAR = LocalDateTime.MAX;

  /** When the notice time may end so that nothing else is fixed or free. */
  private record Stays(LocalDateTime from, LocalDateTime to) {
    boolean isAt(Standing standing) {
      return !standing.noticeEnds().isBefore(from) && !standing.noticeEnds().isAfter(to);
    }
  }

  private final Attendee patient;
  private final List<Booking> promised;
  private final List<Booking> open;
  private final List<Booking> all;
  private final boolean whole;
  private final Demand demand;
  private Optional<Stays> stays = Optional.empty();
  private FrozenPatient frozen;
  private FixedBookings fixed;
  private Optional<PatientModel> model = Optional.empty();
  private Optional<Plan> plan = Optional.empty();

  /**
   * @param promised appointments of this patient, of which some may be fixed
   */
  Card(Attendee patient, List<Booking> promised, List<StaffMember> staff) {
    this.patient = patient;
    this.promised = promised;
    open = FrozenPatient.open(patient, promised);
    List<Booking> both = new ArrayList<>();
    Bookings.fixed(patient, both);
    both.addAll(open);
    all = List.copyOf(both);
    whole = all.size() == promised.size() && new HashSet<>(all).containsAll(promised);
    demand = Demand.of(patient, staff);
    frozen = new FrozenPatient(patient, open);
    fixed = FixedBookings.of(patient);
  }

  boolean isOf(Attendee who, List<Booking> theirs) {
    return promised.equals(theirs) && patient.equals(who);
  }

  /** What is fixed, and what else was promised. */
  List<Booking> all() {
    return all;
  }

  /** Whether all that was promised is just this, nothing of it left out for something fixed. */
  boolean isWhole() {
    return whole;
  }

  Demand demand() {
    return demand;
  }

  Attendee attendee() {
    return frozen.attendee();
  }

  FixedBookings fixed() {
    return fixed;
  }

  List<Booking> movable() {
    return frozen.movable();
  }

  /** The plan that keeps all of what may be moved just as promised, if there is one. */
  Optional<Plan> plan() {
    return plan;
  }

  /** Whether a plan keeps all of what may be moved just as promised. */
  boolean isKeptBy(Plan other) {
    return plan.filter(other::isLike).isPresent();
  }

  void keep(Plan asPromised) {
    plan = Optional.of(asPromised);
  }

  /**
   * See {@link FrozenPatient#of}.
   *
   * @param broken of this patient
   */
  void freeze(Set<Booking> broken, Standing standing) {
    if (broken.isEmpty() && stays.filter(still -> still.isAt(standing)).isPresent()) {
      return;
    }
    FrozenPatient other = FrozenPatient.of(patient, open, broken, standing);
    if (!other.equals(frozen)) {
      frozen = other;
      fixed = FixedBookings.of(frozen.attendee());
      forget();
    }
    LocalDateTime until =
        movable().stream().map(Booking::start).min(LocalDateTime::compareTo).orElse(FAR);
    stays =
        broken.isEmpty() ? Optional.of(new Stays(standing.noticeEnds(), until)) : Optional.empty();
  }

  /** What models are built on is another. */
  void forget() {
    model = Optional.empty();
    plan = Optional.empty();
  }

  /** The model of the patient; one made before serves where no day and no price is another. */
  PatientModel model(
      int index,
      Model frame,
      PatientModelBuilder builder,
      Optional<Standing> before,
      Standing standing) {
    Optional<PatientModel> known =
        before
            .filter(was -> isPriced(was, standing))
            .flatMap(was -> model.flatMap(of -> left(of, frame, was, standing)));
    if (known.isEmpty()) {
      plan = Optional.empty();
    }
    PatientModel now =
        known
            .map(of -> of.at(index))
            .orElseGet(() -> builder.build(index, attendee(), fixed, movable()));
    model = Optional.of(now);
    return now;
  }

  /** Whether not keeping what was promised costs the same as before. */
  private boolean isPriced(Standing before, Standing now) {
    return now.disturbance().isLike(before.disturbance())
        || movable().stream()
            .allMatch(one -> now.disturbance().isNear(one) == before.disturbance().isNear(one));
  }

  /** The same model with the time that is left now; empty where another one is needed. */
  private static Optional<PatientModel> left(
      PatientModel of, Model frame, Standing before, Standing now) {
    if (now.notBefore().equals(before.notBefore())) {
      return Optional.of(of);
    }
    if (now.notBefore().isBefore(before.notBefore())) {
      return Optional.empty();
    }
    long[] left = of.available().clone();
    frame.clearBefore(now.notBefore(), left);
    return of.withLess(left);
  }
}
