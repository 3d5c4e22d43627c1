package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.knowledge.Exercise;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.checking.ReadingGrade;
import org.ambulo.web.programme.Line;
import org.ambulo.web.programme.Prescribed;
import org.ambulo.web.programme.StepReason;
import org.ambulo.words.figure.ExerciseFigures;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A programme of exercises, as a therapist and the patient use it. */
class ProgrammeTest {

  private static final int PATIENTS = 120;
  private static final String PASSWORD = "walk-again-2026";

  private static TestServer server;
  private static Chromium chromium;
  private static Charting charting;

  /** Patients whose pain decides on the steps, with the line that has a harder step. */
  private static final Map<String, String> LINES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(PATIENTS);
    chromium = Chromium.start();
    charting = new Charting(server);
    try (Visitor visitor = visitor()) {
      for (String patient : patients()) {
        visitor.go(path(patient));
        Locator harder = visitor.page().locator(".exercise:has(button[value=harder])");
        boolean byPain =
            visitor.page().locator(".programmefacts").textContent().contains("how the pain");
        if (byPain && harder.count() > 0) {
          LINES.put(patient, harder.first().getAttribute("id").substring("x-".length()));
        }
      }
    }
    assertThat(LINES).hasSizeGreaterThanOrEqualTo(7);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  private static Visitor visitor() {
    return Visitor.at(server.address(), chromium, Screen.DESK).loggedIn("therapist", PASSWORD);
  }

  private static List<String> patients() {
    String person =
        server
            .records()
            .accounts()
            .byLogin("therapist")
            .orElseThrow()
            .person()
            .orElseThrow()
            .toString();
    Query query =
        new Query(
            "Patient",
            List.of(),
            new Sight.TeamOf(person, Set.of()),
            List.of(),
            new Slice(0, PATIENTS));
    return server.archive().read(reading -> reading.search(query)).documents().stream()
        .map(document -> document.key().id())
        .toList();
  }

  private static String path(String patient) {
    return "/patients/" + patient + "/programme";
  }

  private static String patient(int number) {
    return new ArrayList<>(LINES.keySet()).get(number);
  }

  private static Locator card(Page page, String slot) {
    return page.locator("#x-" + slot);
  }

  private static Exercise exercise(String id) {
    return Knowledge.shipped().rehabilitation().exercises().get(id);
  }

  /** A session with all that the rule asks for, and little pain. */
  private static void green(String patient, String slot, String day) {
    String code = "\"system\":\"https://ambulo.org/fhir/CodeSystem/exercise-report\",\"code\":";
    charting.put(
        """
        {"resourceType":"Observation","id":"green-%s-%s","status":"final",
         "code":{"coding":[{"system":"https://ambulo.org/fhir/CodeSystem/exercise","code":"%s"}]},
         "subject":{"reference":"Patient/%s"},"effectiveDateTime":"%sT10:00:00Z","component":[
         {"code":{"coding":[{CODE"sets"}]},"valueInteger":20},
         {"code":{"coding":[{CODE"reps"}]},"valueInteger":90},
         {"code":{"coding":[{CODE"pain-during"}]},"valueQuantity":{"value":2}},
         {"code":{"coding":[{CODE"settled"}]},"valueBoolean":true},
         {"code":{"coding":[{CODE"further"}]},"valueBoolean":false},
         {"code":{"coding":[{CODE"night"}]},"valueBoolean":false}]}"""
            .replace("CODE", code)
            .formatted(day, patient.substring(0, 8), slot, patient, day));
  }

