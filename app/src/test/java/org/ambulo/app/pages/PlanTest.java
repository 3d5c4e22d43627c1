package org.ambulo.app.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.calendar.CalendarDocuments;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.clinic.plan.DecidedItem;
import org.ambulo.clinic.plan.Decision;
import org.ambulo.clinic.plan.DeclineReason;
import org.ambulo.clinic.plan.Proposal;
import org.ambulo.core.archive.Document;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.web.chart.KeptGoal;
import org.ambulo.web.chart.KeptPlan;
import org.ambulo.web.fhir.Stored;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deciding on plans, as clinicians do it in their browsers. */
class PlanTest {

  private static final int PATIENTS = 24;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static TestServer server;
  private static Chromium chromium;
  private static Cast cast;

  /** Patients of the physiatrist whose plan can be approved, each used by one test. */
  private static final List<String> OPEN = new ArrayList<>();

  private static final List<String> BLOCKED = new ArrayList<>();

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(PATIENTS);
    chromium = Chromium.start();
    cast = new Cast(server, chromium);
    try (Visitor visitor = visitor(Role.PHYSIATRIST)) {
      for (String patient : patients(Role.PHYSIATRIST)) {
        visitor.go("/patients/" + patient + "/plan");
        boolean exercises = visitor.page().locator(".planrow:has-text('times a day')").count() > 1;
        if (visitor.page().locator("#status").textContent().contains("Cannot")) {
          BLOCKED.add(patient);
        } else if (exercises
            && visitor.page().locator("[name='choice." + Proposal.VISITS + "']").count() > 0) {
          OPEN.add(patient);
        }
      }
    }
    assertThat(OPEN).hasSizeGreaterThanOrEqualTo(4);
    assertThat(BLOCKED).isNotEmpty();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @Test
  void keepsAChangeAndADeclineWithTheirReasonsAndOrdersWhatIsAgreed() throws IOException {
    String patient = OPEN.get(0);
    try (Visitor visitor = visitor(Role.PHYSIATRIST)) {
      Page page = visitor.page();
      visitor.go(plan(patient));
      List<String> exercises = exercises(page);
      String changed = exercises.get(0);
      String declined = exercises.get(1);
      choose(page, changed, "change");
      page.fill("[id='dose." + changed + "']", "3 times, once a day");
      page.fill("[id='why." + changed + "']", "Sore knee");
      choose(page, declined, "decline");
      page.selectOption("[id='reason." + declined + "']", DeclineReason.PATIENT_DECLINES.code());
      page.fill("[id='sessions']", "9");
      page.fill("[id='per_week']", "2");
      approve(page);

      assertThat(page.locator("#status").textContent()).contains("Approved");
      assertThat(page.locator(".notice").textContent()).contains("The plan is kept");
      ApprovedPlan kept = kept(patient).plan().orElseThrow();
      assertThat(kept.item(changed).orElseThrow().decision())
          .isEqualTo(new Decision.Changed("3 times, once a day", "Sore knee"));
      assertThat(kept.item(declined).orElseThrow().decision())
          .isEqualTo(new Decision.Declined(DeclineReason.PATIENT_DECLINES, ""));
      assertThat(kept.item(changed).orElseThrow().signed().on()).isEqualTo(TODAY);
      assertThat(kept.item(changed).orElseThrow().signed().name()).isNotBlank();

      ClinicNeeds.Patient needs = needs(patient);
      assertThat(needs.therapy().orElseThrow().sessions()).isEqualTo(9);
      assertThat(needs.therapy().orElseThrow().perWeek()).isEqualTo(2);
      assertThat(needs.orders())
          .extracting(ClinicNeeds.Ordered::procedure)
          .containsAll(
              kept.inForce().stream()
                  .filter(item -> item.modality() == PlanModality.INJECTIONS)
                  .map(DecidedItem::id)
                  .toList());

      String how = text(visitor, patient, "plan.pdf");
      assertThat(how)
          .contains("3 times, once a day", "agreed on this plan", "A proposal: a clinician decides")
          .contains("Page 1 of");
      String declinedName = kept.item(declined).orElseThrow().text();
      assertThat(squeezed(how)).doesNotContain(squeezed(rest(declinedName)));
      assertThat(text(visitor, patient, "therapy.pdf"))
          .contains("Diagnosis", "9 visits, 2 a week", "Review on", "Sore knee");
      String letter = text(visitor, patient, "letter.pdf");
      assertThat(letter).contains("Red flags", "Who leads now", "Approved first on 22 Nov 2026");
      for (String other : patients(Role.COORDINATOR)) {
        if (!other.equals(patient)) {
          assertThat(letter + how).doesNotContain(other);
        }
      }

      visitor.go("/worklist");
      choiceLater(visitor, patient, declined);
      visitor.hadNoTrouble();
    }
  }

