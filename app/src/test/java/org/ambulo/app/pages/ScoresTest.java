package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scores of questionnaires as a clinician enters them. */
class ScoresTest {

  private static TestServer server;
  private static Chromium chromium;
  private static Cast cast;
  private static Charting charting;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(24);
    chromium = Chromium.start();
    cast = new Cast(server, chromium);
    charting = new Charting(server);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Visitor visitor(Role role) {
    return cast.visitor(role, Screen.DESK, ColorScheme.LIGHT);
  }

  private static void enter(Visitor visitor, String instrument, String total, String day) {
    Page page = visitor.page();
    page.locator("#score-instrument").selectOption(instrument);
    page.locator("#score-total").fill(total);
    page.locator("#score-day").fill(day);
    page.getByText("Keep the score").click();
    page.waitForLoadState();
  }

  private static String last(Visitor visitor) {
    return visitor.page().locator("section[aria-label=Function] td b").first().textContent();
  }

  @Test
  void aScoreOfTheSameDayCorrectsTheFirstAndReachesTheJourney() {
    String patient = charting.patient("p-scores");
    try (Visitor visitor = visitor(Role.THERAPIST)) {
      visitor.go("/patients/" + patient + "/scores");
      assertThat(visitor.page().getByText("No questionnaire was filled in yet").isVisible())
          .isTrue();
      enter(visitor, "rmdq24", "14", "2026-11-02");
      enter(visitor, "rmdq24", "9", "2026-11-20");
      enter(visitor, "rmdq24", "10", "2026-11-20");

      assertThat(last(visitor)).isEqualTo("10");
      assertThat(visitor.page().locator(".scored").allTextContents())
          .containsExactly("14 2 Nov 2026");
      assertThat(charting.kept(patient, "Observation")).hasSize(2);
      visitor.findsItAccessible();
      visitor.go("/patients/" + patient);
      assertThat(visitor.page().locator("main").textContent()).contains("Roland-Morris");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void whatCannotBeIsToldBesideTheFieldAndNothingIsKept() {
    String patient = charting.patient("p-impossible");
    try (Visitor visitor = visitor(Role.PHYSIATRIST)) {
      visitor.go("/patients/" + patient + "/scores");
      enter(visitor, "rmdq24", "25", "2027-01-01");

      assertThat(visitor.page().locator(".fault").allTextContents())
          .containsExactly(
              "Give a number from 0 to 24.",
              "Give the day on which it was filled in, not later than today.");
      assertThat(visitor.page().locator("#score-total").inputValue()).isEqualTo("25");
      assertThat(charting.kept(patient, "Observation")).isEmpty();
      visitor.findsItAccessible();
    }
  }
}
