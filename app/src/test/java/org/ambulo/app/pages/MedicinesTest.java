package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patient's medicines, as a physician and a therapist use the page. */
class MedicinesTest {

  private static final String PASSWORD = "walk-again-2026";

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
    return "/patients/" + patient + "/medicines";
  }

  private static Map<String, String> added(String medicine, String dose) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("medicine", medicine);
    fields.put("dose", dose);
    fields.put("unit", "MG");
    fields.put("frequency", "TWICE_A_DAY");
    fields.put("route", "ORAL");
    fields.put("source", "order");
    return fields;
  }

  private static void add(Page page, String medicine, String dose) {
    Locator form = page.locator("form[data-draft=add]");
    if (!form.isVisible()) {
      page.locator("summary:has(#add)").click();
    }
    form.getByLabel("Medicine, by its ingredient").fill(medicine);
    form.getByLabel("Dose at one time").fill(dose);
    form.getByLabel("How often").selectOption("TWICE_A_DAY");
    form.locator("button").click();
  }

  private static Locator line(Page page, String medicine) {
    return page.locator("tbody.line:has(th:has-text('" + medicine + "'))");
  }

  @Test
  void showsADangerBeforeItIsKeptAndAsksWhyAndSaysSoEverAfter() {
    String patient = charting.patient("m-nsaid", Charting.order("m-nsaid-1", "Apixaban", 5, 2));
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      add(visitor.page(), "Naproxen", "500");

      Locator firing = visitor.page().locator(".firing");
      assertThat(firing.textContent()).contains("Not kept yet", "anticoagulant");
      assertThat(charting.kept(patient, "MedicationRequest")).hasSize(1);
      assertThat(visitor.page().locator("#medicine").inputValue()).isEqualTo("Naproxen");
      visitor.findsItAccessible();

      firing.getByLabel("Reason").selectOption("SHORT");
      visitor.page().locator("form[data-draft=add] button").click();

      assertThat(visitor.page().locator(".notice").textContent()).contains("on the list");
      assertThat(charting.kept(patient, "MedicationRequest")).hasSize(2);
      assertThat(charting.kept(patient, "DetectedIssue")).isNotEmpty();
    }
    try (Visitor other = visitor("pain")) {
      other.go(path(patient));
      assertThat(other.page().locator("table.regimen").textContent())
          .contains("Naproxen", "anticoagulant", "Kept all the same", "Zoe Sycamorelane")
          .contains("For a short time only");
      other.findsItAccessible();
      other.hadNoTrouble();
    }
  }

  @Test
  void aListThatWasGoneThroughIsCompleteUntilSomebodySaysOtherwise() {
    String patient = charting.patient("m-whole", Charting.order("m-whole-1", "Apixaban", 5, 2));
    try (Visitor visitor = visitor("therapist")) {
      visitor.go(path(patient));
      Locator regimen = visitor.page().locator("section[aria-labelledby=regimen]");
      assertThat(regimen.textContent()).contains("Nobody said that this list is complete");
      visitor.page().locator("form.certainty button").click();
      assertThat(regimen.textContent())
          .contains("Gone through with the patient on 22 Nov 2026: the list is complete");
      assertThat(visitor.page().locator(".banner").textContent())
          .doesNotContain("may not be complete");
      visitor.findsItAccessible();

      visitor.page().locator("form.certainty button").click();
      assertThat(regimen.textContent()).contains("Said on 22 Nov 2026: the list is not complete");
      assertThat(charting.kept(patient, "Observation")).hasSize(2);
      visitor.hadNoTrouble();
    }
  }

  @Test
  void whatIsTakenAlreadyHasNoMadeUpBeginning() {
    String patient = charting.patient("m-since");
    try (Visitor visitor = visitor("therapist")) {
      visitor.go(path(patient));
      Map<String, String> taken = added("Gabapentin", "300");
      taken.put("source", "statement");
      APIResponse answer = Charting.send(visitor, path(patient), taken);
      assertThat(answer.status()).as(answer.text()).isEqualTo(303);
      assertThat(charting.kept(patient, "MedicationStatement"))
          .singleElement()
          .asString()
          .contains("\"dateAsserted\":\"2026-11-22\"")
          .doesNotContain("effective");
      visitor.go(path(patient));
      assertThat(line(visitor.page(), "Gabapentin").textContent()).contains("600 mg a day");
    }
  }

  @Test
  void whatWasSaidOfAListLongAgoDoesNotCount() {
    String patient = charting.patient("m-old");
    charting.put(
        """
        {"resourceType":"Observation","id":"m-old-1","status":"final","code":{"coding":[{"system":
         "https://ambulo.org/fhir/CodeSystem/medicine-list","code":"complete"}]},
         "subject":{"reference":"Patient/m-old"},"effectiveDateTime":"2026-08-01T10:00:00Z",
         "valueBoolean":true}""");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      assertThat(visitor.page().locator("form.certainty").textContent())
          .contains("on 1 Aug 2026; that was too long ago to count");
    }
  }

  @Test
  void aContraindicationAsksForASecondPerson() {
    String patient =
        charting.patient("m-second", Charting.order("m-second-1", "Ibuprofen", 400, 3));
    charting.put(
        """
        {"resourceType":"AllergyIntolerance","id":"m-second-2","clinicalStatus":{"coding":[{"system":
         "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical","code":"active"}]},
         "code":{"text":"Ibuprofen"},"patient":{"reference":"Patient/m-second"}}""");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      Locator alert = visitor.page().locator(".alert.stop").first();
      assertThat(alert.textContent()).contains("Must not");
      alert.getByText("Keep it all the same").click();
      String key = alert.locator("input[name=of]").getAttribute("value");

      APIResponse alone =
          Charting.send(
              visitor, path(patient) + "/decide", Map.of("of", key, "override", "BENEFIT"));
      assertThat(alone.status()).isEqualTo(422);
      assertThat(charting.kept(patient, "DetectedIssue")).isEmpty();

      alert.getByLabel("Reason").selectOption("BENEFIT");
      alert.getByLabel("Second clinician").fill("Dr Pia Pharm");
      alert.locator("button").click();
      assertThat(visitor.page().locator("table.regimen").textContent())
          .contains("Kept all the same", "Agreed with Dr Pia Pharm");
    }
  }

  @Test
  void aSecondOpioidCountsAndIsToldOnItsLine() {
    String patient = charting.patient("m-opioid", Charting.order("m-opioid-1", "Oxycodone", 20, 3));
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      String before = visitor.page().locator(".mme").textContent();
      assertThat(before).contains("90 MME a day");
      add(visitor.page(), "Morphine", "30");
      visitor.page().locator(".firing").getByLabel("Reason").selectOption("SPECIALIST");
      visitor.page().locator("form[data-draft=add] button").click();

      assertThat(visitor.page().locator(".mme").textContent()).contains("150 MME a day");
      assertThat(line(visitor.page(), "Morphine").textContent()).contains("Danger");
    }
  }

  @Test
  void stoppedAndChangedMedicinesStayInSightWithTheReason() {
    String patient =
        charting.patient("m-history", Charting.order("m-history-1", "Gabapentin", 300, 3));
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      Locator line = line(visitor.page(), "Gabapentin");
      line.getByText("Change dose").click();
      line.getByLabel("Dose at one time").fill("100");
      line.getByLabel("How often").selectOption("THREE_TIMES_A_DAY");
      line.getByText("Change it").click();
      assertThat(line(visitor.page(), "Gabapentin").textContent()).contains("300 mg a day");
      assertThat(visitor.page().locator("section[aria-labelledby=past]").textContent())
          .contains("300 mg", "Dose changed");

      Locator changed = line(visitor.page(), "Gabapentin");
      changed.locator("summary:has-text('Stop')").click();
      changed.getByLabel("Why").selectOption("SIDE_EFFECT");
      changed.getByText("Stop it").click();
      assertThat(visitor.page().locator("tbody.line").count()).isZero();
      assertThat(visitor.page().locator("section[aria-labelledby=past]").textContent())
          .contains("Side effects", "100 mg");
      assertThat(charting.kept(patient, "MedicationRequest"))
          .anySatisfy(json -> assertThat(json).contains("\"completed\""))
          .anySatisfy(json -> assertThat(json).contains("\"stopped\""));
      visitor.hadNoTrouble();
    }
  }

  @Test
  void aLineOfTheListThatCameWithTheRecordIsStoppedToo() {
    String patient =
        charting.patient(
            "m-list",
            """
            {"resourceType":"QuestionnaireResponse","id":"m-list-1","status":"completed",
             "questionnaire":"https://ambulo.org/fhir/Questionnaire/case-context",
             "subject":{"reference":"Patient/PATIENT"},"item":[{"linkId":"/sections","item":[
             {"linkId":"/sections/meds","item":[{"linkId":"/sections/meds/*","item":[
             {"linkId":"/sections/meds/*/drug","answer":[{"valueString":"gabapentin"}]},
             {"linkId":"/sections/meds/*/strength","answer":[{"valueDecimal":300}]},
             {"linkId":"/sections/meds/*/per_day","answer":[{"valueDecimal":3}]}]},
             {"linkId":"/sections/meds/*","item":[
             {"linkId":"/sections/meds/*/drug","answer":[{"valueString":"naproxen"}]},
             {"linkId":"/sections/meds/*/strength","answer":[{"valueDecimal":250}]},
             {"linkId":"/sections/meds/*/per_day","answer":[{"valueDecimal":2}]}]}]}]}]}""");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      Locator line = line(visitor.page(), "Gabapentin");
      assertThat(line.textContent()).contains("300 x 3 a day", "900 mg a day");
      line.locator("summary:has-text('Stop')").click();
      line.getByLabel("Why").selectOption("DONE");
      line.getByText("Stop it").click();
      assertThat(visitor.page().locator("tbody.line").count()).isEqualTo(1);
      assertThat(line(visitor.page(), "Naproxen").textContent()).contains("500 mg a day");
      assertThat(visitor.page().locator("section[aria-labelledby=past]").textContent())
          .contains("gabapentin", "300 x 3 a day", "No longer needed");
    }
  }

  @Test
  void aFormSentTwiceIsKeptOnceAndOneWithOtherContentIsTold() {
    String patient = charting.patient("m-twice");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      Map<String, String> form = added("Gabapentin", "100");
      APIResponse first = Charting.send(visitor, path(patient), form);
      assertThat(first.status()).as(first.text()).isEqualTo(303);
      assertThat(Charting.send(visitor, path(patient), form).status()).isEqualTo(303);
      assertThat(charting.kept(patient, "MedicationRequest")).hasSize(1);

      APIResponse other = Charting.send(visitor, path(patient), added("Gabapentin", "300"));
      assertThat(other.status()).isEqualTo(409);
      assertThat(other.text()).contains("sent before");
      assertThat(charting.kept(patient, "MedicationRequest")).hasSize(1);
    }
  }

  @Test
  void whoComesSecondToTheSameLineIsTold() {
    String patient = charting.patient("m-two", Charting.order("m-two-1", "Gabapentin", 300, 3));
    try (Visitor one = visitor("physiatrist");
        Visitor other = visitor("pain")) {
      one.go(path(patient));
      other.go(path(patient));
      Map<String, String> stop =
          Map.of("of", "MedicationRequest/m-two-1", "version", "1", "reason", "NO_EFFECT");
      assertThat(Charting.send(one, path(patient) + "/stop", stop).status()).isEqualTo(303);
      Map<String, String> later = new LinkedHashMap<>(stop);
      later.put("reason", "SIDE_EFFECT");
      APIResponse answer = Charting.send(other, path(patient) + "/stop", later);
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.text()).contains("Somebody changed this line", "did not help enough");
    }
  }

  @Test
  void wrongInputIsToldBesideTheFieldAndNothingTypedIsLost() {
    String patient = charting.patient("m-wrong");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      add(visitor.page(), "Gabapentin", "-3");
      assertThat(visitor.page().locator("#add-dose-fault").textContent()).contains("above 0");
      assertThat(visitor.page().locator("#medicine").inputValue()).isEqualTo("Gabapentin");
      assertThat(visitor.page().locator("#add-dose").getAttribute("aria-invalid"))
          .isEqualTo("true");
      visitor.findsItAccessible();
      Map<String, String> bad = added("<b>x</b>\" onx=\"", "1e999");
      bad.put("since", "2999-01-01");
      APIResponse answer = Charting.send(visitor, path(patient), bad);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).doesNotContain("<b>x</b>").contains("not after today");
      assertThat(charting.kept(patient, "MedicationRequest")).isEmpty();
    }
  }

  @Test
  void whatIsNotKnownHereIsKeptOnlyOnceThatIsSaid() {
    String patient = charting.patient("m-unknown");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      add(visitor.page(), "Snakeroot", "5");
      assertThat(visitor.page().locator(".firing").textContent()).contains("not known here");
      assertThat(charting.kept(patient, "MedicationRequest")).isEmpty();
      visitor.page().locator("form[data-draft=add] button").click();
      assertThat(visitor.page().locator(".note").allTextContents().toString())
          .contains("Not recognised, so not checked: Snakeroot");
    }
  }

  @Test
  void aTherapistNotesWhatIsTakenAndDoesNotPrescribe() {
    String patient = charting.patient("m-therapist", Charting.order("m-th-1", "Apixaban", 5, 2));
    try (Visitor visitor = visitor("therapist")) {
      visitor.go(path(patient));
      assertThat(visitor.page().locator("#add-source").textContent())
          .doesNotContain("We prescribe");
      APIResponse order = Charting.send(visitor, path(patient), added("Gabapentin", "100"));
      assertThat(order.status()).isEqualTo(403);
      assertThat(charting.kept(patient, "MedicationRequest")).hasSize(1);

      add(visitor.page(), "Naproxen", "250");
      assertThat(visitor.page().locator(".firing").textContent())
          .contains("stays open until a physician decides");
      visitor.page().locator("form[data-draft=add] button").click();
      assertThat(charting.kept(patient, "MedicationStatement")).hasSize(1);
      assertThat(charting.kept(patient, "DetectedIssue")).isEmpty();
      assertThat(visitor.page().locator("table.regimen").textContent())
          .contains("anticoagulant")
          .doesNotContain("Kept all the same");
    }
  }

  @Test
  void allergiesAreAskedAndCheckedAgainst() {
    String patient = charting.patient("m-allergy");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      assertThat(visitor.page().locator(".banner").textContent()).contains("Allergies not asked");
      visitor.page().getByText("Asked, none known").click();
      assertThat(visitor.page().locator(".banner").textContent()).contains("No known allergy");
      assertThat(visitor.page().locator("section[aria-labelledby=allergies]").textContent())
          .contains("Asked: none known");

      visitor.page().getByText("Add an allergy").click();
      visitor.page().getByLabel("What is not tolerated").fill("Gabapentin");
      visitor.page().getByLabel("How bad it was").selectOption("severe");
      visitor.page().getByLabel("What happened").fill("swollen face");
      visitor.page().getByText("Add the allergy").click();
      assertThat(visitor.page().locator("section[aria-labelledby=allergies]").textContent())
          .contains("Gabapentin", "severe", "swollen face");
      assertThat(visitor.page().locator(".banner").textContent()).contains("Allergy: Gabapentin");

      add(visitor.page(), "Gabapentin", "100");
      assertThat(visitor.page().locator(".firing").textContent()).contains("Not kept yet");
    }
  }

  @ParameterizedTest
  @CsvSource({"unknown, unable-to-assess, severity not known", "moderate, low, moderate"})
  void howBadAnAllergyWasMayBeUnknown(String said, String criticality, String words) {
    String patient = charting.patient("m-allergy-" + said);
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      visitor.page().getByText("Add an allergy").click();
      visitor.page().getByLabel("What is not tolerated").fill("Naproxen");
      visitor.page().getByLabel("How bad it was").selectOption(said);
      visitor.page().getByText("Add the allergy").click();

      assertThat(visitor.page().locator("section[aria-labelledby=allergies]").textContent())
          .contains("Naproxen", words);
      assertThat(charting.kept(patient, "AllergyIntolerance"))
          .singleElement()
          .asString()
          .contains("\"" + criticality + "\"")
          .doesNotContain("\"severity\":\"unknown\"");
    }
  }

  @Test
  void theBannerSaysWhatIsNotKnownOfTheMedicines() {
    String patient =
        charting.patient(
            "m-banner",
            Charting.order("m-banner-1", "Apixaban", 5, 2),
            Charting.order("m-banner-2", "Brainburner", 5, 2));
    try (Visitor visitor = visitor("therapist")) {
      visitor.go(path(patient));

      assertThat(visitor.page().locator(".banner").textContent())
          .contains("anticoagulant: Apixaban")
          .contains("Not known here, not checked: Brainburner")
          .contains("the list may not be complete");
    }
  }

  @Test
  void anotherOpioidOfUnknownDoseIsSaidBesideATaper() {
    String patient =
        charting.patient(
            "m-beside",
            Charting.order("m-beside-1", "Oxycodone", 10, 3),
            Charting.order("m-beside-2", "Tramadol", 50, 2),
            Charting.order("m-beside-4", "Brainburner", 5, 2),
            """
            {"resourceType":"MedicationRequest","id":"m-beside-3","status":"active","intent":"order",
             "medicationCodeableConcept":{"text":"Codeine"},"subject":{"reference":"Patient/PATIENT"},
             "authoredOn":"2026-10-01"}""");
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient) + "/calendar/oxycodone");

      assertThat(visitor.page().locator("section.medicines").textContent())
          .contains("Beside it at least 20 MME a day of other opioids, which stay as they are")
          .contains("has no daily dose in the record; the total is incomplete")
          .contains("not recognised here and not counted: Brainburner")
          .contains("the list of medicines may not be whole");
    }
  }

  @Test
  void anOpioidHasATaperCalendarAndANerveMedicineItsTitration() {
    String patient = charting.patient("m-calendar", Charting.order("m-cal-1", "Oxycodone", 10, 3));
    try (Visitor visitor = visitor("physiatrist")) {
      visitor.go(path(patient));
      visitor.page().getByText("Taper calendar").click();
      assertThat(visitor.page().locator("main table").textContent())
          .contains("as taken now", "22 Nov 2026", "45");
      assertThat(visitor.go(path(patient) + "/calendar/gabapentin")).isEqualTo(200);
      assertThat(visitor.page().locator("main h2").first().textContent())
          .contains("Titration of Gabapentin");
      assertThat(visitor.go(path(patient) + "/calendar/nothing")).isEqualTo(404);
      visitor.hadNoTrouble();
    }
  }
}
