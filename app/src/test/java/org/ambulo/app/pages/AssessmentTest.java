package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.core.logic.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** History and examination as clinicians use the page. */
class AssessmentTest {

  private static final String PASSWORD = "walk-again-2026";
  private static final String SADDLE = "h_saddle_anaesthesia";
  private static final String FEVER = "h_fever";

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

  private static Visitor visitor(String login) {
    return Visitor.at(server.address(), chromium, Screen.DESK).loggedIn(login, PASSWORD);
  }

  private static String path(String patient) {
    return "/patients/" + patient + "/assessment";
  }

  private static void tick(Visitor visitor, String finding, String value) {
    visitor.page().locator("#q-" + finding + " input[value='" + value + "']").check();
    visitor.page().locator("#answers [data-said]:has-text('All answers are saved')").waitFor();
  }

  private static Answer known(String patient, String finding) {
    return charting.record(patient).findings().get(finding).answer();
  }

  @Test
  void anAnswerIsKeptAtOnceAndChangesTheCauses() {
    String patient = charting.patient("p-answers");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      String before = visitor.page().locator("ol.causes").textContent();
      tick(visitor, "h_nonmechanical_pain", "yes");
      assertThat(visitor.page().locator("ol.causes").textContent()).isNotEqualTo(before);
      assertThat(known(patient, "h_nonmechanical_pain")).isEqualTo(Answer.Plain.YES);
      tick(visitor, "h_nonmechanical_pain", "no");
      visitor.go(path(patient));
      assertThat(visitor.page().locator("#q-h_nonmechanical_pain input[value='no']").isChecked())
          .isTrue();
      visitor.findsItAccessible();
      tick(visitor, "h_nonmechanical_pain", "");
      assertThat(charting.record(patient).findings()).doesNotContainKey("h_nonmechanical_pain");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aRedFlagInterruptsEverybodyUntilSomebodyAcknowledgesIt() {
    String patient = charting.patient("p-flag");
    try (Visitor visitor = visitor("physiatrist");
        Visitor other = visitor("therapist")) {
      visitor.go(path(patient));
      other.go(path(patient));
      visitor.page().locator("#q-" + SADDLE + " input[value='yes']").check();
      Locator dialog = visitor.page().locator("dialog#interrupt:modal");
      dialog.waitFor();
      assertThat(dialog.textContent()).contains("emergency", "Act at once");
      other.page().locator("dialog#interrupt:modal").waitFor();
      visitor.findsItAccessible();

      dialog.getByLabel("Sent to the emergency department").check();
      dialog.locator("button").click();
      visitor.page().locator("[role=status]:has-text('acknowledgement')").waitFor();
      assertThat(visitor.page().locator("dialog#interrupt").isVisible()).isFalse();
      assertThat(visitor.page().locator("#side").textContent())
          .contains("Sent to the emergency department");
      assertThat(charting.kept(patient, "ClinicalImpression")).hasSize(1);
      other
          .page()
          .locator("dialog#interrupt")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
      visitor.hadNoTrouble();
      other.hadNoTrouble();
    }
  }

  @Test
  void theFormIsSavedWithoutScriptAndTellsWhoWasQuicker() {
    String patient = charting.patient("p-plain");
    try (Visitor visitor = visitor("pain");
        Visitor other = visitor("therapist")) {
      visitor.go(path(patient));
      other.go(path(patient));
      APIResponse first =
          Charting.send(visitor, path(patient), Map.of(FEVER, "no", "seen-" + FEVER, "0:"));
      assertThat(first.status()).as(first.text()).isEqualTo(303);
      assertThat(known(patient, FEVER)).isEqualTo(Answer.Plain.NO);
      APIResponse second =
          Charting.send(other, path(patient), Map.of(FEVER, "yes", "seen-" + FEVER, "0:"));
      assertThat(second.status()).isEqualTo(422);
      assertThat(second.text()).contains("answered meanwhile");
      assertThat(known(patient, FEVER)).isEqualTo(Answer.Plain.NO);
      assertThat(
              Charting.send(
                      other,
                      path(patient) + "/answer",
                      Map.of("changed", "e_pvr_ml", "e_pvr_ml", "much", "seen-e_pvr_ml", "0:"))
                  .status())
          .isEqualTo(422);
    }
  }
}
