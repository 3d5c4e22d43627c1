package org.ambulo.clinic.access;

/** Who must have a code generator. */
public enum SecondFactorRule {
  /** Whoever wants one. */
  OPTIONAL,
  /** Everybody but patients. */
  STAFF,
  EVERYONE;

  boolean asks(Role role) {
    return switch (this) {
      case OPTIONAL -> false;
      case STAFF -> role != Role.PATIENT;
      case EVERYONE -> true;
    };
  }
}
