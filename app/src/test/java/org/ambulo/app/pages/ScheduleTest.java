package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.web.chart.KeptVisit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator books, moves and cancels; the record is what the board shows. */
class ScheduleTest {

  private static final String PASSWORD = "walk-again-2026";

  /** A Tuesday; the server's day is the Sunday before. */
  private static final String DAY = "/schedule?day=2026-11-24&view=day";

  /**
   * The first session with room for itself straight after its end, and the place there: of its
   * column the cell that is free for as long.
   */
  private static final String ROOMY =
      """
      () => {
        const free = (staff, start, minutes) => {
          for (let i = 0; i < minutes; i += 15) {
            const at = new Date(start + ":00Z");
            at.setUTCMinutes(at.getUTCMinutes() + i);
            if (!document.querySelector(
                `td.free[data-staff="${staff}"][data-start="${at.toISOString().slice(0, 16)}"]`)) {
              return false;
            }
          }
          return true;
        };
        for (const card of document.querySelectorAll(".visit.therapy[draggable=true]")) {
          const cell = card.closest("td");
          if (cell.querySelectorAll(".visit").length > 1) continue;
          const end = new Date(cell.dataset.start + ":00Z");
          end.setUTCMinutes(end.getUTCMinutes() + Number(card.dataset.minutes));
          const start = end.toISOString().slice(0, 16);
          if (free(cell.dataset.staff, start, Number(card.dataset.minutes))) {
            return {visit: card.dataset.visit, start, staff: cell.dataset.staff};
          }
        }
        return null;
      }
      """;

  private static Chromium chromium;
  private TestServer server;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    server = TestServer.withDemo(48);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Visitor coordinator() {
    return Visitor.at(server.address(), chromium, Screen.DESK).loggedIn("coordinator", PASSWORD);
  }

  private KeptVisit kept(String visit) {
    return server
        .archive()
        .<Optional<Document>>read(reading -> reading.current(new Key("Appointment", visit)))
        .flatMap(document -> KeptVisit.of(document, ZoneOffset.UTC))
        .orElseThrow();
  }

  private List<KeptVisit> booked(String patient) {
    return server.archive().<List<Document>>read(reading -> reading.recordOf(patient)).stream()
        .filter(document -> document.key().type().equals("Appointment"))
        .flatMap(document -> KeptVisit.of(document, ZoneOffset.UTC).stream())
        .filter(KeptVisit::isBooked)
        .toList();
  }

