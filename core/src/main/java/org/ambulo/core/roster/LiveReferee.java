package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges one schedule of a clinic after the other as {@link Referee} does, to the last digit, but
 * looks again only at patients who have other appointments or other times than before, at those who
 * meet people and rooms with other hours, and at the days of people and rooms that all these
 * appointments touch. For one thread.
 */
public final class LiveReferee {

  /** What was found of one patient. */
  private record Page(
      List<Booking> bookings, PatientSheet sheet, Scoring worth, List<Violation> violations) {
    boolean isOf(Attendee patient, List<Booking> own) {
      return own.equals(bookings) && patient.equals(sheet.patient());
    }
  }

  private final ScheduleWeights weights;
  private final Map<String, Page> pages = new HashMap<>();
  private Optional<Clinic> clinic = Optional.empty();
  private Register register = Register.EMPTY;
  private CapacityCheck capacity = new CapacityCheck(register);

  public LiveReferee(ScheduleWeights weights) {
    this.weights = weights;
  }

  /**
   * Judges a schedule of the clinic as it is now.
   *
   * @param bookings all of them by patient, the fixed ones included
   * @param moves what the moves of promised appointments cost; see {@link Disturbance}
   */
  public Judgement judge(Clinic changed, Map<String, List<Booking>> bookings, double moves) {
    Set<String> touched = turnTo(changed);
    if (!bookings.keySet().stream().allMatch(register::knows)) {
      return fully(changed, bookings, moves);
    }
    ClockChanges clock = new ClockChanges(changed.timeZone());
    Scoring worth = new Scoring(changed.horizon(), weights);
    List<Violation> violations = new ArrayList<>();
    for (Attendee patient : register.patients()) {
      List<Booking> own = bookings.getOrDefault(patient.id(), List.of());
      Page page = pages.get(patient.id());
      if (page == null || touched.contains(patient.id()) || !page.isOf(patient, own)) {
        if (page != null) {
          close(page);
        }
        page = open(changed, patient, own, clock);
        pages.put(patient.id(), page);
      }
      worth.add(page.worth());
      violations.addAll(page.violations());
    }
    BrokenRules crowds = new BrokenRules();
    capacity.report(crowds);
    violations.addAll(crowds.list());
    violations.sort(BrokenRules.ORDER);
    return new Judgement(violations, worth.total(moves));
  }

  /** Takes the clinic; gives the ids of patients who meet other hours than before. */
  private Set<String> turnTo(Clinic changed) {
    if (clinic.filter(changed::equals).isPresent()) {
      return Set.of();
    }
    Register now = new Register(changed, register);
    Optional<OtherHours> other =
        clinic.flatMap(before -> OtherHours.between(before, register, changed, now));
    Set<String> touched = other.map(hours -> hours.patients(capacity)).orElse(Set.of());
    register = now;
    clinic = Optional.of(changed);
    if (other.isEmpty()) {
      pages.clear();
      capacity = new CapacityCheck(register);
    }
    Set<String> gone = new HashSet<>(pages.keySet());
    gone.removeIf(register::knows);
    for (String id : gone) {
      Optional.ofNullable(pages.remove(id)).ifPresent(this::close);
    }
    return touched;
  }

  private Page open(Clinic of, Attendee patient, List<Booking> own, ClockChanges clock) {
    BrokenRules broken = new BrokenRules();
    List<Booking> sorted = own.stream().sorted(Appointment.ORDER).toList();
    PatientSheet sheet = PatientSheet.of(patient, register.fixedOf(patient), sorted, broken);
    new SheetCheck(of.horizon(), clock, register, broken).check(sheet);
    sheet.all().forEach(capacity::add);
    Scoring worth = new Scoring(of.horizon(), weights);
    worth.add(sheet);
    return new Page(List.copyOf(own), sheet, worth, broken.list());
  }

  private void close(Page page) {
    page.sheet().all().forEach(capacity::remove);
  }

  private Judgement fully(Clinic of, Map<String, List<Booking>> bookings, double moves) {
    List<Booking> all = bookings.values().stream().flatMap(List::stream).toList();
    Judgement judged = new Referee(of, weights).judge(all);
    return new Judgement(judged.violations(), judged.score().withMoves(moves));
  }
}
