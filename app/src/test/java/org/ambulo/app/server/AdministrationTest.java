package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.ApiKey;
import org.ambulo.clinic.access.Origin;
import org.ambulo.clinic.access.Programs;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.clinic.access.SecondFactor;
import org.ambulo.clinic.access.Secrets;
import org.ambulo.clinic.archive.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, keys and backups by the pages of an administrator. */
class AdministrationTest {

  private static final Pattern SECRET = Pattern.compile("long once\">([^<]+)<");

  @TempDir private Path folder;
  private TestServer server;
  private Browser admin;

  @BeforeEach
  void start() {
    server = TestServer.start(Map.of("AMBULO_BACKUPS", folder.toString()));
    server.patient("p1");
    admin = server.loggedIn(Role.ADMIN);
    admin.get("/admin");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Browser.Answer make(Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(Map.of("login", "b.kind", "name", "Bo Kind"));
    all.putAll(fields);
    return admin.post("/admin/accounts", all);
  }

  private Browser.Answer change(Account account, Map<String, String> fields) {
    return admin.post("/admin/accounts/" + account.id(), fields);
  }

  private static String secret(Browser.Answer answer) {
    Matcher found = SECRET.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  private Account account(String login) {
    return server.records().accounts().byLogin(login).orElseThrow();
  }

  @Test
  void aMadeAccountComesInWithTheFirstPasswordAndMustChangeIt() {
    Browser.Answer made = make(Map.of("role", "AUDITOR"));

    assertThat(made.status()).isEqualTo(200);
    Browser.Answer in = server.browser().logIn("b.kind", secret(made));
    assertThat(in.location()).startsWith("/account/password");
    assertThat(server.deeds(Deed.Act.ADMINISTER).getLast().who()).isEqualTo(account("admin").id());
    assertThat(admin.get("/admin/accounts/" + account("b.kind").id()).body())
        .doesNotContain(secret(made));
  }

  @Test
  void whatIsWrongIsSaidAndNothingTypedIsLost() {
    Browser.Answer none = make(Map.of("role", ""));
    Browser.Answer nobody = make(Map.of("role", "THERAPIST"));
    Browser.Answer unknown = make(Map.of("role", "PATIENT", "patient", "p-none"));
    Browser.Answer taken = make(Map.of("role", "AUDITOR", "login", "admin"));

    assertThat(List.of(none, nobody, unknown, taken))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422))
        .allSatisfy(answer -> assertThat(answer.body()).contains("value=\"Bo Kind\""));
    assertThat(none.body()).contains("Choose a role.");
    assertThat(nobody.body()).contains("Choose whose account it is.");
    assertThat(unknown.body()).contains("No record has this id.");
    assertThat(taken.body()).contains("another account's");
    assertThat(server.records().accounts().byLogin("b.kind")).isEmpty();
  }