  @Test
  void refusesAStepUpAgainstTheRuleInWordsAndKeepsAnOverrideWithItsReason() {
    String patient = patient(0);
    String slot = LINES.get(patient);
    try (Visitor visitor = visitor()) {
      Page page = visitor.page();
      visitor.go(path(patient));
      card(page, slot).locator("button[value=harder]").click();
      assertThat(card(page, slot).locator(".refused").textContent())
          .contains("Not by the pain rule", "2 green sessions in a row");
      assertThat(charting.kept(patient, "ServiceRequest")).noneMatch(json -> json.contains(slot));
      visitor.findsItAccessible();

      card(page, slot).locator("[name=reason]").selectOption(StepReason.SEEN.name());
      card(page, slot).locator(".refused button").click();
      assertThat(page.locator(".notice").textContent()).contains("The patient sees it");
      assertThat(card(page, slot).locator("h3").textContent()).isNotEqualTo(exercise(slot).name());
      assertThat(page.locator(".changes").textContent())
          .contains("Progressed from " + exercise(slot).name(), "against the pain rule", "Milo")
          .contains(StepReason.SEEN.words());
      visitor.hadNoTrouble();
    }
  }

  @Test
  void stepsUpByTheRuleAndThePatientSeesTheNewDoseOnPhoneAndPaper() throws IOException {
    String patient = patient(1);
    String slot = LINES.get(patient);
    green(patient, slot, "2026-11-18");
    green(patient, slot, "2026-11-20");
    try (Visitor visitor = visitor()) {
      Page page = visitor.page();
      visitor.go(path(patient));
      assertThat(card(page, slot).locator(".rule").textContent()).contains("Green");
      card(page, slot).locator("button[value=harder]").click();
      assertThat(page.locator(".changes").textContent()).contains("sessions were green");
      String name = card(page, slot).locator("h3").textContent();
      Exercise harder =
          Knowledge.shipped().rehabilitation().exercises().all().stream()
              .filter(one -> one.name().equals(name))
              .findFirst()
              .orElseThrow();
      assertThat(harder.id()).isNotEqualTo(slot);

      dose(page, slot, "1 kg");
      assertThat(card(page, slot).locator(".refused").textContent()).contains("No session of");
      card(page, slot).locator(".refused [name=reason]").selectOption(StepReason.TOO_EASY.name());
      card(page, slot).locator(".refused button").click();
      assertThat(card(page, slot).locator(".amount").first().textContent()).contains("with 1 kg");

      server.patientAccount(patient);
      try (Visitor phone =
          Visitor.at(server.address(), chromium, Screen.PHONE)
              .loggedIn(patient, TestServer.PASSWORD)) {
        for (String there : List.of("/today", "/exercises")) {
          phone.go(there);
          String said = phone.page().locator("main").textContent();
          assertThat(said).contains("Use 1 kg.").contains(harder.how().split("\\.", -1)[0]);
          assertThat(phone.page().locator(".pose").count()).isPositive();
          assertThat(
                  phone.page().locator(".pose svg desc").allTextContents().contains(harder.how()))
              .isEqualTo(ExerciseFigures.shipped().of(harder.id()).isPresent());
          phone.findsItAccessible();
        }
        for (String words : phone.page().locator(".phone li, .phone .amount").allTextContents()) {
          assertThat(ReadingGrade.of(words)).as(words).isLessThanOrEqualTo(6);
        }
        assertThat(text(phone, patient, "/documents/programme.pdf")).contains("Use 1 kg.");
        assertThat(text(phone, patient, "/documents/plan.pdf")).contains("Use 1 kg.");
        phone.hadNoTrouble();
      }
      assertThat(text(visitor, patient, "/documents/therapy.pdf"))
          .contains("Prescription of physical therapy", name, "with 1 kg");
      assertThat(text(visitor, patient, "/documents/programme.pdf"))
          .contains("Your moves at home", "What pain is all right", harder.how().split(" ", -1)[0]);
      visitor.hadNoTrouble();
    }
  }

  private static void dose(Page page, String slot, String load) {
    card(page, slot).locator(".otherdose > summary").click();
    card(page, slot).locator(".otherdose [name=load]").fill(load);
    card(page, slot).locator(".otherdose button:has-text('Change the dose')").click();
  }

