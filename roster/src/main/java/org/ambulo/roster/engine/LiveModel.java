package org.ambulo.roster.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Promises;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.ScheduleWeights;
import org.ambulo.core.roster.StaffMember;

/**
 * A clinic and what was promised in it, in numbers, kept from one change to the next: only what a
 * change touches is put into numbers again. What comes out is what a new one would make of the same
 * clinic and promises. For one thread.
 */
final class LiveModel {

  private final ScheduleWeights weights;
  private final HoursMasks masks = new HoursMasks();
  private Optional<Clinic> house = Optional.empty();
  private Optional<Footing> footing = Optional.empty();
  private Map<String, Card> cards = new LinkedHashMap<>();
  private Map<String, List<Booking>> promised = new HashMap<>();

  /** What the models of all patients stand on. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Footing(
      HoursMask mask, List<String> skills, boolean[] therapyDays, Standing standing) {
    boolean isLike(Footing other) {
      return mask.isLike(other.mask)
          && skills.equals(other.skills)
          && Arrays.equals(therapyDays, other.therapyDays);
    }
  }

  LiveModel(ScheduleWeights weights) {
    this.weights = weights;
  }

  /**
   * Takes a clinic as it now is.
   *
   * @param clinic in which no id is there twice
   */
  void turnTo(Clinic clinic, Promises promises) {
    Clinic bare = bare(clinic);
    if (!house.equals(Optional.of(bare))) {
      house = Optional.of(bare);
      cards.clear();
    }
    promised = byPatient(promises.bookings());
    Map<String, Card> next = LinkedHashMap.newLinkedHashMap(clinic.patients().size());
    for (Attendee patient : clinic.patients()) {
      List<Booking> own = promised.getOrDefault(patient.id(), List.of());
      Card card = cards.get(patient.id());
      next.put(
          patient.id(),
          card != null && card.isOf(patient, own) ? card : new Card(patient, own, clinic.staff()));
    }
    cards = next;
  }

  /** All of a clinic that no change of this package's kind makes another. */
  private static Clinic bare(Clinic clinic) {
    List<StaffMember> staff =
        clinic.staff().stream().map(member -> member.withHours(List.of())).toList();
    List<Room> rooms = clinic.rooms().stream().map(room -> room.withHours(List.of())).toList();
    return clinic.withStaff(staff).withRooms(rooms).withPatients(List.of());
  }

  private static Map<String, List<Booking>> byPatient(List<Booking> bookings) {
    Map<String, List<Booking>> byPatient = new HashMap<>();
    for (Booking booking : bookings) {
      byPatient.computeIfAbsent(booking.patient(), id -> new ArrayList<>()).add(booking);
    }
    return byPatient;
  }

  /** In the order of the clinic, as the models of patients. */
  List<Card> cards() {
    return List.copyOf(cards.values());
  }

  /** What was promised by patient, known or not. */
  Map<String, List<Booking>> promised() {
    return promised;
  }

  /** Everything fixed or promised by patient. */
  Map<String, List<Booking>> all() {
    Map<String, List<Booking>> all = HashMap.newHashMap(cards.size());
    cards.forEach((id, card) -> all.put(id, card.all()));
    return all;
  }

  /**
   * The clinic in numbers, with what is over or too near fixed.
   *
   * @param broken by patient, appointments that cannot take place
   */
  Model model(Clinic clinic, Map<String, Set<Booking>> broken, Standing standing) {
    cards.forEach((id, card) -> card.freeze(broken.getOrDefault(id, Set.of()), standing));
    List<Card> all = cards();
    Clinic frozen = clinic.withPatients(all.stream().map(Card::attendee).toList());
    HouseBuilder builder = new HouseBuilder(frozen, weights);
    Demand demand = Demand.all(all.stream().map(Card::demand).toList());
    List<String> skills = List.copyOf(demand.skills());
    Model frame = builder.frame(skills, new Packing(demand.lengths()), masks);
    all.forEach(card -> builder.takeFixed(frame, card.attendee(), card.fixed()));
    return frame.with(patients(all, frame, builder.mask(), skills, standing));
  }

  private List<PatientModel> patients(
      List<Card> all, Model frame, HoursMask mask, List<String> skills, Standing standing) {
    PatientModelBuilder builder =
        new PatientModelBuilder(frame, mask, skills, Optional.of(standing));
    Footing now = new Footing(mask, skills, builder.therapyDays(), standing);
    if (footing.filter(now::isLike).isEmpty()) {
      all.forEach(Card::forget);
    }
    Optional<Standing> before = footing.map(Footing::standing);
    footing = Optional.of(now);
    List<PatientModel> patients = new ArrayList<>(all.size());
    for (Card card : all) {
      patients.add(card.model(patients.size(), frame, builder, before, standing));
    }
    return patients;
  }
}
