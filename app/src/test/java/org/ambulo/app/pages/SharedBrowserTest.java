package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two people, one browser: neither learns of the other. */
class SharedBrowserTest {

  private static final String WORDS = "My leg is numb since Sunday";

  private static TestServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(24);
    chromium = Chromium.start();
    Charting charting = new Charting(server);
    for (String patient : new String[] {"p-first", "p-second"}) {
      charting.patient(patient);
      server.patientAccount(patient);
    }
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Visitor visitor() {
    return Visitor.at(server.address(), chromium, Screen.PHONE);
  }

  private static String typed(Page page) {
    return page.locator("textarea[name=text]").inputValue();
  }

  @Test
  void whatOneTypedAndDidNotSendIsShownToNoOther() {
    try (Visitor browser = visitor()) {
      browser.loggedIn("p-first", TestServer.PASSWORD);
      browser.go("/my-messages");
      browser.page().locator("textarea[name=text]").fill(WORDS);
      browser.go("/today");
      browser.go("/my-messages");
      assertThat(typed(browser.page())).isEqualTo(WORDS);

      browser.page().locator("form[action='/logout'] button").click();
      browser.page().getByLabel("Password").waitFor();
      browser.loggedIn("p-second", TestServer.PASSWORD);
      browser.go("/my-messages");
      assertThat(typed(browser.page())).isEmpty();
      browser.hadNoTrouble();
    }
  }

  @Test
  void aSessionThatOnlyEndedKeepsADraftForItsOwnerAlone() {
    try (Visitor browser = visitor()) {
      browser.loggedIn("p-first", TestServer.PASSWORD);
      browser.go("/my-messages");
      browser.page().locator("textarea[name=text]").fill(WORDS);
      browser.context().clearCookies();
      browser.loggedIn("p-second", TestServer.PASSWORD);
      browser.go("/my-messages");
      assertThat(typed(browser.page())).isEmpty();
      browser.context().clearCookies();
      browser.loggedIn("p-first", TestServer.PASSWORD);
      browser.go("/my-messages");
      assertThat(typed(browser.page())).isEqualTo(WORDS);
    }
  }

  @Test
  void aPatientIsNotToldOfAnother() {
    try (Visitor first = visitor();
        Visitor second = visitor()) {
      first.loggedIn("p-first", TestServer.PASSWORD);
      assertThat(first.go("/patients/p-second/documents/plan.pdf")).isEqualTo(404);
      assertThat(first.go("/patients/p-nobody/documents/plan.pdf")).isEqualTo(404);

      second.loggedIn("p-second", TestServer.PASSWORD);
      second.go("/who-looked");
      assertThat(second.page().locator("main").textContent())
          .contains("Another patient", "tried to look")
          .doesNotContain("p-first");
    }
  }
}
