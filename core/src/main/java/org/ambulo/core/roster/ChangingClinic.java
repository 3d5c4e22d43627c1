package org.ambulo.core.roster;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A clinic and what was promised in it, while changes are made. */
final class ChangingClinic {

  /** Why a change cannot be made. */
  record No(String what, String remedy) {}

  private final Clinic before;
  private final LocalDateTime now;
  private final Map<String, StaffMember> staff = new LinkedHashMap<>();
  private final Map<String, Room> rooms = new LinkedHashMap<>();
  private final Map<String, Attendee> patients = new LinkedHashMap<>();
  private final List<Booking> promised = new ArrayList<>();
  private final List<Booking> strangers = new ArrayList<>();
  private final Set<String> touched = new HashSet<>();

  ChangingClinic(Clinic clinic, Promises promises) {
    before = clinic;
    now = promises.asOf();
    clinic.staff().forEach(member -> staff.putIfAbsent(member.id(), member));
    clinic.rooms().forEach(room -> rooms.putIfAbsent(room.id(), room));
    clinic.patients().forEach(patient -> patients.putIfAbsent(patient.id(), patient));
    for (Attendee patient : patients.values()) {
      if (!patient.fixed().isEmpty()) {
        promised.addAll(FixedBookings.of(patient).all());
      }
    }
    addPromised(promises.bookings());
  }

  /** A booking at the time of one that is fixed for the same patient is that one. */
  private void addPromised(List<Booking> bookings) {
    Map<String, Set<LocalDateTime>> fixed = new HashMap<>();
    for (Booking booking : promised) {
      fixed.computeIfAbsent(booking.patient(), id -> new HashSet<>()).add(booking.start());
    }
    for (Booking booking : bookings) {
      if (!patients.containsKey(booking.patient())) {
        strangers.add(booking);
      } else if (!fixed.getOrDefault(booking.patient(), Set.of()).contains(booking.start())) {
        promised.add(booking);
      }
    }
  }

  Clinic clinic() {
    return new Clinic(
        before.id(),
        before.timeZone(),
        before.horizon(),
        List.copyOf(staff.values()),
        List.copyOf(rooms.values()),
        List.copyOf(patients.values()));
  }

  Promises promises() {
    return new Promises(now, promised.stream().sorted(Appointment.ORDER).toList());
  }

  Set<String> touched() {
    return touched;
  }

  List<Booking> strangers() {
    return strangers;
  }

  /** Makes one change, or says why it cannot be made. */
  Optional<No> make(Change change) {
    return switch (change) {
      case Change.Cancelled cancelled ->
          booked(cancelled.patient(), cancelled.start(), booking -> cancel(booking, cancelled));
      case Change.NoShow missed ->
          missed.start().isBefore(now)
              ? booked(missed.patient(), missed.start(), this::drop)
              : Optional.of(
                  new No(
                      "is about %s, which is still to come".formatted(missed.start()),
                      "write kind: \"cancelled\" for an appointment to come"));
      case Change.StaffAway away -> staffAway(away);
      case Change.RoomClosed closed -> roomClosed(closed);
      case Change.WindowMoved moved ->
          known(moved.patient(), patient -> replace(patient.withValue(moved.value())));
      case Change.PatientAway away -> known(away.patient(), patient -> away(patient, away));
      case Change.PatientAdded added -> add(added.patient());
      case Change.PatientLeft left -> known(left.patient(), this::leave);
    };
  }

  private Optional<No> known(String id, Consumer<Attendee> step) {
    Attendee patient = patients.get(id);
    if (patient == null) {
      return Optional.of(unknown("a patient", id));
    }
    touched.add(id);
    step.accept(patient);
    return Optional.empty();
  }

  private static No unknown(String what, String id) {
    return new No(
        "names %s '%s', and there is none with that id".formatted(what, id),
        "look up the id in the clinic's document");
  }

  private Optional<No> booked(String id, LocalDateTime start, Consumer<Booking> step) {
    if (!patients.containsKey(id)) {
      return Optional.of(unknown("a patient", id));
    }
    Optional<Booking> found =
        promised.stream()
            .filter(booking -> booking.patient().equals(id) && booking.start().equals(start))
            .findFirst();
    if (found.isEmpty()) {
      return Optional.of(
          new No(
              "names an appointment of %s at %s, and there is none".formatted(id, start),
              "look up when it starts in the schedule that was promised"));
    }
    touched.add(id);
    step.accept(found.get());
    return Optional.empty();
  }

  private void drop(Booking booking) {
    promised.remove(booking);
    Attendee patient = patientOf(booking);
    replace(patient.withFixed(patient.fixed().stream().filter(f -> !isOf(f, booking)).toList()));
  }

