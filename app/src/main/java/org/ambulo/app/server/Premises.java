package org.ambulo.app.server;

import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.BreakGlass;
import org.ambulo.clinic.access.OwnAccount;
import org.ambulo.clinic.access.Programs;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.access.SignIn;
import org.ambulo.clinic.access.Visits;
import org.ambulo.clinic.archive.Archive;

/** What the doors of the server work with. */
record Premises(
    ServerSettings settings,
    Archive archive,
    AccessRecords records,
    InstantSource clock,
    RandomGenerator random,
    Secrets secrets,
    Visits visits,
    SignIn signIn,
    OwnAccount ownAccount,
    Programs programs,
    BreakGlass breakGlass,
    Cookies cookies,
    Throttle throttle,
    Rendering rendering) {

  static Premises of(ServerSettings settings, ServerParts parts) {
    Secrets secrets = new Secrets(parts.random());
    Visits visits = new Visits(parts.records(), settings.session(), secrets, parts.clock());
    SignIn signIn =
        new SignIn(
            parts.records(),
            visits,
            parts.hashes(),
            settings.secondFactor(),
            parts.archive(),
            parts.clock());
    return new Premises(
        settings,
        parts.archive(),
        parts.records(),
        parts.clock(),
        parts.random(),
        secrets,
        visits,
        signIn,
        new OwnAccount(
            parts.records(), signIn, parts.hashes(), secrets, parts.archive(), parts.clock()),
        new Programs(parts.records(), secrets, parts.archive(), parts.clock()),
        new BreakGlass(parts.records().opened(), parts.archive(), parts.clock(), settings.glass()),
        new Cookies(settings, secrets),
        new Throttle(settings.limits(), parts.clock()),
        new Rendering());
  }
}
