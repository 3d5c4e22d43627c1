package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.ambulo.clinic.archive.Deed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who means no good, or is broken. */
class HostileTest {

  private TestServer server;

  @BeforeEach
  void start() {
    server =
        TestServer.start(
            Map.of(
                "AMBULO_LIMITS_LOGINS", "20",
                "AMBULO_LIMITS_REQUESTS", "400",
                "AMBULO_LIMITS_PROGRAM_REQUESTS", "50",
                "AMBULO_LIMITS_PAGE_BODY", "20000",
                "AMBULO_LIMITS_FHIR_BODY", "50000"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersEveryLoginFormWithoutFailing() {
    List<String> texts =
        List.of(
            "",
            " ",
            "' or 1=1 --",
            "\u0000",
            "a\u0000b",
            "\uD83E\uDDBF".repeat(60),
            "<script>alert(1)</script>",
            "${7*7}#{7*7}{{7*7}}",
            "../../etc/passwd",
            "\r\nSet-Cookie: x=y",
            "x".repeat(5000));
    Browser browser = server.browser();
    browser.get("/login");
    for (String text : texts) {
      server.pass(Duration.ofHours(25));
      Browser.Answer answer =
          browser.post("/login", Map.of("login", text, "password", text, "next", text));
      assertThat(answer.status()).as(text).isIn(422, 429);
      assertThat(answer.body()).doesNotContain("<script>alert");
      assertThat(answer.headers("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("x="));
    }
  }

  @Test
  void answersNoiseWithoutFailing() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      byte[] noise = new byte[1 + random.nextInt(400)];
      random.nextBytes(noise);
      String head =
          "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + "Content-Type: application/x-www-form-urlencoded"
              + (i % 3 == 0 ? "; charset=no-such-thing" : "")
              + "\r\nContent-Length: "
              + noise.length
              + "\r\n\r\n";
      assertThat(raw(head, noise)).as("noise " + i).matches("HTTP/1.1 4\\d\\d");
    }
  }

  @Test
  void answersBadRequestsWithoutSayingWhatItIs() throws IOException {
    for (String line :
        List.of(
            "GET /%zz HTTP/1.1",
            "GET /..%2f..%2fetc/passwd HTTP/1.1",
            "GET /login;jsessionid=1 HTTP/1.1",
            "GET //evil.example/ HTTP/1.1",
            "TRACE / HTTP/1.1",
            "BREW /coffee HTTP/1.1",
            "GET /\u0001 HTTP/1.1",
            "GET /fhir/%00 HTTP/1.1",
            "nonsense")) {
      String status = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n", new byte[0]);
      assertThat(status).as(line).matches("HTTP/1.1 (303|4\\d\\d|501)|");
    }
  }

  private String raw(String head, byte[] body) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.UTF_8));
      out.write(body);
      out.flush();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).doesNotContain("Tomcat", "Exception", "org.apache", "at java.");
      return answer.lines().findFirst().map(String::strip).orElse("");
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    Browser browser = server.browser();
    browser.get("/login");
    Browser.Answer page = browser.post("/login", Map.of("login", "x".repeat(30_000)));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.body()).contains("Too large");

    String key = server.key(server.bare(Role.SYSTEM, "loader"), Scope.WRITE);
    Browser.Answer api =
        browser.send(
            "POST",
            "/fhir/Patient",
            Optional.of("{\"resourceType\":\"Patient\",\"x\":\"" + "x".repeat(60_000) + "\"}"),
            "Authorization",
            "Bearer " + key,
            "Content-Type",
            "application/fhir+json");
    assertThat(api.status()).isEqualTo(413);
    assertThat(api.body()).contains("OperationOutcome");
  }

  @Test
  void refusesABodyThatGrowsPastTheLimitWithoutSayingSo() throws IOException {
    String key = server.key(server.bare(Role.SYSTEM, "loader"), Scope.WRITE);
    String chunk = "x".repeat(1000);
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      body.append(Integer.toHexString(chunk.length())).append("\r\n").append(chunk).append("\r\n");
    }
    body.append("0\r\n\r\n");
    String head =
        "POST /fhir/Patient HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + key
            + "\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: chunked\r\n\r\n";

    assertThat(raw(head, body.toString().getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("HTTP/1.1 413");
  }

  @Test
  void letsSoManyPasswordsThroughAMinute() {
    Browser browser = server.browser();
    browser.get("/login");
    int refused = 0;
    for (int i = 0; i < 30; i++) {
      Browser.Answer answer = browser.post("/login", Map.of("login", "n" + i, "password", "wrong"));
      refused += answer.status() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(10);
    Browser.Answer more = browser.post("/login", Map.of("login", "n", "password", "wrong"));
    assertThat(more.header("Retry-After")).isPresent();
    assertThat(more.body()).contains("Too many requests");
    server.pass(Duration.ofSeconds(3));
    assertThat(browser.post("/login", Map.of("login", "n", "password", "wrong")).status())
        .isEqualTo(422);
  }

  @Test
  void letsSoManyRequestsThroughAMinute() {
    String key = server.key(server.bare(Role.SYSTEM, "loader"), Scope.READ);
    Browser program = server.browser();
    for (int i = 0; i < 50; i++) {
      assertThat(program.get("/fhir/Patient", "Authorization", "Bearer " + key).status())
          .isEqualTo(200);
    }
    Browser.Answer much = program.get("/fhir/Patient", "Authorization", "Bearer " + key);
    assertThat(much.status()).isEqualTo(429);
    assertThat(much.header("Retry-After")).isPresent();
    assertThat(server.browser().get("/health/live").status()).isEqualTo(200);
    server.pass(Duration.ofMinutes(1));
    assertThat(program.get("/fhir/Patient", "Authorization", "Bearer " + key).status())
        .isEqualTo(200);
  }

  @Test
  void notesKeysThatOpenNothingAndStopsWhoTriesMany() {
    Browser program = server.browser();
    for (int i = 0; i < 20; i++) {
      assertThat(program.get("/fhir/Patient", "Authorization", "Bearer ambulo_1_" + i).status())
          .isEqualTo(401);
    }
    assertThat(program.get("/fhir/Patient", "Authorization", "Basic !!!").status()).isEqualTo(429);
    assertThat(server.deeds(Deed.Act.LOG_IN)).hasSize(20);
  }

  @Test
  void takesAKeyAsThePasswordOfTheBasicScheme() {
    String key = server.key(server.bare(Role.SYSTEM, "loader"), Scope.READ);
    String pair =
        Base64.getEncoder().encodeToString(("loader:" + key).getBytes(StandardCharsets.UTF_8));

    assertThat(server.browser().get("/fhir/Patient", "Authorization", "Basic " + pair).status())
        .isEqualTo(200);
  }

  @Test
  void opensARecordForAWhileWithAReason() {
    server.patient("p7");
    Browser browser = server.loggedIn(Role.THERAPIST);
    browser.get("/account");
    assertThat(browser.get("/fhir/Patient/p7").status()).isEqualTo(403);
    assertThat(browser.post("/patients/p7/open", Map.of("reason", "why")).status()).isEqualTo(422);
    assertThat(
            browser.post("/patients/none/open", Map.of("reason", "collapsed at the desk")).status())
        .isEqualTo(422);
    assertThat(
            browser.post("/patients/p7/open", Map.of("reason", "collapsed at the desk")).status())
        .isEqualTo(303);
    assertThat(browser.get("/fhir/Patient/p7").status()).isEqualTo(200);
    assertThat(server.deeds(Deed.Act.BREAK_GLASS))
        .filteredOn(deed -> deed.result() == Deed.Result.DONE)
        .singleElement()
        .satisfies(
            deed -> {
              assertThat(deed.patient()).hasValue("p7");
              assertThat(deed.detail()).isEqualTo("collapsed at the desk");
            });
    for (int i = 0; i < 3; i++) {
      server.pass(Duration.ofMinutes(20));
      browser.get("/account");
    }
    assertThat(browser.get("/fhir/Patient/p7").status()).isEqualTo(403);
  }

  @Test
  void showsMetricsToThisMachineOnly() {
    server.browser().get("/health/live");
    assertThat(server.browser().get("/metrics").body())
        .contains("jvm_memory", "http_server", "database_statements_total");
    assertThat(server.browser().get("/metrics", "X-Forwarded-For", "203.0.113.9").status())
        .isEqualTo(404);
  }
}
