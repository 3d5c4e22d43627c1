package org.ambulo.clinic.live;

import java.util.EnumSet;
import java.util.Set;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.live.Attention.Kind;

/** Which role is told of what. */
public final class Worklist {

  private Worklist() {}

  /** The kinds on the worklist of this role; none for those who have none. */
  public static Set<Kind> of(Role role) {
    return switch (role) {
      case PHYSIATRIST -> EnumSet.allOf(Kind.class);
      case PAIN_PHYSICIAN ->
          EnumSet.of(
              Kind.RED_FLAG,
              Kind.HIGH_PAIN,
              Kind.UNSAFE_REGIMEN,
              Kind.HOLD_UNDECIDED,
              Kind.NO_RESPONSE,
              Kind.ESCALATION,
              Kind.HAND_OVER,
              Kind.NOT_ASSESSED);
      case THERAPIST ->
          EnumSet.of(
              Kind.RED_FLAG,
              Kind.HIGH_PAIN,
              Kind.WINDOW_UNUSED,
              Kind.WINDOW_CLOSING,
              Kind.WINDOW_OPEN,
              Kind.HAND_OVER,
              Kind.CHECK_IN_OVERDUE);
      case COORDINATOR ->
          EnumSet.of(
              Kind.RED_FLAG,
              Kind.WINDOW_UNUSED,
              Kind.WINDOW_CLOSING,
              Kind.WINDOW_OPEN,
              Kind.NO_RESPONSE,
              Kind.HAND_OVER,
              Kind.CHECK_IN_OVERDUE);
      case PATIENT, ADMIN, AUDITOR, SYSTEM -> EnumSet.noneOf(Kind.class);
    };
  }
}
