package org.ambulo.core.roster;

import java.util.List;
import java.util.Set;

/**
 * One who treats.
 *
 * @param skills what they may do, in the clinic's own words; empty: nothing that asks for a skill
 * @param hours when they work and are free for bookings; leave and holidays are simply no hours
 */
public record StaffMember(String id, Role role, Set<String> skills, List<Span> hours) {

  /** What kind of bookings somebody takes. */
  public enum Role {
    PHYSICIAN,
    THERAPIST
  }

  public StaffMember {
    skills = Set.copyOf(skills);
    hours = List.copyOf(hours);
  }

  /** The same at work at other times. */
  public StaffMember withHours(List<Span> others) {
    return new StaffMember(id, role, skills, others);
  }
}
