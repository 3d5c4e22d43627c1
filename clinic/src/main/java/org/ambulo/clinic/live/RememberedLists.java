package org.ambulo.clinic.live;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;

/**
 * What worklists showed since the last write of anybody: until the next one, or the next day, they
 * show the same. Many who look at the same list at once have it made once. Safe for several
 * threads.
 */
final class RememberedLists {

  private static final int MOST = 500;

  /**
   * A state of the record.
   *
   * @param write the number of the last write
   */
  record Moment(long write, LocalDate day) {}

  /** What somebody asks for. */
  record Asked(Role role, Set<Attention.Kind> shown, Sight sight, Slice slice) {}

  private record Memory(Moment moment, Map<Asked, LiveClinic.Worklists> lists) {}

  private volatile Memory memory =
      new Memory(new Moment(-1, LocalDate.MIN), new ConcurrentHashMap<>());

  /** Whether nobody was behind at this moment. */
  boolean knows(Moment moment) {
    return memory.moment().equals(moment);
  }

  /** From now on lists are of this moment, at which nobody is behind. */
  void begin(Moment moment) {
    memory = new Memory(moment, new ConcurrentHashMap<>());
  }

  /** The list as it is remembered, or made now. */
  LiveClinic.Worklists list(Moment moment, Asked asked, Supplier<LiveClinic.Worklists> made) {
    Memory current = memory;
    if (!current.moment().equals(moment)) {
      return made.get();
    }
    boolean room = current.lists().size() < MOST || current.lists().containsKey(asked);
    return room ? current.lists().computeIfAbsent(asked, one -> made.get()) : made.get();
  }
}
