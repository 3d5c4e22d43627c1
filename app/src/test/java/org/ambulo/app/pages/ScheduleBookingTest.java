package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.ambulo.web.chart.KeptVisit;
import org.junit.jupiter.api.Test;

/** A coordinator books by offers, by series and by a proposed plan. */
class ScheduleBookingTest extends ScheduleClinic {

  /** The patient of the first line of the waiting list who waits for therapy. */
  private static String waiting(Visitor visitor) {
    visitor.go("/schedule/waiting");
    String path = visitor.page().locator("a[href*='kind=therapy']").first().getAttribute("href");
    return path.replaceAll(".*patient=([^&]*)&.*", "$1");
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

  private static final String SEND_ALL =
      """
      async () => {
        const said = [];
        for (const form of document.querySelectorAll(".offers form")) {
          const answer = await fetch(form.action, {
            method: "POST",
            headers: {"X-CSRF-TOKEN": form.elements._csrf.value},
            body: new URLSearchParams(new FormData(form)),
          });
          said.push(answer.url);
        }
        return said.filter((url) => url.includes("done=booked")).length;
      }
      """;

  /** A page stays open while one telephones: what is said to be booked from it is booked. */
  @Test
  void booksSeveralOffersOfOnePage() {
    try (Visitor visitor = coordinator()) {
      String patient = waiting(visitor);
      int before = booked(patient).size();
      visitor.go("/schedule/offer?patient=" + patient + "&kind=therapy");

      int said = (int) visitor.page().evaluate(SEND_ALL);

      assertThat(said).isPositive();
      assertThat(booked(patient)).hasSize(before + said);
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
    try (Visitor visitor = therapist()) {
      visitor.go(DAY);

      assertThat(visitor.page().locator(".visit").count()).isPositive();
      assertThat(visitor.page().locator("[draggable=true]").count()).isZero();
      Locator taken = visitor.page().locator(".visit:has-text('Taken')");
      assertThat(taken.count()).isPositive();
      assertThat(taken.allTextContents())
          .as("of patients of others nothing is said")
          .allMatch(words -> words.replaceAll("Taken|[0-9:\\s-]", "").isEmpty());
      assertThat(visitor.go("/schedule/waiting")).isEqualTo(403);
    }
  }
}
