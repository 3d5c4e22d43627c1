package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure says how it was counted, and opens the patients it was counted from. */
class OutcomesTest {

  private static final String PASSWORD = "walk-again-2026";
  private static final int PATIENTS = 48;

  private static TestServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(PATIENTS);
    server.live().catchUp(PATIENTS);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Visitor visitor(String login) {
    return Visitor.at(server.address(), chromium, Screen.DESK).loggedIn(login, PASSWORD);
  }

  private static int number(String text) {
    Matcher found = Pattern.compile("\\d+").matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return Integer.parseInt(found.group());
  }

  @Test
  void aFigureHasShareIntervalAndWhatIsNotKnown() {
    try (Visitor visitor = visitor("coordinator")) {
      visitor.go("/outcomes");

      assertThat(visitor.page().locator(".outcomes > p").first().textContent())
          .startsWith(PATIENTS + " patients of the clinic");
      List<String> cells =
          visitor
              .page()
              .locator("tr:has-text('Pain better by a change that matters') td")
              .allTextContents()
              .stream()
              .map(String::strip)
              .toList();
      assertThat(cells.get(0)).matches("\\d+ %");
      assertThat(cells.get(1)).matches("\\d+ of \\d+");
      assertThat(cells.get(2)).matches("\\d+ to \\d+ %");
      assertThat(cells.get(3)).contains("no second score in this episode");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aFigureOpensAsManyPatientsAsItCounts() {
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go("/outcomes");
      visitor.page().locator("a[href='/outcomes/pain-better']").click();
      Locator ways = visitor.page().locator(".counts a");
      int shown = visitor.page().locator("tbody tr").count();

      assertThat(shown).isPositive().isEqualTo(number(ways.first().textContent()));
      ways.nth(1).click();
      visitor.page().waitForURL("**/outcomes/pain-better?show=no");
      assertThat(visitor.page().locator("tbody tr").count())
          .isEqualTo(number(visitor.page().locator(".counts a").nth(1).textContent()));
      visitor.hadNoTrouble();
    }
  }

  @Test
  void whoBooksIsShownByNameOnlyWhoWaitsAndWhoseWindowItIs() {
    try (Visitor visitor = visitor("coordinator")) {
      visitor.go("/outcomes");

      assertThat(visitor.page().locator(".outcomes tbody a").all())
          .isNotEmpty()
          .extracting(link -> link.getAttribute("href"))
          .allMatch(path -> path.startsWith("/outcomes/wait") || path.contains("/window"));
      assertThat(visitor.go("/outcomes/unsafe-regimen?show=yes")).isEqualTo(403);
      assertThat(visitor.go("/outcomes/wait-plan?show=no")).isEqualTo(200);
    }
  }

  @Test
  void whoBooksFindsAPatientWithoutTheirCause() {
    assertThat(columns("physiatrist")).contains("Name", "Cause");
    assertThat(columns("coordinator")).contains("Name", "Leads").doesNotContain("Cause");
  }

  private static List<String> columns(String login) {
    try (Visitor visitor = visitor(login)) {
      visitor.go("/worklist");
      visitor.page().locator("form.search input[name=name]").fill("e");
      visitor.page().locator("form.search button").click();
      visitor.page().waitForSelector("section[aria-labelledby=found] table");
      return visitor
          .page()
          .locator("section[aria-labelledby=found] th[scope=col]")
          .allTextContents();
    }
  }

  @Test
  void aClinicianCountsTheirOwnPatientsAlone() {
    try (Visitor visitor = visitor("therapist")) {
      visitor.go("/outcomes");

      String whose = visitor.page().locator(".outcomes > p").first().textContent();
      assertThat(whose).contains("patients in your care");
      assertThat(number(whose)).isLessThan(PATIENTS);
    }
  }

  @Test
  void smallGroupsAreNotShown() {
    try (Visitor visitor = visitor("coordinator")) {
      visitor.go("/outcomes");

      assertThat(visitor.page().locator("section:has(#equity) p").first().textContent())
          .contains("fewer than 11 patients");
      for (String of : visitor.page().locator("section:has(#equity) td .small").allTextContents()) {
        assertThat(number(of.substring(of.indexOf("of")))).isGreaterThanOrEqualTo(11);
      }
    }
  }

  @Test
  void whatIsNoFigureIsNotThere() {
    try (Visitor visitor = visitor("coordinator")) {
      assertThat(visitor.go("/outcomes/no-such-figure")).isEqualTo(404);
    }
  }
}
