package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.HashMap;
import java.util.Map;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.ambulo.core.logic.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The body chart as clinicians and patients fill it in. */
class BodyChartTest {

  private static final String PASSWORD = "walk-again-2026";
  private static final String SADDLE = "h_saddle_anaesthesia";
  private static final String BELOW_KNEE = "h_leg_pain_below_knee";

  private static TestServer server;
  private static Chromium chromium;
  private static Charting charting;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(24);
    chromium = Chromium.start();
    charting = new Charting(server);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Visitor visitor(String login, Screen screen) {
    return Visitor.at(server.address(), chromium, screen).loggedIn(login, PASSWORD);
  }

  private static String path(String patient) {
    return "/patients/" + patient + "/body-chart";
  }

  private static Locator region(Visitor visitor, String id) {
    return visitor.page().locator("[data-region='" + id + "']");
  }

  private static void keep(Visitor visitor) {
    visitor.page().locator(".bodychart .savebar button").click();
    visitor.page().locator("main [role=status].notice").waitFor();
  }

  private static Answer finding(String patient, String finding) {
    return charting.record(patient).finding(finding);
  }

  @Test
  void regionsAreMarkedWithTheMouseAndFeedFindingsAndCauses() {
    String patient = charting.patient("p-chart-mouse");
    try (Visitor visitor = visitor("physiatrist", Screen.DESK)) {
      visitor.go("/patients/" + patient + "/assessment");
      String before = visitor.page().locator("ol.causes").textContent();
      visitor.page().getByText("Fill in the body chart").click();
      visitor.page().locator("[data-felt='stabbing']").check();
      region(visitor, "calf_left").click();
      region(visitor, "foot_sole_left").click();
      assertThat(region(visitor, "calf_left").getAttribute("aria-pressed")).isEqualTo("true");
      assertThat(region(visitor, "calf_left").getAttribute("aria-label"))
          .isEqualTo("left calf, marked: Stabbing or shooting");
      visitor.page().getByLabel("This is all").check();
      visitor.findsItAccessible();
      keep(visitor);

      assertThat(finding(patient, BELOW_KNEE)).isEqualTo(Answer.Plain.YES);
      assertThat(finding(patient, "h_dermatomal_leg_pain")).isEqualTo(Answer.Plain.YES);
      assertThat(finding(patient, "h_groin_pain")).isEqualTo(Answer.Plain.NO);
      assertThat(visitor.page().locator("main").textContent())
          .contains("What follows from the last chart");
      visitor.go("/patients/" + patient + "/assessment");
      assertThat(visitor.page().locator("ol.causes").textContent()).isNotEqualTo(before);
      assertThat(visitor.page().locator("#side .glancing").textContent())
          .contains("Stabbing or shooting: left calf, left heel and sole");
      assertThat(visitor.page().locator("#q-" + BELOW_KNEE).textContent())
          .contains("Follows from the record: yes");
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
  }

  @Test
  void regionsAreMarkedWithKeysAlone() {
    String patient = charting.patient("p-chart-keys");
    try (Visitor visitor = visitor("therapist", Screen.DESK)) {
      visitor.go(path(patient));
      Page page = visitor.page();
      page.locator("[data-felt='aching']").focus();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("[data-felt='burning']").isChecked()).isTrue();
      page.locator("[data-figure='front'] [tabindex='0']").focus();
      for (int i = 0; i < 12; i++) {
        page.keyboard().press("ArrowDown");
      }
      String reached = (String) page.evaluate("() => document.activeElement.dataset.region");
      assertThat(reached).startsWith("foot_top");
      page.keyboard().press(" ");
      assertThat(region(visitor, reached).getAttribute("aria-pressed")).isEqualTo("true");
      page.keyboard().press("Enter");
      assertThat(region(visitor, reached).getAttribute("aria-pressed")).isEqualTo("false");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Enter");
      keep(visitor);

      assertThat(finding(patient, BELOW_KNEE)).isEqualTo(Answer.Plain.YES);
      assertThat(finding(patient, "h_groin_pain")).isEqualTo(Answer.Plain.UNKNOWN);
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aLineIsDrawnTakenBackAndKept() {
    String patient = charting.patient("p-chart-line");
    try (Visitor visitor = visitor("physiatrist", Screen.DESK)) {
      visitor.go(path(patient));
      draw(visitor);
      draw(visitor);
      assertThat(visitor.page().locator("[data-figure='back'] .strokes polyline").count())
          .isEqualTo(2);
      visitor.page().getByText("Undo").click();
      assertThat(visitor.page().locator("[data-figure='back'] .strokes polyline").count())
          .isEqualTo(1);
      assertThat(visitor.page().locator("[aria-pressed='true']").count()).isZero();
      keep(visitor);
      assertThat(visitor.page().locator("[data-figure='back'] .strokes polyline").count())
          .isEqualTo(1);
      assertThat(charting.kept(patient, "Observation"))
          .singleElement()
          .satisfies(json -> assertThat(json).contains("aching back "));
      visitor.hadNoTrouble();
    }
  }

  private static void draw(Visitor visitor) {
    Locator figure = visitor.page().locator("[data-figure='back']");
    figure.scrollIntoViewIfNeeded();
    BoundingBox box = figure.boundingBox();
    visitor.page().mouse().move(box.x + box.width * 0.4, box.y + box.height * 0.2);
    visitor.page().mouse().down();
    for (int i = 1; i <= 10; i++) {
      visitor
          .page()
          .mouse()
          .move(box.x + box.width * (0.4 + 0.01 * i), box.y + box.height * (0.2 + 0.02 * i));
    }
    visitor.page().mouse().up();
  }

  @Test
  void numbnessInTheSaddleInterruptsAndStandsAgainstAnEarlierNo() {
    String patient = charting.patient("p-chart-saddle");
    try (Visitor visitor = visitor("physiatrist", Screen.DESK)) {
      visitor.go("/patients/" + patient + "/assessment");
      visitor.page().locator("#q-" + SADDLE + " input[value='no']").check();
      visitor.page().locator("#answers [data-said]:has-text('All answers are saved')").waitFor();
      visitor.go(path(patient));
      visitor.page().locator("[data-felt='numbness']").check();
      region(visitor, "saddle").click();
      visitor.page().locator(".bodychart .savebar button").click();
      visitor.page().locator("dialog#interrupt:modal").waitFor();
      assertThat(visitor.page().locator("dialog#interrupt").textContent()).contains("emergency");
      assertThat(charting.record(patient).findings().get(SADDLE).origin().isSaid()).isTrue();
      assertThat(finding(patient, SADDLE)).isEqualTo(Answer.Plain.YES);
      visitor.hadNoTrouble();
    }
  }

  @Test
  void anAnswerAtTheAssessmentWinsAndTheDifferenceIsShown() {
    String patient = charting.patient("p-chart-differs");
    try (Visitor visitor = visitor("pain", Screen.DESK)) {
      visitor.go(path(patient));
      region(visitor, "shin_right").click();
      keep(visitor);
      visitor.go("/patients/" + patient + "/assessment");
      visitor.page().locator("#q-" + BELOW_KNEE + " input[value='no']").check();
      visitor.page().locator("#answers [data-said]:has-text('All answers are saved')").waitFor();
      assertThat(finding(patient, BELOW_KNEE)).isEqualTo(Answer.Plain.NO);
      visitor.go("/patients/" + patient + "/assessment");
      assertThat(visitor.page().locator("#q-" + BELOW_KNEE).textContent())
          .contains("The body chart says yes");
      visitor.go(path(patient));
      assertThat(visitor.page().locator(".conflict").textContent()).contains("no", "which stands");
      visitor.findsItAccessible();
    }
  }

  @Test
  void theListsWorkWithoutScriptAndOfTwoAtOnceNobodyLosesAnything() {
    String patient = charting.patient("p-chart-plain");
    try (Visitor visitor = visitor("pain", Screen.DESK);
        Visitor other = visitor("therapist", Screen.DESK)) {
      visitor.go(path(patient));
      other.go(path(patient));
      Map<String, String> first =
          Map.of("seen", "", "m-burning", "groin_left", "sending", Charting.sending(visitor));
      assertThat(Charting.send(visitor, path(patient), first).status()).isEqualTo(303);
      assertThat(Charting.send(visitor, path(patient), first).status()).isEqualTo(303);
      assertThat(charting.kept(patient, "Observation")).hasSize(1);

      Map<String, String> second = new HashMap<>(Map.of("seen", "", "m-aching", "calf_right"));
      APIResponse refused = Charting.send(other, path(patient), second);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.text())
          .contains("Somebody kept another chart meanwhile", "Burning: left groin")
          .containsPattern("value=\"calf_right\"[^>]* checked");
      assertThat(charting.kept(patient, "Observation")).hasSize(1);

      other.go(path(patient));
      second.put("seen", other.page().locator("input[name=seen]").getAttribute("value"));
      assertThat(Charting.send(other, path(patient), second).status()).isEqualTo(303);
      assertThat(charting.kept(patient, "Observation")).hasSize(2);
      assertThat(finding(patient, BELOW_KNEE)).isEqualTo(Answer.Plain.YES);
      assertThat(finding(patient, "h_groin_pain")).isEqualTo(Answer.Plain.UNKNOWN);
    }
  }

  @Test
  void whatIsNoChartIsRefusedInWords() {
    String patient = charting.patient("p-chart-odd");
    try (Visitor visitor = visitor("pain", Screen.DESK)) {
      visitor.go(path(patient));
      APIResponse odd =
          Charting.send(
              visitor,
              path(patient),
              Map.of("m-aching", "third_arm", "strokes", "<svg onload=alert(1)>"));
      assertThat(odd.status()).isEqualTo(422);
      assertThat(odd.text()).contains("Nothing was kept").doesNotContain("<svg onload");
      assertThat(charting.kept(patient, "Observation")).isEmpty();
    }
  }

  @Test
  void patientsMarkOnThePhoneAndAreToldToGetHelp() {
    try (Visitor visitor = visitor("patient", Screen.PHONE)) {
      visitor.go("/body-chart");
      visitor.page().locator("[data-felt='pins_and_needles']").check();
      region(visitor, "calf_left").click();
      visitor.findsItAccessible();
      assertThat(visitor.page().locator(".net.emergency").isVisible()).isFalse();
      region(visitor, "private_parts").click();
      assertThat(visitor.page().locator(".net.emergency").isVisible()).isTrue();
      keep(visitor);
      assertThat(visitor.page().locator("section.redflag[role=alert]").first().textContent())
          .contains("911");
      assertThat(region(visitor, "private_parts").getAttribute("aria-pressed")).isEqualTo("true");
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
    String own =
        server
            .records()
            .accounts()
            .byLogin(
                server.entrances().stream()
                    .filter(entrance -> entrance.role() == Role.PATIENT)
                    .findFirst()
                    .orElseThrow()
                    .login())
            .orElseThrow()
            .person()
            .orElseThrow()
            .id();
    assertThat(finding(own, SADDLE)).isEqualTo(Answer.Plain.YES);
  }
}
