package org.ambulo.core.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who uses one person, or one room, on one day. */
final class DayUse {

  private static final int NAMED = 3;
  private static final int QUARTERS = 24 * 60 / Clinic.GRID_MINUTES;

  /** People before rooms, then by id and day, so that reasons have one order only. */
  static final Comparator<DayUse> ORDER =
      Comparator.comparing((DayUse use) -> use.what)
          .thenComparing(use -> use.id)
          .thenComparing(use -> use.day);

  private static final Comparator<Use> BY_TIME =
      Comparator.comparingInt(Use::from)
          .thenComparing(use -> use.appointment().patient())
          .thenComparing(use -> use.appointment().booking(), Appointment.ORDER);

  /** What is used. */
  enum What {
    PERSON,
    ROOM
  }

  private record Use(Appointment appointment, int from, int to) {}

  private final What what;
  private final String id;
  private final LocalDate day;
  private final String name;
  private final int capacity;
  private final List<Use> uses = new ArrayList<>();

  /**
   * Patients by quarter of the day. Where two are there at once, they are when the later one comes,
   * which is before midnight.
   */
  private final int[] present = new int[QUARTERS];

  private int crowdedQuarters;

  /**
   * @param name for reasons in words
   * @param capacity most patients at a time
   */
  DayUse(What what, String id, LocalDate day, String name, int capacity) {
    this.what = what;
    this.id = id;
    this.day = day;
    this.name = name;
    this.capacity = capacity;
  }

  /** In minutes from midnight, whole quarters. */
  void add(Appointment appointment, int from, int to) {
    uses.add(new Use(appointment, from, to));
    for (int at = quarter(from); at < quarter(to); at++) {
      crowdedQuarters += ++present[at] == capacity + 1 ? 1 : 0;
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very appointment, not one like it
  void remove(Appointment appointment) {
    for (int i = uses.size() - 1; i >= 0; i--) {
      Use use = uses.get(i);
      if (use.appointment() == appointment) {
        uses.remove(i);
        for (int at = quarter(use.from()); at < quarter(use.to()); at++) {
          crowdedQuarters -= present[at]-- == capacity + 1 ? 1 : 0;
        }
      }
    }
  }

  private static int quarter(int minute) {
    return Math.min(minute / Clinic.GRID_MINUTES, QUARTERS);
  }

  /** Ids of those who have an appointment here. */
  Set<String> patients() {
    return uses.stream().map(use -> use.appointment().patient()).collect(Collectors.toSet());
  }

  /** Whether at any time there are more patients than possible. */
  boolean isCrowded() {
    return crowdedQuarters > 0;
  }

  /** Blames those who are there when there are too many. */
  void blame(BrokenRules broken) {
    uses.sort(BY_TIME);
    List<Use> there = new ArrayList<>();
    for (Use next : uses) {
      there.removeIf(use -> use.to() <= next.from());
      if (next.from() < next.to()) {
        there.add(next);
      }
      if (there.size() > capacity) {
        blame(next, there, broken);
        // Those who came later than these were blamed when they came.
        there.stream().limit(capacity).forEach(use -> blame(use, there, broken));
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // this very use, not one like it
  private void blame(Use use, List<Use> there, BrokenRules broken) {
    if (use.appointment().fixed()) {
      return;
    }
    List<Use> others = there.stream().filter(other -> other != use).limit(NAMED).toList();
    if (capacity == 1) {
      others.forEach(other -> broken.add(Rule.CAPACITY, use.appointment(), alone(other)));
    } else {
      broken.add(Rule.CAPACITY, use.appointment(), crowded(there, others));
    }
  }

  private String alone(Use other) {
    return "%s has another patient (%s) from %s to %s"
        .formatted(
            name, other.appointment().patient(), Span.clock(other.from()), Span.clock(other.to()));
  }

  private String crowded(List<Use> there, List<Use> others) {
    return "%s holds %d patients and has %d others at %s (%s)"
        .formatted(
            name,
            capacity,
            there.size() - 1,
            Span.clock(there.getLast().from()),
            others.stream()
                .map(other -> other.appointment().patient())
                .collect(Collectors.joining(", ")));
  }
}
