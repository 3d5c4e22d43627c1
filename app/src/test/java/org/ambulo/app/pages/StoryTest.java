package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The clinic's work from the first visit to the hand-over, each by their own browser. */
class StoryTest {

  private static final String EPIDURAL = "tfesi_lumbar";
  private static final String NAME = "Wanda Larkmeadow";
  private static final int DAYS = 10;

  /** History and examination of a root pain. */
  private static final List<String> YES =
      List.of(
          "h_leg_pain_below_knee",
          "h_leg_worse_than_back",
          "h_dermatomal_leg_pain",
          "h_cough_strain_leg_pain",
          "h_leg_paraesthesia",
          "h_worse_sitting_flexion",
          "e_slr",
          "e_crossed_slr");

  private static TestServer server;
  private static Chromium chromium;
  private static Cast cast;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(24);
    chromium = Chromium.start();
    cast = new Cast(server, chromium);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Visitor visitor(Role role) {
    return cast.visitor(role, Screen.DESK, ColorScheme.LIGHT);
  }

  private static Visitor phone(String patient) {
    return Visitor.at(server.address(), chromium, Screen.PHONE)
        .loggedIn(patient, TestServer.PASSWORD);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(server.now(), ZoneOffset.UTC);
  }

  @Test
  void fromTheFirstVisitToTheHandOverToTherapy() {
    String patient = takenIn();
    scored(patient, Role.PHYSIATRIST, "nprs", "8");
    assessed(patient);
    planned(patient);
    server.patientAccount(patient);
    checkedIn(patient, 7, 8);
    cleared(patient);
    for (int day = 1; day <= DAYS; day++) {
      server.pass(Duration.ofDays(1));
      int pain = Math.max(1, 6 - day);
      checkedIn(patient, pain, pain + 1);
    }
    openOnTheWorklist();
    booked(patient);
    progressed(patient);
    scored(patient, Role.THERAPIST, "nprs", "2");
    responds();
    handedOver(patient);
  }

  private static String takenIn() {
    try (Visitor physiatrist = visitor(Role.PHYSIATRIST)) {
      physiatrist.go("/worklist");
      Page page = physiatrist.page();
      page.getByText("New patient").click();
      page.getByLabel("Given name").fill("Wanda");
      page.getByLabel("Family name").fill("Larkmeadow");
      page.getByLabel("Date of birth").fill("1984-05-06");
      page.getByLabel("Sex").selectOption("female");
      page.locator("#intake-pain_physician").selectOption(cast.personOf(Role.PAIN_PHYSICIAN));
      page.locator("#intake-physical_therapist").selectOption(cast.personOf(Role.THERAPIST));
      page.getByText("Take the patient in").click();
      page.waitForURL("**/assessment");
      physiatrist.hadNoTrouble();
      return page.url().replaceAll(".*/patients/([^/]+)/assessment$", "$1");
    }
  }

  private static void scored(String patient, Role role, String instrument, String total) {
    try (Visitor clinician = visitor(role)) {
      clinician.go("/patients/" + patient + "/scores");
      Page page = clinician.page();
      page.getByLabel("Questionnaire", new Page.GetByLabelOptions().setExact(true))
          .selectOption(instrument);
      page.getByLabel("Score", new Page.GetByLabelOptions().setExact(true)).fill(total);
      page.getByText("Keep the score").click();
      assertThat(page.locator(".notice").textContent()).contains("The score is kept");
      assertThat(page.locator("section[aria-label=Pain] td b").first().textContent())
          .isEqualTo(total);
      clinician.hadNoTrouble();
    }
  }

  private static void assessed(String patient) {
    try (Visitor physiatrist = visitor(Role.PHYSIATRIST)) {
      physiatrist.go("/patients/" + patient + "/assessment");
      Page page = physiatrist.page();
      page.evaluate("() => document.querySelectorAll('details').forEach(one => one.open = true)");
      Knowledge.shipped().triage().requiredScreen().forEach(flag -> answer(page, flag, "no"));
      YES.forEach(finding -> answer(page, finding, "yes"));
      page.locator("#q-h_duration_weeks input[inputmode=decimal]").fill("10");
      page.locator("#q-h_duration_weeks input[inputmode=decimal]").blur();
      saved(page);

      assertThat(page.locator("dialog#interrupt").isVisible()).isFalse();
      assertThat(page.locator("ol.causes li").first().textContent())
          .contains("Lumbar disc herniation with radiculopathy");
      physiatrist.hadNoTrouble();
    }
  }

  private static void answer(Page page, String finding, String value) {
    page.locator("#q-" + finding + " input[value='" + value + "']").check();
    saved(page);
  }

