package org.ambulo.clinic.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/**
 * What a clinic has, what it has promised and what is ordered, as its documents say it.
 *
 * @param timeZone of all times
 * @param people those who treat
 */
public record ClinicNeeds(
    String id, ZoneId timeZone, List<Worker> people, List<Place> rooms, List<Patient> patients) {
  public ClinicNeeds {
    people = List.copyOf(people);
    rooms = List.copyOf(rooms);
    patients = List.copyOf(patients);
  }

  /** A piece of every such day, in minutes from midnight. */
  public record Shift(DayOfWeek day, int from, int to) {}

  /** Days off, both included. */
  public record Leave(LocalDate from, LocalDate to) {}

  /**
   * Somebody who treats.
   *
   * @param skills procedures and kinds of therapy
   */
  public record Worker(
      String id, StaffMember.Role role, Set<String> skills, List<Shift> week, List<Leave> away) {
    public Worker {
      skills = Set.copyOf(skills);
      week = List.copyOf(week);
      away = List.copyOf(away);
    }
  }

  /** A room; open whenever anybody works. */
  public record Place(String id, Room.Kind kind, int capacity) {}

  /**
   * A patient with something ordered or booked.
   *
   * @param availability when they can come; empty: whenever the clinic is open
   * @param therapist whom they know already
   * @param orders procedures ordered and not done, in the order in which they are to be done
   * @param therapy a course ordered and not finished
   * @param done procedures that were done
   * @param booked what is to come
   * @param forecast of their relief, where anything was done for it
   */
  public record Patient(
      String id,
      Optional<List<Span>> availability,
      Optional<String> therapist,
      List<Ordered> orders,
      Optional<Course> therapy,
      List<Done> done,
      List<Visit> booked,
      Optional<Forecast> forecast) {
    public Patient {
      availability = availability.map(List::copyOf);
      orders = List.copyOf(orders);
      done = List.copyOf(done);
      booked = List.copyOf(booked);
    }

    /** Whether there is anything to plan. */
    public boolean isWaiting() {
      return !orders.isEmpty() || therapy.isPresent();
    }
  }

  /**
   * A procedure ordered.
   *
   * @param procedure id in the knowledge base
   * @param holdDays days before it on which a medicine is held; empty while that is not decided,
   *     and so long it is not booked
   */
  public record Ordered(
      String id,
      String procedure,
      Optional<LocalDate> earliest,
      Optional<LocalDate> latest,
      Optional<Integer> holdDays) {}

  /**
   * A course of therapy ordered.
   *
   * @param sessions in all
   * @param attended of these
   */
  public record Course(String skill, int sessions, int attended, int minutes, int perWeek) {}

  /** A procedure done. */
  public record Done(String procedure, LocalDate date) {}

  /**
   * An appointment to come.
   *
   * @param purpose of what kind
   * @param procedure its id, of a procedure
   * @param rooms of a procedure its room, then the recovery place
   */
  public record Visit(
      Purpose purpose,
      Optional<String> procedure,
      LocalDateTime start,
      int minutes,
      List<String> people,
      List<String> rooms) {
    public Visit {
      people = List.copyOf(people);
      rooms = List.copyOf(rooms);
    }
  }

  /** What an appointment is for. */
  public enum Purpose {
    THERAPY,
    PROCEDURE,
    OTHER
  }
}
