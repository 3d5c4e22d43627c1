package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.access.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a real browser: accessible, quiet, as good on a phone, twice as large and without a
 * mouse.
 */
class EveryPageTest {

  private static final int PATIENTS = 24;

  /**
   * Parts of pages that scripts ask for, papers, and what is for programs; {@code /} leads on to
   * where somebody belongs, and the page that asks for a code has a test of its own.
   */
  private static final Set<String> NO_PAGES =
      Set.of(
          "/",
          "/login/code",
          "/worklist/part",
          "/schedule/part",
          "/patients/{id}/part",
          "/patients/{id}/banner",
          "/patients/{id}/assessment/part",
          "/patients/{id}/documents/plan.pdf",
          "/patients/{id}/documents/therapy.pdf",
          "/patients/{id}/documents/letter.pdf",
          "/patients/{id}/documents/programme.pdf",
          "/patients/{id}/procedures/{procedure}/packet.pdf",
          "/check-in/outbox",
          "/events",
          "/app.webmanifest",
          "/worker.js",
          "/assets/{file}",
          "/health/live",
          "/health/ready",
          "/metrics");

  private static TestServer server;
  private static Chromium chromium;
  private static Cast cast;
  private static final Map<Desk, Visitor> VISITORS = new HashMap<>();

  /** Somebody before a screen. */
  private record Desk(Optional<Role> who, Screen screen) {}

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(PATIENTS);
    chromium = Chromium.start();
    cast = new Cast(server, chromium);
  }

  @AfterAll
  static void stop() {
    VISITORS.values().forEach(Visitor::close);
    chromium.close();
    server.close();
  }

  private static Visitor at(EveryPage page, Screen screen) {
    Visitor visitor = VISITORS.computeIfAbsent(new Desk(page.who(), screen), EveryPageTest::comes);
    assertThat(visitor.go(cast.address(page))).isEqualTo(page.status());
    return visitor;
  }

  private static Visitor comes(Desk desk) {
    return desk.who()
        .map(role -> cast.visitor(role, desk.screen()))
        .orElseGet(() -> Visitor.at(server.address(), chromium, desk.screen()));
  }

  static List<EveryPage> pages() {
    return EveryPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isAccessibleAndQuiet(EveryPage page) {
    for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
      Visitor visitor = at(page, screen);
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void worksTwiceAsLargeAndWithoutAMouse(EveryPage page) {
    Visitor visitor = at(page, Screen.TWICE_AS_LARGE);
    visitor.hasRoomForIt();
    new Keyboard(visitor.page()).reachesEverything();
    visitor.hadNoTrouble();
  }

  /** The pages of the generator of codes, which each come once. */
  @Test
  void theSecondFactorIsSetUpAndAskedForAccessibly() {
    TestServer own = TestServer.start(Map.of());
    try (own) {
      own.account(Role.ADMIN);
      try (Visitor visitor = Visitor.at(own.address(), chromium, Screen.TWICE_AS_LARGE)) {
        visitor.loggedIn("admin", TestServer.PASSWORD);
        visitor.go("/account/generator");
        String key = visitor.page().locator("input[name=key]").inputValue();
        visitor.page().locator("input[name=code]").fill(Totp.code(key, own.now()));
        visitor.page().keyboard().press("Enter");
        visitor.page().locator(".codes").waitFor();
        isGood(visitor);
        visitor.context().clearCookies();
        visitor.go("/login");
        visitor.page().getByLabel("Login").fill("admin");
        visitor.page().getByLabel("Password").fill(TestServer.PASSWORD);
        visitor.page().keyboard().press("Enter");
        visitor.page().waitForURL("**/login/code");
        isGood(visitor);
      }
    }
  }

  private static void isGood(Visitor visitor) {
    visitor.findsItAccessible();
    new Keyboard(visitor.page()).reachesEverything();
    visitor.hadNoTrouble();
  }

  /** A page that the server has and that nobody looks at here would not be known to be good. */
  @Test
  void everyAddressIsLookedAtOrIsNoPage() {
    assertThat(server.routes())
        .filteredOn(route -> route.startsWith("GET "))
        .map(route -> route.substring("GET ".length()))
        .filteredOn(route -> !NO_PAGES.contains(route))
        .allSatisfy(
            route -> assertThat(EveryPage.all()).as(route).anyMatch(page -> page.isAt(route)));
  }
}
