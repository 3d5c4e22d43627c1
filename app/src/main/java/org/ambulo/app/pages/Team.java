package org.ambulo.app.pages;

import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.live.Worklist;

/** Which roles pages are for. */
final class Team {

  private Team() {}

  /** Whoever works with patients. */
  static boolean hasWorklist(Role role) {
    return !Worklist.of(role).isEmpty();
  }
}
