package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of the screens, of a patient whose window is open where there is one. They go into
 * {@code target/screens}; with {@code -Dambulo.screens=../docs/screens} into the documentation.
 */
class ScreensTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("ambulo.screens", "target/screens"));
  private static final int PATIENTS = 60;
  private static final long LARGEST = 250_000;

  private static TestServer server;
  private static Chromium chromium;
  private static Cast cast;

  /** One picture; {@code {id}} stands for the patient. */
  record Shot(String name, Role role, String path, Screen screen, ColorScheme colours) {}

  @BeforeAll
  static void start() throws IOException {
    Files.createDirectories(FOLDER);
    server = TestServer.withDemo(PATIENTS);
    chromium = Chromium.start();
    cast = new Cast(server, chromium);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  static Stream<Shot> shots() {
    return Stream.of(
        desk("worklist", Role.PHYSIATRIST, "/worklist"),
        dark("worklist", Role.PHYSIATRIST, "/worklist"),
        desk("patient", Role.PHYSIATRIST, "/patients/{id}"),
        dark("patient", Role.PHYSIATRIST, "/patients/{id}"),
        desk("assessment", Role.PHYSIATRIST, "/patients/{id}/assessment"),
        desk("body-chart", Role.PHYSIATRIST, "/patients/{id}/body-chart"),
        desk("plan", Role.PHYSIATRIST, "/patients/{id}/plan"),
        desk("medicines", Role.PHYSIATRIST, "/patients/{id}/medicines"),
        desk("procedures", Role.PAIN_PHYSICIAN, "/patients/{id}/procedures"),
        desk("programme", Role.THERAPIST, "/patients/{id}/programme"),
        desk("schedule", Role.COORDINATOR, "/schedule?day=2026-11-23"),
        dark("schedule", Role.COORDINATOR, "/schedule?day=2026-11-23"),
        desk("hours-and-rooms", Role.COORDINATOR, "/schedule/house"),
        desk("outcomes", Role.COORDINATOR, "/outcomes"),
        desk("knowledge", Role.PHYSIATRIST, "/knowledge/red-flags/rf_ces"),
        desk("administration", Role.ADMIN, "/admin"),
        phone("today", "/today"),
        phone("check-in", "/check-in"),
        phone("exercises", "/exercises"),
        phone("progress", "/progress"));
  }

  private static Shot desk(String name, Role role, String path) {
    return new Shot(name, role, path, Screen.DESK, ColorScheme.LIGHT);
  }

  private static Shot dark(String name, Role role, String path) {
    return new Shot(name + "-dark", role, path, Screen.DESK, ColorScheme.DARK);
  }

  private static Shot phone(String name, String path) {
    return new Shot("phone-" + name, Role.PATIENT, path, Screen.PHONE, ColorScheme.LIGHT);
  }

  @ParameterizedTest
  @MethodSource("shots")
  void isAPictureOfAWorkingScreen(Shot shot) throws IOException {
    try (Visitor visitor = cast.visitor(shot.role(), shot.screen(), shot.colours())) {
      String patient = shot.path().contains("{id}") ? patient(visitor, shot.role()) : "";
      assertThat(visitor.go(shot.path().replace("{id}", patient))).isEqualTo(200);

      Path file = FOLDER.resolve(shot.name() + ".png");
      visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file));

      assertThat(Files.size(file)).isLessThan(LARGEST);
      visitor.hadNoTrouble();
    }
  }

  /** The first on the worklist whose window is open. */
  private static String patient(Visitor visitor, Role role) {
    visitor.go("/worklist?kind=WINDOW_OPEN");
    Locator ways = visitor.page().locator("section.group tbody a[href^='/patients/']");
    return ways.count() == 0
        ? cast.patientOf(role)
        : ways.first().getAttribute("href").replaceAll("^/patients/([^/?]+).*$", "$1");
  }
}
