package org.ambulo.clinic.access;

/** As what somebody works with Ambulo. */
public enum Role {
  PHYSIATRIST,
  PAIN_PHYSICIAN,
  /** Physical and occupational therapists. */
  THERAPIST,
  COORDINATOR,
  PATIENT,
  /** Accounts and settings; no patient's record. */
  ADMIN,
  /** The audit trail; no patient's record. */
  AUDITOR,
  /** Another program. */
  SYSTEM;

  /** Whether they treat patients. */
  public boolean isClinician() {
    return switch (this) {
      case PHYSIATRIST, PAIN_PHYSICIAN, THERAPIST -> true;
      case COORDINATOR, PATIENT, ADMIN, AUDITOR, SYSTEM -> false;
    };
  }
}
