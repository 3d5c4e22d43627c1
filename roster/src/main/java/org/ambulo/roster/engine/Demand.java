package org.ambulo.roster.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.StaffMember;

/**
 * What patients ask of a clinic's therapists.
 *
 * @param skills of courses
 * @param lengths in quarters
 */
record Demand(Set<String> skills, Set<Integer> lengths) {

  /** Of one patient. */
  static Demand of(Attendee patient, List<StaffMember> staff) {
    Set<String> skills = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    patient.therapy().ifPresent(course -> skills.add(course.skill()));
    patient.therapy().ifPresent(course -> lengths.add(Model.quarters(course.minutes())));
    for (ProcedureOrder order : patient.procedures()) {
      if (staff.stream().anyMatch(member -> isForTherapist(order, member))) {
        lengths.add(Model.quarters(order.minutes()));
      }
    }
    return new Demand(skills, lengths);
  }

  /** Of all these, skills by name. */
  static Demand all(Collection<Demand> each) {
    Set<String> skills = new HashSet<>();
    Set<Integer> lengths = new HashSet<>();
    for (Demand one : each) {
      skills.addAll(one.skills);
      lengths.addAll(one.lengths);
    }
    return new Demand(new TreeSet<>(skills), lengths);
  }

  private static boolean isForTherapist(ProcedureOrder order, StaffMember member) {
    return member.role() == StaffMember.Role.THERAPIST && order.canBeDoneBy(member);
  }
}
