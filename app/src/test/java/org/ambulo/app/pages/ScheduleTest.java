package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.ambulo.web.chart.KeptVisit;
import org.junit.jupiter.api.Test;

/** A coordinator moves and cancels; the record is what the board shows. */
class ScheduleTest extends ScheduleClinic {

  /**
   * The first session with room for itself straight after its end, and the place there: of its
   * column the cell that is free for as long.
   */
  private static final String ROOMY =
      """
      () => {
        const headings = [...document.querySelectorAll("th[data-staff]")];
        const rows = [...document.querySelectorAll("tr[data-at]")];
        for (const card of document.querySelectorAll(".visit.therapy[draggable=true]")) {
          const cell = card.closest("td");
          if (cell.querySelectorAll(".visit").length > 1) continue;
          const after = rows.indexOf(cell.parentElement) + cell.rowSpan;
          const below = rows.slice(after, after + cell.rowSpan);
          const free = `td[data-c="${cell.dataset.c}"]:not(.off):not(.taken)`;
          if (below.length === cell.rowSpan && below.every((row) => row.querySelector(free))) {
            const {staff, day} = headings[cell.dataset.c].dataset;
            const visit = card.querySelector("a").pathname.split("/").at(-1);
            return {visit, start: `${day}T${below[0].dataset.at}`, staff, column: cell.dataset.c};
          }
        }
        return null;
      }
      """;

  @SuppressWarnings("unchecked")
  private static Map<String, String> roomy(Visitor visitor) {
    return (Map<String, String>) visitor.page().evaluate(ROOMY);
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
      dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move")).click();
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

  /** The answer's address where nothing was refused. */
  private static String sent(Visitor visitor, String path, Map<String, String> fields) {
    return Charting.send(visitor, path, fields).headers().getOrDefault("location", "");
  }

  @Test
  void aStepSentTwiceIsTakenAndTakenBackOnce() {
    try (Visitor visitor = coordinator()) {
      visitor.go(DAY);
      Map<String, String> roomy = roomy(visitor);
      KeptVisit before = kept(roomy.get("visit"));
      Map<String, String> move =
          Map.of(
              "visit", roomy.get("visit"),
              "version", Long.toString(before.version()),
              "start", roomy.get("start"),
              "sending", "move-twice");

      assertThat(sent(visitor, "/schedule/move", move)).contains("done=moved");
      assertThat(sent(visitor, "/schedule/move", move)).contains("done=moved");
      assertThat(kept(roomy.get("visit")).version()).isEqualTo(before.version() + 1);

      visitor.go(DAY);
      String step = visitor.page().locator(".undo input[name=step]").getAttribute("value");
      Map<String, String> undo = Map.of("step", step, "sending", "undo-twice");
      assertThat(sent(visitor, "/schedule/undo", undo)).contains("done=undone");
      assertThat(sent(visitor, "/schedule/undo", undo)).contains("done=not-undone");
      assertThat(kept(roomy.get("visit")).start()).isEqualTo(before.start());

      Map<String, String> cancel =
          Map.of(
              "visit",
              roomy.get("visit"),
              "version",
              Long.toString(before.version() + 2),
              "why",
              "The patient is away",
              "sending",
              "cancel-twice");
      assertThat(sent(visitor, "/schedule/cancel", cancel)).contains("done=cancelled");
      assertThat(sent(visitor, "/schedule/cancel", cancel)).contains("done=cancelled");
      assertThat(kept(roomy.get("visit")).status()).isEqualTo("cancelled");
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
          "tr[data-at='"
              + roomy.get("start").substring(11)
              + "'] td[data-c='"
              + roomy.get("column")
              + "']";

      card(visitor, roomy.get("visit")).dragTo(visitor.page().locator(place));
      visitor.page().waitForURL("**/schedule?*done=moved");

      assertThat(kept(roomy.get("visit")).start()).isEqualTo(roomy.get("start"));
      other
          .page()
          .waitForCondition(
              () -> other.page().locator(place + " " + cardOf(roomy.get("visit"))).count() == 1);
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
              .map(one -> one.locator("a").getAttribute("href"))
              .map(one -> one.substring(one.lastIndexOf('/') + 1))
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
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the appointment"))
          .click();

      assertThat(other.page().getByRole(AriaRole.ALERT).textContent())
          .contains("Somebody changed that appointment meanwhile");
      assertThat(kept(roomy.get("visit")).isBooked()).isTrue();
      other.page().getByText("Cancel this appointment").click();
      other
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel the appointment"))
          .click();
      other.page().waitForURL("**/schedule?*done=cancelled");
      assertThat(kept(roomy.get("visit")).status()).isEqualTo("cancelled");
    }
  }
}
