package org.ambulo.clinic.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.archive.Slice;

/** All accounts and what they prove themselves with. What a call changed is durable on return. */
public interface Accounts {

  Optional<Account> byId(String id);

  /** By what is typed; upper and lower case are the same. */
  Optional<Account> byLogin(String login);

  /** By what the identity provider calls them. */
  Optional<Account> byExternal(String external);

  /** All of them, by login. */
  List<Account> all();

  /** Those of these ids that there are, by login. */
  List<Account> byIds(Set<String> ids);

  /** Some of those that are wanted, by login. */
  List<Account> find(Wanted wanted, Slice slice);

  /** How many are wanted. */
  long count(Wanted wanted);

  /**
   * Which accounts are wanted.
   *
   * @param login what their login holds; empty: any
   */
  record Wanted(Set<Role> roles, Set<Account.Standing> standings, String login) {

    /** All that there are. */
    public static final Wanted ALL =
        new Wanted(EnumSet.allOf(Role.class), EnumSet.allOf(Account.Standing.class), "");

    public Wanted {
      roles = Set.copyOf(roles);
      standings = Set.copyOf(standings);
    }

    /** Those of them with these roles. */
    public Wanted of(Set<Role> only) {
      return new Wanted(only, standings, login);
    }

    /** Those of them that stand like this. */
    public Wanted standing(Account.Standing only) {
      return new Wanted(roles, Set.of(only), login);
    }

    /** Those of them whose login holds these characters. */
    public Wanted called(String part) {
      return new Wanted(roles, standings, part);
    }
  }

  /** Adds one; {@link Added#TAKEN} where its login or external name is another's. */
  Added add(Account account);

  /** What became of an addition. */
  enum Added {
    DONE,
    TAKEN
  }

  /** Switches it on or off; off also ends its sessions. */
  void setStanding(String id, Account.Standing standing);

  /** Makes it another role's and ends its sessions, which had the rights of the one before. */
  void setRole(String id, Role role);

  Optional<Password> password(String id);

  /** Sets it and ends all sessions of the account. */
  void setPassword(String id, Password password);

  Optional<SecondFactor> secondFactor(String id);

  /** Sets it with new recovery codes, by their hashes; the old ones are void. */
  void setSecondFactor(String id, SecondFactor factor, Set<String> recovery);

  /** Takes it away, and its recovery codes. */
  void dropSecondFactor(String id);

  /** Takes a time step; false where it or a later one was taken before. */
  boolean takeStep(String id, long step);

  /** Takes a recovery code by its hash; false where there is none such. */
  boolean takeRecovery(String id, String hash);
}
