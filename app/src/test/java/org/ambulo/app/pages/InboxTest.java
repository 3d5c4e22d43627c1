package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.DemoData;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits over all patients, and what colleagues ask of each other. */
class InboxTest {

  private static final String STRANGER = "p-stranger";
  private static TestServer server;
  private static Chromium chromium;
  private static Charting charting;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(24);
    chromium = Chromium.start();
    charting = new Charting(server);
    charting.put(
        """
        {"resourceType":"Patient","id":"%s","name":[{"family":"Faraway","given":["Fay"]}]}"""
            .formatted(STRANGER));
    charting.put(letter("l-stranger", STRANGER, "nobody of the team sees this"));
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static String letter(String id, String patient, String text) {
    return """
        {"resourceType":"Communication","id":"%s","status":"completed","category":[{"coding":[
         {"system":"https://ambulo.org/fhir/CodeSystem/message","code":"patient-and-team"}]}],
         "subject":{"reference":"Patient/%s"},"sender":{"reference":"Patient/%s"},
         "sent":"2026-11-20T08:00:00Z","payload":[{"contentString":"%s"}]}"""
        .formatted(id, patient, patient, text);
  }

  private static Visitor visitor(Role role) {
    DemoData.Entrance entrance =
        server.entrances().stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    return Visitor.at(server.address(), chromium, Screen.DESK)
        .loggedIn(entrance.login(), entrance.secret());
  }

  private static String inbox(Visitor visitor) {
    assertThat(visitor.go("/messages")).isEqualTo(200);
    return visitor.page().locator("main").innerText();
  }

  private static APIResponse ask(Visitor visitor, String patient, Map<String, String> fields) {
    visitor.go("/patients/" + patient + "/messages");
    return Charting.send(visitor, "/patients/" + patient + "/tasks", fields);
  }

  @Test
  void unreadMessagesOfOnesOwnPatientsStandThereUntilSomebodyReadsThem() {
    String patient = charting.patient("p-inbox", letter("l-inbox", "PATIENT", "my leg tingles"));
    try (Visitor doctor = visitor(Role.PHYSIATRIST);
        Visitor coordinator = visitor(Role.COORDINATOR)) {
      assertThat(inbox(doctor))
          .contains("my leg tingles")
          .doesNotContain("nobody of the team sees this");
      assertThat(inbox(coordinator)).contains("my leg tingles", "nobody of the team sees this");

      doctor.go("/patients/" + patient + "/messages");
      APIResponse read =
          Charting.send(
              doctor,
              "/patients/" + patient + "/messages",
              Map.of("do", "read", "seen", "l-inbox"));

      assertThat(read.status()).isEqualTo(303);
      assertThat(inbox(doctor)).doesNotContain("my leg tingles");
      doctor.hadNoTrouble();
    }
  }

  @Test
  void aTaskForARoleIsSeenByThatRoleAndDoneByOnePress() {
    String patient = charting.patient("p-role");
    try (Visitor doctor = visitor(Role.PHYSIATRIST);
        Visitor therapist = visitor(Role.THERAPIST);
        Visitor pain = visitor(Role.PAIN_PHYSICIAN)) {
      APIResponse asked =
          ask(
              doctor,
              patient,
              Map.of("what", "Count the stairs", "to", "THERAPIST", "due", "2026-11-30"));
      assertThat(asked.status()).isEqualTo(303);

      assertThat(inbox(pain)).doesNotContain("Count the stairs");
      assertThat(inbox(therapist)).contains("Count the stairs", "30 Nov 2026");
      therapist.page().getByLabel("Done: Count the stairs, Tilda Testfield").click();
      assertThat(therapist.page().url()).endsWith("/messages?done=task");
      assertThat(inbox(therapist)).doesNotContain("Count the stairs");
      assertThat(charting.kept(patient, "Task")).singleElement().asString().contains("completed");
    }
  }

  @Test
  void aTaskForAPersonIsTheirsAndIsMadeOnce() {
    String patient = charting.patient("p-person");
    String pain =
        server.records().accounts().byLogin("pain").orElseThrow().person().orElseThrow().toString();
    try (Visitor doctor = visitor(Role.PHYSIATRIST);
        Visitor asked = visitor(Role.PAIN_PHYSICIAN)) {
      Map<String, String> fields = Map.of("what", "Look at the MRI", "to", pain);
      doctor.go("/patients/" + patient + "/messages");
      String path = "/patients/" + patient + "/tasks";
      assertThat(Charting.send(doctor, path, fields).status()).isEqualTo(303);
      server.pass(Duration.ofSeconds(2));
      assertThat(Charting.send(doctor, path, fields).status()).isEqualTo(303);

      assertThat(charting.kept(patient, "Task")).hasSize(1);
      assertThat(inbox(asked)).contains("Look at the MRI");
      assertThat(inbox(doctor)).doesNotContain("Look at the MRI");
    }
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() {
    String patient = charting.patient("p-wrong");
    try (Visitor doctor = visitor(Role.PHYSIATRIST)) {
      for (Map<String, String> fields :
          List.of(
              Map.of("what", "Ring back"),
              Map.of("what", "Ring back", "to", "Practitioner/nobody"),
              Map.of("what", "Ring back", "to", "THERAPIST", "due", "2026-11-01"),
              Map.of("what", "Ring back", "to", "THERAPIST", "due", "soon"))) {
        APIResponse answer = ask(doctor, patient, fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("value=\"Ring back\"");
      }
      assertThat(charting.kept(patient, "Task")).isEmpty();
    }
  }

  @Test
  void nobodyAsksAboutAPatientOutOfSight() {
    String mine = charting.patient("p-mine");
    try (Visitor doctor = visitor(Role.PHYSIATRIST)) {
      doctor.go("/patients/" + mine + "/messages");
      APIResponse answer =
          Charting.send(
              doctor,
              "/patients/" + STRANGER + "/tasks",
              Map.of("what", "Ring back", "to", "THERAPIST"));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(charting.kept(STRANGER, "Task")).isEmpty();
    }
  }
}
