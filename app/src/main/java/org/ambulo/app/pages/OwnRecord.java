package org.ambulo.app.pages;

import java.util.Optional;
import java.util.function.BiFunction;
import org.ambulo.app.server.Reception;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Key;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The record of the patient who asks: the account says whose it is, never the address. */
final class OwnRecord {

  private OwnRecord() {}

  static boolean isPatient(Role role) {
    return role == Role.PATIENT;
  }

  /** The id of the patient whose account it is. */
  static Optional<String> of(Caller caller) {
    return caller.person().filter(person -> person.type().equals("Patient")).map(Key::id);
  }

  /** A page of it, assessed as of today; missing where the account is nobody's. */
  static ServerResponse page(
      Reception reception,
      ServerRequest request,
      String at,
      BiFunction<String, Assessed, ServerResponse> then) {
    Caller caller = reception.caller(request);
    Optional<String> patient = of(caller);
    Optional<Assessed> assessed = patient.flatMap(reception.live()::assessed);
    if (assessed.isEmpty()) {
      return reception.missing(request);
    }
    reception.looked(caller, patient.get(), at);
    return then.apply(patient.get(), assessed.get());
  }
}