  /** The patient of the first line of the waiting list who waits for therapy. */
  private static String waiting(Visitor visitor) {
    visitor.go("/schedule/waiting");
    String path =
        visitor
            .page()
            .locator("a[href*='kind=therapy']")
            .first()
            .getAttribute("href");
    return path.replaceAll(".*patient=([^&]*)&.*", "$1");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> roomy(Visitor visitor) {
    return (Map<String, String>) visitor.page().evaluate(ROOMY);
  }

  private static Locator card(Visitor visitor, String visit) {
    return visitor.page().locator(".visit[data-visit='" + visit + "']");
  }

  @Test
  void booksOneOfThreeOffersOnce() {
    try (Visitor visitor = coordinator()) {
      String patient = waiting(visitor);
      int before = booked(patient).size();
      visitor.go("/schedule/offer?patient=" + patient + "&kind=therapy");
      Locator offers = visitor.page().locator(".offers > li");
      assertThat(offers.count()).isEqualTo(3);
      assertThat(offers.first().textContent()).contains("has to move");

      offers.first().getByRole(AriaRole.BUTTON).click();
      visitor.page().waitForURL("**/schedule?view=day*done=booked");

      assertThat(booked(patient)).hasSize(before + 1);
      KeptVisit visit = booked(patient).getLast();
      assertThat(visit.people()).hasSize(1);
      assertThat(visit.rooms()).hasSize(1);
      assertThat(visit.isTherapy()).isTrue();
      assertThat(card(visitor, visit.key().id()).count()).isEqualTo(1);
      visitor.hadNoTrouble();
    }
  }

  @Test
  void booksAllVisitsOfASeries() {
    try (Visitor visitor = coordinator()) {
      String patient = waiting(visitor);
      int before = booked(patient).size();
      visitor.go("/schedule/offer?patient=" + patient + "&series=best");
      int visits = visitor.page().locator("section[aria-labelledby=found] tbody tr").count();
      assertThat(visits).isPositive();

      visitor.page().locator("section[aria-labelledby=found] form button").click();
      visitor.page().waitForURL("**/schedule?view=day*done=booked");

      assertThat(booked(patient)).hasSize(before + visits);
      visitor.hadNoTrouble();
    }
  }

  @Test
  void movesInTheDialogAndTakesItBack() {
    try (Visitor visitor = coordinator()) {
      visitor.go(DAY);
      Map<String, String> roomy = roomy(visitor);
      KeptVisit before = kept(roomy.get("visit"));

      card(visitor, roomy.get("visit")).getByRole(AriaRole.LINK).click();
      Locator dialog = visitor.page().getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Time").fill(roomy.get("start").substring(11));
      dialog
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move"))
          .click();
      visitor.page().waitForURL("**/schedule?*done=moved");

      KeptVisit moved = kept(roomy.get("visit"));
      assertThat(moved.start()).isEqualTo(roomy.get("start"));
      assertThat(moved.people()).isEqualTo(before.people());

      visitor
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo"))
          .click();
      visitor.page().waitForURL("**/schedule?*done=undone");
      assertThat(kept(roomy.get("visit")).start()).isEqualTo(before.start());
      visitor.hadNoTrouble();
    }
  }

  @Test
  void movesByKeys() {
    try (Visitor visitor = coordinator()) {
      visitor.go(DAY);
      Map<String, String> roomy = roomy(visitor);

      card(visitor, roomy.get("visit")).getByRole(AriaRole.LINK).focus();
      visitor.page().keyboard().press("m");
      visitor.page().keyboard().press("ArrowDown");
      assertThat(visitor.page().locator("#boardsays").textContent())
          .startsWith(roomy.get("start").substring(11));
      visitor.page().keyboard().press("Enter");
      visitor.page().waitForURL("**/schedule?*done=moved");

      assertThat(kept(roomy.get("visit")).start()).isEqualTo(roomy.get("start"));
      visitor.hadNoTrouble();
    }
  }

  @Test
  void movesByDraggingAndTheOtherBrowserSeesIt() {
    try (Visitor visitor = coordinator();
        Visitor other = coordinator()) {
      visitor.go(DAY);
      other.go(DAY);
      Map<String, String> roomy = roomy(visitor);
      String place =
          "td[data-staff='" + roomy.get("staff") + "'][data-start='" + roomy.get("start") + "']";

      card(visitor, roomy.get("visit")).dragTo(visitor.page().locator(place));
      visitor.page().waitForURL("**/schedule?*done=moved");

      assertThat(kept(roomy.get("visit")).start()).isEqualTo(roomy.get("start"));
      other
          .page()
          .waitForCondition(
              () ->
                  other
                          .page()
                          .locator(place + " [data-visit='" + roomy.get("visit") + "']")
                          .count()
                      == 1);
      visitor.hadNoTrouble();
      other.hadNoTrouble();
    }
  }

  @Test
  void refusesAConflictInWordsAndLeavesEverythingAsItWas() {
    try (Visitor visitor = coordinator()) {
      visitor.go(DAY);
      Map<String, String> roomy = roomy(visitor);
      KeptVisit before = kept(roomy.get("visit"));
      Locator others = visitor.page().locator(".visit.therapy[draggable=true]");
      String taken =
          others.all().stream()
              .map(one -> one.getAttribute("data-visit"))
              .filter(one -> !one.equals(roomy.get("visit")))
              .findFirst()
              .orElseThrow();
      KeptVisit there = kept(taken);

      APIResponse answer =
          Charting.send(
              visitor,
              "/schedule/move",
              Map.of(
                  "visit",
                  roomy.get("visit"),
                  "version",
                  Long.toString(before.version()),
                  "start",
                  there.start().toString(),
                  "staff",
                  there.people().getFirst()));

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("Nothing was changed").contains("has another patient");
      assertThat(kept(roomy.get("visit"))).isEqualTo(before);
    }
  }

  @Test
  void theSecondOfTwoCoordinatorsIsToldWhatTheFirstDid() {
    try (Visitor one = coordinator();
        Visitor other = coordinator()) {
      one.go(DAY);
      Map<String, String> roomy = roomy(one);
      other.go("/schedule/visits/" + roomy.get("visit"));
      Map<String, String> move =
          Map.of(
              "visit",
              roomy.get("visit"),
              "version",
              Long.toString(kept(roomy.get("visit")).version()),
              "start",
              roomy.get("start"),
              "staff",
              roomy.get("staff"));
      assertThat(Charting.send(one, "/schedule/move", move).status()).isEqualTo(303);

      other.page().getByText("Cancel this appointment").click();
      other.page().getByLabel("Why").fill("The patient called");
      other
          .page()
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the appointment"))
          .click();

      assertThat(other.page().getByRole(AriaRole.ALERT).textContent())
          .contains("Somebody changed that appointment meanwhile");
      assertThat(kept(roomy.get("visit")).isBooked()).isTrue();
      other.page().getByText("Cancel this appointment").click();
      other
          .page()
          .getByRole(
              AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the appointment"))
          .click();
      other.page().waitForURL("**/schedule?*done=cancelled");
      assertThat(kept(roomy.get("visit")).status()).isEqualTo("cancelled");
    }
  }

  @Test
  void acceptsAProposedPlanWhole() {
    try (Visitor visitor = coordinator()) {
      visitor.go("/schedule/replan");
      visitor
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose a plan"))
          .click();
      visitor.page().locator("table.difference").waitFor();
      List<String> how = visitor.page().locator(".difference .tag").allTextContents();
      assertThat(how).contains("added");
      String patient =
          visitor
              .page()
              .locator(".difference tr:has-text('added') th a")
              .first()
              .getAttribute("href")
              .replace("/patients/", "");
      int before = booked(patient).size();

      visitor
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept all of it"))
          .click();
      visitor.page().waitForURL("**/schedule?view=week&done=accepted");

      assertThat(booked(patient).size()).isGreaterThan(before);
      assertThat(visitor.page().locator(".undo").textContent())
          .contains(how.size() + " appointments");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aClinicianLooksAndChangesNothing() {
    try (Visitor visitor =
        Visitor.at(server.address(), chromium, Screen.DESK).loggedIn("therapist", PASSWORD)) {
      visitor.go(DAY);

      assertThat(visitor.page().locator(".visit").count()).isPositive();
      assertThat(visitor.page().locator("[draggable=true]").count()).isZero();
      assertThat(visitor.go("/schedule/waiting")).isEqualTo(403);
    }
  }
}
