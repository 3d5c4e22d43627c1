package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The people and rooms of a booking exist and are there. */
final class HoursCheck {

  private final Register register;
  private final BrokenRules broken;

  HoursCheck(Register register, BrokenRules broken) {
    this.register = register;
    this.broken = broken;
  }

  void check(Appointment appointment) {
    if (appointment.fixed()) {
      return;
    }
    for (String id : appointment.booking().staff()) {
      register
          .member(id)
          .ifPresentOrElse(
              member -> checkStaff(appointment, member),
              () -> broken.add(Rule.UNKNOWN, appointment, "Nobody has the id " + id));
    }
    for (String id : appointment.booking().rooms()) {
      register
          .room(id)
          .ifPresentOrElse(
              room -> checkRoom(appointment, room),
              () -> broken.add(Rule.UNKNOWN, appointment, "No room has the id " + id));
    }
  }

  private void checkStaff(Appointment appointment, StaffMember member) {
    Hours hours = register.of(member);
    if (!hours.cover(appointment.day(), appointment.from(), appointment.to())) {
      broken.add(
          Rule.HOURS,
          appointment,
          Register.name(member) + " works " + said(hours, appointment.day()));
    }
  }

  private void checkRoom(Appointment appointment, Room room) {
    Hours hours = register.of(room);
    if (!hours.cover(appointment.day(), appointment.startIn(room), appointment.endIn(room))) {
      broken.add(
          Rule.HOURS,
          appointment,
          Register.name(room) + " is open " + said(hours, appointment.day()));
    }
  }

  /** Such as "08:00-12:00 and 13:00-17:00 on 2026-03-02", or "not at all on 2026-03-02". */
  static String said(Hours hours, LocalDate day) {
    List<Span> pieces = hours.on(day);
    String times =
        pieces.stream()
            .map(piece -> Span.clock(piece.from()) + "-" + Span.clock(piece.to()))
            .collect(Collectors.joining(" and "));
    return (pieces.isEmpty() ? "not at all" : times) + " on " + day;
  }
}
