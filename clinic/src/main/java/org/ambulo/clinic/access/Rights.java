package org.ambulo.clinic.access;

import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Key;

/**
 * Who may do what with which type of resource, by the table beside this class ({@code rights.txt}).
 * Clinicians see the patients of whose care teams they are members, and those that they opened by
 * breaking the glass; a coordinator sees every patient, but only what booking and following up
 * needs; a patient sees their own record, of messages those that they sent or were sent, without
 * what the team notes for itself; administrators see no record, auditors the audit trail.
 *
 * <p>Of everything of a patient, a caller gets the types that the caller may read.
 */
public final class Rights {

  private static final String MESSAGE = "Communication";

  private static final RightsTable TABLE = RightsTable.read();

  private Rights() {}

  /** For this caller and this type of resource. */
  public static Permission of(Caller caller, Interaction interaction, String type) {
    if (caller.role() == Role.SYSTEM) {
      return caller.scopes().contains(scope(interaction))
          ? new Permission.Granted(new Sight.Everybody())
          : new Permission.Refused("The key does not open this.");
    }
    if (!TABLE.allows(caller.role(), interaction, type)) {
      return new Permission.Refused("This role does not do this with " + type + ".");
    }
    return sight(caller, type)
        .<Permission>map(Permission.Granted::new)
        .orElseGet(() -> new Permission.Refused("The account is nobody's."));
  }

  /** Whose records, for what the table allows; nothing where the account is nobody's. */
  private static Optional<Sight> sight(Caller caller, String type) {
    return switch (caller.role()) {
      case PHYSIATRIST, PAIN_PHYSICIAN, THERAPIST ->
          caller.person().map(person -> new Sight.TeamOf(person.toString(), caller.opened()));
      case PATIENT ->
          caller
              .person()
              .filter(person -> person.type().equals("Patient"))
              .map(Key::id)
              .map(id -> ownSight(id, type));
      case COORDINATOR, AUDITOR -> Optional.of(new Sight.Everybody());
      case ADMIN, SYSTEM -> Optional.empty();
    };
  }

  /** What the team writes to each other about a patient is not the patient's mail. */
  private static Sight ownSight(String patient, String type) {
    return type.equals(MESSAGE) ? new Sight.Messages(patient) : new Sight.Only(Set.of(patient));
  }

  private static Scope scope(Interaction interaction) {
    return switch (interaction) {
      case READ, SEARCH, HISTORY, EVERYTHING -> Scope.READ;
      case CREATE, UPDATE, DELETE -> Scope.WRITE;
      case EXPORT -> Scope.EXPORT;
    };
  }
}