  /** What was declined is accepted after all; both versions stay readable. */
  private static void choiceLater(Visitor visitor, String patient, String declined) {
    Page page = visitor.page();
    visitor.go(plan(patient));
    choose(page, declined, "accept");
    approve(page);
    long version = kept(patient).version();
    assertThat(kept(patient).plan().orElseThrow().has(declined)).isTrue();

    visitor.go(plan(patient) + "/versions");
    assertThat(page.locator(".version h3").first().textContent()).contains("Version " + version);
    Locator newest = page.locator(".version").first().locator("table").first();
    assertThat(newest.locator("tbody tr").count()).isEqualTo(1);
    assertThat(newest.textContent()).contains("declined, now accepted");
  }

  @Test
  void isApprovedOnceHoweverOftenItIsSent() {
    String patient = OPEN.get(1);
    try (Visitor visitor = visitor(Role.PHYSIATRIST)) {
      visitor.go(plan(patient));
      long before = version(patient);
      FormData form = form(visitor.page());

      assertThat(post(visitor, patient, form).status()).isEqualTo(303);
      Set<String> orders = orders(patient);
      assertThat(post(visitor, patient, form).status()).isEqualTo(303);

      assertThat(version(patient)).isEqualTo(before + 1);
      assertThat(orders(patient)).isEqualTo(orders).isNotEmpty();
    }
  }

  @Test
  void showsTheSecondOfTwoPhysiciansBothSideBySide() {
    String patient = OPEN.get(2);
    try (Visitor first = visitor(Role.PHYSIATRIST);
        Visitor second = visitor(Role.PHYSIATRIST)) {
      first.go(plan(patient));
      second.go(plan(patient));
      String exercise = exercises(first.page()).getFirst();
      approve(first.page());
      long version = version(patient);
      choose(second.page(), exercise, "decline");
      second.page().selectOption("[id='reason." + exercise + "']", DeclineReason.RISK.code());
      approve(second.page());

      assertThat(version(patient)).isEqualTo(version);
      assertThat(second.page().locator("#conflict").textContent()).contains("changed meanwhile");
      assertThat(second.page().locator("[aria-label='Both side by side'] tbody").textContent())
          .contains("accepted", "declined");
      second.findsItAccessible();
      approve(second.page());
      assertThat(version(patient)).isEqualTo(version + 1);
      assertThat(kept(patient).plan().orElseThrow().has(exercise)).isFalse();
      second.hadNoTrouble();
    }
  }

  @Test
  void saysWhatIsMissingBesideItAndKeepsWhatWasTyped() {
    String patient = OPEN.get(3);
    try (Visitor visitor = visitor(Role.PHYSIATRIST)) {
      Page page = visitor.page();
      visitor.go(plan(patient));
      long before = version(patient);
      List<String> exercises = exercises(page);
      choose(page, exercises.get(0), "decline");
      choose(page, exercises.get(1), "change");
      page.fill("[id='dose." + exercises.get(1) + "']", "less of it");
      approve(page);

      assertThat(version(patient)).isEqualTo(before);
      assertThat(page.locator("[id='fault-reason." + exercises.get(0) + "']").textContent())
          .isEqualTo("Choose a reason.");
      assertThat(page.locator("[id='why." + exercises.get(1) + "']").getAttribute("aria-invalid"))
          .isEqualTo("true");
      assertThat(page.inputValue("[id='dose." + exercises.get(1) + "']")).isEqualTo("less of it");
      visitor.findsItAccessible();
      visitor.hadNoTrouble();
    }
  }

  @Test
  void approvesNothingWhileSomethingComesFirst() throws IOException {
    String patient = BLOCKED.getFirst();
    try (Visitor visitor = visitor(Role.PHYSIATRIST)) {
      visitor.go(plan(patient));
      assertThat(visitor.page().locator(".planstatus").textContent())
          .contains("Before a plan can be approved");
      assertThat(visitor.page().locator("form[data-draft=plan]").count()).isZero();
      long before = version(patient);
      FormData form =
          FormData.create()
              .set("_csrf", visitor.page().locator("meta[name=csrf]").getAttribute("content"))
              .set("choice." + Proposal.VISITS, "accept");
      APIResponse answer = post(visitor, patient, form);

      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("Nothing was approved. First:");
      assertThat(version(patient)).isEqualTo(before);
      assertThat(text(visitor, patient, "plan.pdf"))
          .contains("Get help right away")
          .doesNotContain("What you do at home");
      assertThat(text(visitor, patient, "therapy.pdf")).contains("Not an order");
    }
  }

