package org.ambulo.clinic.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.core.archive.Key;

/** What administrators do with accounts; all of it is audited. */
public final class AccountDesk {

  /**
   * An account to be made.
   *
   * @param person whose it is; every role but administrators, auditors and programs has one
   */
  public record Wish(
      String login, String name, Role role, Optional<Key> person, Optional<String> external) {}

  /** What came of a wish. */
  public sealed interface Answer {}

  public record Made(Account account) implements Answer {}

  public record Refused(String why) implements Answer {}

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,99}");
  private static final int PASSWORD_BYTES = 10;

  private final AccessRecords records;
  private final PasswordHash hashes;
  private final Secrets secrets;
  private final Archive archive;

  public AccountDesk(AccessRecords records, PasswordHash hashes, Secrets secrets, Archive archive) {
    this.records = records;
    this.hashes = hashes;
    this.secrets = secrets;
    this.archive = archive;
  }

  /** Adds an account, without a password. */
  public Answer add(Wish wish, Caller by) {
    String login = wish.login().strip().toLowerCase(Locale.ROOT);
    if (!LOGIN.matcher(login).matches()) {
      return new Refused(
          "(" + wish.login() + ") is no login: letters, digits and . _ @ + - only, two at least");
    }
    Optional<String> fault = personFault(wish.role(), wish.person());
    if (fault.isPresent()) {
      return new Refused(fault.get());
    }
    Account account =
        new Account(
            secrets.id(),
            login,
            wish.name().strip(),
            wish.role(),
            wish.person(),
            wish.external(),
            Account.Standing.ACTIVE);
    if (records.accounts().add(account) == Accounts.Added.TAKEN) {
      return new Refused("(" + login + ") or its external name is another account's");
    }
    note(by, "account " + account.id() + " added as " + account.role());
    return new Made(account);
  }

  private static Optional<String> personFault(Role role, Optional<Key> whose) {
    String kind =
        switch (role) {
          case PHYSIATRIST, PAIN_PHYSICIAN, THERAPIST, COORDINATOR -> "Practitioner";
          case PATIENT -> "Patient";
          case ADMIN, AUDITOR, SYSTEM -> "";
        };
    if (whose.map(person -> person.type().equals(kind)).orElse(kind.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        kind.isEmpty()
            ? "the role " + role + " is no person's"
            : "the role " + role + " needs a person: " + kind + "/ID");
  }

  /** Gives a password that has to be changed at once; the account's sessions end. */
  public String givePassword(Account account, Caller by) {
    String password = secrets.base32(PASSWORD_BYTES).toLowerCase(Locale.ROOT);
    set(account, new Password(hashes.hash(password), Password.Origin.GIVEN));
    note(by, "account " + account.id() + " was given a password");
    return password;
  }

  /** Sets a password that may stay, for accounts that are nobody's in truth. */
  public void setPassword(Account account, String password, Caller by) {
    set(account, new Password(hashes.hash(password), Password.Origin.OWN));
    note(by, "account " + account.id() + " was set a password");
  }

  private void set(Account account, Password password) {
    records.accounts().setPassword(account.id(), password);
    records.tries().forget(SignIn.guarded(account.login()));
  }

  /** For who lost phone and recovery codes: takes the code generator away, gives a password. */
  public String reset(Account account, Caller by) {
    records.accounts().dropSecondFactor(account.id());
    note(by, "account " + account.id() + " lost its code generator");
    return givePassword(account, by);
  }

  /** Switches an account on or off; off ends its sessions and its keys open nothing. */
  public void setStanding(Account account, Account.Standing standing, Caller by) {
    records.accounts().setStanding(account.id(), standing);
    note(by, "account " + account.id() + " is " + standing);
  }

  /**
   * Makes it another role's. Whose the account is stays: a role that needs another kind of person
   * needs another account.
   */
  public Answer changeRole(Account account, Role role, Caller by) {
    Account changed =
        new Account(
            account.id(),
            account.login(),
            account.name(),
            role,
            account.person(),
            account.external(),
            account.standing());
    if (account.role() == Role.SYSTEM || role == Role.SYSTEM) {
      return new Refused("a program's account stays a program's");
    }
    Optional<String> fault = personFault(role, account.person());
    if (fault.isPresent()) {
      return new Refused(fault.get());
    }
    records.accounts().setRole(account.id(), role);
    note(by, "account " + account.id() + " is " + role + ", was " + account.role());
    return new Made(changed);
  }

  private void note(Caller by, String detail) {
    archive.record(
        List.of(by.deed(Deed.Act.ADMINISTER, Deed.Result.DONE, Optional.empty(), detail)));
  }

  /** Whoever has the machine: the command line. */
  public static Caller commandLine() {
    return new Caller(
        "command-line", Role.ADMIN, Optional.empty(), Set.of(), Set.of(), "local", "");
  }
}
