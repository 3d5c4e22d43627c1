package org.ambulo.roster.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;

/** Reads people and rooms. */
final class ResourceReader {

  private static final Set<String> STAFF = Set.of("id", "role", "skills", "hours");
  private static final Set<String> ROOM = Set.of("id", "kind", "capacity", "hours");
  private static final int MOST_PLACES = 10_000;

  private final Reading reading;
  private final Scalars scalars;
  private final SpanReader spans;

  ResourceReader(Reading reading) {
    this.reading = reading;
    scalars = new Scalars(reading);
    spans = new SpanReader(reading);
  }

  StaffMember member(At at) {
    reading.known(at, STAFF);
    return new StaffMember(
        reading.required(at, "id", "", scalars::text, "\"t1\""),
        reading.required(
            at,
            "role",
            StaffMember.Role.THERAPIST,
            role -> scalars.word(role, StaffMember.Role.class),
            "\"physician\" or \"therapist\""),
        skills(scalars.texts(at, "skills")),
        spans.spans(at, "hours"));
  }

  private static Set<String> skills(List<String> written) {
    return new HashSet<>(written);
  }

  Room room(At at) {
    reading.known(at, ROOM);
    return new Room(
        reading.required(at, "id", "", scalars::text, "\"gym1\""),
        reading.required(
            at, "kind", Room.Kind.GYM, kind -> scalars.word(kind, Room.Kind.class), "\"gym\""),
        reading.optional(at, "capacity", 1, number -> scalars.whole(number, 0, MOST_PLACES)),
        spans.spans(at, "hours"));
  }
}