  private static void saved(Page page) {
    page.locator("#answers [data-said]:has-text('All answers are saved')").waitFor();
  }

  private static void planned(String patient) {
    try (Visitor physiatrist = visitor(Role.PHYSIATRIST)) {
      physiatrist.go("/patients/" + patient + "/plan");
      Page page = physiatrist.page();
      for (Locator accept : page.locator("form[data-draft=plan] input[value=accept]").all()) {
        accept.check();
      }
      page.locator(".plansend button").click();
      assertThat(page.locator("#status").textContent()).contains("Approved");
      physiatrist.hadNoTrouble();
    }
  }

  private static void checkedIn(String patient, int now, int active) {
    try (Visitor phone = phone(patient)) {
      phone.go("/check-in");
      Page page = phone.page();
      page.locator("input[name=now][value='" + now + "']").check();
      page.locator("input[name=activity][value='" + active + "']").check();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send").setExact(true))
          .click();
      page.locator("#kept:has-text('Sent ')").waitFor();
      phone.hadNoTrouble();
    }
  }

  /** Ordered with what the rules ask for, and done on the same day. */
  private static void cleared(String patient) {
    try (Visitor pain = visitor(Role.PAIN_PHYSICIAN)) {
      pain.go("/patients/" + patient + "/procedures");
      Page page = pain.page();
      page.locator("summary:has(#order)").click();
      Locator order = page.locator("form[data-draft=order]");
      order.getByLabel("Procedure").selectOption(EPIDURAL);
      order.getByLabel("Earliest day").fill(today().toString());
      order.getByLabel("Level").fill("L5");
      order.getByLabel("Side").selectOption("left");
      order.locator("button").last().click();
      if (page.locator("#order-despite").count() > 0) {
        page.locator("#order-despite").fill("Agreed with the physiatrist");
        page.locator("form[data-draft=order] button").last().click();
      }
      assertThat(page.locator(".orders").first().textContent()).contains("L5 left");
      page.locator(".orders a:has-text('Record as done')").first().click();
      Locator done = page.locator("form[data-draft=done]");
      done.getByLabel("Day").fill(today().toString());
      done.locator("button").last().click();
      assertThat(page.locator("section[aria-labelledby=did]").textContent())
          .contains(Knowledge.shipped().procedures().get(EPIDURAL).name(), "L5 left");
      pain.hadNoTrouble();
    }
  }

  private static void openOnTheWorklist() {
    try (Visitor coordinator = visitor(Role.COORDINATOR)) {
      coordinator.go("/worklist");
      Locator line =
          coordinator
              .page()
              .locator("section.group:has(h2:has-text('Window open')) tr")
              .filter(new Locator.FilterOptions().setHasText(NAME));
      assertThat(line.first().textContent()).containsIgnoringCase("open");
      coordinator.hadNoTrouble();
    }
  }

  private static void booked(String patient) {
    try (Visitor coordinator = visitor(Role.COORDINATOR)) {
      coordinator.go("/schedule/offer?patient=" + patient + "&kind=therapy");
      Page page = coordinator.page();
      page.locator(".offers > li").first().getByRole(AriaRole.BUTTON).click();
      page.waitForURL("**/schedule?view=day*done=booked");
      assertThat(page.locator(".visit").allTextContents()).anyMatch(card -> card.contains(NAME));
      coordinator.hadNoTrouble();
    }
  }

  private static void progressed(String patient) {
    try (Visitor therapist = visitor(Role.THERAPIST)) {
      therapist.go("/patients/" + patient + "/programme");
      Page page = therapist.page();
      Locator card = page.locator(".exercise:has(button[value=harder])").first();
      card.locator("button[value=harder]").click();
      if (page.locator(".refused").count() > 0) {
        page.locator(".refused [name=reason]").first().selectOption("SEEN");
        page.locator(".refused button").first().click();
      }
      assertThat(page.locator(".changes").textContent()).contains("Progressed from");
      therapist.hadNoTrouble();
    }
  }

  private static void responds() {
    try (Visitor physiatrist = visitor(Role.PHYSIATRIST)) {
      physiatrist.go("/outcomes/pain-better");
      Locator line =
          physiatrist
              .page()
              .locator("main tbody tr")
              .filter(new Locator.FilterOptions().setHasText(NAME));
      assertThat(line.textContent()).contains("Yes", "75 % less pain");
      physiatrist.hadNoTrouble();
    }
  }

  private static void handedOver(String patient) {
    try (Visitor therapist = visitor(Role.THERAPIST)) {
      therapist.go("/patients/" + patient);
      assertThat(therapist.page().locator(".banner").textContent())
          .contains("Leads now: physical therapy");
      therapist.hadNoTrouble();
    }
  }
}
