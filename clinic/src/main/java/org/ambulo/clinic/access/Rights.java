package org.ambulo.clinic.access;

import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Sight;

/**
 * Who may do what with which type of resource. Clinicians see the patients of whose care teams they
 * are members, and those that they opened by breaking the glass; a coordinator sees every patient,
 * but only what booking and following up needs; a patient sees their own record; administrators and
 * auditors see no record.
 */
public final class Rights {

  private Rights() {}

  /** For this caller and this type of resource. */
  public static Permission of(Caller caller, Interaction interaction, String type) {
    return switch (caller.role()) {
      case SYSTEM -> new Permission.Granted(new Sight.Everybody());
      case PHYSIATRIST, PAIN_PHYSICIAN, THERAPIST ->
          caller
              .person()
              .<Permission>map(
                  person ->
                      new Permission.Granted(new Sight.TeamOf(person.toString(), caller.opened())))
              .orElseGet(() -> new Permission.Refused("The account is nobody's."));
      case PATIENT -> own(caller);
      case COORDINATOR -> new Permission.Granted(new Sight.Everybody());
      case ADMIN, AUDITOR -> new Permission.Refused("This role sees no record.");
    };
  }

  private static Permission own(Caller caller) {
    Optional<String> id = caller.person().map(person -> person.id());
    return id.<Permission>map(patient -> new Permission.Granted(new Sight.Only(Set.of(patient))))
        .orElseGet(() -> new Permission.Refused("The account is nobody's."));
  }
}
