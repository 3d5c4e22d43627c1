package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A coordinator takes a patient in, and who is to care for them sees the record. */
class IntakeTest {

  private static final String TWICE =
      """
      () => {
        const form = document.querySelector('form[action="/patients/new"]');
        const send = () => fetch(form.action, {
          method: 'POST',
          body: new URLSearchParams(new FormData(form)),
        }).then(answer => answer.url);
        return Promise.all([send(), send()]);
      }""";

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

  private static void fill(Page page, String given, String family) {
    page.getByLabel("Given name").fill(given);
    page.getByLabel("Family name").fill(family);
    page.getByLabel("Date of birth").fill("1984-05-06");
    page.getByLabel("Sex").selectOption("female");
  }

  private static void send(Page page) {
    page.getByText("Take the patient in").click();
    page.waitForLoadState();
  }

  private static String physiatrist() {
    return server
        .records()
        .accounts()
        .byLogin("physiatrist")
        .orElseThrow()
        .person()
        .orElseThrow()
        .toString();
  }

  private static long patients() {
    Query query =
        new Query("Patient", List.of(), new Sight.Everybody(), List.of(), new Slice(0, 1));
    return server.archive().read(reading -> reading.count(query));
  }

  @Test
  void theChosenPhysiatristSeesTheRecordAndNobodyElseDoes() {
    try (Visitor coordinator = visitor(Role.COORDINATOR)) {
      coordinator.go("/worklist");
      coordinator.page().getByText("New patient").click();
      Page page = coordinator.page();
      fill(page, "Nora", "Quillfeather");
      page.locator("#intake-physiatrist").selectOption(physiatrist());
      send(page);

      assertThat(page.locator(".banner h1").textContent()).isEqualTo("Nora Quillfeather");
      String path = page.url().substring(page.url().indexOf("/patients/"));
      coordinator.hadNoTrouble();
      try (Visitor physiatrist = visitor(Role.PHYSIATRIST);
          Visitor therapist = visitor(Role.THERAPIST)) {
        assertThat(physiatrist.go(path + "/assessment")).isEqualTo(200);
        assertThat(therapist.go(path)).isEqualTo(403);
      }
    }
  }

  @Test
  void aPhysicianWhoTakesAPatientInIsOfTheTeamAndGoesOnToTheAssessment() {
    try (Visitor physician = visitor(Role.PAIN_PHYSICIAN)) {
      physician.go("/patients/new");
      fill(physician.page(), "Ines", "Teamfirst");
      physician.page().locator("#intake-physiatrist").selectOption(physiatrist());
      send(physician.page());

      String path = physician.page().url().substring(physician.page().url().indexOf("/patients/"));
      assertThat(path).endsWith("/assessment");
      physician.hadNoTrouble();
      try (Visitor physiatrist = visitor(Role.PHYSIATRIST);
          Visitor therapist = visitor(Role.THERAPIST)) {
        assertThat(physiatrist.go(path)).isEqualTo(200);
        assertThat(therapist.go(path)).isEqualTo(403);
        assertThat(therapist.go("/patients/new")).isEqualTo(403);
      }
    }
  }

  @Test
  void anIncompleteFormKeepsWhatWasTypedAndSaysWhatIsMissing() {
    try (Visitor coordinator = visitor(Role.COORDINATOR)) {
      long before = patients();
      coordinator.go("/patients/new");
      Page page = coordinator.page();
      page.getByLabel("Given name").fill("Ottilie");
      page.getByLabel("Date of birth").fill("2031-01-01");
      send(page);

      assertThat(page.locator(".fault").allTextContents())
          .containsExactly(
              "Type the name.",
              "Type the day of birth; it is not in the future.",
              "Choose one; unknown is an answer too.");
      assertThat(page.getByLabel("Given name").inputValue()).isEqualTo("Ottilie");
      assertThat(patients()).isEqualTo(before);
      coordinator.findsItAccessible();
    }
  }

  @Test
  void aNamesakeIsShownBeforeASecondRecordIsMade() {
    try (Visitor coordinator = visitor(Role.COORDINATOR)) {
      Page page = coordinator.page();
      coordinator.go("/patients/new");
      fill(page, "Petra", "Samename");
      send(page);
      long before = patients();

      coordinator.go("/patients/new");
      fill(page, "Petra", "Samename");
      send(page);

      assertThat(page.getByText("There already").isVisible()).isTrue();
      assertThat(patients()).isEqualTo(before);
      coordinator.findsItAccessible();
      page.getByLabel("It is another person").check();
      send(page);
      assertThat(patients()).isEqualTo(before + 1);
    }
  }

  @Test
  void aPageSentTwiceTakesInOnePatient() {
    try (Visitor coordinator = visitor(Role.COORDINATOR)) {
      Page page = coordinator.page();
      long before = patients();
      coordinator.go("/patients/new");
      fill(page, "Tove", "Onceonly");

      Object ends = page.evaluate(TWICE);

      assertThat((List<?>) ends)
          .allMatch(end -> end.equals(((List<?>) ends).getFirst()))
          .hasSize(2);
      assertThat(patients()).isEqualTo(before + 1);
    }
  }
}
