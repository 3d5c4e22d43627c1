package org.ambulo.clinic.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Opens sessions, finds them again by what the browser holds, and ends them. */
public final class Visits {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final AccessRecords records;
  private final SessionLimits limits;
  private final Secrets secrets;
  private final InstantSource clock;

  public Visits(AccessRecords records, SessionLimits limits, Secrets secrets, InstantSource clock) {
    this.records = records;
    this.limits = limits;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** A new session; what the browser is to hold. */
  public String open(String account, Stage stage) {
    String token = secrets.token();
    Instant now = clock.instant();
    records.sessions().open(new BrowserSession(Secrets.hash(token), account, stage, now, now));
    return token;
  }

  /** Whose session it is, where it is one, not over, and the account may be used. */
  public Optional<Visit> find(String token) {
    Instant now = clock.instant();
    return records
        .sessions()
        .find(Secrets.hash(token))
        .filter(session -> !limits.isOver(session, now))
        .flatMap(
            session ->
                records
                    .accounts()
                    .byId(session.account())
                    .filter(Account::isActive)
                    .map(account -> new Visit(session, account)))
        .map(visit -> noted(visit, now));
  }

  private Visit noted(Visit visit, Instant now) {
    if (visit.session().seen().plus(NOTED_EVERY).isBefore(now)) {
      records.sessions().seen(visit.session().id(), now);
    }
    return visit;
  }

  public void end(BrowserSession session) {
    records.sessions().end(session.id());
  }

  /** Forgets sessions that are over, and tries of long ago. */
  public void sweep() {
    Instant now = clock.instant();
    records.sessions().sweep(now.minus(limits.idle()), now.minus(limits.longest()));
    records.tries().sweep(now.minus(Patience.ACCOUNT.memory()));
  }
}
