package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of the time of people and of rooms is booked, week by week.
 *
 * @param staff physicians first, else in the order of the clinic
 * @param rooms by kind, places of all rooms of a kind together
 */
public record Workload(List<OfStaff> staff, List<OfRooms> rooms) {

  public Workload {
    staff = List.copyOf(staff);
    rooms = List.copyOf(rooms);
  }

  /** Of one person. */
  public record OfStaff(StaffMember member, Use use) {}

  /** Of all rooms of a kind. */
  public record OfRooms(Room.Kind kind, Use use) {}

  /**
   * Minutes of places, in whole quarters.
   *
   * @param booked may be more than there are, where fixed bookings lie outside the hours
   * @param open that could be booked
   */
  public record Minutes(int booked, int open) {
    /** From 0; 0 where nothing is open. */
    public double share() {
      return open == 0 ? 0 : (double) booked / open;
    }

    private Minutes plus(Minutes other) {
      return new Minutes(booked + other.booked, open + other.open);
    }
  }

  /**
   * How time is used.
   *
   * @param weeks by their Monday, those with hours or bookings on the days planned
   */
  public record Use(Minutes all, SortedMap<LocalDate, Minutes> weeks) {
    private static Use of(SortedMap<LocalDate, Minutes> weeks) {
      return new Use(weeks.values().stream().reduce(new Minutes(0, 0), Minutes::plus), weeks);
    }
  }

  public static Workload of(Clinic clinic, List<Booking> bookings) {
    return new Meter(clinic).read(bookings);
  }

  /** Adds up minutes. */
  private static final class Meter {

    private final Clinic clinic;
    private final Register register;
    private final Map<String, SortedMap<LocalDate, Minutes>> ofStaff = new HashMap<>();
    private final Map<Room.Kind, SortedMap<LocalDate, Minutes>> ofRooms =
        new EnumMap<>(Room.Kind.class);

    Meter(Clinic clinic) {
      this.clinic = clinic;
      register = new Register(clinic);
    }

    Workload read(List<Booking> bookings) {
      for (StaffMember member : clinic.staff()) {
        open(ofStaff.computeIfAbsent(member.id(), id -> new TreeMap<>()), register.of(member), 1);
      }
      for (Room room : clinic.rooms()) {
        open(
            ofRooms.computeIfAbsent(room.kind(), kind -> new TreeMap<>()),
            register.of(room),
            room.capacity());
      }
      Sheets.of(register, bookings).forEach(sheet -> sheet.all().forEach(this::book));
      return new Workload(staff(), rooms());
    }

    private List<OfStaff> staff() {
      List<OfStaff> all = new ArrayList<>();
      clinic.staff().stream()
          .sorted(Comparator.comparing(StaffMember::role))
          .forEach(
              member ->
                  all.add(
                      new OfStaff(
                          member, Use.of(ofStaff.getOrDefault(member.id(), new TreeMap<>())))));
      return all;
    }

    private List<OfRooms> rooms() {
      return ofRooms.entrySet().stream()
          .map(entry -> new OfRooms(entry.getKey(), Use.of(entry.getValue())))
          .toList();
    }

    private void open(SortedMap<LocalDate, Minutes> weeks, Hours hours, int places) {
      for (LocalDate day : hours.days()) {
        for (Span piece : hours.on(day)) {
          add(weeks, day, new Minutes(0, (piece.to() - piece.from()) * places));
        }
      }
    }

    private void book(Appointment appointment) {
      Minutes minutes = new Minutes(appointment.to() - appointment.from(), 0);
      for (String id : appointment.booking().staff()) {
        if (register.member(id).isPresent()) {
          add(ofStaff.computeIfAbsent(id, one -> new TreeMap<>()), appointment.day(), minutes);
        }
      }
      for (String id : appointment.booking().rooms()) {
        register
            .room(id)
            .ifPresent(
                room ->
                    add(
                        ofRooms.computeIfAbsent(room.kind(), kind -> new TreeMap<>()),
                        appointment.day(),
                        new Minutes(appointment.endIn(room) - appointment.startIn(room), 0)));
      }
    }

    private void add(SortedMap<LocalDate, Minutes> weeks, LocalDate day, Minutes minutes) {
      if (clinic.horizon().contains(day)) {
        weeks.merge(TherapyCheck.mondayOf(day), minutes, Minutes::plus);
      }
    }
  }
}
