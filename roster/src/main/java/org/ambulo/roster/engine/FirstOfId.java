package org.ambulo.roster.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;

/** Of two with the same id the first counts, as for the referee. */
final class FirstOfId {

  private FirstOfId() {}

  static Clinic of(Clinic clinic) {
    if (isOnce(clinic.staff(), StaffMember::id)
        && isOnce(clinic.rooms(), Room::id)
        && isOnce(clinic.patients(), Attendee::id)) {
      return clinic;
    }
    return clinic
        .withStaff(first(clinic.staff(), StaffMember::id))
        .withRooms(first(clinic.rooms(), Room::id))
        .withPatients(first(clinic.patients(), Attendee::id));
  }

  private static <T> boolean isOnce(List<T> all, Function<T, String> id) {
    Set<String> seen = HashSet.newHashSet(all.size());
    return all.stream().allMatch(one -> seen.add(id.apply(one)));
  }

  private static <T> List<T> first(List<T> all, Function<T, String> id) {
    Set<String> seen = new HashSet<>();
    return all.stream().filter(one -> seen.add(id.apply(one))).toList();
  }
}
