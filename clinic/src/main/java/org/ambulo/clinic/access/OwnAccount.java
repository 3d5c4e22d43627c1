package org.ambulo.clinic.access;

import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;

/** What people do with their own account. */
public final class OwnAccount {

  /** What came of it. */
  public sealed interface Change {}

  /**
   * Done.
   *
   * @param next where the browser goes on, with a session of its own
   * @param recovery new recovery codes, to be shown this once
   */
  public record Changed(SignInResult.Admitted next, Set<String> recovery) implements Change {
    public Changed {
      recovery = Collections.unmodifiableSet(new LinkedHashSet<>(recovery));
    }
  }

  /** Not done. */
  public record Unchanged(List<String> why) implements Change {
    public Unchanged {
      why = List.copyOf(why);
    }
  }

  private static final int KEY_DIGITS = 32;

  private final AccessRecords records;
  private final SignIn signIn;
  private final PasswordHash hashes;
  private final Secrets secrets;
  private final Archive archive;
  private final InstantSource clock;

  public OwnAccount(
      AccessRecords records,
      SignIn signIn,
      PasswordHash hashes,
      Secrets secrets,
      Archive archive,
      InstantSource clock) {
    this.records = records;
    this.signIn = signIn;
    this.hashes = hashes;
    this.secrets = secrets;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Chooses a password and ends all other sessions.
   *
   * @param current the one so far; not looked at where it was just given and has to be changed
   */
  public Change password(Visit visit, String current, String chosen, Origin origin) {
    Account account = visit.account();
    Password kept = records.accounts().password(account.id()).orElseThrow();
    if (visit.session().stage() == Stage.IN) {
      if (records
          .tries()
          .begin("change:" + account.id(), clock.instant(), Patience.ACCOUNT)
          .isPresent()) {
        return new Unchanged(List.of("Too many wrong passwords. Wait a while and try again."));
      }
      if (!hashes.matches(current, kept.hash())) {
        return new Unchanged(List.of("The current password is not right."));
      }
      records.tries().forget("change:" + account.id());
    } else if (visit.session().stage() != Stage.NEW_PASSWORD) {
      return new Unchanged(List.of("Log in first."));
    }
    List<String> faults = PasswordRules.faults(chosen, account);
    if (!faults.isEmpty()) {
      return new Unchanged(faults);
    }
    if (hashes.matches(chosen, kept.hash())) {
      return new Unchanged(List.of("Choose one that is not the one you have."));
    }
    records
        .accounts()
        .setPassword(account.id(), new Password(hashes.hash(chosen), Password.Origin.OWN));
    note(account, origin, "own password changed");
    return new Changed(signIn.onward(visit, origin), Set.of());
  }

  /** A key for a code generator, to be confirmed by {@link #enrol}. */
  public String newKey() {
    return secrets.base32(Totp.KEY_BYTES);
  }

  /** Sets a code generator up, once it shows the right code. */
  public Change enrol(Visit visit, String key, String typed, Origin origin) {
    Account account = visit.account();
    Stage stage = visit.session().stage();
    if (stage != Stage.ENROL && stage != Stage.IN) {
      return new Unchanged(List.of("Log in first."));
    }
    if (stage == Stage.IN && records.accounts().secondFactor(account.id()).isPresent()) {
      return new Unchanged(
          List.of("A code generator is set up. An administrator can take it away."));
    }
    if (!key.matches("[A-Z2-7]{" + KEY_DIGITS + "}")) {
      return new Unchanged(List.of("The key is not whole. Start again."));
    }
    OptionalLong step = Totp.step(key, typed, clock.instant());
    if (step.isEmpty()) {
      return new Unchanged(List.of("The code is not right. Is the clock of your phone right?"));
    }
    Set<String> codes = RecoveryCodes.make(secrets);
    records
        .accounts()
        .setSecondFactor(
            account.id(), new SecondFactor(key, step.getAsLong()), RecoveryCodes.hashes(codes));
    note(account, origin, "code generator set up");
    return new Changed(signIn.onward(visit, origin), codes);
  }

  private void note(Account account, Origin origin, String detail) {
    archive.record(
        List.of(
            new Caller(
                    account.id(),
                    account.role(),
                    account.person(),
                    Set.of(),
                    origin.address(),
                    origin.request())
                .deed(Deed.Act.ADMINISTER, Deed.Result.DONE, Optional.empty(), detail)));
  }
}
