package org.ambulo.web.pages.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.web.chart.KeptVisit;

/** What stands in the calendar on some days. */
public final class Diary {

  private final List<StaffMember> staff;
  private final List<Room> rooms;
  private final Map<String, String> names;
  private final Set<String> sight;
  private final Map<String, String> windows;
  private final Map<Place, List<KeptVisit>> byPerson = new HashMap<>();
  private final Map<Place, List<KeptVisit>> byRoom = new HashMap<>();

  /** A person or a room on a day. */
  private record Place(String id, LocalDate day) {}

  /**
   * @param staff those who treat, with their hours on these days
   * @param visits of these days; only what takes time is shown
   * @param names of people, rooms, patients and procedures by id
   * @param sight ids of the appointments whose patients the one who looks may know
   * @param windows what is said of a patient's window, by patient
   */
  public Diary(
      List<StaffMember> staff,
      List<Room> rooms,
      List<KeptVisit> visits,
      Map<String, String> names,
      Set<String> sight,
      Map<String, String> windows) {
    this.staff = List.copyOf(staff);
    this.rooms = List.copyOf(rooms);
    this.names = Map.copyOf(names);
    this.sight = Set.copyOf(sight);
    this.windows = Map.copyOf(windows);
    visits.stream()
        .filter(KeptVisit::isTaken)
        .sorted(KeptVisit.BY_TIME)
        .forEach(
            visit -> {
              put(byPerson, visit.people(), visit);
              put(byRoom, visit.rooms(), visit);
            });
  }

  private static void put(Map<Place, List<KeptVisit>> index, List<String> ids, KeptVisit visit) {
    for (String id : new LinkedHashSet<>(ids)) {
      index.computeIfAbsent(new Place(id, visit.day()), place -> new ArrayList<>()).add(visit);
    }
  }

  public List<StaffMember> staff() {
    return staff;
  }

  public List<Room> rooms() {
    return rooms;
  }

  public String name(String id) {
    return Optional.ofNullable(names.get(id)).orElse(id);
  }

  /** Of somebody on a day, the earliest first. */
  List<KeptVisit> of(String person, LocalDate day) {
    return byPerson.getOrDefault(new Place(person, day), List.of());
  }

  /** In a room on a day, the earliest first. */
  List<KeptVisit> in(String room, LocalDate day) {
    return byRoom.getOrDefault(new Place(room, day), List.of());
  }

  static List<Span> hours(StaffMember member, LocalDate day) {
    return member.hours().stream().filter(span -> span.date().equals(day)).toList();
  }

  boolean isThere(StaffMember member, LocalDate day) {
    return !hours(member, day).isEmpty() || !of(member.id(), day).isEmpty();
  }

  /** Of a patient whom the one who looks may not know it says that the time is taken, no more. */
  SchedulePage.Card card(KeptVisit visit) {
    String when = visit.start().toLocalTime() + "-" + visit.end().toLocalTime();
    if (!sight.contains(visit.key().id())) {
      return new SchedulePage.Card("", 0, "Taken", when, "", "", "other", "", "");
    }
    return new SchedulePage.Card(
        visit.key().id(),
        visit.version(),
        name(visit.patient()),
        when,
        what(visit),
        visit.rooms().stream().findFirst().map(this::name).orElse(""),
        tone(visit),
        Optional.ofNullable(windows.get(visit.patient())).orElse(""),
        state(visit));
  }

  /** What an appointment is for, in words. */
  public String what(KeptVisit visit) {
    if (visit.isTherapy()) {
      return "Therapy";
    }
    if (!visit.procedure().isEmpty()) {
      return name(visit.procedure());
    }
    String kind = visit.kind().replace('_', ' ').strip();
    return kind.isEmpty()
        ? "Visit"
        : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
  }

  private static String tone(KeptVisit visit) {
    return visit.isTherapy() ? "therapy" : visit.procedure().isEmpty() ? "other" : "procedure";
  }

  private static String state(KeptVisit visit) {
    return switch (visit.status()) {
      case "booked", "pending" -> "";
      case "fulfilled" -> "came";
      case "arrived", "checked-in" -> "here";
      case "noshow" -> "did not come";
      default -> visit.status();
    };
  }
}