  @Test
  void keepsGoalsInThePatientsWordsUntilTheyAreReached() {
    String patient = patients(Role.THERAPIST).getFirst();
    try (Visitor visitor = visitor(Role.THERAPIST)) {
      Page page = visitor.page();
      visitor.go(plan(patient));
      assertThat(page.locator("form[data-draft=plan]").count()).isZero();
      page.getByText("Add a goal in the patient's own words").click();
      page.fill("#text", "Walk to the lake and back");
      page.fill("#by", TODAY.minusDays(1).toString());
      page.getByText("Add the goal", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#fault-by").textContent()).isEqualTo("Give a day to come.");
      page.fill("#by", TODAY.plusDays(30).toString());
      page.getByText("Add the goal", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator(".goals").first().textContent())
          .contains("Walk to the lake and back", "active");

      page.getByText("Reached", new Page.GetByTextOptions().setExact(true)).last().click();
      assertThat(page.locator(".goals").first().textContent()).contains("reached");
      assertThat(goals(patient))
          .filteredOn(goal -> goal.text().equals("Walk to the lake and back"))
          .singleElement()
          .extracting(KeptGoal::status)
          .isEqualTo("completed");
      visitor.hadNoTrouble();
    }
  }

  @Test
  void letsTherapistsReadAndCoordinatorsSeeWhatIsToBeBooked() {
    String patient = patients(Role.THERAPIST).getFirst();
    try (Visitor therapist = visitor(Role.THERAPIST);
        Visitor coordinator = visitor(Role.COORDINATOR)) {
      therapist.go(plan(patient));
      FormData form =
          FormData.create()
              .set("_csrf", therapist.page().locator("meta[name=csrf]").getAttribute("content"))
              .set("choice." + Proposal.VISITS, "accept");
      assertThat(post(therapist, patient, form).status()).isEqualTo(403);

      assertThat(coordinator.go(plan(patient))).isEqualTo(200);
      assertThat(coordinator.page().locator("#withheld").count()).isZero();
      assertThat(coordinator.page().locator(".plancolumns").textContent()).doesNotContain("Why: ");
      assertThat(coordinator.go("/patients/" + patient + "/documents/letter.pdf")).isEqualTo(403);
    }
  }

  private static String plan(String patient) {
    return "/patients/" + patient + "/plan";
  }

  private static List<String> exercises(Page page) {
    return page
        .locator(".restore .planrow:has(.dose:has-text('times a day')) input[value=change]")
        .all()
        .stream()
        .map(input -> input.getAttribute("name").substring("choice.".length()))
        .toList();
  }

  private static void choose(Page page, String item, String choice) {
    page.locator("[name='choice." + item + "'][value=" + choice + "]").check();
  }

  private static void approve(Page page) {
    page.locator(".plansend button").click();
    page.waitForLoadState();
  }

  /** The form as the browser would send it. */
  private static FormData form(Page page) {
    FormData form = FormData.create();
    Object fields =
        page.evaluate(
            "() => [...new FormData(document.querySelector('form[data-draft=plan]'))]"
                + ".map(([name, value]) => name + '=' + value)");
    for (Object field : (List<?>) fields) {
      String text = String.valueOf(field);
      int at = text.indexOf('=');
      form.set(text.substring(0, at), text.substring(at + 1));
    }
    return form;
  }

  private static APIResponse post(Visitor visitor, String patient, FormData form) {
    return visitor
        .context()
        .request()
        .post(
            server.address() + plan(patient),
            RequestOptions.create().setForm(form).setMaxRedirects(0));
  }

  private static String text(Visitor visitor, String patient, String file) throws IOException {
    APIResponse answer =
        visitor
            .context()
            .request()
            .get(server.address() + "/patients/" + patient + "/documents/" + file);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** How an exercise is done, which the patient's plan says. */
  private static String rest(String text) {
    return text.substring(text.indexOf(". ") + 2);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static KeptPlan kept(String patient) {
    return KeptPlan.current(documents(patient)).orElseThrow();
  }

  private static long version(String patient) {
    return KeptPlan.current(documents(patient)).map(KeptPlan::version).orElse(0L);
  }

  private static List<KeptGoal> goals(String patient) {
    return KeptGoal.all(documents(patient));
  }

  private static Set<String> orders(String patient) {
    return Set.copyOf(
        documents(patient).stream()
            .filter(document -> document.key().type().equals("ServiceRequest"))
            .map(document -> document.key() + "/" + document.version())
            .toList());
  }

  private static List<Document> documents(String patient) {
    return server.archive().read(reading -> reading.recordOf(patient));
  }

  /** What the schedule sees of the patient. */
  private static ClinicNeeds.Patient needs(String patient) {
    CalendarDocuments calendar = new CalendarDocuments(ZoneOffset.UTC, TODAY);
    documents(patient)
        .forEach(document -> calendar.add(Stored.node(document.json().orElseThrow())));
    return calendar.clinic("c", id -> Optional.empty()).patients().stream()
        .filter(one -> one.id().equals(patient))
        .findFirst()
        .orElseThrow();
  }

  private static Visitor visitor(Role role) {
    return cast.visitor(role, Screen.DESK);
  }

  private static List<String> patients(Role role) {
    return cast.patientsOf(role, PATIENTS);
  }
}
