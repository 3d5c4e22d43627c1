package org.ambulo.roster.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;

/**
 * Reads procedures, ordered or done. Among the staff of an order a text that is nobody's id but a
 * skill stands for every physician with it. The kind of room may be given by a room's id.
 */
final class OrderReader {

  private static final List<String> ROOM = List.of("room", "roomKind", "room kind", "room_kind");
  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "kind",
          "staff",
          "room",
          "roomKind",
          "room kind",
          "room_kind",
          "minutes",
          "recoveryMinutes",
          "earliest",
          "latest",
          "holdDays",
          "gapAfterPrevious");
  private static final Set<String> PAST = Set.of("procedure", "date");
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_DAYS = 3_660;

  private final Reading reading;
  private final Scalars scalars;
  private final List<StaffMember> staff;
  private final List<Room> rooms;

  OrderReader(Reading reading, List<StaffMember> staff, List<Room> rooms) {
    this.reading = reading;
    scalars = new Scalars(reading);
    this.staff = staff;
    this.rooms = rooms;
  }

  /** Without an earliest day it may be done from the day of release on. */
  ProcedureOrder order(At at, LocalDate released) {
    reading.known(at, FIELDS);
    String kind = reading.required(at, "kind", "", scalars::text, "\"the kind of procedure\"");
    return new ProcedureOrder(
        reading.required(at, "id", "", scalars::text, "\"p1-1\""),
        kind,
        scalars.texts(at, "staff").stream().flatMap(one -> people(at, one)).distinct().toList(),
        room(at),
        reading.required(at, "minutes", 1, number -> scalars.whole(number, 1, MOST_MINUTES), "30"),
        reading.optional(
            at, "recoveryMinutes", 0, number -> scalars.whole(number, 0, MOST_MINUTES)),
        reading.optional(at, "earliest", released, scalars::day),
        at.field("latest").map(scalars::day),
        reading.optional(at, "holdDays", 0, number -> scalars.whole(number, 0, MOST_DAYS)),
        reading.optional(at, "gapAfterPrevious", 0, number -> scalars.whole(number, 0, MOST_DAYS)));
  }

  PastProcedure past(At at) {
    reading.known(at, PAST);
    return new PastProcedure(
        reading.required(at, "procedure", "", scalars::text, "\"the kind of procedure\""),
        reading.required(at, "date", LocalDate.EPOCH, scalars::day, "2026-12-21"));
  }

  private Stream<String> people(At order, String idOrSkill) {
    if (idOrSkill.isEmpty() || staff.stream().anyMatch(one -> one.id().equals(idOrSkill))) {
      return Stream.of(idOrSkill);
    }
    List<String> able =
        staff.stream()
            .filter(one -> one.role() == StaffMember.Role.PHYSICIAN)
            .filter(one -> one.skills().contains(idOrSkill))
            .map(StaffMember::id)
            .toList();
    if (able.isEmpty()) {
      reading.complain(
          order,
          "asks for '" + idOrSkill + "', which is nobody's id and no physician's skill",
          "name a member of staff, or leave 'staff' empty for every physician with the kind as skill");
      return Stream.of(idOrSkill);
    }
    return able.stream();
  }

  private Optional<Room.Kind> room(At order) {
    return ROOM.stream()
        .flatMap(name -> order.field(name).stream())
        .findFirst()
        .map(this::roomKind);
  }

  private Room.Kind roomKind(At at) {
    return rooms.stream()
        .filter(one -> scalars.wordIfKnown(at, Room.Kind.class).isEmpty())
        .filter(one -> one.id().equals(at.node().verbatim()))
        .map(Room::kind)
        .findFirst()
        .orElseGet(() -> scalars.word(at, Room.Kind.class));
  }
}
