package org.ambulo.app.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.web.chart.KeptVisit;

/**
 * The calendar of the record at one moment.
 *
 * @param write the number of the last write that it knows
 * @param clinic with what cannot move as fixed
 * @param held what is booked and to come, by id of the Appointment
 * @param visits every appointment looked at, whatever became of it
 * @param waitingForHold by patient, the procedures ordered that cannot be booked while the hold
 *     before the needle is not decided
 */
public record Snapshot(
    long write,
    Clinic clinic,
    Map<String, Held> held,
    List<KeptVisit> visits,
    NameBook names,
    Map<String, List<String>> waitingForHold) {
  public Snapshot {
    held = Map.copyOf(held);
    visits = List.copyOf(visits);
    waitingForHold = Map.copyOf(waitingForHold);
  }

  /** Of a clinic of which everything booked is fixed. */
  static Snapshot of(
      long write,
      Clinic rigid,
      LocalDateTime now,
      List<KeptVisit> visits,
      NameBook names,
      Map<String, List<String>> waitingForHold) {
    Map<String, List<KeptVisit>> toCome = new HashMap<>();
    visits.stream()
        .filter(visit -> visit.isBooked() && rigid.horizon().contains(visit.day()))
        .sorted(KeptVisit.BY_TIME)
        .forEach(
            visit -> toCome.computeIfAbsent(visit.patient(), key -> new ArrayList<>()).add(visit));
    Map<String, Held> held = new HashMap<>();
    List<Attendee> patients = new ArrayList<>();
    for (Attendee patient : rigid.patients()) {
      List<FixedBooking> fixed = new ArrayList<>();
      List<KeptVisit> own = toCome.getOrDefault(patient.id(), new ArrayList<>());
      for (FixedBooking booked : patient.fixed()) {
        Optional<KeptVisit> visit = own.stream().filter(one -> isOf(booked, one)).findFirst();
        visit.ifPresent(own::remove);
        Optional<String> kind =
            booked.start().isBefore(now) ? Optional.empty() : kind(patient, booked);
        if (kind.isEmpty() || visit.isEmpty()) {
          fixed.add(booked);
        }
        visit.ifPresent(
            one ->
                held.put(
                    one.key().id(),
                    new Held(
                        one,
                        booking(patient, booked, kind.orElse(booked.kind())),
                        kind.isPresent() ? Held.Bond.MOVABLE : Held.Bond.FIXED)));
      }
      patients.add(patient.withFixed(fixed));
    }
    return new Snapshot(write, rigid.withPatients(patients), held, visits, names, waitingForHold);
  }

  private static boolean isOf(FixedBooking booked, KeptVisit visit) {
    return booked.start().equals(visit.start())
        && booked.minutes() == visit.minutes()
        && booked.staff().equals(visit.people())
        && booked.rooms().equals(visit.rooms());
  }

  /** What the engine calls it when it is free to move; nothing for other visits. */
  private static Optional<String> kind(Attendee patient, FixedBooking booked) {
    if (booked.kind().equals(Booking.THERAPY)) {
      return Optional.of(Booking.THERAPY);
    }
    return patient.procedures().stream()
        .filter(order -> order.kind().equals(booked.kind()))
        .map(ProcedureOrder::id)
        .findFirst();
  }

  private static Booking booking(Attendee patient, FixedBooking booked, String kind) {
    return new Booking(
        patient.id(), kind, booked.start(), booked.minutes(), booked.staff(), booked.rooms());
  }

  /** Everything booked, fixed included, by time. */
  public List<Booking> bookings() {
    List<Booking> all = new ArrayList<>();
    for (Attendee patient : clinic.patients()) {
      patient.fixed().forEach(fixed -> all.add(booking(patient, fixed, fixed.kind())));
    }
    held.values().stream().filter(one -> !one.isFixed()).forEach(one -> all.add(one.booking()));
    all.sort(Booking.BY_TIME);
    return all;
  }

  public Optional<Attendee> patient(String id) {
    return clinic.patients().stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The order that a booking fulfils; nothing for therapy and other visits. */
  public Optional<ProcedureOrder> order(Booking booking) {
    return patient(booking.patient()).stream()
        .flatMap(one -> one.procedures().stream())
        .filter(order -> order.id().equals(booking.kind()) || order.kind().equals(booking.kind()))
        .findFirst();
  }

  /** What a booking is, in words. */
  public String what(Booking booking) {
    return booking.isTherapy()
        ? "Therapy"
        : order(booking).map(order -> names.of(order.kind())).orElse(names.of(booking.kind()));
  }

  /** The appointment that the engine speaks of. */
  public Optional<Held> held(Booking booking) {
    return held.values().stream()
        .filter(
            one ->
                one.booking().patient().equals(booking.patient())
                    && one.booking().start().equals(booking.start())
                    && one.booking().kind().equals(booking.kind()))
        .findFirst();
  }

  /** Whether nothing was written since of what these patients have ordered and booked. */
  boolean isUpToDate(Reading reading, Set<String> patients) {
    return Stream.of("Appointment", "ServiceRequest")
        .flatMap(type -> reading.writtenSince(type, write).stream())
        .noneMatch(
            document ->
                document.owner() instanceof Owner.OnePatient(String patient)
                    && patients.contains(patient));
  }

  /** The versions of all appointments from one day to another. */
  static Map<String, Long> versions(List<KeptVisit> visits, LocalDate from, LocalDate to) {
    Map<String, Long> versions = new HashMap<>();
    for (KeptVisit visit : visits) {
      if (visit.isTaken() && !visit.day().isBefore(from) && !visit.day().isAfter(to)) {
        versions.put(visit.key().id(), visit.version());
      }
    }
    return versions;
  }
}
