package org.ambulo.clinic.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;

/**
 * Logging in. Every attempt is counted before it is judged and goes into the audit trail. Nothing
 * tells whether an account exists: neither the answer, nor its time, nor the lock.
 */
public final class SignIn {

  private static final int LONGEST = 200;

  private final AccessRecords records;
  private final Visits visits;
  private final PasswordHash hashes;
  private final SecondFactorRule rule;
  private final Archive archive;
  private final InstantSource clock;

  public SignIn(
      AccessRecords records,
      Visits visits,
      PasswordHash hashes,
      SecondFactorRule rule,
      Archive archive,
      InstantSource clock) {
    this.records = records;
    this.visits = visits;
    this.hashes = hashes;
    this.rule = rule;
    this.archive = archive;
    this.clock = clock;
  }

  /** With login and password. */
  public SignInResult password(String login, String password, Origin origin) {
    if (login.length() > LONGEST || password.length() > LONGEST) {
      return new SignInResult.Wrong();
    }
    String name = login.strip().toLowerCase(Locale.ROOT);
    Optional<Account> account = records.accounts().byLogin(name);
    String guarded = guarded(name);
    Optional<Instant> locked = locked(guarded, origin);
    if (locked.isPresent()) {
      note(account, origin, Deed.Result.REFUSED, "locked after too many wrong passwords");
      return new SignInResult.Locked(locked.get());
    }
    Optional<Password> kept = account.flatMap(known -> records.accounts().password(known.id()));
    boolean right = hashes.matches(password, kept.map(Password::hash).orElseGet(hashes::decoy));
    if (!right || kept.isEmpty() || !account.map(Account::isActive).orElse(false)) {
      note(account, origin, Deed.Result.FAILED, "wrong password");
      return new SignInResult.Wrong();
    }
    forget(guarded, origin);
    return admitted(account.orElseThrow(), kept.get(), origin);
  }

  /** Under what the tries at a login are counted: whether there is such a login or not. */
  static String guarded(String login) {
    return "login:" + Secrets.hash(login);
  }

  private SignInResult admitted(Account account, Password password, Origin origin) {
    if (records.accounts().secondFactor(account.id()).isPresent()) {
      return at(Stage.CODE, account);
    }
    Stage next = afterFactors(account, password);
    if (next == Stage.IN) {
      note(Optional.of(account), origin, Deed.Result.DONE, "password");
    }
    return at(next, account);
  }

  private Stage afterFactors(Account account, Password password) {
    if (password.origin() == Password.Origin.GIVEN) {
      return Stage.NEW_PASSWORD;
    }
    boolean lacks = records.accounts().secondFactor(account.id()).isEmpty();
    return lacks && rule.asks(account.role()) ? Stage.ENROL : Stage.IN;
  }

  private SignInResult.Admitted at(Stage stage, Account account) {
    return new SignInResult.Admitted(visits.open(account.id(), stage), stage, account);
  }

  /** With the generator's code, or one of the recovery codes, after the password. */
  public SignInResult code(Visit visit, String typed, Origin origin) {
    Account account = visit.account();
    if (visit.session().stage() != Stage.CODE || typed.length() > LONGEST) {
      return new SignInResult.Wrong();
    }
    String guarded = "code:" + account.id();
    Optional<Instant> locked = locked(guarded, origin);
    if (locked.isPresent()) {
      note(Optional.of(account), origin, Deed.Result.REFUSED, "locked after too many wrong codes");
      return new SignInResult.Locked(locked.get());
    }
    Optional<String> taken = takes(account, typed);
    if (taken.isEmpty()) {
      note(Optional.of(account), origin, Deed.Result.FAILED, "wrong code");
      return new SignInResult.Wrong();
    }
    forget(guarded, origin);
    visits.end(visit.session());
    note(Optional.of(account), origin, Deed.Result.DONE, "password and " + taken.get());
    Password password = records.accounts().password(account.id()).orElseThrow();
    return at(afterFactors(account, password), account);
  }

  private Optional<String> takes(Account account, String typed) {
    Optional<SecondFactor> factor = records.accounts().secondFactor(account.id());
    OptionalLong step =
        factor
            .map(known -> Totp.step(known.key(), typed, clock.instant()))
            .orElse(OptionalLong.empty());
    if (step.isPresent() && records.accounts().takeStep(account.id(), step.getAsLong())) {
      return Optional.of("code");
    }
    String recovery = RecoveryCodes.hash(typed);
    return records.accounts().takeRecovery(account.id(), recovery)
        ? Optional.of("recovery code")
        : Optional.empty();
  }

  /** By the clinic's identity provider, which judged everything; who is unknown here is refused. */
  public SignInResult external(String external, Origin origin) {
    Optional<Account> account = records.accounts().byExternal(external).filter(Account::isActive);
    if (account.isEmpty()) {
      note(account, origin, Deed.Result.FAILED, "not known here, by the identity provider");
      return new SignInResult.Wrong();
    }
    note(account, origin, Deed.Result.DONE, "identity provider");
    return at(Stage.IN, account.get());
  }

  /** Goes a stage further by itself, once its own part is done: with a new session. */
  SignInResult.Admitted onward(Visit visit, Origin origin) {
    Account account = visit.account();
    visits.end(visit.session());
    Password password = records.accounts().password(account.id()).orElseThrow();
    Stage next = afterFactors(account, password);
    if (next == Stage.IN && visit.session().stage() != Stage.IN) {
      note(Optional.of(account), origin, Deed.Result.DONE, "set up");
    }
    return at(next, account);
  }

  /** Logs out. */
  public void out(Visit visit, Origin origin) {
    visits.end(visit.session());
    archive.record(
        List.of(
            deed(Optional.of(visit.account()), origin, Deed.Act.LOG_OUT, Deed.Result.DONE, "")));
  }

  private Optional<Instant> locked(String guarded, Origin origin) {
    Instant now = clock.instant();
    Optional<Instant> place =
        records.tries().begin("address:" + origin.address(), now, Patience.ADDRESS);
    return place.isPresent() ? place : records.tries().begin(guarded, now, Patience.ACCOUNT);
  }

  private void forget(String guarded, Origin origin) {
    records.tries().forget(guarded);
    records.tries().forgive("address:" + origin.address());
  }

  private void note(Optional<Account> account, Origin origin, Deed.Result result, String detail) {
    archive.record(List.of(deed(account, origin, Deed.Act.LOG_IN, result, detail)));
  }

  private static Deed deed(
      Optional<Account> account, Origin origin, Deed.Act act, Deed.Result result, String detail) {
    return new Deed(
        account.map(Account::id).orElse("unknown"),
        account.map(known -> known.role().name()).orElse(""),
        origin.address(),
        origin.request(),
        act,
        result,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        detail);
  }
}
