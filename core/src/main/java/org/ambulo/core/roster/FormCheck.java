package org.ambulo.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A booking is as ordered: its length, its people, its rooms, and people who may do it. */
final class FormCheck {

  private final Register register;
  private final BrokenRules broken;

  FormCheck(Register register, BrokenRules broken) {
    this.register = register;
    this.broken = broken;
  }

  void check(PatientSheet sheet) {
    sheet
        .patient()
        .therapy()
        .ifPresent(course -> sheet.sessions().forEach(session -> checkSession(session, course)));
    sheet.procedures().forEach(booked -> checkProcedure(booked, booked.order().orElseThrow()));
  }

  private void checkSession(Appointment session, Course course) {
    if (session.fixed()) {
      return;
    }
    checkLength(session, course.minutes());
    checkOne(session)
        .ifPresent(
            member -> {
              if (member.role() != StaffMember.Role.THERAPIST) {
                form(session, "A session needs a therapist, and %s is none".formatted(member.id()));
              }
              if (!member.skills().contains(course.skill())) {
                broken.add(
                    Rule.SKILL,
                    session,
                    "%s does not have the skill %s"
                        .formatted(Register.name(member), course.skill()));
              }
            });
    int places = register.hasTherapyRooms() ? 1 : 0;
    if (session.booking().rooms().size() != places) {
      form(session, places == 1 ? "A session needs one place" : "There are no places for sessions");
    }
    for (String id : session.booking().rooms()) {
      register
          .room(id)
          .filter(room -> !room.kind().isForTherapy())
          .ifPresent(room -> form(session, Register.name(room) + " is no room for therapy"));
    }
  }

  private void checkProcedure(Appointment booked, ProcedureOrder order) {
    if (booked.fixed()) {
      return;
    }
    checkLength(booked, order.minutes());
    checkOne(booked)
        .filter(member -> !order.canBeDoneBy(member))
        .ifPresent(
            member ->
                broken.add(
                    Rule.SKILL,
                    booked,
                    "%s is not among those who do %s"
                        .formatted(Register.name(member), order.kind())));
    List<Room.Kind> needed = new ArrayList<>(order.room().stream().toList());
    if (order.recoveryMinutes() > 0) {
      needed.add(Room.Kind.RECOVERY);
    }
    List<Room> rooms = known(booked.booking().rooms());
    boolean allKnown = rooms.size() == booked.booking().rooms().size();
    if ((allKnown && !rooms.stream().map(Room::kind).toList().equals(needed))
        || rooms.stream().distinct().count() != rooms.size()) {
      form(booked, "%s needs %s".formatted(order.id(), words(needed)));
    }
  }

  private void checkLength(Appointment appointment, int ordered) {
    if (appointment.booking().minutes() != ordered) {
      form(
          appointment,
          "%d minutes are ordered, %d are booked"
              .formatted(ordered, appointment.booking().minutes()));
    }
  }

  private Optional<StaffMember> checkOne(Appointment appointment) {
    List<String> staff = appointment.booking().staff();
    if (staff.size() != 1) {
      form(appointment, "One person is needed, %d are booked".formatted(staff.size()));
      return Optional.empty();
    }
    return register.member(staff.getFirst());
  }

  private List<Room> known(List<String> ids) {
    return ids.stream().flatMap(id -> register.room(id).stream()).toList();
  }

  private static String words(List<Room.Kind> kinds) {
    return kinds.isEmpty()
        ? "no room"
        : kinds.stream()
            .map(kind -> "one place of kind " + kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", then "));
  }

  private void form(Appointment appointment, String because) {
    broken.add(Rule.FORM, appointment, because);
  }
}
