package org.ambulo.app.demo;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ambulo.app.calendar.CalendarTerms;
import org.ambulo.core.document.Node;
import org.ambulo.core.roster.Span;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;
import org.ambulo.lab.demo.MadeUpPerson;
import org.ambulo.lab.demo.MadeUpRoom;

/** The clinic itself: who it is, who works there and when, and its rooms. */
final class HouseDocuments {

  private final String organization;

  /**
   * @param organization id of the clinic
   */
  HouseDocuments(String organization) {
    this.organization = organization;
  }

  List<Node.Group> of(List<MadeUpPerson> people, List<MadeUpRoom> rooms) {
    List<Node.Group> all = new ArrayList<>();
    all.add(
        Documents.resource("Organization", organization)
            .put("active", Parts.flag(true))
            .put("name", "Made-up Back Pain Clinic")
            .node());
    rooms.forEach(room -> all.add(location(room)));
    for (MadeUpPerson person : people) {
      all.add(practitioner(person));
      all.add(role(person));
    }
    return all;
  }

  private Node.Group location(MadeUpRoom room) {
    Draft capacity =
        Parts.extension(CalendarTerms.CAPACITY)
            .put("valueInteger", BigDecimal.valueOf(room.capacity()));
    String kind = room.kind().name().toLowerCase(Locale.ROOT);
    return Documents.resource("Location", room.id())
        .put("extension", List.of(capacity))
        .put("status", "active")
        .put("name", room.name())
        .put("mode", "instance")
        .put(
            "type",
            List.of(Parts.concept(Parts.coding(CalendarTerms.ROOM, kind, room.kind().name()))))
        .put("managingOrganization", Parts.reference("Organization/" + organization))
        .node();
  }

  private static Node.Group practitioner(MadeUpPerson person) {
    return Documents.resource("Practitioner", person.id())
        .put("active", Parts.flag(true))
        .put("name", List.of(Documents.name(person.given(), person.family())))
        .node();
  }

  private Node.Group role(MadeUpPerson person) {
    List<Draft> specialties = new ArrayList<>();
    person.skills().stream()
        .sorted()
        .forEach(
            skill -> specialties.add(Parts.concept(Parts.coding(CalendarTerms.SKILL, skill, ""))));
    return Documents.resource("PractitionerRole", Documents.id(person.id(), "role"))
        .put("active", Parts.flag(true))
        .put("practitioner", Documents.named("Practitioner/" + person.id(), person.name()))
        .put("organization", Parts.reference("Organization/" + organization))
        .put(
            "code",
            List.of(
                Parts.concept(
                    Parts.coding(
                        CalendarTerms.ROLE,
                        person.job().name().toLowerCase(Locale.ROOT),
                        person.title()))))
        .put("specialty", specialties)
        .put("availableTime", availableTimes(person))
        .put("notAvailable", person.away().stream().map(HouseDocuments::away).toList())
        .node();
  }

  /** One for each piece of a day, with the days that have it. */
  private static List<Draft> availableTimes(MadeUpPerson person) {
    Map<MadeUpPerson.Shift, List<Node>> days = new LinkedHashMap<>();
    person
        .week()
        .forEach(
            (day, shifts) ->
                shifts.forEach(
                    shift ->
                        days.computeIfAbsent(shift, key -> new ArrayList<>())
                            .add(Node.text(code(day)))));
    List<Draft> times = new ArrayList<>();
    days.forEach(
        (shift, list) ->
            times.add(
                new Draft()
                    .put("daysOfWeek", Node.many(list))
                    .put("availableStartTime", Span.clock(shift.from()) + ":00")
                    .put("availableEndTime", Span.clock(shift.to()) + ":00")));
    return times;
  }

  private static String code(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static Draft away(MadeUpPerson.Leave leave) {
    return new Draft()
        .put("description", "Leave")
        .put(
            "during",
            new Draft().put("start", leave.from().toString()).put("end", leave.to().toString()));
  }
}
