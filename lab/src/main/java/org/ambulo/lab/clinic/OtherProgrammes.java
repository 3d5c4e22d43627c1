package org.ambulo.lab.clinic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;

/**
 * What fills therapists beside the patients of the instance, until all demand together is 85 % of
 * capacity. Demand is every session of every course, those already fixed included, and every
 * session of another programme; capacity is that of the {@link SessionRaster} before anything is
 * taken out. Sessions of other programmes fall anywhere on the raster where nothing is fixed, all
 * equally likely, and are taken out of the hours. Where the courses alone ask for more than 85 %,
 * nothing is taken out.
 */
final class OtherProgrammes {

  private static final double DEMAND = 0.85;

  private record Slot(String therapist, Span session) {}

  private final Map<String, List<Span>> taken = new HashMap<>();
  private int sessions;

  OtherProgrammes(List<StaffMember> therapists, SessionRaster raster, int ofCourses, Draw draw) {
    List<Slot> free = new ArrayList<>();
    for (StaffMember therapist : therapists) {
      raster.free(therapist.id()).forEach(session -> free.add(new Slot(therapist.id(), session)));
    }
    draw.shuffle(free);
    long wanted = Math.round(DEMAND * raster.capacity()) - ofCourses;
    for (Slot slot : free.subList(0, Math.toIntExact(Math.clamp(wanted, 0, free.size())))) {
      taken.computeIfAbsent(slot.therapist(), id -> new ArrayList<>()).add(slot.session());
      sessions++;
    }
  }

  int sessions() {
    return sessions;
  }

  /** A therapist with what is left of the hours. */
  StaffMember leave(StaffMember therapist) {
    return new StaffMember(
        therapist.id(),
        therapist.role(),
        therapist.skills(),
        Hours.without(therapist.hours(), taken.getOrDefault(therapist.id(), List.of())));
  }
}
