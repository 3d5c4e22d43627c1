package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every number can be looked up with its source, and a case can be tried without leaving a trace.
 */
class KnowledgePagesTest {

  private static final String PASSWORD = "walk-again-2026";

  private static TestServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(6);
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

  private static String main(Visitor visitor) {
    return visitor.page().locator("main").textContent();
  }

  @Test
  void anEntryShowsItsNumbersSourcesCasesAndWhatUsesIt() {
    try (Visitor visitor = visitor("admin")) {
      assertThat(visitor.go("/knowledge/outcomes/pain_responder_nprs")).isEqualTo(200);
      assertThat(main(visitor)).contains("Cases it is tried by").contains("2 points, 30 %");

      assertThat(visitor.go("/knowledge/outcomes/registry")).isEqualTo(200);
      assertThat(main(visitor))
          .contains("smallest group")
          .contains("11")
          .contains("working default");

      assertThat(visitor.go("/knowledge/sources/ostelo2008")).isEqualTo(200);
      assertThat(main(visitor))
          .contains("Used by")
          .contains("pain better by a change that matters");
      assertThat(visitor.page().locator("main a[href^='http']").count()).isZero();
      visitor.hadNoTrouble();
    }
  }

  @Test
  void allKindsOpenAndASearchFinds() {
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go("/knowledge");
      for (Object path :
          visitor.page().locator(".rooms a").all().stream()
              .map(way -> way.getAttribute("href"))
              .toList()) {
        assertThat(visitor.go(String.valueOf(path))).as("%s", path).isEqualTo(200);
        assertThat(visitor.page().locator(".entries li").count()).isPositive();
      }
      visitor.go("/knowledge?q=cauda+equina");
      assertThat(main(visitor)).contains("rf_ces");
      visitor.go("/knowledge?q=nothingofthekind");
      assertThat(main(visitor)).contains("Nothing holds all of these words");
      assertThat(visitor.go("/knowledge/red-flags/no_such")).isEqualTo(404);
      assertThat(visitor.go("/knowledge/no-such-kind")).isEqualTo(404);
    }
  }

  @Test
  void aTriedCaseIsAssessedAndNothingIsKept() {
    long before = patients();
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go("/knowledge/try?example=sciatica");
      assertThat(main(visitor)).contains("Nothing is kept");
      visitor.page().locator("button:has-text('Assess this case')").click();

      assertThat(visitor.page().locator("section.result").textContent())
          .contains("Likely cause")
          .contains("Plan:");
      visitor.hadNoTrouble();
    }
    assertThat(patients()).isEqualTo(before);
  }

  @Test
  void aChosenFindingCountsBesideTheCaseInWords() {
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go("/knowledge/try");
      visitor.page().locator("details summary").first().click();
      visitor.page().locator("[name='f.h_saddle_anaesthesia']").selectOption("yes");
      visitor.page().locator("button:has-text('Assess this case')").click();

      assertThat(visitor.page().locator("section.redflag").first().textContent())
          .contains("cauda equina");
      assertThat(visitor.page().locator("[name='f.h_saddle_anaesthesia']").inputValue())
          .isEqualTo("yes");
    }
  }

  @Test
  void aCaseThatCannotBeReadIsStillThere() {
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go("/knowledge/try");
      visitor.page().locator("#case").fill("patient: {age: 50\nfindings");
      visitor.page().locator("button:has-text('Assess this case')").click();

      assertThat(visitor.page().locator(".faults").textContent()).contains("cannot be read");
      assertThat(visitor.page().locator("#case").inputValue()).contains("age: 50");
    }
  }

  @Test
  void theExamplesAreThoseThatShip() throws IOException {
    for (String name : ExampleCases.titles().keySet()) {
      assertThat(ExampleCases.text(name))
          .isEqualTo(Files.readString(Path.of("../examples", name + ".yaml")));
    }
  }

  private static long patients() {
    Query query =
        new Query("Patient", List.of(), new Sight.Everybody(), List.of(), new Slice(0, 100));
    return server.archive().read(reading -> reading.search(query)).documents().size();
  }
}
