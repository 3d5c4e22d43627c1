package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.core.knowledge.AntithromboticHold;
import org.ambulo.core.knowledge.BleedingRisk;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.words.Days;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A patient's procedures, as physicians, a therapist and the coordinator use the page. */
class ProceduresTest {

  private static final String PASSWORD = "walk-again-2026";
  private static final String EPIDURAL = "ilesi_lumbar";

  private static final String RADICULOPATHY =
      """
      {"resourceType":"Condition","id":"IDENTITY","clinicalStatus":{"coding":[{"system":
       "http://terminology.hl7.org/CodeSystem/condition-clinical","code":"active"}]},
       "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"M54.16"}]},
       "subject":{"reference":"Patient/PATIENT"}}""";

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
    return "/patients/" + patient + "/procedures";
  }

  private static String radicular(String id, String... more) {
    String patient = charting.patient(id, more);
    charting.put(RADICULOPATHY.replace("IDENTITY", id + "-problem").replace("PATIENT", patient));
    return patient;
  }

  private static Map<String, String> order(String start) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("procedure", EPIDURAL);
    fields.put("start", start);
    fields.put("level", "L4-L5");
    fields.put("side", "left");
    fields.put("despite", "Agreed in the team");
    return fields;
  }

  /** From the table of holds, as the cautious side reads it: the kidneys are not known. */
  private static LocalDate lastDose(LocalDate needle) {
    AntithromboticHold hold =
        Knowledge.shipped().needleSafety().holds().all().stream()
            .filter(one -> one.medicine().equals("apixaban"))
            .findFirst()
            .orElseThrow();
    BleedingRisk risk = Knowledge.shipped().procedures().get(EPIDURAL).bleeding().risk();
    BigDecimal days = ((AntithromboticHold.Days) hold.wait(risk)).days();
    BigDecimal longest = hold.kidney().map(kidney -> kidney.days().max(days)).orElse(days);
    assertThat(longest.signum()).isPositive();
    return needle.minusDays(longest.longValueExact());
  }

  @Test
  void aNeedleUnderAnAnticoagulantShowsWhenToStopAndToStartAgain() {
    String patient = radicular("p-hold", Charting.order("p-hold-1", "Apixaban", 5, 2));
    LocalDate needle = LocalDate.of(2026, 12, 10);
    try (Visitor visitor = visitor("pain")) {
      visitor.go(path(patient) + "?day=" + needle);
      Locator epidural =
          visitor
              .page()
              .locator("article.procedure")
              .filter(
                  new Locator.FilterOptions()
                      .setHasText(Knowledge.shipped().procedures().get(EPIDURAL).name()))
              .first();
      assertThat(epidural.locator("table.holds").textContent())
          .contains("Apixaban", Days.DAY.format(lastDose(needle)), Days.DAY.format(needle));
      assertThat(epidural.locator(".verdict").textContent()).isEqualTo("hold");
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
  }

  @Test
  void anOrderIsKeptOnceAndASecondPhysicianIsTold() {
    String patient = radicular("p-order", Charting.order("p-order-1", "Apixaban", 5, 2));
    try (Visitor visitor = visitor("physiatrist");
        Visitor other = visitor("pain")) {
      visitor.go("/patients/" + patient + "/medicines");
      visitor.page().locator("form.certainty button").click();
      visitor.go(path(patient));
      other.go(path(patient));
      APIResponse first = Charting.send(visitor, path(patient), order("2026-12-10"));
      assertThat(first.status()).as(first.text()).isEqualTo(303);
      assertThat(Charting.send(visitor, path(patient), order("2026-12-10")).status())
          .isEqualTo(303);
      assertThat(charting.kept(patient, "ServiceRequest"))
          .singleElement()
          .asString()
          .contains("\"active\"", EPIDURAL, "2026-12-10", "hold-days");

      APIResponse second = Charting.send(other, path(patient), order("2026-12-12"));
      assertThat(second.status()).isEqualTo(422);
      assertThat(second.text()).contains("ordered already by Zoe Sycamorelane");
      assertThat(charting.kept(patient, "ServiceRequest")).hasSize(1);

      assertThat(Charting.send(visitor, path(patient), order("2026-12-24")).status())
          .isEqualTo(409);
      visitor.go(path(patient));
      assertThat(visitor.page().locator("table.holds").first().textContent())
          .contains(Days.DAY.format(lastDose(LocalDate.of(2026, 12, 10))));
      visitor.page().locator("summary:has-text('Cancel')").click();
      Locator cancel = visitor.page().locator("form[action$='/cancel']");
      cancel.getByLabel("Why").fill("The patient is better");
      cancel.locator("button").click();
      assertThat(visitor.page().locator("section[aria-labelledby=ordered]").textContent())
          .contains("No procedure is ordered");
      assertThat(charting.kept(patient, "ServiceRequest"))
          .singleElement()
          .asString()
          .contains("\"revoked\"", "The patient is better");
    }
  }

  @Test
  void aHoldThatIsSharedIsDecidedBeforeAnythingIsBooked() {
    String patient = radicular("p-shared", Charting.order("p-shared-1", "Aspirin", 81, 1));
    String offers = "/schedule/offer?patient=" + patient;
    String name = Knowledge.shipped().procedures().get(EPIDURAL).name();
    try (Visitor visitor = visitor("pain");
        Visitor coordinator = visitor("coordinator")) {
      visitor.go(path(patient));
      assertThat(Charting.send(visitor, path(patient), order("2026-12-10")).status())
          .isEqualTo(303);
      assertThat(charting.kept(patient, "ServiceRequest"))
          .singleElement()
          .asString()
          .doesNotContain("hold-days");
      coordinator.go(offers);
      assertThat(coordinator.page().locator("main").textContent())
          .contains(name + " cannot be booked yet")
          .doesNotContain("To offer on the telephone");
      coordinator.go("/schedule/waiting");
      Locator waits =
          coordinator
              .page()
              .locator("main tbody tr")
              .filter(new Locator.FilterOptions().setHasText("Tilda Testfield"))
              .filter(new Locator.FilterOptions().setHasText("is not decided"));
      assertThat(waits.locator("a[href='" + path(patient) + "']").count()).isEqualTo(1);

      visitor.go(path(patient));
      Locator ordered = visitor.page().locator("section[aria-labelledby=ordered]");
      assertThat(ordered.textContent()).contains("it cannot be booked yet");
      visitor.page().locator("summary:has-text('Decide the hold')").click();
      Locator form = visitor.page().locator("form[action$='/hold']");
      form.getByLabel("Days before the needle").fill("six");
      form.getByLabel("With whom it is agreed").fill("With the cardiologist, by telephone");
      form.locator("button").click();
      assertThat(ordered.textContent()).contains("Give whole days");
      form.getByLabel("Days before the needle").fill("6");
      form.locator("button").click();
      assertThat(ordered.textContent())
          .contains("Days of hold before it: 6", "With the cardiologist, by telephone");
      assertThat(charting.kept(patient, "ServiceRequest")).hasSize(1);
      coordinator.go(offers);
      assertThat(coordinator.page().locator("main").textContent())
          .contains("A medicine is held for 6 days before it")
          .doesNotContain("cannot be booked yet");
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
  }

  @Test
  void recordingAnEpiduralForeseesItsWindowAtOnce() {
    String patient = radicular("p-done");
    try (Visitor visitor = visitor("pain");
        Visitor coordinator = visitor("coordinator")) {
      visitor.go(path(patient));
      visitor.page().locator("summary:has(#record)").click();
      Locator form = visitor.page().locator("form[data-draft=done]");
      form.getByLabel("Procedure").selectOption(EPIDURAL);
      form.getByLabel("Day").fill("2026-11-14");
      form.getByLabel("Level").fill("L4-L5");
      form.getByLabel("Side").selectOption("left");
      form.locator("button").click();
      assertThat(visitor.page().locator("section[aria-labelledby=did]").textContent())
          .contains("14 Nov 2026", "L4-L5 left");

      visitor.go("/patients/" + patient);
      assertThat(visitor.page().locator("section[aria-labelledby=windows]").textContent())
          .contains(Knowledge.shipped().procedures().get(EPIDURAL).name(), "L4-L5");
      coordinator.go("/worklist");
      coordinator.page().getByLabel("Find a patient by name").fill("Testfield");
      coordinator.page().locator("form.search button").click();
      assertThat(coordinator.page().locator("main tbody").first().textContent())
          .contains("Tilda Testfield");

      APIResponse tomorrow =
          Charting.send(
              visitor,
              path(patient) + "/done",
              Map.of("procedure", EPIDURAL, "day", "2026-11-23", "sending", "x"));
      assertThat(tomorrow.status()).isEqualTo(422);
      assertThat(charting.kept(patient, "Procedure")).hasSize(1);
    }
  }

  @Test
  void theResponseIsSeenByTheAssessment() {
    String patient = radicular("p-response");
    charting.put(
        """
        {"resourceType":"Procedure","id":"p-response-1","status":"completed","code":{"coding":[{"system":
         "https://ambulo.org/fhir/CodeSystem/intervention","code":"ilesi_lumbar"}]},
         "subject":{"reference":"Patient/p-response"},"performedDateTime":"2026-11-10"}""");
    try (Visitor visitor = visitor("pain")) {
      visitor.go(path(patient));
      Map<String, String> fields = new LinkedHashMap<>();
      fields.put("of", "p-response-1");
      fields.put("before", "8");
      fields.put("after", "3");
      fields.put("afterDay", "2026-11-20");
      fields.put("number", "hx.last_esi_relief_pct");
      fields.put("percent", "62");
      APIResponse answer = Charting.send(visitor, path(patient) + "/response", fields);
      assertThat(answer.status()).as(answer.text()).isEqualTo(303);
      assertThat(Charting.send(visitor, path(patient) + "/response", fields).status())
          .isEqualTo(303);
      assertThat(charting.kept(patient, "Observation")).hasSize(2);
      assertThat(charting.record(patient).answer(Fact.care("hx.last_esi_relief_pct")))
          .isEqualTo(Answer.of(new BigDecimal("62")));
      assertThat(charting.record(patient).sections().get("diary").toString())
          .contains("2026-11-20", "2026-11-10");

      fields.put("percent", "162");
      fields.put("sending", "another");
      APIResponse wrong = Charting.send(visitor, path(patient) + "/response", fields);
      assertThat(wrong.status()).isEqualTo(422);
      assertThat(wrong.text()).contains("from 0 to 100", "162");
    }
  }

  @Test
  void aTherapistAsksAboutAdverseEventsAndTheAnswerIsKept() {
    String patient = radicular("p-after");
    charting.put(
        """
        {"resourceType":"Procedure","id":"p-after-1","status":"completed","code":{"coding":[{"system":
         "https://ambulo.org/fhir/CodeSystem/intervention","code":"ilesi_lumbar"}]},
         "subject":{"reference":"Patient/p-after"},"performedDateTime":"2026-11-10"}""");
    try (Visitor visitor = visitor("therapist")) {
      visitor.go(path(patient));
      Locator did = visitor.page().locator("section[aria-labelledby=did]");
      assertThat(did.textContent()).contains("Nobody asked about adverse events yet");
      did.locator("summary:has-text('Ask about adverse events')").click();
      did.getByLabel("Did anything happen?").selectOption("no");
      did.locator("button:has-text('Keep the answer')").click();
      assertThat(did.textContent()).contains("No adverse event, asked 22 Nov 2026");
      assertThat(charting.kept(patient, "AdverseEvent")).isEmpty();

      did.locator("summary:has-text('Ask about adverse events')").click();
      did.getByLabel("Did anything happen?").selectOption("yes");
      did.getByLabel("What happened").fill("Headache on standing");
      did.getByLabel("On which day").fill("2026-11-09");
      did.locator("button:has-text('Keep the answer')").click();
      assertThat(did.textContent())
          .contains("Give a day not before the procedure", "Choose how bad it is");
      visitor.findsItAccessible();
      did.getByLabel("On which day").fill("2026-11-11");
      did.getByLabel("How bad it is").selectOption("NON_SERIOUS");
      did.locator("button:has-text('Keep the answer')").click();
      assertThat(did.textContent()).contains("Adverse event: Headache on standing, 11 Nov 2026");
      assertThat(charting.kept(patient, "AdverseEvent"))
          .singleElement()
          .asString()
          .contains("Procedure/p-after-1", "2026-11-11");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void thePacketHoldsEachCriterionAgainstTheRecord() {
    String patient = radicular("p-packet", Charting.order("p-packet-1", "Naproxen", 500, 2));
    try (Visitor visitor = visitor("physiatrist")) {
      assertThat(visitor.go(path(patient) + "/" + EPIDURAL + "/packet")).isEqualTo(200);
      String text = visitor.page().locator("main").textContent();
      assertThat(text)
          .contains("Tilda Testfield", "Criteria", "Unknown: add it", "Naproxen")
          .contains(Knowledge.shipped().procedures().get(EPIDURAL).cpt().getFirst());
      visitor.findsItAccessible();
      assertThat(visitor.go(path(patient) + "/nothing/packet")).isEqualTo(404);
    }
  }

  @Test
  void onlyPhysiciansOrderAndTheCoordinatorSeesNoFindings() {
    String patient = radicular("p-rights", Charting.order("p-rights-1", "Apixaban", 5, 2));
    try (Visitor therapist = visitor("therapist");
        Visitor coordinator = visitor("coordinator")) {
      therapist.go(path(patient));
      assertThat(therapist.page().locator("form[data-draft=order]").count()).isZero();
      Map<String, String> order = order("2026-12-10");
      order.put("sending", "x");
      assertThat(Charting.send(therapist, path(patient), order).status()).isEqualTo(403);
      assertThat(charting.kept(patient, "ServiceRequest")).isEmpty();

      assertThat(coordinator.go(path(patient))).isEqualTo(200);
      String seen = coordinator.page().locator("main").textContent();
      assertThat(seen).contains("On hold").doesNotContain("Apixaban", "Ask or find out");
      assertThat(coordinator.go(path(patient) + "/" + EPIDURAL + "/packet")).isEqualTo(403);
    }
  }
}
