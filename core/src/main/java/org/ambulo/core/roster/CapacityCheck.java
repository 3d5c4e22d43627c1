package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Nobody and no room has more patients at a time than they can. */
final class CapacityCheck {

  private static final int NAMED = 3;

  private record Key(String id, LocalDate day) {}

  private record Use(Appointment appointment, int from, int to) {}

  private final Register register;
  private final BrokenRules broken;

  CapacityCheck(Register register, BrokenRules broken) {
    this.register = register;
    this.broken = broken;
  }

  void check(List<Appointment> appointments) {
    Map<Key, List<Use>> ofStaff = new HashMap<>();
    Map<Key, List<Use>> ofRooms = new HashMap<>();
    for (Appointment appointment : appointments) {
      for (String id : each(appointment.booking().staff())) {
        add(ofStaff, id, new Use(appointment, appointment.from(), appointment.to()));
      }
      for (String id : each(appointment.booking().rooms())) {
        register
            .room(id)
            .ifPresent(
                room ->
                    add(
                        ofRooms,
                        id,
                        new Use(appointment, appointment.startIn(room), appointment.endIn(room))));
      }
    }
    ofStaff.forEach(
        (key, uses) -> register.member(key.id()).ifPresent(m -> sweep(uses, 1, Register.name(m))));
    ofRooms.forEach(
        (key, uses) ->
            register.room(key.id()).ifPresent(r -> sweep(uses, r.capacity(), Register.name(r))));
  }

  private static Collection<String> each(List<String> ids) {
    return ids.size() > 1 ? new LinkedHashSet<>(ids) : ids;
  }

  private static void add(Map<Key, List<Use>> uses, String id, Use use) {
    if (use.from() < use.to()) {
      uses.computeIfAbsent(new Key(id, use.appointment().day()), key -> new ArrayList<>()).add(use);
    }
  }

  private void sweep(List<Use> uses, int capacity, String name) {
    if (uses.size() <= capacity) {
      return;
    }
    uses.sort(Comparator.comparingInt(Use::from));
    List<Use> present = new ArrayList<>();
    for (Use next : uses) {
      present.removeIf(use -> use.to() <= next.from());
      present.add(next);
      if (present.size() > capacity) {
        blame(next, present, capacity, name);
        // Those who came later than these were blamed when they came.
        present.stream().limit(capacity).forEach(use -> blame(use, present, capacity, name));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very use, not one like it
  private void blame(Use use, List<Use> present, int capacity, String name) {
    if (use.appointment().fixed()) {
      return;
    }
    List<Use> others = present.stream().filter(other -> other != use).limit(NAMED).toList();
    if (capacity == 1) {
      others.forEach(other -> add(use, alone(name, other)));
    } else {
      add(use, crowded(name, capacity, present, others));
    }
  }

  private static String alone(String name, Use other) {
    return "%s has another patient (%s) from %s to %s"
        .formatted(
            name, other.appointment().patient(), Span.clock(other.from()), Span.clock(other.to()));
  }

  private static String crowded(String name, int capacity, List<Use> present, List<Use> others) {
    return "%s holds %d patients and has %d others at %s (%s)"
        .formatted(
            name,
            capacity,
            present.size() - 1,
            Span.clock(present.getLast().from()),
            others.stream()
                .map(other -> other.appointment().patient())
                .collect(Collectors.joining(", ")));
  }

  private void add(Use use, String because) {
    broken.add(Rule.CAPACITY, use.appointment(), because);
  }
}
