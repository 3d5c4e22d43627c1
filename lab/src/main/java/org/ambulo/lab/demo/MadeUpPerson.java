package org.ambulo.lab.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Somebody who works in a made-up clinic.
 *
 * @param id opaque, and the same for the same seed
 * @param title of the job, in words
 * @param skills procedures and kinds of therapy
 * @param week when they work, by day of the week
 * @param away first and last days of their leave
 */
public record MadeUpPerson(
    String id,
    String given,
    String family,
    Job job,
    String title,
    Set<String> skills,
    Map<DayOfWeek, List<Shift>> week,
    List<Leave> away) {
  public MadeUpPerson {
    skills = Set.copyOf(skills);
    week = new TreeMap<>(week);
    away = List.copyOf(away);
  }

  /** What somebody does. */
  public enum Job {
    PHYSIATRIST,
    PAIN_PHYSICIAN,
    PHYSICAL_THERAPIST,
    OCCUPATIONAL_THERAPIST,
    COORDINATOR;

    /** Whether patients of theirs come for sessions. */
    public boolean isTherapist() {
      return this == PHYSICAL_THERAPIST || this == OCCUPATIONAL_THERAPIST;
    }
  }

  /** A piece of a working day, in minutes from midnight. */
  public record Shift(int from, int to) {}

  /** Days off, both included. */
  public record Leave(LocalDate from, LocalDate to) {}

  /** When they work on a day; nothing when they do not. */
  public List<Shift> shifts(LocalDate day) {
    boolean gone =
        away.stream().anyMatch(leave -> !day.isBefore(leave.from()) && !day.isAfter(leave.to()));
    return gone ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  public String name() {
    return given + " " + family;
  }
}
