package org.ambulo.core.procedure;

import java.util.List;

/**
 * The gates of one procedure.
 *
 * @param slots the common ones first
 * @param groups by place of the slot: the gates of this procedure that have its code
 */
record Gates(List<GateBook.Slot> slots, List<Group> groups) {
  Gates {
    slots = List.copyOf(slots);
    groups = List.copyOf(groups);
  }

  /**
   * The gates of one reason code, which the reader sees as one reason while they are open.
   * Procedures that have the same ones share the group.
   *
   * @param number counts the groups of the book from 0
   */
  record Group(int number, List<GateBook.Slot> slots) {
    Group {
      slots = List.copyOf(slots);
    }
  }
}
