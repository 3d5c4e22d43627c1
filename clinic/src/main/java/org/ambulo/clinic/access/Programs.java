package org.ambulo.clinic.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;

/** Programs and their keys. A key reads {@code ambulo_ID_SECRET}. */
public final class Programs {

  private static final String PREFIX = "ambulo_";
  private static final int PARTS = 3;

  private final AccessRecords records;
  private final Secrets secrets;
  private final Archive archive;
  private final InstantSource clock;

  public Programs(AccessRecords records, Secrets secrets, Archive archive, InstantSource clock) {
    this.records = records;
    this.secrets = secrets;
    this.archive = archive;
    this.clock = clock;
  }

  /** A new key, as it is shown once. */
  public String issue(Account account, String label, Set<Scope> scopes, Optional<Instant> until) {
    if (account.role() != Role.SYSTEM) {
      throw new IllegalArgumentException("(" + account.role() + ") has no keys, programs have");
    }
    String id = secrets.id();
    String secret = secrets.token();
    records.keys().add(new ApiKey(id, account.id(), Secrets.hash(secret), label, scopes, until));
    return PREFIX + id + "_" + secret;
  }

  /** The same, noted in the audit trail as somebody's deed. */
  public String issue(
      Account account, String label, Set<Scope> scopes, Optional<Instant> until, Caller by) {
    String key = issue(account, label, scopes, until);
    note(by, "account " + account.id() + " was given a key for " + scopes);
    return key;
  }

  /** Ends a key of an account; one that is not the account's stays. */
  public void revoke(Account account, String key, Caller by) {
    if (records.keys().of(account.id()).stream().anyMatch(one -> one.id().equals(key))) {
      records.keys().revoke(key);
      note(by, "account " + account.id() + " lost the key " + key);
    }
  }

  private void note(Caller by, String detail) {
    archive.record(
        List.of(by.deed(Deed.Act.ADMINISTER, Deed.Result.DONE, Optional.empty(), detail)));
  }

  /** Who comes with this key; nothing where it is none, or no longer one. */
  public Optional<Caller> caller(String key, Origin origin) {
    return held(key)
        .filter(held -> Secrets.same(held.key().hash(), Secrets.hash(secret(key))))
        .filter(held -> held.key().until().map(clock.instant()::isBefore).orElse(true))
        .filter(held -> held.account().isActive())
        .map(held -> caller(held, origin));
  }

  private Optional<ApiKeys.Held> held(String key) {
    String[] parts = key.split("_", PARTS);
    return parts.length == PARTS && key.startsWith(PREFIX)
        ? records.keys().held(parts[1])
        : Optional.empty();
  }

  private static String secret(String key) {
    return key.split("_", PARTS)[PARTS - 1];
  }

  private static Caller caller(ApiKeys.Held held, Origin origin) {
    return new Caller(
        held.account().id(),
        held.account().role(),
        held.account().person(),
        Set.of(),
        held.key().scopes(),
        origin.address(),
        origin.request());
  }

  /** Notes in the audit trail that this key opened nothing. */
  public void refused(String key, Origin origin) {
    Optional<ApiKey> known = held(key).map(ApiKeys.Held::key);
    archive.record(
        List.of(
            new Deed(
                known.map(ApiKey::account).orElse("unknown"),
                known.isPresent() ? Role.SYSTEM.name() : "",
                origin.address(),
                origin.request(),
                Deed.Act.LOG_IN,
                Deed.Result.FAILED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "wrong key")));
  }
}
