package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.DeedQuery;
import org.ambulo.clinic.archive.Slice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever is shown something of a patient is in the trail of that patient. */
class LooksTest {

  private static final String PASSWORD = "walk-again-2026";
  private static final int PATIENTS = 24;
  private static final String LETTER =
      """
      {"resourceType":"Communication","id":"l-looks","status":"completed","category":[{"coding":[
       {"system":"https://ambulo.org/fhir/CodeSystem/message","code":"patient-and-team"}]}],
       "subject":{"reference":"Patient/PATIENT"},"sender":{"reference":"Patient/PATIENT"},
       "sent":"2026-11-20T08:00:00Z","payload":[{"contentString":"my leg tingles"}]}""";

  private static TestServer server;
  private static Chromium chromium;
  private static Charting charting;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(PATIENTS);
    server.live().catchUp(PATIENTS);
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

  /** At what somebody looked in a record, the newest first. */
  private static List<String> looks(String patient) {
    DeedQuery query =
        new DeedQuery(
            Optional.of(patient),
            Optional.empty(),
            Set.of(Deed.Act.READ),
            Optional.empty(),
            Optional.empty(),
            0,
            Long.MAX_VALUE,
            new Slice(0, 100));
    return server.archive().read(reading -> reading.deeds(query)).stream()
        .map(one -> one.deed().detail())
        .toList();
  }

  @Test
  void aFormGivenBackIsALookAndOneThatIsTakenIsNone() {
    String patient = charting.patient("p-looks-form");
    String path = "/patients/" + patient + "/medicines";
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path);
      assertThat(looks(patient)).containsOnlyOnce("medicines");

      Map<String, String> taken = Map.of("substance", "Naproxen", "severity", "mild");
      assertThat(Charting.send(visitor, path + "/allergies", taken).status()).isEqualTo(303);
      assertThat(looks(patient)).containsOnlyOnce("medicines");

      Map<String, String> wrong = Map.of("substance", "", "severity", "mild");
      assertThat(Charting.send(visitor, path + "/allergies", wrong).status()).isEqualTo(422);
      assertThat(looks(patient)).filteredOn("medicines"::equals).hasSize(2);
    }
  }

  @Test
  void aLineOfTheMessagesIsALookAtItsPatient() {
    String patient = charting.patient("p-looks-inbox", LETTER);
    try (Visitor visitor = visitor("therapist")) {
      visitor.go("/messages");

      assertThat(visitor.page().locator("main").innerText()).contains("my leg tingles");
      assertThat(looks(patient)).containsExactly("messages");
    }
  }

  @Test
  void everyPatientShownBehindAFigureIsInTheTrailAndNobodyElse() {
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go("/outcomes/screened?show=yes");
      List<String> shown =
          visitor.page().locator("tbody th a").all().stream()
              .map(link -> link.getAttribute("href").replace("/patients/", ""))
              .toList();

      assertThat(shown).isNotEmpty();
      assertThat(shown).allSatisfy(one -> assertThat(looks(one)).containsExactly("outcomes"));
      visitor.go("/outcomes/screened?show=no");
      assertThat(shown).allSatisfy(one -> assertThat(looks(one)).containsExactly("outcomes"));
    }
  }
}
