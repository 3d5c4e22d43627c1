package org.ambulo.web.pages;

import org.ambulo.clinic.access.Role;

/** What roles are called. */
public final class RoleWords {

  private RoleWords() {}

  /** For whoever works here. */
  public static String of(Role role) {
    return switch (role) {
      case PHYSIATRIST -> "physiatrist";
      case PAIN_PHYSICIAN -> "pain physician";
      case THERAPIST -> "therapist";
      case COORDINATOR -> "coordinator";
      case PATIENT -> "patient";
      case ADMIN -> "administrator";
      case AUDITOR -> "auditor";
      case SYSTEM -> "program";
    };
  }

  /** For a patient. */
  public static String plain(Role role) {
    return switch (role) {
      case PHYSIATRIST -> "doctor";
      case PAIN_PHYSICIAN -> "pain doctor";
      case THERAPIST -> "therapist";
      case COORDINATOR -> "front desk";
      case PATIENT -> "patient";
      case ADMIN -> "runs our computers";
      case AUDITOR -> "checks who looks";
      case SYSTEM -> "computer";
    };
  }
}
