package org.ambulo.web.pages.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.web.chart.KeptVisit;

/**
 * What stands in the calendar on some days.
 *
 * @param staff those who treat, with their hours on these days
 * @param visits what takes time, the earliest first
 * @param names of people, rooms, patients and procedures by id
 * @param sight ids of the appointments whose patients the one who looks may know
 * @param windows what is said of a patient's window, by patient
 */
public record Diary(
    List<StaffMember> staff,
    List<Room> rooms,
    List<KeptVisit> visits,
    Map<String, String> names,
    Set<String> sight,
    Map<String, String> windows) {
  public Diary {
    staff = List.copyOf(staff);
    rooms = List.copyOf(rooms);
    visits = visits.stream().filter(KeptVisit::isTaken).sorted(KeptVisit.BY_TIME).toList();
    names = Map.copyOf(names);
    sight = Set.copyOf(sight);
    windows = Map.copyOf(windows);
  }

  public String name(String id) {
    return Optional.ofNullable(names.get(id)).orElse(id);
  }

  List<KeptVisit> of(String person, LocalDate day) {
    return visits.stream()
        .filter(visit -> visit.day().equals(day) && visit.people().contains(person))
        .toList();
  }

  static List<Span> hours(StaffMember member, LocalDate day) {
    return member.hours().stream().filter(span -> span.date().equals(day)).toList();
  }

  boolean isThere(StaffMember member, LocalDate day) {
    return !hours(member, day).isEmpty() || !of(member.id(), day).isEmpty();
  }

  SchedulePage.Card card(KeptVisit visit) {
    boolean seen = sight.contains(visit.key().id());
    String where = visit.rooms().stream().findFirst().map(this::name).orElse("");
    return new SchedulePage.Card(
        seen ? visit.key().id() : "",
        visit.version(),
        seen ? name(visit.patient()) : "Taken",
        visit.start().toLocalTime() + "-" + visit.end().toLocalTime(),
        seen ? what(visit) : "",
        where,
        tone(visit),
        seen ? Optional.ofNullable(windows.get(visit.patient())).orElse("") : "",
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
