package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A procedure that is to be booked.
 *
 * @param staff ids of those who may do it, or skills that stand for every physician who has them;
 *     empty: every physician with the kind among their skills
 * @param room the kind of room it needs beside the physician; empty: none
 * @param recoveryMinutes how long a recovery place is needed straight afterwards; 0: not at all
 * @param latest the last day on which it makes sense; empty: any
 * @param holdDays days before it on which an antithrombotic medicine is held
 * @param gapAfterPrevious least days after the patient's procedure ordered before this one; less
 *     than 1 counts as 1: one procedure a day
 */
public record ProcedureOrder(
    String id,
    String kind,
    List<String> staff,
    Optional<Room.Kind> room,
    int minutes,
    int recoveryMinutes,
    LocalDate earliest,
    Optional<LocalDate> latest,
    int holdDays,
    int gapAfterPrevious) {

  public ProcedureOrder {
    gapAfterPrevious = Math.max(1, gapAfterPrevious);
    staff = List.copyOf(staff);
  }

  /** Whether somebody may do it. */
  public boolean canBeDoneBy(StaffMember member) {
    return staff.isEmpty()
        ? member.role() == StaffMember.Role.PHYSICIAN && member.skills().contains(kind)
        : staff.contains(member.id())
            || (member.role() == StaffMember.Role.PHYSICIAN
                && staff.stream().anyMatch(member.skills()::contains));
  }
}