  @Test
  void recordsWhatWasDoneAndAsksForTheNextDayAtTheNextVisit() {
    String patient = patient(2);
    String slot = LINES.get(patient);
    try (Visitor visitor = visitor()) {
      Page page = visitor.page();
      visitor.go(path(patient));
      open(page, slot);
      card(page, slot).locator("[name=during]").fill("11");
      card(page, slot).locator("button:has-text('Keep what was done')").click();
      assertThat(card(page, slot).locator(".record .fault").textContent())
          .contains("A whole number from 0 to 10");
      assertThat(card(page, slot).locator("[name=during]").inputValue()).isEqualTo("11");
      card(page, slot).locator("[name=during]").fill("7");
      card(page, slot).locator("button:has-text('Keep what was done')").click();
      assertThat(card(page, slot).locator(".sessions").textContent())
          .contains("22 Nov 2026", "7 during", "Red");
      assertThat(card(page, slot).locator(".rule").textContent()).contains("Red", "pain 7 of 10");
      assertThat(charting.kept(patient, "Observation"))
          .anyMatch(json -> json.contains("exercise-report") && json.contains("pain-during"));

      open(page, slot);
      card(page, slot).locator(".record details summary").click();
      card(page, slot).locator("[name='sign.NEW_WEAKNESS']").check();
      card(page, slot).locator("button:has-text('Keep what was done')").click();
      assertThat(page.locator("#stop").textContent()).contains("New weakness of a leg");
      assertThat(page.locator("button[value=harder]").count()).isZero();
      assertThat(charting.kept(patient, "Observation"))
          .as("the red flags see it")
          .anyMatch(json -> json.contains("\"h_progressive_leg_weakness\""));
      assertThat(server.live().assessed(patient).orElseThrow().assessment().triage().fired())
          .as("the assessment acts on it")
          .isNotEmpty();
      visitor.hadNoTrouble();
    }
  }

  /** A proposal is the clinicians' until a plan is in force. */
  @Test
  void aPatientIsGivenNothingThatIsOnlyProposed() throws IOException {
    String patient = patients().stream().filter(one -> !given(one).isEmpty()).toList().getLast();
    assertThat(given(patient)).isEqualTo(prescribed(patient));

    for (String plan : charting.kept(patient, "CarePlan")) {
      charting.put(plan.replace("\"status\":\"active\"", "\"status\":\"draft\""));
    }

    assertThat(prescribed(patient)).isNotEmpty();
    assertThat(given(patient)).allMatch(line -> line.version() > 0);
    assertThat(given(patient).size()).isLessThan(prescribed(patient).size());
    Line proposed =
        prescribed(patient).stream().filter(line -> line.version() == 0).findFirst().orElseThrow();
    String how = proposed.exercise().how().split("\\.", -1)[0];
    server.patientAccount(patient);
    try (Visitor phone =
            Visitor.at(server.address(), chromium, Screen.PHONE)
                .loggedIn(patient, TestServer.PASSWORD);
        Visitor visitor = visitor()) {
      assertThat(text(phone, patient, "/documents/plan.pdf"))
          .contains("have not agreed on a plan yet")
          .doesNotContain(how, "A drug:", "A shot:");
      assertThat(text(visitor, patient, "/documents/plan.pdf"))
          .contains("has to agree to this plan", how);
    }
  }

  private static List<Line> prescribed(String patient) {
    return Prescribed.of(server.live().assessed(patient).orElseThrow(), Knowledge.shipped())
        .lines();
  }

  private static List<Line> given(String patient) {
    return Prescribed.given(server.live().assessed(patient).orElseThrow(), Knowledge.shipped())
        .lines();
  }

