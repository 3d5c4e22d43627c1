package org.ambulo.app.schedule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.calendar.CalendarTerms;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Room;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.web.chart.Fields;

/** The clinic's people with their hours, and its rooms, as its documents say them. */
public final class HouseBook {

  private static final String ACTIVE = "active";

  private final Archive archive;

  public HouseBook(Archive archive) {
    this.archive = archive;
  }

  /**
   * Somebody who treats.
   *
   * @param key of the PractitionerRole
   * @param person id of the Practitioner
   * @param role in words
   */
  public record Person(
      Key key,
      long version,
      String person,
      String name,
      String role,
      WorkWeek week,
      List<Leave> away) {
    public Person {
      away = List.copyOf(away);
    }
  }

  /** Days off, both included. */
  public record Leave(LocalDate from, LocalDate to) {}

  /** A room, open or closed. */
  public record Place(
      Key key, long version, String name, Optional<Room.Kind> kind, int capacity, boolean open) {}

  /** By name. */
  public List<Person> people() {
    List<Person> people = new ArrayList<>();
    each("PractitionerRole")
        .forEach(
            document -> {
              Fields role = Fields.of(document);
              if (!role.text(ACTIVE).equals("false")) {
                people.add(person(document, role));
              }
            });
    people.sort(Comparator.comparing(Person::name).thenComparing(one -> one.key().id()));
    return people;
  }

  private static Person person(Document document, Fields role) {
    Fields who = role.inside("practitioner");
    String reference = who.text("reference");
    return new Person(
        document.key(),
        document.version(),
        reference.substring(reference.lastIndexOf('/') + 1),
        who.text("display").isEmpty() ? reference : who.text("display"),
        role.each("code").stream().map(Fields::words).findFirst().orElse(""),
        WorkWeek.of(role),
        leaves(role));
  }

  private static List<Leave> leaves(Fields role) {
    return role.each("notAvailable").stream().flatMap(one -> leave(one).stream()).toList();
  }

  private static Optional<Leave> leave(Fields one) {
    Fields during = one.inside("during");
    return during.day("start").flatMap(from -> during.day("end").map(to -> new Leave(from, to)));
  }

  /** By name. */
  public List<Place> rooms() {
    List<Place> rooms = new ArrayList<>();
    each("Location")
        .forEach(
            document -> {
              Fields room = Fields.of(document);
              rooms.add(
                  new Place(
                      document.key(),
                      document.version(),
                      room.text("name"),
                      kind(room),
                      capacity(room),
                      room.text("status").equals(ACTIVE)));
            });
    rooms.sort(Comparator.comparing(Place::name).thenComparing(one -> one.key().id()));
    return rooms;
  }

  private static Optional<Room.Kind> kind(Fields room) {
    return room.each("type").stream()
        .flatMap(type -> type.code(CalendarTerms.ROOM).stream())
        .flatMap(code -> kind(code).stream())
        .findFirst();
  }

  /** Of a code, as a Location has it. */
  public static Optional<Room.Kind> kind(String code) {
    return Arrays.stream(Room.Kind.values()).filter(kind -> code(kind).equals(code)).findFirst();
  }

  /** As a Location has it. */
  public static String code(Room.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static int capacity(Fields room) {
    return room.extension(CalendarTerms.CAPACITY)
        .flatMap(one -> one.number("valueInteger"))
        .map(Number::intValue)
        .orElse(1);
  }

  private List<Document> each(String type) {
    List<Document> all = new ArrayList<>();
    archive.read(
        reading -> {
          reading.each(type, new Sight.Everybody(), all::add);
          return all;
        });
    return all;
  }

  /** The document as it is kept; nothing where there is none. */
  public Optional<Document> document(Key key) {
    return archive.read(reading -> reading.current(key));
  }

  /**
   * With other hours and leave.
   *
   * @param back numbers of the leave that is taken back
   * @param more one more leave
   */
  public static Node.Group edited(
      Node.Group role, WorkWeek week, Set<Integer> back, Optional<Leave> more) {
    List<Node> away = new ArrayList<>();
    int number = 0;
    for (Fields one : new Fields(role).each("notAvailable")) {
      boolean counted = leave(one).isPresent();
      if (!counted || !back.contains(number)) {
        away.add(one.group());
      }
      number += counted ? 1 : 0;
    }
    more.ifPresent(
        leave ->
            away.add(
                new Draft()
                    .put("description", "Leave")
                    .put(
                        "during",
                        new Draft()
                            .put("start", leave.from().toString())
                            .put("end", leave.to().toString()))
                    .node()));
    Map<String, Node> fields = new LinkedHashMap<>(role.fields());
    put(fields, "availableTime", week.drafts().stream().<Node>map(Draft::node).toList());
    put(fields, "notAvailable", away);
    return Node.group(fields);
  }

  private static void put(Map<String, Node> fields, String field, List<Node> items) {
    fields.remove(field);
    if (!items.isEmpty()) {
      fields.put(field, Node.many(items));
    }
  }

  /** A room as it is to be; what else its document says stays. */
  public static Node.Group room(
      Optional<Node.Group> before, String name, Room.Kind kind, int capacity, boolean open) {
    Map<String, Node> fields =
        new LinkedHashMap<>(
            before
                .map(Node.Group::fields)
                .orElseGet(() -> Draft.resource("Location").node().fields()));
    List<Node> extensions = new ArrayList<>();
    before.ifPresent(
        kept ->
            new Fields(kept)
                .each("extension").stream()
                    .filter(one -> !one.text("url").equals(CalendarTerms.CAPACITY))
                    .forEach(one -> extensions.add(one.group())));
    extensions.add(
        Parts.extension(CalendarTerms.CAPACITY)
            .put("valueInteger", BigDecimal.valueOf(capacity))
            .node());
    put(fields, "extension", extensions);
    fields.put("status", Node.text(open ? ACTIVE : "suspended"));
    fields.put("name", Node.text(name));
    fields.put("mode", Node.text("instance"));
    put(
        fields,
        "type",
        List.of(Parts.concept(Parts.coding(CalendarTerms.ROOM, code(kind), kind.name())).node()));
    return Node.group(fields);
  }

  /** A week of what was typed for each day. */
  public static WorkWeek week(Map<DayOfWeek, List<WorkWeek.Piece>> days) {
    Map<DayOfWeek, List<WorkWeek.Piece>> worked = new EnumMap<>(DayOfWeek.class);
    days.forEach(
        (day, pieces) -> {
          if (!pieces.isEmpty()) {
            worked.put(day, pieces);
          }
        });
    return new WorkWeek(worked);
  }
}
