package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Totp;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.testkit.databases.EmptyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in, as browsers and those who break in do it. */
class LogInTest {

  private static final Map<String, String> MANY = Map.of("AMBULO_LIMITS_LOGINS", "1000000");
  private static final String OWN = "violet gramophone 77";

  @Test
  void showsTheLoginPageAtTheStartToNobodyInParticular() {
    try (TestServer server = TestServer.start(MANY)) {
      Browser.Answer answer = server.browser().get("/");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).contains("name=\"password\"").doesNotContain("You are logged in");
    }
  }

  @Test
  void comesBackToWhereItWasGoing() {
    try (TestServer server = TestServer.start(MANY)) {
      server.account(Role.THERAPIST);
      Browser browser = server.browser();

      Browser.Answer away = browser.get("/account");
      assertThat(away.location()).isEqualTo("/login?next=%2Faccount");
      browser.get(away.location());
      Browser.Answer in =
          browser.post(
              "/login",
              Map.of("login", "Therapist ", "password", TestServer.PASSWORD, "next", "/account"));

      assertThat(in.status()).isEqualTo(303);
      assertThat(in.location()).isEqualTo("/account");
      assertThat(browser.get("/account").body()).contains("Anna therapist", "Log out");
      assertThat(server.deeds(Deed.Act.LOG_IN))
          .singleElement()
          .satisfies(
              deed -> {
                assertThat(deed.result()).isEqualTo(Deed.Result.DONE);
                assertThat(deed.request()).isNotEmpty();
                assertThat(deed.address()).isEqualTo("127.0.0.1");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/ok\r\nSet-Cookie: a=b",
        "/logout",
        ""
      })
  void goesNowhereElseAfterwards(String next) {
    try (TestServer server = TestServer.start(MANY)) {
      server.account(Role.THERAPIST);
      Browser browser = server.browser();
      browser.get("/login");

      Browser.Answer in =
          browser.post(
              "/login",
              Map.of("login", "therapist", "password", TestServer.PASSWORD, "next", next));

      assertThat(in.status()).isEqualTo(303);
      assertThat(in.location()).isEqualTo("/");
    }
  }

  @Test
  void takesASessionThatOnlyThisAnswerKnows() {
    try (TestServer server = TestServer.start(MANY)) {
      server.account(Role.THERAPIST);
      Browser browser = server.browser();
      browser.cookies().put("ambulo", "planted-by-somebody-else");

      Browser.Answer in = browser.logIn("therapist", TestServer.PASSWORD);

      String cookie =
          in.headers("Set-Cookie").stream()
              .filter(c -> c.startsWith("ambulo="))
              .findFirst()
              .orElseThrow();
      assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Domain");
      assertThat(browser.cookies().get("ambulo"))
          .hasSize(43)
          .isNotEqualTo("planted-by-somebody-else");
      Browser thief = server.browser();
      thief.cookies().put("ambulo", "planted-by-somebody-else");
      assertThat(thief.get("/account").status()).isEqualTo(303);
      String before = browser.cookies().get("ambulo");
      browser.logIn("therapist", TestServer.PASSWORD);
      browser.get("/account/password");
      assertThat(before).isEqualTo(browser.cookies().get("ambulo"));
    }
  }

  @Test
  void hidesItsCookiesFromEverythingButTls() {
    Map<String, String> tls = new HashMap<>(MANY);
    tls.put("AMBULO_PUBLIC_URL", "https://clinic.example");
    try (TestServer server = TestServer.start(tls)) {
      server.account(Role.THERAPIST);
      Browser browser = server.browser();

      Browser.Answer in = browser.logIn("therapist", TestServer.PASSWORD);

      assertThat(in.headers("Set-Cookie"))
          .anySatisfy(
              cookie ->
                  assertThat(cookie)
                      .startsWith("__Host-ambulo=")
                      .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax"));
      assertThat(browser.cookies().keySet()).allMatch(name -> name.startsWith("__Host-"));
      assertThat(in.header("Strict-Transport-Security").orElse("")).contains("max-age=");
    }
  }

  @Test
  void tellsNobodyWhetherAnAccountExists() {
    try (TestServer server = TestServer.start(MANY)) {
      server.account(Role.THERAPIST);
      Browser browser = server.browser();

      Browser.Answer known = browser.logIn("therapist", "wrong");
      Browser.Answer unknown = browser.logIn("nobody", "wrong");

      assertThat(known.status()).isEqualTo(422);
      assertThat(bare(known)).isEqualTo(bare(unknown));
      for (int i = 0; i < 5; i++) {
        known = browser.logIn("therapist", "wrong");
        unknown = browser.logIn("nobody", "wrong");
      }
      assertThat(known.status()).isEqualTo(429);
      assertThat(bare(known)).isEqualTo(bare(unknown));
      assertThat(server.deeds(Deed.Act.LOG_IN))
          .allSatisfy(deed -> assertThat(deed.toString()).doesNotContain("nobody", "wrong,"));
    }
  }

  private static String bare(Browser.Answer answer) {
    return answer
        .body()
        .replaceAll("(content|value)=\"[^\"]{60,}\"", "")
        .replaceAll("value=\"(therapist|nobody)\"", "");
  }

  @Test
  void waitsLongerAfterEachWrongPasswordAndForgetsWithTheRightOne() {
    try (TestServer server = TestServer.start(MANY)) {
      server.account(Role.THERAPIST);
      Browser browser = server.browser();
      for (int i = 0; i < 5; i++) {
        assertThat(browser.logIn("therapist", "wrong " + i).status()).isEqualTo(422);
      }
      Browser.Answer locked = browser.logIn("therapist", TestServer.PASSWORD);
      assertThat(locked.status()).isEqualTo(429);
      assertThat(locked.header("Retry-After")).hasValue("31");
      assertThat(locked.body()).contains("Too many wrong tries");

      server.pass(Duration.ofSeconds(31));
      assertThat(browser.logIn("therapist", "wrong again").status()).isEqualTo(422);
      assertThat(browser.logIn("therapist", "x").header("Retry-After")).hasValue("61");

      server.pass(Duration.ofSeconds(61));
      assertThat(browser.logIn("therapist", TestServer.PASSWORD).status()).isEqualTo(303);
      assertThat(server.browser().logIn("therapist", "wrong").status()).isEqualTo(422);
      assertThat(server.deeds(Deed.Act.LOG_IN))
          .filteredOn(deed -> deed.result() == Deed.Result.REFUSED)
          .isNotEmpty();
    }
  }

  @Test
  void keepsTheLockOverARestartAndOnEveryNode() {
    String url = EmptyDatabase.POSTGRESQL.url();
    try (TestServer one = TestServer.start(url, MANY)) {
      one.account(Role.THERAPIST);
      one.account(Role.PATIENT);
      Browser patient = one.browser();
      patient.logIn("patient", TestServer.PASSWORD);
      for (int i = 0; i < 5; i++) {
        one.browser().logIn("therapist", "wrong");
      }
      try (TestServer other = TestServer.start(url, MANY)) {
        assertThat(other.browser().logIn("therapist", TestServer.PASSWORD).status()).isEqualTo(429);
        Browser there = patient.at(other.address());
        assertThat(there.get("/account").status()).isEqualTo(200);
        assertThat(there.post("/logout", Map.of()).status()).isEqualTo(303);
      }
      assertThat(patient.get("/account").status()).isEqualTo(303);
    }
  }

  @Test
  void refusesAFormThatDoesNotComeFromHere() {
    try (TestServer server = TestServer.start(MANY)) {
      server.account(Role.THERAPIST);
      Map<String, String> fields = Map.of("login", "therapist", "password", TestServer.PASSWORD);

      assertThat(server.browser().postBare("/login", fields).status()).isEqualTo(403);
      Browser browser = server.browser();
      browser.get("/login");
      Browser other = server.browser();
      other.get("/login");
      Map<String, String> stolen = new HashMap<>(fields);
      stolen.put("_csrf", other.token());
      assertThat(browser.postBare("/login", stolen).status()).isEqualTo(403);

      browser.logIn("therapist", TestServer.PASSWORD);
      assertThat(browser.postBare("/logout", Map.of()).status()).isEqualTo(403);
      assertThat(browser.get("/account").status()).isEqualTo(200);
      assertThat(browser.postBare("/logout", Map.of(), "X-CSRF-TOKEN", browser.token()).status())
          .isEqualTo(303);
      assertThat(browser.get("/account").status()).isEqualTo(303);
    }
  }

  @Test
  void wantsTheTokenForWhatABrowserWritesByTheApi() {
    try (TestServer server = TestServer.start(MANY)) {
      Browser browser = server.loggedIn(Role.COORDINATOR);
      browser.get("/account");
      Optional<String> body = Optional.of("{\"resourceType\":\"Patient\"}");
      String json = "application/fhir+json";

      assertThat(browser.send("POST", "/fhir/Patient", body, "Content-Type", json).status())
          .isEqualTo(403);
      assertThat(
              browser
                  .send(
                      "POST",
                      "/fhir/Patient",
                      body,
                      "Content-Type",
                      json,
                      "X-CSRF-TOKEN",
                      browser.token())
                  .status())
          .isEqualTo(201);
    }
  }

  @Test
  void endsIdleAndOldSessionsAndTellsPartsOfPagesWhereToGo() {
    Map<String, String> set = new HashMap<>(MANY);
    set.put("AMBULO_SESSION_IDLE", "PT30M");
    set.put("AMBULO_SESSION_LONGEST", "PT2H");
    try (TestServer server = TestServer.start(set)) {
      Browser browser = server.loggedIn(Role.THERAPIST);
      for (int i = 0; i < 4; i++) {
        server.pass(Duration.ofMinutes(29));
        assertThat(browser.get("/account").status()).isEqualTo(200);
      }
      server.pass(Duration.ofMinutes(29));
      Browser.Answer over = browser.get("/account");
      assertThat(over.location()).isEqualTo("/login?next=%2Faccount");

      Browser.Answer part =
          browser.get(
              "/account",
              "HX-Request",
              "true",
              "HX-Current-URL",
              server.address() + "/account/password?x=1");
      assertThat(part.status()).isEqualTo(401);
      assertThat(part.header("HX-Redirect")).hasValue("/login?next=%2Faccount%2Fpassword");
      assertThat(part.body()).doesNotContain("password\"");

      browser.logIn("therapist", TestServer.PASSWORD);
      server.pass(Duration.ofMinutes(31));
      assertThat(browser.get("/account").status()).isEqualTo(303);
    }
  }

  @Test
  void letsNobodyInBeforeAGivenPasswordIsChanged() {
    try (TestServer server = TestServer.start(MANY)) {
      Account account = server.bare(Role.PHYSIATRIST, "dr.lee");
      String given = server.desk().givePassword(account, AccountDesk.commandLine());
      Browser browser = server.browser();

      assertThat(browser.logIn("dr.lee", given).location()).isEqualTo("/account/password");
      assertThat(browser.get("/").location()).isEqualTo("/account/password");
      assertThat(browser.get("/account").location()).isEqualTo("/account/password");
      assertThat(browser.get("/fhir/Patient").status()).isEqualTo(403);
      browser.get("/account/password");
      assertThat(change(browser, "", "password1234").body()).contains("Too easy to guess");
      assertThat(change(browser, "", given).status()).isEqualTo(422);

      String before = browser.cookies().get("ambulo");
      assertThat(change(browser, "", OWN).location()).isEqualTo("/");
      assertThat(browser.cookies().get("ambulo")).isNotEqualTo(before);
      assertThat(browser.get("/account").status()).isEqualTo(200);
      assertThat(server.browser().logIn("dr.lee", given).status()).isEqualTo(422);
    }
  }

  @Test
  void endsEveryOtherSessionWithThePassword() {
    try (TestServer server = TestServer.start(MANY)) {
      Browser browser = server.loggedIn(Role.THERAPIST);
      Browser elsewhere = server.browser();
      elsewhere.logIn("therapist", TestServer.PASSWORD);

      browser.get("/account/password");
      assertThat(change(browser, "wrong", OWN).body()).contains("current password is not right");
      assertThat(change(browser, TestServer.PASSWORD, OWN).status()).isEqualTo(303);

      assertThat(browser.get("/account").status()).isEqualTo(200);
      assertThat(elsewhere.get("/account").status()).isEqualTo(303);
      assertThat(server.deeds(Deed.Act.ADMINISTER))
          .anySatisfy(deed -> assertThat(deed.detail()).contains("own password changed"));
    }
  }

  private static Browser.Answer change(Browser browser, String current, String chosen) {
    return browser.post(
        "/account/password", Map.of("current", current, "chosen", chosen, "again", chosen));
  }

  @Test
  void asksForTheCodeOfAGeneratorAndTakesEachOnce() {
    try (TestServer server =
        TestServer.start(
            Map.of("AMBULO_LIMITS_LOGINS", "1000000", "AMBULO_SECOND_FACTOR", "staff"))) {
      server.account(Role.THERAPIST);
      Browser browser = server.browser();
      assertThat(browser.logIn("therapist", TestServer.PASSWORD).location())
          .isEqualTo("/account/generator");
      assertThat(browser.get("/account").location()).isEqualTo("/account/generator");
      Enrolled enrolled = enrol(server, browser);
      assertThat(browser.get("/account").status()).isEqualTo(200);

      Browser again = server.browser();
      assertThat(again.logIn("therapist", TestServer.PASSWORD).location()).isEqualTo("/login/code");
      assertThat(again.get("/account").location()).isEqualTo("/login/code");
      again.get("/login/code");
      assertThat(code(again, Totp.code(enrolled.key(), server.now())).status())
          .as("the code of the enrolment is used")
          .isEqualTo(422);
      server.pass(Duration.ofSeconds(30));
      assertThat(code(again, Totp.code(enrolled.key(), server.now())).location()).isEqualTo("/");
      assertThat(again.get("/account").status()).isEqualTo(200);

      String recovery = enrolled.codes().getFirst();
      Browser lost = server.browser();
      lost.logIn("therapist", TestServer.PASSWORD);
      lost.get("/login/code");
      assertThat(code(lost, recovery.toUpperCase(Locale.ROOT)).status()).isEqualTo(303);
      Browser twice = server.browser();
      twice.logIn("therapist", TestServer.PASSWORD);
      twice.get("/login/code");
      assertThat(code(twice, recovery).status()).isEqualTo(422);
    }
  }

  @Test
  void locksTheCodeToo() {
    try (TestServer server = TestServer.start(MANY)) {
      Browser browser = server.loggedIn(Role.THERAPIST);
      Enrolled enrolled = enrol(server, browser);
      Browser thief = server.browser();
      thief.logIn("therapist", TestServer.PASSWORD);
      thief.get("/login/code");
      for (int i = 0; i < 5; i++) {
        assertThat(code(thief, "00000" + i).status()).isEqualTo(422);
      }
      server.pass(Duration.ofSeconds(29));
      assertThat(code(thief, Totp.code(enrolled.key(), server.now())).status()).isEqualTo(429);
    }
  }

  private record Enrolled(String key, List<String> codes) {}

  private static Enrolled enrol(TestServer server, Browser browser) {
    Matcher key =
        Pattern.compile("name=\"key\" value=\"([A-Z2-7]+)\"")
            .matcher(browser.get("/account/generator").body());
    assertThat(key.find()).isTrue();
    Browser.Answer wrong =
        browser.post("/account/generator", Map.of("key", key.group(1), "code", "000000"));
    assertThat(wrong.status()).isEqualTo(422);
    Browser.Answer right =
        browser.post(
            "/account/generator",
            Map.of("key", key.group(1), "code", Totp.code(key.group(1), server.now())));
    assertThat(right.status()).isEqualTo(200);
    List<String> codes =
        Pattern.compile("<code>([a-z2-7-]{19})</code>")
            .matcher(right.body())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    return new Enrolled(key.group(1), codes);
  }

  private static Browser.Answer code(Browser browser, String code) {
    return browser.post("/login/code", Map.of("code", code));
  }

  @Test
  void endsWithTheAccount() {
    try (TestServer server = TestServer.start(MANY)) {
      Browser browser = server.loggedIn(Role.THERAPIST);
      Account account = server.records().accounts().byLogin("therapist").orElseThrow();

      server.desk().setStanding(account, Account.Standing.DISABLED, AccountDesk.commandLine());

      assertThat(browser.get("/account").status()).isEqualTo(303);
      assertThat(server.browser().logIn("therapist", TestServer.PASSWORD).status()).isEqualTo(422);
    }
  }
}