  /** What is no finding of the record holds by itself, whatever is done on the days after. */
  @Test
  void aSignStopsUntilAClinicianDecides() {
    String patient = patient(5);
    String slot = LINES.get(patient);
    charting.put(
        """
        {"resourceType":"Observation","id":"sign-%s","status":"final",
         "code":{"coding":[{"system":"https://ambulo.org/fhir/CodeSystem/exercise","code":"%s"}]},
         "subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-11-15T10:00:00Z",
         "component":[{"code":{"coding":[{"system":
         "https://ambulo.org/fhir/CodeSystem/exercise-report","code":"sign"}]},
         "valueCodeableConcept":{"coding":[{"system":
         "https://ambulo.org/fhir/CodeSystem/exercise-report","code":"chest_pain_or_fainting"}]}}]}"""
            .formatted(patient.substring(0, 8), slot, patient));
    green(patient, slot, "2026-11-16");
    green(patient, slot, "2026-11-17");
    try (Visitor visitor = visitor()) {
      Page page = visitor.page();
      visitor.go(path(patient));
      assertThat(page.locator("#stop").textContent()).contains("Chest pain or fainting");
      assertThat(page.locator("button[value=harder]").count()).isZero();

      card(page, slot).locator("button[value=keep]").click();
      assertThat(page.locator("#stop").count()).isZero();
      visitor.hadNoTrouble();
    }
  }

