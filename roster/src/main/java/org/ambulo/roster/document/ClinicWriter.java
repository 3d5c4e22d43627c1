package org.ambulo.roster.document;

import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;

/** Writes a clinic as its document; reading it gives an equal clinic. */
public final class ClinicWriter {

  private ClinicWriter() {}

  public static Node.Group write(Clinic clinic) {
    return new Fields()
        .text("id", clinic.id())
        .text("timeZone", clinic.timeZone().getId())
        .node(
            "horizon",
            new Fields()
                .text("from", clinic.horizon().from().toString())
                .text("to", clinic.horizon().to().toString())
                .group())
        .whole("grid", Clinic.GRID_MINUTES)
        .list("staff", clinic.staff(), ClinicWriter::member)
        .list("rooms", clinic.rooms(), ClinicWriter::room)
        .list("patients", clinic.patients(), ClinicWriter::patient)
        .group();
  }

  private static Node member(StaffMember member) {
    return new Fields()
        .text("id", member.id())
        .text("role", Scalars.written(member.role()))
        .texts("skills", member.skills().stream().sorted().toList())
        .list("hours", member.hours(), ClinicWriter::span)
        .group();
  }

  private static Node room(Room room) {
    return new Fields()
        .text("id", room.id())
        .text("kind", Scalars.written(room.kind()))
        .whole("capacity", room.capacity())
        .list("hours", room.hours(), ClinicWriter::span)
        .group();
  }

  private static Node span(Span span) {
    return new Fields()
        .text("date", span.date().toString())
        .text("from", Span.clock(span.from()))
        .text("to", Span.clock(span.to()))
        .group();
  }

  private static Node patient(Attendee patient) {
    Fields fields =
        new Fields()
            .text("id", patient.id())
            .text("released", patient.released().toString())
            .list("availability", patient.availability(), ClinicWriter::span);
    if (!patient.prefer().equals(Preference.NONE)) {
      fields.node("prefer", preference(patient.prefer()));
    }
    patient
        .driverDays()
        .ifPresent(
            days ->
                fields.list(
                    "driverDays",
                    days.stream().sorted().toList(),
                    day -> Node.text(day.toString())));
    fields
        .list("procedures", patient.procedures(), ClinicWriter::order)
        .list("past", patient.past(), ClinicWriter::past);
    patient.therapy().ifPresent(course -> fields.node("therapy", course(course)));
    return fields
        .node("value", worth(patient.value()))
        .list("fixed", patient.fixed(), BookingWriter::fixed)
        .group();
  }

  private static Node preference(Preference prefer) {
    return new Fields()
        .text("partOfDay", prefer.partOfDay().map(Scalars::written))
        .text("staff", prefer.staff())
        .group();
  }

  private static Node order(ProcedureOrder order) {
    return new Fields()
        .text("id", order.id())
        .text("kind", order.kind())
        .texts("staff", order.staff())
        .text("room", order.room().map(Scalars::written))
        .whole("minutes", order.minutes())
        .whole("recoveryMinutes", order.recoveryMinutes())
        .text("earliest", order.earliest().toString())
        .text("latest", order.latest())
        .whole("holdDays", order.holdDays())
        .whole("gapAfterPrevious", order.gapAfterPrevious())
        .group();
  }

  private static Node past(PastProcedure past) {
    return new Fields()
        .text("procedure", past.procedure())
        .text("date", past.date().toString())
        .group();
  }

  private static Node course(Course course) {
    return new Fields()
        .text("skill", course.skill())
        .whole("sessions", course.sessions())
        .whole("minutes", course.minutes())
        .whole("perWeekMax", course.perWeekMax())
        .whole("minGapDays", course.minGapDays())
        .whole("floor", course.floor())
        .group();
  }

  private static Node worth(Worth worth) {
    return switch (worth) {
      case Worth.Flat flat -> new Fields().number("base", flat.base()).group();
      case Worth.ByDay days ->
          new Fields()
              .number("base", days.base())
              .list("byDay", days.byDay(), Fields::number)
              .group();
      case Worth.Curve curve ->
          new Fields()
              .number("base", curve.base())
              .node(
                  "curve",
                  new Fields()
                      .number("peak", curve.peak())
                      .number("onset", curve.onset())
                      .number("rise", curve.rise())
                      .number("plateau", curve.plateau())
                      .number("decay", curve.decay())
                      .group())
              .group();
    };
  }
}