  private static boolean isOf(FixedBooking fixed, Booking booking) {
    return fixed.kind().equals(booking.kind()) && fixed.start().equals(booking.start());
  }

  private void cancel(Booking booking, Change.Cancelled cancelled) {
    Optional<ProcedureOrder> order = ordered(booking);
    drop(booking);
    Attendee patient = patientOf(booking);
    switch (cancelled.wish()) {
      case ANOTHER_TIME -> {
        Absence then = new Absence(booking.start(), booking.start().plusMinutes(booking.minutes()));
        replace(patient.withAvailability(then.cutOf(patient.availability(), now)));
      }
      case NOT_AT_ALL -> {
        if (order.isPresent()) {
          List<ProcedureOrder> left = new ArrayList<>(patient.procedures());
          left.remove(order.get());
          replace(patient.withProcedures(left));
        } else if (booking.isTherapy()) {
          replace(patient.withTherapy(patient.therapy().map(Course::oneLess)));
        }
      }
    }
  }

  /** The order that a booking fulfils, fixed or not. */
  private Optional<ProcedureOrder> ordered(Booking booking) {
    Attendee patient = patientOf(booking);
    Map<String, Booking> fixed = FixedBookings.of(patient).procedures();
    return patient.procedures().stream()
        .filter(
            order ->
                booking.equals(fixed.get(order.id()))
                    || (!fixed.containsKey(order.id()) && order.id().equals(booking.kind())))
        .findFirst();
  }

  private Attendee patientOf(Booking booking) {
    return Optional.ofNullable(patients.get(booking.patient())).orElseThrow();
  }

  private Optional<No> staffAway(Change.StaffAway away) {
    StaffMember member = staff.get(away.staff());
    if (member == null) {
      return Optional.of(unknown("a member of staff", away.staff()));
    }
    staff.put(member.id(), member.withHours(away.absence().cutOf(member.hours(), now)));
    release(away.absence(), booking -> booking.staff().contains(member.id()));
    return Optional.empty();
  }

  private Optional<No> roomClosed(Change.RoomClosed closed) {
    Room room = rooms.get(closed.room());
    if (room == null) {
      return Optional.of(unknown("a room", closed.room()));
    }
    rooms.put(room.id(), room.withHours(closed.absence().cutOf(room.hours(), now)));
    release(closed.absence(), booking -> booking.rooms().contains(room.id()));
    return Optional.empty();
  }

  private void away(Attendee patient, Change.PatientAway away) {
    replace(patient.withAvailability(away.absence().cutOf(patient.availability(), now)));
    release(away.absence(), booking -> booking.patient().equals(patient.id()));
  }

  /** Those whose appointments cannot take place are touched; what was fixed can be booked anew. */
  private void release(Absence absence, Predicate<Booking> concerned) {
    promised.replaceAll(
        booking -> {
          if (booking.start().isBefore(now)
              || !concerned.test(booking)
              || !absence.meets(booking.start(), end(booking))) {
            return booking;
          }
          touched.add(booking.patient());
          return unfixed(booking);
        });
  }

  private LocalDateTime end(Booking booking) {
    int recovery = ordered(booking).map(ProcedureOrder::recoveryMinutes).orElse(0);
    return booking.start().plusMinutes((long) booking.minutes() + recovery);
  }

  /** As a proposal names it; a visit stays as it is. */
  private Booking unfixed(Booking booking) {
    Attendee patient = patientOf(booking);
    Optional<ProcedureOrder> order = ordered(booking);
    if (order.isEmpty() && !(booking.isTherapy() && patient.therapy().isPresent())) {
      return booking;
    }
    replace(patient.withFixed(patient.fixed().stream().filter(f -> !isOf(f, booking)).toList()));
    return new Booking(
        booking.patient(),
        order.map(ProcedureOrder::id).orElse(booking.kind()),
        booking.start(),
        booking.minutes(),
        booking.staff(),
        booking.rooms());
  }

  private Optional<No> add(Attendee patient) {
    if (patients.containsKey(patient.id())) {
      return Optional.of(
          new No(
              "adds patient '%s', who is there already".formatted(patient.id()),
              "give the new patient an id of their own"));
    }
    touched.add(patient.id());
    replace(patient);
    promised.addAll(FixedBookings.of(patient).all());
    return Optional.empty();
  }

  private void leave(Attendee patient) {
    patients.remove(patient.id());
    promised.removeIf(booking -> booking.patient().equals(patient.id()));
    touched.remove(patient.id());
  }

  private void replace(Attendee patient) {
    patients.put(patient.id(), patient);
  }
}