  @Test
  void asksHowTheDayAfterWas() {
    String patient = patient(3);
    String slot = LINES.get(patient);
    green(patient, slot, "2026-11-17");
    charting.put(
        """
        {"resourceType":"Observation","id":"open-%s","status":"final",
         "code":{"coding":[{"system":"https://ambulo.org/fhir/CodeSystem/exercise","code":"%s"}]},
         "subject":{"reference":"Patient/%s"},"effectiveDateTime":"2026-11-19T10:00:00Z",
         "component":[{"code":{"coding":[{"system":
         "https://ambulo.org/fhir/CodeSystem/exercise-report","code":"pain-during"}]},
         "valueQuantity":{"value":3}}]}"""
            .formatted(patient.substring(0, 8), slot, patient));
    try (Visitor visitor = visitor()) {
      Page page = visitor.page();
      visitor.go(path(patient));
      assertThat(card(page, slot).locator(".rule").textContent()).contains("Not known");
      open(page, slot);
      assertThat(card(page, slot).locator(".nextday legend").textContent()).contains("19 Nov 2026");
      card(page, slot).locator("[name=settled]").selectOption("yes");
      card(page, slot).locator("[name=further]").selectOption("no");
      card(page, slot).locator("button:has-text('Keep what was done')").click();
      assertThat(card(page, slot).locator(".rule").textContent())
          .as("nobody said how the night was")
          .contains("Not known");
      open(page, slot);
      card(page, slot).locator("[name=night]").selectOption("no");
      card(page, slot).locator("button:has-text('Keep what was done')").click();
      assertThat(card(page, slot).locator(".rule").textContent()).contains("Green");
      assertThat(card(page, slot).locator(".nextday").count()).isZero();
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aDoseInWordsIsNotJudgedByTheNumbersOfTheLibrary() {
    String patient = patient(6);
    String slot = LINES.get(patient);
    String words = "As often as it feels easy";
    charting.put(
        """
        {"resourceType":"ServiceRequest","id":"words-1","status":"active","intent":"order",
         "extension":[{"url":"https://ambulo.org/fhir/StructureDefinition/exercise-dose",
         "extension":[{"url":"typed","valueString":"%s"}]}],
         "identifier":[{"system":"https://ambulo.org/fhir/plan-item","value":"%s"}],
         "code":{"coding":[{"system":"https://ambulo.org/fhir/CodeSystem/exercise","code":"%s"}]},
         "subject":{"reference":"Patient/%s"},"authoredOn":"2026-11-22T08:00:00Z",
         "note":[{"time":"2026-11-22T08:00:00Z","text":"Kept"}]}"""
            .formatted(words, slot, slot, patient));
    green(patient, slot, "2026-11-18");
    green(patient, slot, "2026-11-20");
    try (Visitor visitor = visitor()) {
      Page page = visitor.page();
      visitor.go(path(patient));
      assertThat(card(page, slot).locator(".amount").first().textContent()).contains(words);
      assertThat(card(page, slot).locator(".rule").textContent())
          .contains("whether the dose was reached is not known");
      card(page, slot).locator("button[value=keep]").click();
      assertThat(card(page, slot).locator(".amount").first().textContent()).contains(words);

      card(page, slot).locator(".otherdose > summary").click();
      assertThat(card(page, slot).locator(".otherdose [name=reps]").inputValue()).isEmpty();
      card(page, slot).locator(".otherdose [name=sets]").fill("2");
      card(page, slot).locator(".otherdose [name=reps]").fill("8");
      card(page, slot).locator(".otherdose button:has-text('Change the dose')").click();
      assertThat(card(page, slot).locator(".refused").textContent())
          .contains("the dose of now is in words");
      visitor.findsItAccessible();
      card(page, slot).locator("[name=direction]").selectOption("same");
      card(page, slot).locator(".otherdose button:has-text('Change the dose')").click();
      assertThat(card(page, slot).locator(".amount").first().textContent()).contains("2 x 8");
      assertThat(page.locator(".changes").textContent())
          .contains("Restated from " + exercise(slot).name() + " (" + words + ")");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void tellsTheSecondOfTwoThatTheExerciseIsAnotherByNow() {
    String patient = patient(4);
    String slot = LINES.get(patient);
    try (Visitor one = visitor();
        Visitor other = visitor()) {
      one.go(path(patient));
      other.go(path(patient));
      card(one.page(), slot).locator("button[value=keep]").click();
      assertThat(one.page().locator(".changes").textContent()).contains("Kept: ");
      dose(other.page(), slot, "");
      Locator card = card(other.page(), slot);
      assertThat(card.locator(".fault").first().textContent()).contains("This is the dose of now");
      card.locator("[name=hold]").fill("");
      card.locator("[name=sets]").fill("1");
      card.locator("[name=reps]").fill("1");
      card.locator(".otherdose button:has-text('Change the dose')").click();
      assertThat(card.locator(".refused").textContent())
          .contains("seconds held not said any more", "more or less than now");
      card.locator("[name=direction]").selectOption("less");
      card.locator(".otherdose button:has-text('Change the dose')").click();
      card.locator(".refused [name=reason]").selectOption(StepReason.TECHNIQUE.name());
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("of", slot);
      fields.put("version", "0");
      fields.put("step", "keep");
      APIResponse late = Charting.send(other, path(patient) + "/step", fields);
      assertThat(late.status()).isEqualTo(409);
      assertThat(late.text()).contains("Somebody changed this exercise");
      other.hadNoTrouble();
    }
  }

  @Test
  void givesThePacketForThePayerAsPdf() throws IOException {
    String patient = patient(0);
    try (Visitor visitor = visitor()) {
      assertThat(text(visitor, patient, "/procedures/ilesi_lumbar/packet.pdf"))
          .contains("Request for prior authorisation", "Criteria", "Conservative care");
      visitor.go("/patients/" + patient + "/documents");
      assertThat(visitor.page().locator(".papers").textContent()).contains("Exercises for home");
    }
  }

  @Test
  void isReadByAPhysicianWhoChangesNothing() {
    String patient = patient(0);
    String person =
        server
            .records()
            .accounts()
            .byLogin("physiatrist")
            .orElseThrow()
            .person()
            .orElseThrow()
            .toString();
    charting.put(
        """
        {"resourceType":"CareTeam","id":"reader","status":"active",
         "subject":{"reference":"Patient/%s"},"participant":[{"member":{"reference":"%s"}}]}"""
            .formatted(patient, person));
    try (Visitor visitor =
        Visitor.at(server.address(), chromium, Screen.DESK).loggedIn("physiatrist", PASSWORD)) {
      assertThat(visitor.go(path(patient))).isEqualTo(200);
      assertThat(visitor.page().locator(".exercise").count()).isPositive();
      assertThat(visitor.page().locator("button[name=step]").count()).isZero();
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("of", LINES.get(patient));
      fields.put("step", "keep");
      fields.put("sending", "x");
      assertThat(Charting.send(visitor, path(patient) + "/step", fields).status()).isEqualTo(403);
    }
  }

  private static void open(Page page, String slot) {
    card(page, slot).locator(".record > summary").click();
  }

  private static String text(Visitor visitor, String patient, String file) throws IOException {
    APIResponse answer =
        visitor.context().request().get(server.address() + "/patients/" + patient + file);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
