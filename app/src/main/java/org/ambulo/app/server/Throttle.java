package org.ambulo.app.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;

/** How much is let through, of one account and of one address. */
final class Throttle {

  private final TokenBuckets logins;
  private final TokenBuckets people;
  private final TokenBuckets programs;

  Throttle(ServerSettings.Limits limits, InstantSource clock) {
    logins = new TokenBuckets(limits.logins(), clock);
    people = new TokenBuckets(limits.requests(), clock);
    programs = new TokenBuckets(limits.programRequests(), clock);
  }

  /** An attempt to log in, or a key that opened nothing; how long to wait where it is too much. */
  Optional<Duration> login(String address) {
    return logins.take(address);
  }

  /** Whether no further attempt is let through. */
  boolean refusesLogins(String address) {
    return logins.isEmpty(address);
  }

  /** A request of somebody. */
  Optional<Duration> request(Caller caller) {
    return caller.role() == Role.SYSTEM
        ? programs.take(caller.account())
        : people.take(caller.account());
  }

  /** A request of nobody in particular. */
  Optional<Duration> request(String address) {
    return people.take("address " + address);
  }
}
