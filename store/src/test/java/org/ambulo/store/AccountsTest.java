package org.ambulo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.ambulo.clinic.access.AccessRecords;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Accounts;
import org.ambulo.clinic.access.ApiKey;
import org.ambulo.clinic.access.ApiKeys;
import org.ambulo.clinic.access.BrowserSession;
import org.ambulo.clinic.access.Password;
import org.ambulo.clinic.access.Patience;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.clinic.access.SecondFactor;
import org.ambulo.clinic.access.Stage;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Key;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept about who may come in, on both databases. */
class AccountsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final Patience PATIENCE =
      new Patience(3, Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofDays(1));

  private static AccessRecords records(EmptyDatabase kind) {
    return JdbcAccounts.records(Database.open(kind.url()));
  }

  private static Account account(String id, String login) {
    return new Account(
        id,
        login,
        "Anna Berg",
        Role.THERAPIST,
        Optional.of(new Key("Practitioner", "t1")),
        Optional.of("ext-" + id),
        Account.Standing.ACTIVE);
  }

  private static AccessRecords withAnna(EmptyDatabase kind) {
    AccessRecords records = records(kind);
    assertThat(records.accounts().add(account("a1", "anna"))).isEqualTo(Accounts.Added.DONE);
    return records;
  }

  @ParameterizedTest
  @EnumSource
  void findsAnAccountByEachOfItsNames(EmptyDatabase kind) {
    Accounts accounts = withAnna(kind).accounts();

    assertThat(accounts.byId("a1")).hasValue(account("a1", "anna"));
    assertThat(accounts.byLogin("ANNA")).hasValue(account("a1", "anna"));
    assertThat(accounts.byExternal("ext-a1")).hasValue(account("a1", "anna"));
    assertThat(accounts.byLogin("nobody' or '1'='1")).isEmpty();
    assertThat(accounts.all()).containsExactly(account("a1", "anna"));
  }

  @ParameterizedTest
  @EnumSource
  void findsOnlyThoseWhoAreWanted(EmptyDatabase kind) {
    Accounts accounts = withAnna(kind).accounts();
    accounts.add(account("a2", "berta_1"));
    accounts.add(account("a3", "berta-2"));
    accounts.setRole("a3", Role.COORDINATOR);
    accounts.setStanding("a2", Account.Standing.DISABLED);
    Accounts.Wanted all = Accounts.Wanted.ALL;

    assertThat(accounts.byIds(Set.of("a3", "a1", "a9")))
        .extracting(Account::id)
        .containsExactly("a1", "a3");
    assertThat(accounts.byIds(Set.of())).isEmpty();
    assertThat(ids(accounts, all.called("BERTA"))).containsExactly("a3", "a2");
    assertThat(ids(accounts, all.called("a_1"))).containsExactly("a2");
    assertThat(ids(accounts, all.of(Set.of(Role.COORDINATOR)))).containsExactly("a3");
    assertThat(ids(accounts, all.of(Set.of()))).isEmpty();
    assertThat(accounts.count(all)).isEqualTo(3);
    assertThat(accounts.count(all.standing(Account.Standing.ACTIVE))).isEqualTo(2);
    assertThat(accounts.find(all, new Slice(1, 1))).hasSize(1);
  }

  private static List<String> ids(Accounts accounts, Accounts.Wanted wanted) {
    return accounts.find(wanted, new Slice(0, 10)).stream().map(Account::id).toList();
  }

  @ParameterizedTest
  @EnumSource
  void givesALoginOnce(EmptyDatabase kind) {
    Accounts accounts = withAnna(kind).accounts();

    assertThat(accounts.add(account("a2", "Anna"))).isEqualTo(Accounts.Added.TAKEN);
    assertThat(accounts.all()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void endsSessionsWithThePasswordAndWithTheAccount(EmptyDatabase kind) {
    AccessRecords records = withAnna(kind);
    BrowserSession session = new BrowserSession("s1", "a1", Stage.IN, NOW, NOW);

    records.sessions().open(session);
    assertThat(records.sessions().find("s1")).hasValue(session);
    records.accounts().setPassword("a1", new Password("h", Password.Origin.OWN));
    assertThat(records.sessions().find("s1")).isEmpty();
    assertThat(records.accounts().password("a1")).hasValue(new Password("h", Password.Origin.OWN));

    records.sessions().open(session);
    records.accounts().setStanding("a1", Account.Standing.DISABLED);
    assertThat(records.sessions().find("s1")).isEmpty();
    assertThat(records.accounts().byId("a1")).map(Account::isActive).hasValue(false);
  }

  @ParameterizedTest
  @EnumSource
  void sweepsSessionsThatAreOver(EmptyDatabase kind) {
    AccessRecords records = withAnna(kind);
    records.sessions().open(new BrowserSession("old", "a1", Stage.IN, NOW.minusSeconds(90), NOW));
    records.sessions().open(new BrowserSession("idle", "a1", Stage.IN, NOW, NOW.minusSeconds(90)));
    records.sessions().open(new BrowserSession("live", "a1", Stage.IN, NOW, NOW));
    records.sessions().seen("live", NOW.plusSeconds(5));

    records.sessions().sweep(NOW.minusSeconds(60), NOW.minusSeconds(60));

    assertThat(records.sessions().find("old")).isEmpty();
    assertThat(records.sessions().find("idle")).isEmpty();
    assertThat(records.sessions().find("live"))
        .hasValue(new BrowserSession("live", "a1", Stage.IN, NOW, NOW.plusSeconds(5)));
  }

  @ParameterizedTest
  @EnumSource
  void takesACodeAndARecoveryCodeOnce(EmptyDatabase kind) {
    Accounts accounts = withAnna(kind).accounts();
    accounts.setSecondFactor("a1", new SecondFactor("KEY", 100), Set.of("r1", "r2"));

    assertThat(accounts.takeStep("a1", 100)).isFalse();
    assertThat(accounts.takeStep("a1", 101)).isTrue();
    assertThat(accounts.takeStep("a1", 101)).isFalse();
    assertThat(accounts.takeRecovery("a1", "r1")).isTrue();
    assertThat(accounts.takeRecovery("a1", "r1")).isFalse();
    accounts.dropSecondFactor("a1");
    assertThat(accounts.secondFactor("a1")).isEmpty();
    assertThat(accounts.takeRecovery("a1", "r2")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void countsTriesThatComeAtOnceEachOne(EmptyDatabase kind) throws Exception {
    AccessRecords records = records(kind);
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      List<Future<Optional<Instant>>> tries =
          IntStream.range(0, 24)
              .mapToObj(i -> many.submit(() -> records.tries().begin("k", NOW, PATIENCE)))
              .toList();
      int judged = 0;
      for (Future<Optional<Instant>> one : tries) {
        judged += one.get().isEmpty() ? 1 : 0;
      }
      assertThat(judged).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void locksForTwiceAsLongEachTimeAndForgets(EmptyDatabase kind) {
    AccessRecords records = records(kind);
    for (int i = 0; i < 3; i++) {
      assertThat(records.tries().begin("k", NOW, PATIENCE)).isEmpty();
    }
    assertThat(records.tries().begin("k", NOW, PATIENCE)).hasValue(NOW.plusSeconds(30));
    Instant later = NOW.plusSeconds(30);
    assertThat(records.tries().begin("k", later, PATIENCE)).isEmpty();
    assertThat(records.tries().begin("k", later, PATIENCE)).hasValue(later.plusSeconds(60));
    records.tries().forgive("k");
    assertThat(records.tries().begin("k", later, PATIENCE)).isEmpty();
    records.tries().forget("k");
    assertThat(records.tries().begin("k", later, PATIENCE)).isEmpty();
    assertThat(records.tries().begin("k", later, PATIENCE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void keepsKeysUntilTheyAreRevoked(EmptyDatabase kind) {
    AccessRecords records = withAnna(kind);
    ApiKey key =
        new ApiKey(
            "k1", "a1", "hash", "loader", Set.of(Scope.READ, Scope.EXPORT), Optional.of(NOW));
    ApiKey endless = new ApiKey("k2", "a1", "hash", "other", Set.of(), Optional.empty());
    records.keys().add(key);
    records.keys().add(endless);

    assertThat(records.keys().of("a1")).containsExactly(key, endless);
    records.keys().revoke("k1");
    assertThat(records.keys().held("k1")).isEmpty();
    assertThat(records.keys().held("k2").map(ApiKeys.Held::key)).hasValue(endless);
  }

  @ParameterizedTest
  @EnumSource
  void seesAtOnceWhoHoldsAKeyWhateverItChanged(EmptyDatabase kind) {
    AccessRecords records = withAnna(kind);
    ApiKey key = new ApiKey("k1", "a1", "hash", "loader", Set.of(Scope.READ), Optional.empty());
    assertThat(records.keys().held("k1")).isEmpty();
    records.keys().add(key);

    assertThat(records.keys().held("k1")).hasValue(new ApiKeys.Held(key, account("a1", "anna")));
    records.accounts().setRole("a1", Role.SYSTEM);
    assertThat(records.keys().held("k1").orElseThrow().account().role()).isEqualTo(Role.SYSTEM);
    records.accounts().setStanding("a1", Account.Standing.DISABLED);
    assertThat(records.keys().held("k1").orElseThrow().account().isActive()).isFalse();
    records.keys().revoke("k1");
    assertThat(records.keys().held("k1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void seesWithinASecondThatAnotherProgramRevokedAKey(EmptyDatabase kind) {
    String url = kind.url();
    AtomicLong nanos = new AtomicLong();
    AccessRecords records = JdbcAccounts.records(Database.open(url), nanos::get);
    AccessRecords others = JdbcAccounts.records(Database.open(url));
    records.accounts().add(account("a1", "anna"));
    records.keys().add(new ApiKey("k1", "a1", "hash", "loader", Set.of(), Optional.empty()));
    assertThat(records.keys().held("k1")).isPresent();

    others.keys().revoke("k1");
    nanos.set(Duration.ofSeconds(1).toNanos());

    assertThat(records.keys().held("k1")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void closesOpenedRecordsByThemselves(EmptyDatabase kind) {
    AccessRecords records = withAnna(kind);
    records.opened().open("a1", "p1", "unconscious", NOW.plusSeconds(60));

    assertThat(records.opened().openTo("a1", NOW)).containsExactly("p1");
    assertThat(records.opened().openTo("a1", NOW.plusSeconds(60))).isEmpty();
    assertThat(records.opened().openTo("a2", NOW)).isEmpty();
  }
}
