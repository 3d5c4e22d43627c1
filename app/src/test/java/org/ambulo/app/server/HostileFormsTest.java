package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ambulo.clinic.access.AccountDesk;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Totp;
import org.ambulo.clinic.archive.Deed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form and every field of the pages, filled in by somebody who means no good. */
class HostileFormsTest {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "' or 1=1 --",
          "%' escape '",
          "\u0000",
          "a\u0000b",
          "\uD83E\uDDBF".repeat(60),
          "\u202Eright to left",
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "${7*7}#{7*7}{{7*7}}",
          "../../etc/passwd",
          "\r\nSet-Cookie: x=y",
          "x".repeat(5000));

  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.start(
            Map.of("AMBULO_LIMITS_LOGINS", "1000000", "AMBULO_LIMITS_REQUESTS", "1000000"));
    server.patient("p1");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<String> texts() {
    return TEXTS;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Refused or shown, never failed; nothing of it is taken as anything but text. */
  private static void unharmed(Browser.Answer answer, String text) {
    assertThat(answer.status()).as(text).isBetween(200, 499);
    assertThat(answer.body())
        .as(text)
        .doesNotContain("<script>alert", "<img src=x", "49{{", "SQL", "Exception", "at org.");
    assertThat(answer.headers("Set-Cookie")).as(text).noneMatch(cookie -> cookie.startsWith("x="));
  }

  private static Browser known(Role role, String login) {
    if (server.records().accounts().byLogin(login).isEmpty()) {
      server.account(role, login);
    }
    Browser browser = server.browser();
    assertThat(browser.logIn(login, TestServer.PASSWORD).status()).isEqualTo(303);
    return browser;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void changingThePassword(String text) {
    Browser browser = known(Role.THERAPIST, "changer");
    browser.get("/account/password");
    for (String current : List.of(text, TestServer.PASSWORD)) {
      Browser.Answer answer =
          browser.post(
              "/account/password",
              Map.of("current", current, "chosen", text, "again", text, "next", text));
      if (text.length() < 3000 && text.codePointCount(0, text.length()) < 12) {
        assertThat(answer.status()).as(text).isIn(422, 429);
      }
      unharmed(answer, text);
      if (answer.status() == 303) {
        assertThat(answer.location()).isEqualTo("/");
        server
            .desk()
            .setPassword(
                server.records().accounts().byLogin("changer").orElseThrow(),
                TestServer.PASSWORD,
                AccountDesk.commandLine());
        browser = known(Role.THERAPIST, "changer");
        browser.get("/account/password");
      }
    }
    server.pass(Duration.ofHours(1));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void settingUpACodeGenerator(String text) {
    Browser browser = known(Role.THERAPIST, "enroller");
    browser.get("/account/generator");
    for (Map<String, String> fields :
        List.of(
            Map.of("key", text, "code", text, "next", text),
            Map.of("key", "JBSWY3DPEHPK3PXP", "code", text))) {
      Browser.Answer answer = browser.post("/account/generator", fields);
      assertThat(answer.status()).as(text).isEqualTo(422);
      unharmed(answer, text);
    }
    assertThat(browser.get("/account").status()).isEqualTo(200);
  }

  @Test
  void theSecondFactor() {
    Browser owner = known(Role.THERAPIST, "second");
    Matcher key =
        Pattern.compile("name=\"key\" value=\"([A-Z2-7]+)\"")
            .matcher(owner.get("/account/generator").body());
    assertThat(key.find()).isTrue();
    String code = Totp.code(key.group(1), server.now());
    assertThat(owner.post("/account/generator", Map.of("key", key.group(1), "code", code)).status())
        .isEqualTo(200);
    for (String text : TEXTS) {
      server.pass(Duration.ofHours(25));
      Browser thief = server.browser();
      assertThat(thief.logIn("second", TestServer.PASSWORD).location()).isEqualTo("/login/code");
      thief.get("/login/code");
      Browser.Answer answer = thief.post("/login/code", Map.of("code", text, "next", text));
      assertThat(answer.status()).as(text).isIn(422, 429);
      unharmed(answer, text);
      assertThat(thief.get("/account").location()).isEqualTo("/login/code");
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void breakingTheGlass(String text) {
    Browser browser = known(Role.THERAPIST, "opener");
    browser.get("/account");
    int before = server.deeds(Deed.Act.BREAK_GLASS).size();
    Browser.Answer answer = browser.post("/patients/p1/open", Map.of("reason", text));
    unharmed(answer, text);
    assertThat(answer.status()).as(text).isIn(303, 422);
    assertThat(answer.status() == 422 || text.strip().length() >= 10).as(text).isTrue();
    assertThat(server.deeds(Deed.Act.BREAK_GLASS).size() - before)
        .as("what was granted is in the trail")
        .isGreaterThanOrEqualTo(answer.status() == 303 ? 1 : 0);
    unharmed(browser.post("/patients/" + encoded(text) + "/open", Map.of("reason", text)), text);
    assertThat(server.archive().firstBrokenDeed()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lookingForAPatient(String text) {
    Browser browser = known(Role.COORDINATOR, "finder");
    for (String page : List.of("/worklist?name=", "/worklist/part?name=", "/login?next=")) {
      unharmed(browser.get(page + encoded(text)), text);
    }
    for (String page : List.of("/patients/%s", "/patients/%s/part", "/events?patient=%s")) {
      Browser.Answer answer = browser.get(page.formatted(encoded(text)));
      unharmed(answer, text);
    }
    browser.get("/worklist");
    Browser.Answer found = browser.post("/worklist", Map.of("name", text, "x", text));
    assertThat(found.status()).isEqualTo(200);
    unharmed(found, text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theTokenOfAForm(String text) {
    Browser browser = known(Role.THERAPIST, "visitor");
    for (String page : List.of("/login", "/logout", "/account/password", "/patients/p1/open")) {
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("_csrf", text);
      Browser.Answer answer = browser.postBare(page, fields);
      assertThat(answer.status()).as(page).isEqualTo(403);
      unharmed(answer, text);
    }
    assertThat(browser.get("/account").status()).isEqualTo(200);
  }

  /** Many at once guess passwords of everybody; who is at work does not notice. */
  @Test
  void aStormOfWrongPasswordsShutsNobodyOutWhoIsIn() throws Exception {
    Browser working = known(Role.THERAPIST, "worker");
    server.account(Role.COORDINATOR, "target");
    try (ExecutorService thieves = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> tries =
          IntStream.range(0, 120)
              .mapToObj(
                  i ->
                      thieves.submit(
                          () ->
                              server
                                  .browser()
                                  .logIn(i % 3 == 0 ? "target" : "guess" + i, "wrong " + i)
                                  .status()))
              .toList();
      for (int i = 0; i < 20; i++) {
        assertThat(working.get("/worklist").status()).isEqualTo(200);
      }
      for (Future<Integer> one : tries) {
        assertThat(one.get()).isIn(422, 429);
      }
    }
    assertThat(server.browser().logIn("target", TestServer.PASSWORD).status())
        .as("locked, and the right password does not open it")
        .isEqualTo(429);
    assertThat(working.get("/account").status()).isEqualTo(200);
    assertThat(server.archive().firstBrokenDeed()).isEmpty();
    server.pass(Duration.ofHours(25));
    assertThat(server.browser().logIn("target", TestServer.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void asksWhoseSessionIsOverToLogInAndNeverInsideAPart() {
    Browser browser = known(Role.COORDINATOR, "idle");
    browser.get("/account");
    server.pass(Duration.ofMinutes(31));
    String at = server.address() + "/patients/p1";
    String[] part = {"HX-Request", "true", "HX-Current-URL", at};
    for (String path : List.of("/worklist/part", "/patients/p1/part", "/worklist?name=x")) {
      gone(browser.get(path, part), "/login?next=%2Fpatients%2Fp1");
    }
    for (String path : List.of("/account/password", "/patients/p1/open", "/account/generator")) {
      Map<String, String> fields =
          Map.of("_csrf", browser.token(), "reason", "collapsed at the desk");
      gone(browser.postBare(path, fields, part), "/login?next=%2Fpatients%2Fp1");
      assertThat(browser.postBare(path, fields).location()).isEqualTo("/login");
    }
    assertThat(browser.get("/patients/p1").location()).isEqualTo("/login?next=%2Fpatients%2Fp1");
    assertThat(browser.get("/events").status()).isEqualTo(303);
    assertThat(browser.get("/fhir/Patient/p1").status()).isEqualTo(401);
    gone(
        browser.get(
            "/worklist/part", "HX-Request", "true", "HX-Current-URL", "https://evil.example//x"),
        "/login");
  }

  private static void gone(Browser.Answer answer, String where) {
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("HX-Redirect")).hasValue(where);
    assertThat(answer.body()).doesNotContain("<form", "password");
    assertThat(answer.location()).isEmpty();
  }
}
