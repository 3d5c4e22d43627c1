package org.ambulo.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address by every role, and by nobody, as routes.txt says. */
class RouteMatrixTest {

  private static final List<Role> COLUMNS =
      List.of(
          Role.PHYSIATRIST,
          Role.PAIN_PHYSICIAN,
          Role.THERAPIST,
          Role.COORDINATOR,
          Role.PATIENT,
          Role.ADMIN,
          Role.AUDITOR);

  private static TestServer server;
  private static final Map<Role, Browser> BROWSERS = new EnumMap<>(Role.class);

  /** One row. */
  record Row(String method, String path, List<String> expected) {
    String name() {
      return method + " " + path;
    }

    /** An address of this kind. */
    String example() {
      return path.replace("{id}", "p1")
          .replace("{file}", "no-such.css")
          .replaceAll("\\{(\\w+)}", "$1");
    }

    @Override
    public String toString() {
      return name();
    }
  }

  @BeforeAll
  static void start() {
    server = TestServer.start(Map.of());
    server.patient("p1");
    server.patient("p2");
    COLUMNS.forEach(role -> BROWSERS.put(role, server.loggedIn(role)));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static List<Row> rows() throws IOException {
    try (InputStream stream = RouteMatrixTest.class.getResourceAsStream("/server/routes.txt")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\s+"))
          .map(cells -> new Row(cells[0], cells[1], List.of(cells).subList(2, cells.length)))
          .toList();
    }
  }

  @Test
  void knowsEveryAddressOfTheServer() throws IOException {
    assertThat(rows().stream().map(Row::name).toList()).containsAll(server.routes());
    assertThat(server.routes()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void letsInWhoMayComeIn(Row row) {
    assertThat(row.expected()).hasSize(COLUMNS.size() + 1);
    String nobody = outcome(row, server.browser());
    assertThat(nobody).as("nobody").isEqualTo(row.expected().getFirst());
    for (int i = 0; i < COLUMNS.size(); i++) {
      Role role = COLUMNS.get(i);
      Browser tab = BROWSERS.get(role).at(server.address());
      if (row.name().equals("POST /logout")) {
        tab = server.browser();
        tab.logIn(role.name().toLowerCase(Locale.ROOT), TestServer.PASSWORD);
      }
      assertThat(outcome(row, tab)).as(role.name()).isEqualTo(row.expected().get(i + 1));
    }
  }

  private static String outcome(Row row, Browser browser) {
    String path = row.example();
    if (browser.get("/account").status() != 200) {
      browser.get("/login");
    }
    Browser.Answer answer =
        row.method().equals("GET")
            ? browser.get(path, "Prefer", "respond-async")
            : browser.post(path, Map.of("login", "nobody", "password", "wrong"));
    boolean file = row.path().startsWith("/assets/");
    return switch (answer.status()) {
      case 303 -> answer.location().startsWith("/login") ? "in" : "ok";
      case 401, 403 -> "no";
      case 404 -> file ? "ok" : "off";
      default -> answer.status() < 500 ? "ok" : "failed with " + answer.status();
    };
  }

  @Test
  void letsProgramsInByTheirScopes() {
    String reads = server.key(server.bare(Role.SYSTEM, "reader"), Scope.READ);
    String writes = server.key(server.bare(Role.SYSTEM, "writer"), Scope.WRITE);

    assertThat(api("GET", "/fhir/Patient/p2", reads).status()).isEqualTo(200);
    assertThat(api("GET", "/fhir/Patient/p2", writes).status()).isEqualTo(403);
    assertThat(api("POST", "/fhir/Patient", reads).status()).isEqualTo(403);
    assertThat(api("POST", "/fhir/Patient", writes).status()).isEqualTo(201);
    assertThat(api("GET", "/fhir/$export", reads).status()).isEqualTo(403);
    assertThat(api("GET", "/account", reads).status()).isEqualTo(303);
    assertThat(api("GET", "/fhir/Patient/p2", reads + "x").status()).isEqualTo(401);
    assertThat(api("GET", "/fhir/Patient/p2", "").status()).isEqualTo(401);
  }

  private static Browser.Answer api(String method, String path, String key) {
    Optional<String> body =
        Optional.of("{\"resourceType\":\"Patient\"}").filter(any -> method.equals("POST"));
    return server
        .browser()
        .send(
            method,
            path,
            body,
            "Authorization",
            "Bearer " + key,
            "Content-Type",
            "application/fhir+json",
            "Prefer",
            "respond-async");
  }

  @Test
  void tellsProgramsHowToProveThemselves() {
    Browser.Answer answer = server.browser().get("/fhir/Patient");

    assertThat(answer.headers("WWW-Authenticate"))
        .anySatisfy(scheme -> assertThat(scheme).startsWith("Bearer"))
        .anySatisfy(scheme -> assertThat(scheme).startsWith("Basic"));
    assertThat(answer.body()).contains("OperationOutcome");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tellsEveryBrowserWhatNotToDo(Row row) {
    Browser.Answer answer = server.browser().get(row.example());

    assertThat(answer.header("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "*", "http");
    assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).hasValue("same-origin");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    assertThat(answer.header("Permissions-Policy")).isPresent();
    assertThat(answer.header("X-Request-Id")).isPresent();
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void keepsFilesForEverAndPagesNever() {
    String page = server.browser().get("/login").body();
    String css =
        Stream.of(page.split("\"")).filter(p -> p.endsWith(".css")).findFirst().orElseThrow();

    Browser.Answer file = server.browser().get(css);

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type").orElse("")).startsWith("text/css");
    assertThat(file.header("Cache-Control").orElse(""))
        .contains("max-age=31536000", "immutable")
        .doesNotContain("no-store");
  }
}