  @Test
  void aLockEndsSessionsAndUnlockingLetsIn() {
    Browser other = server.loggedIn(Role.AUDITOR);

    assertThat(change(account("auditor"), Map.of("do", "lock")).status()).isEqualTo(303);
    assertThat(other.get("/audit").status()).isEqualTo(303);
    assertThat(server.browser().logIn("auditor", TestServer.PASSWORD).status()).isNotEqualTo(303);

    change(account("auditor"), Map.of("do", "unlock"));
    assertThat(server.browser().logIn("auditor", TestServer.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void aLostPhoneTakesTheGeneratorAwayAndGivesAPassword() {
    Account auditor = server.account(Role.AUDITOR);
    server
        .records()
        .accounts()
        .setSecondFactor(auditor.id(), new SecondFactor("A".repeat(32), 1), Set.of("hash"));

    String given = secret(change(auditor, Map.of("do", "reset")));

    assertThat(server.records().accounts().secondFactor(auditor.id())).isEmpty();
    assertThat(server.browser().logIn("auditor", given).location()).startsWith("/account/password");
  }

  @Test
  void anotherRoleEndsTheSessionAndIsInTheTrail() {
    Browser other = server.loggedIn(Role.AUDITOR);

    change(account("auditor"), Map.of("do", "role", "role", "ADMIN"));

    assertThat(account("auditor").role()).isEqualTo(Role.ADMIN);
    assertThat(other.get("/audit").status()).isEqualTo(303);
    assertThat(server.deeds(Deed.Act.ADMINISTER).getLast().detail())
        .contains("is ADMIN, was AUDITOR");
  }

  @Test
  void aRoleThatNeedsAnotherPersonIsRefused() {
    Account patient = server.account(Role.PATIENT);

    Browser.Answer answer = change(patient, Map.of("do", "role", "role", "PHYSIATRIST"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(account("patient").role()).isEqualTo(Role.PATIENT);
  }

  @Test
  void nobodyShutsThemselvesOut() {
    for (String what : List.of("lock", "role", "reset", "password")) {
      Browser.Answer answer = change(account("admin"), Map.of("do", what, "role", "AUDITOR"));
      assertThat(answer.status()).isEqualTo(422);
    }
    assertThat(admin.get("/admin").status()).isEqualTo(200);
  }

  @Test
  void aKeyIsShownOnceOpensWhatItSaysAndCanBeEnded() {
    Account program = server.account(Role.SYSTEM);

    String key =
        secret(change(program, Map.of("do", "issue", "label", "the laboratory", "scope", "READ")));
    ApiKey kept = server.records().keys().of(program.id()).getFirst();
    Programs programs =
        new Programs(
            server.records(), new Secrets(new SecureRandom()), server.archive(), server::now);

    assertThat(kept.scopes()).containsExactly(Scope.READ);
    assertThat(programs.caller(key, new Origin("test", "1"))).isPresent();
    Browser.Answer shown = admin.get("/admin/accounts/" + program.id());
    assertThat(shown.body()).contains("the laboratory").doesNotContain(key);

    change(program, Map.of("do", "revoke", "key", kept.id()));
    assertThat(programs.caller(key, new Origin("test", "1"))).isEmpty();
    assertThat(server.deeds(Deed.Act.ADMINISTER).getLast().detail()).contains("lost the key");
  }

  @Test
  void aKeyThatEndedBeforeTodayIsNotMade() {
    Account program = server.account(Role.SYSTEM);

    Browser.Answer answer =
        change(
            program, Map.of("do", "issue", "label", "old", "scope", "READ", "until", "2026-11-21"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(server.records().keys().of(program.id())).isEmpty();
  }

  @Test
  void noNameOfAPatientIsShown() {
    Account patient = server.account(Role.PATIENT);

    assertThat(admin.get("/admin/accounts").body()).contains("patient").doesNotContain("Anna p");
    assertThat(admin.get("/admin/accounts/" + patient.id()).body()).doesNotContain("Anna p");
    assertThat(admin.get("/patients/p1").status()).isEqualTo(403);
  }

  @Test
  void anAccountIsFoundByItsLoginWhichStandsInNoAddress() {
    server.account(Role.AUDITOR);

    Browser.Answer found = admin.post("/admin/accounts/find", Map.of("find", "audit"));

    assertThat(found.body()).contains("1 account").contains("Anna auditor");
  }

  @Test
  void aBackupIsMadeWhileTheClinicWorks() throws InterruptedException {
    assertThat(admin.post("/admin/backups", Map.of()).location()).isEqualTo("/admin/backups");

    String page = admin.get("/admin/backups").body();
    for (int tries = 0; page.contains("is being made") && tries < 200; tries++) {
      Thread.sleep(Duration.ofMillis(50));
      page = admin.get("/admin/backups").body();
    }

    assertThat(page).contains("read again and checked").contains("ambulo-2026-11-22-090000.zip");
    assertThat(folder.resolve("ambulo-2026-11-22-090000.zip")).exists();
    assertThat(server.deeds(Deed.Act.EXPORT).getLast().detail()).contains("backup");
    assertThat(admin.get("/admin").body()).contains("Last backup").doesNotContain("None yet");
  }
}
