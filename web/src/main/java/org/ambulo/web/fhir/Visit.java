package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.access.Permission;
import org.ambulo.clinic.access.Rights;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;

/** Who asks, what they may, and what they did. */
final class Visit {

  private final Caller caller;
  private final List<Deed> deeds = new ArrayList<>();

  Visit(Caller caller) {
    this.caller = caller;
  }

  Caller caller() {
    return caller;
  }

  /** Whose records they may see with this; refuses where they may not do it at all. */
  Sight may(Interaction interaction, String type) {
    return switch (Rights.of(caller, interaction, type)) {
      case Permission.Granted(Sight sight) -> sight;
      case Permission.Refused(String why) -> throw Refusal.forbidden(why);
    };
  }

  /** The same, nothing where they may not. */
  Optional<Sight> mayPerhaps(Interaction interaction, String type) {
    return Rights.of(caller, interaction, type) instanceof Permission.Granted(Sight sight)
        ? Optional.of(sight)
        : Optional.empty();
  }

  static boolean sees(Reading reading, Sight sight, Owner owner) {
    return switch (owner) {
      case Owner.Clinic clinic -> true;
      case Owner.OnePatient(String patient) ->
          sight instanceof Sight.Everybody || reading.inSight(patient, sight);
      case Owner.SeveralPatients several -> sight instanceof Sight.Everybody;
    };
  }

  /** Whether this version is in sight. */
  static boolean sees(Reading reading, Sight sight, Document document) {
    return sees(reading, sight, document.owner())
        && (!(sight instanceof Sight.Messages(String patient))
            || Messages.concern(document, patient));
  }

  /** Refuses a resource that is not in sight. */
  static void check(Reading reading, Sight sight, Document document) {
    if (!sees(reading, sight, document)) {
      throw outOfSight(document.key().toString());
    }
  }

  static Refusal outOfSight(String what) {
    return Refusal.forbidden("(" + what + ") is part of a record that this account may not see.");
  }

  void did(Deed.Act act, Document document, String detail) {
    deeds.add(
        deed(
            act,
            Deed.Result.DONE,
            Optional.of(document.key()),
            Optional.of(document.version()),
            document.owner().patient(),
            detail));
  }

  void did(Deed.Act act, Optional<Key> what, Optional<String> patient, String detail) {
    deeds.add(deed(act, Deed.Result.DONE, what, Optional.empty(), patient, detail));
  }

  Deed refused(Deed.Act act, Optional<Key> what, String why) {
    return deed(act, Deed.Result.REFUSED, what, Optional.empty(), patient(what), why);
  }

  /** What was done since the last call. */
  List<Deed> takeDeeds() {
    List<Deed> taken = List.copyOf(deeds);
    deeds.clear();
    return taken;
  }

  private static Optional<String> patient(Optional<Key> what) {
    return what.filter(key -> key.type().equals("Patient")).map(Key::id);
  }

  private Deed deed(
      Deed.Act act,
      Deed.Result result,
      Optional<Key> what,
      Optional<Long> version,
      Optional<String> patient,
      String detail) {
    return new Deed(
        caller.account(),
        caller.role().name(),
        caller.address(),
        caller.request(),
        act,
        result,
        what,
        version,
        patient,
        detail);
  }
}
