package org.ambulo.core.roster;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is wrong with a clinic itself, its people and its rooms. */
final class HouseInspection {

  private static final String CLOCK_REMEDY = "Give hours that the clock of the zone shows";

  private final Clinic clinic;
  private final Register register;
  private final Inspection inspection;
  private final ClockChanges changes;

  HouseInspection(Clinic clinic, Register register, Inspection inspection) {
    this.clinic = clinic;
    this.register = register;
    this.inspection = inspection;
    changes = new ClockChanges(clinic.timeZone());
  }

  void inspect() {
    if (clinic.patients().isEmpty()) {
      clinic("It has no patients", "Nothing is to be booked until patients are entered");
    }
    if (clinic.staff().isEmpty()) {
      clinic("It has no staff", "Enter who works there and when");
    }
    twice("person", clinic.staff().stream().map(StaffMember::id));
    twice("room", clinic.rooms().stream().map(Room::id));
    twice("patient", clinic.patients().stream().map(Attendee::id));
    clinic.staff().stream()
        .sorted(Comparator.comparing(StaffMember::id))
        .forEach(
            member -> {
              hours(subject(member), register.of(member));
              late(subject(member), register.of(member));
            });
    for (Room room : clinic.rooms().stream().sorted(Comparator.comparing(Room::id)).toList()) {
      hours(subject(room), register.of(room));
      if (room.capacity() < 1) {
        inspection.add(
            subject(room),
            "It holds %d patients".formatted(room.capacity()),
            "Say how many patients it holds at a time, or leave it out");
      }
    }
    register
        .patients()
        .forEach(patient -> clock(Inspection.subject(patient), register.of(patient)));
  }

  private void clinic(String what, String remedy) {
    inspection.add("clinic " + clinic.id(), what, remedy);
  }

  private void twice(String kind, Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.filter(id -> !seen.add(id))
        .distinct()
        .sorted()
        .forEach(
            id ->
                inspection.add(
                    kind + " " + id,
                    "Two or more have this id; only the first counts",
                    "Give each an id of its own"));
  }

  private static String subject(StaffMember member) {
    return member.role().name().toLowerCase(Locale.ROOT) + " " + member.id();
  }

  private static String subject(Room room) {
    return "room " + room.id();
  }

  private void hours(String subject, Hours hours) {
    if (hours.days().stream().noneMatch(clinic.horizon()::contains)) {
      inspection.add(
          subject,
          "No hours on any of the days planned",
          "Enter the hours; until then nothing is booked there");
    }
    pieces(hours)
        .filter(piece -> !Grid.holds(piece.from()) || !Grid.holds(piece.to()))
        .findFirst()
        .ifPresent(
            piece ->
                inspection.add(
                    subject,
                    "Hours that are not in full quarters: " + piece,
                    "Only the full quarters within can be booked"));
    clock(subject, hours);
  }

  private void late(String subject, Hours hours) {
    int end = PlannedDay.end(clinic);
    pieces(hours)
        .filter(piece -> clinic.horizon().contains(piece.date()) && piece.to() > end)
        .findFirst()
        .ifPresent(
            piece ->
                inspection.add(
                    subject,
                    "Hours %s, and only those from %s to %s are planned"
                        .formatted(piece, Span.clock(PlannedDay.start(clinic)), Span.clock(end)),
                    "Plan what is later as another clinic, or let the first of the day start later"));
  }

  private void clock(String subject, Hours hours) {
    for (Span piece : pieces(hours).toList()) {
      leftOut(piece)
          .ifPresent(
              change ->
                  inspection.add(
                      subject,
                      "Hours %s begin or end where the clock leaves out %s to %s"
                          .formatted(piece, change.from().toLocalTime(), change.to().toLocalTime()),
                      CLOCK_REMEDY));
    }
  }

  private Optional<ClockChanges.Change> leftOut(Span piece) {
    List<ClockChanges.Change> ofDay = changes.on(piece.date());
    LocalDateTime start = piece.date().atStartOfDay().plusMinutes(piece.from());
    LocalDateTime end = piece.date().atStartOfDay().plusMinutes(piece.to());
    return ofDay.stream()
        .filter(ClockChanges.Change::leftOut)
        .filter(
            change ->
                (!start.isBefore(change.from()) && start.isBefore(change.to()))
                    || (end.isAfter(change.from()) && end.isBefore(change.to())))
        .findFirst();
  }

  private static Stream<Span> pieces(Hours hours) {
    return hours.days().stream().flatMap(day -> hours.on(day).stream());
  }
}
