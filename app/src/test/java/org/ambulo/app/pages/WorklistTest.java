package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The worklist says what to do first, and what was done is gone from it everywhere. */
class WorklistTest {

  private static final String PASSWORD = "walk-again-2026";

  private static TestServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(48);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Visitor coordinator() {
    return Visitor.at(server.address(), chromium, Screen.DESK).loggedIn("coordinator", PASSWORD);
  }

  private static Locator tasks(Visitor visitor) {
    return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done: "));
  }

  @Test
  void putsRedFlagsBeforeEverythingThatWasAskedOfSomebody() {
    try (Visitor visitor = coordinator()) {
      visitor.go("/worklist");

      assertThat(visitor.page().locator("section.group h2").allTextContents())
          .startsWith("Red flag")
          .contains("Asked of you");
      assertThat(visitor.page().locator(".first").textContent()).contains("red flag");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aTaskIsDoneOnceAndGoneFromBothBrowsers() {
    try (Visitor one = coordinator();
        Visitor other = coordinator()) {
      one.go("/worklist");
      other.go("/worklist");
      int before = tasks(one).count();
      assertThat(before).isGreaterThan(1);

      tasks(one).first().click();
      one.page().waitForURL("**/worklist?done=task");

      assertThat(tasks(one).count()).isEqualTo(before - 1);
      assertThat(one.page().getByRole(AriaRole.STATUS).first().textContent()).contains("Done.");
      other.page().waitForCondition(() -> tasks(other).count() == before - 1);
      one.hadNoTrouble();
      other.hadNoTrouble();
    }
  }

  @Test
  void showsOneKindAloneWithAsManyAsItCounts() {
    try (Visitor visitor = coordinator()) {
      visitor.go("/worklist");
      Locator way =
          visitor.page().locator(".counts a", new Page.LocatorOptions().setHasText("Red flag"));
      int number = Integer.parseInt(way.locator("b").textContent().strip());

      way.click();

      assertThat(visitor.page().locator("section.group h2").allTextContents())
          .containsExactly("Red flag");
      assertThat(visitor.page().locator("section.group tbody tr").count()).isEqualTo(number);
    }
  }
}
