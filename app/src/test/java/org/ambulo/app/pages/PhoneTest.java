package org.ambulo.app.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.DemoData;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Account;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A patient with a phone: the check-in with and without a network, messages, visits, lessons. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PhoneTest {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final Pattern SENT = Pattern.compile("Sent \\d\\d:\\d\\d\\.");
  private static final Pattern KEPT = Pattern.compile("kept on this phone, not sent yet");

  private static TestServer server;
  private static Chromium chromium;
  private static String patient;
  private int before;

  @BeforeAll
  static void start() {
    server = TestServer.withDemo(24);
    chromium = Chromium.start();
    patient = account("patient").person().orElseThrow().id();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @BeforeEach
  void count() {
    before = kept("Observation").size();
  }

  private static Account account(String login) {
    return server.records().accounts().byLogin(login).orElseThrow();
  }

  private static Visitor visitor(Role role, Screen screen) {
    DemoData.Entrance entrance =
        server.entrances().stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    return Visitor.at(server.address(), chromium, screen)
        .loggedIn(entrance.login(), entrance.secret());
  }

  private static Visitor phone() {
    return visitor(Role.PATIENT, Screen.PHONE);
  }

  private static List<Document> kept(String type) {
    return server.archive().<List<Document>>read(reading -> reading.recordOf(patient)).stream()
        .filter(document -> document.key().type().equals(type))
        .toList();
  }

  private int more() {
    return kept("Observation").size() - before;
  }

  private static void pick(Page page, String name, String value) {
    page.locator("input[name=" + name + "][value='" + value + "']").check();
  }

  private static void send(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send").setExact(true))
        .click();
  }

  private static Locator line(Visitor visitor) {
    return visitor.page().locator("#kept");
  }

  /** Until the check-in is kept for the time without a network. */
  private static void installed(Visitor visitor) {
    visitor.go("/check-in");
    visitor.page().evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    visitor.page().waitForFunction("() => navigator.serviceWorker.controller !== null");
    visitor.page().waitForFunction("() => caches.match('/check-in').then(kept => !!kept)");
  }

  @Test
  @Order(1)
  void tenDaysOfCheckInsReachTheWindow() {
    List<String> days = new ArrayList<>();
    for (int day = 0; day < 10; day++) {
      try (Visitor visitor = phone()) {
        assertThat(visitor.page().url()).endsWith("/today");
        assertThat(visitor.page().getByText("It takes a minute")).isVisible();
        visitor.go("/check-in");
        pick(visitor.page(), "now", "1");
        pick(visitor.page(), "activity", "2");
        pick(visitor.page(), "walked", "yes");
        send(visitor.page());
        assertThat(line(visitor)).hasText(SENT);
        if (day == 9) {
          visitor.go("/today");
          assertThat(visitor.page().getByText("Checked in")).isVisible();
          visitor.go("/progress");
          assertThat(visitor.page().locator(".chart svg")).isVisible();
        }
        visitor.hadNoTrouble();
      }
      days.add(DAY.format(LocalDate.ofInstant(server.now(), ZoneOffset.UTC)));
      if (day < 9) {
        server.pass(Duration.ofDays(1));
      }
    }
    assertThat(more()).isEqualTo(30);
    try (Visitor coordinator = visitor(Role.COORDINATOR, Screen.DESK)) {
      coordinator.go("/patients/" + patient);
      for (String day : days) {
        Locator row =
            coordinator
                .page()
                .getByLabel("Table of pain and window")
                .locator("tr")
                .filter(
                    new Locator.FilterOptions()
                        .setHas(
                            coordinator
                                .page()
                                .getByRole(
                                    AriaRole.ROWHEADER,
                                    new Page.GetByRoleOptions()
                                        .setName(day)
                                        .setExact(true)
                                        .setIncludeHidden(true))));
        assertThat(row.locator("td").nth(1)).hasText(Pattern.compile("^[12] \\("));
      }
    }
  }

  @Test
  @Order(2)
  void whatIsSaidWithoutANetworkArrivesOnceWithTheTimeItWasSaid() {
    try (Visitor visitor = phone()) {
      installed(visitor);
      visitor.context().setOffline(true);
      visitor.page().reload();
      assertThat(visitor.page().locator("h1")).hasText("Check in");
      pick(visitor.page(), "worst", "6");
      send(visitor.page());
      assertThat(line(visitor)).containsText(KEPT);
      send(visitor.page());
      assertThat(line(visitor)).containsText("Nothing to send yet");
      assertThat(more()).isZero();

      visitor.page().reload();
      assertThat(line(visitor)).containsText(KEPT);
      visitor.context().setOffline(false);
      assertThat(line(visitor)).hasText(SENT);
      visitor.page().reload();
      assertThat(line(visitor)).hasText(SENT);
      assertThat(more()).isEqualTo(1);
    }
  }

  @Test
  @Order(3)
  void anAnswerLostOnTheWayBackIsNotSentTwice() {
    try (Visitor visitor = phone()) {
      visitor.go("/check-in");
      AtomicBoolean lost = new AtomicBoolean();
      visitor
          .page()
          .route(
              "**/check-in/outbox",
              route -> {
                if (route.request().method().equals("POST") && lost.compareAndSet(false, true)) {
                  route.fetch();
                  route.abort();
                } else {
                  route.fallback();
                }
              });
      pick(visitor.page(), "now", "4");
      send(visitor.page());
      assertThat(line(visitor)).hasText(SENT);
      assertThat(lost).isTrue();
      assertThat(more()).isEqualTo(1);
    }
  }

  @Test
  @Order(4)
  void twoTabsSendTheSameOnce() {
    try (Visitor visitor = withoutWorker()) {
      visitor.go("/check-in");
      visitor.page().route("**/check-in/outbox", Route::abort);
      pick(visitor.page(), "now", "5");
      send(visitor.page());
      assertThat(line(visitor)).containsText(KEPT);
      Page other = visitor.context().newPage();
      Page third = visitor.context().newPage();
      visitor.page().unroute("**/check-in/outbox");
      other.navigate(server.address() + "/check-in");
      third.navigate(server.address() + "/check-in");
      visitor.page().evaluate("() => self.ambuloOutbox.send()");
      assertThat(other.locator("#kept")).hasText(SENT);
      assertThat(third.locator("#kept")).hasText(SENT);
      assertThat(line(visitor)).hasText(SENT);
      assertThat(more()).isEqualTo(1);
    }
  }

  @Test
  @Order(5)
  void aSessionThatEndedAsksToLogInAndSendsThen() {
    try (Visitor visitor = phone()) {
      visitor.go("/check-in");
      visitor.context().clearCookies();
      pick(visitor.page(), "now", "3");
      send(visitor.page());
      assertThat(line(visitor)).containsText("Log in to send");
      assertThat(more()).isZero();
      visitor
          .page()
          .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Log in"))
          .click();
      visitor.page().getByLabel("Login").fill("patient");
      visitor.page().getByLabel("Password").fill(entrance(Role.PATIENT).secret());
      visitor.page().locator("main button").first().click();
      assertThat(line(visitor)).hasText(SENT);
      assertThat(more()).isEqualTo(1);
    }
  }

  /** A browser that sends only while a page is open. */
  private static Visitor withoutWorker() {
    DemoData.Entrance entrance = entrance(Role.PATIENT);
    Visitor visitor = Visitor.at(server.address(), chromium, Screen.PHONE);
    visitor
        .context()
        .addInitScript(
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', {get: () => undefined})");
    return visitor.loggedIn(entrance.login(), entrance.secret());
  }

  private static DemoData.Entrance entrance(Role role) {
    return server.entrances().stream().filter(one -> one.role() == role).findFirst().orElseThrow();
  }

  @Test
  @Order(6)
  void nobodyElseSendsItAndLoggingOutSaysThatItStays() {
    String other = another();
    try (Visitor visitor = withoutWorker()) {
      visitor.go("/check-in");
      visitor.page().route("**/check-in/outbox", Route::abort);
      pick(visitor.page(), "now", "7");
      send(visitor.page());
      assertThat(line(visitor)).containsText(KEPT);
      visitor.page().getByText("Log out").click();
      assertThat(visitor.page().locator("dialog")).containsText("It stays on this phone");
      visitor.page().locator("dialog").getByText("Log out").click();
      visitor.page().waitForURL(Pattern.compile("/login"));
      visitor.page().unroute("**/check-in/outbox");

      visitor.loggedIn("neighbour", TestServer.PASSWORD);
      visitor.go("/check-in");
      assertThat(line(visitor)).containsText("Someone else's check-in is kept");
      assertThat(more()).isZero();
      assertThat(
              server.archive().<List<Document>>read(reading -> reading.recordOf(other)).stream()
                  .filter(document -> document.key().type().equals("Observation")))
          .isEmpty();
      visitor.context().clearCookies();
      visitor.loggedIn("patient", entrance(Role.PATIENT).secret());
      visitor.go("/check-in");
      assertThat(line(visitor)).hasText(SENT);
      assertThat(more()).isEqualTo(1);
    }
  }

  /** A second patient, of whom nothing is known, with an account. */
  private static String another() {
    server.patient("neighbour");
    server.patientAccount("neighbour");
    return "neighbour";
  }

  @Test
  @Order(7)
  void aSignOfDangerSaysWhatToDoAndReachesTheWorklist() {
    String mine = ofTeam(account("physiatrist"));
    server.patientAccount(mine);
    try (Visitor visitor =
            Visitor.at(server.address(), chromium, Screen.PHONE)
                .loggedIn(mine, TestServer.PASSWORD);
        Visitor doctor = visitor(Role.PHYSIATRIST, Screen.DESK)) {
      doctor.go("/worklist");
      Locator row =
          doctor
              .page()
              .locator("tr")
              .filter(
                  new Locator.FilterOptions()
                      .setHas(doctor.page().locator("a[href='/patients/" + mine + "']")))
              .filter(new Locator.FilterOptions().setHasText("Suspected cauda equina syndrome"));
      assertThat(row).hasCount(0);

      visitor.go("/check-in");
      assertThat(visitor.page().getByText("Get help right now")).not().isVisible();
      pick(visitor.page(), "worry", "h_saddle_anaesthesia");
      assertThat(visitor.page().getByText("Get help right now")).isVisible();
      assertThat(visitor.page().getByText("Call 911 or go to the emergency room")).isVisible();
      send(visitor.page());
      assertThat(line(visitor)).hasText(SENT);
      assertThat(visitor.page().getByText("Get help right now")).isVisible();

      assertThat(row).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(15_000));
      visitor.go("/today");
      assertThat(visitor.page().getByText("Get help right now")).isVisible();
      doctor.hadNoTrouble();
      visitor.hadNoTrouble();
    }
  }

  @Test
  @Order(8)
  void aMessageIsAnsweredAndBothAreKeptOnce() {
    try (Visitor visitor = phone();
        Visitor coordinator = visitor(Role.COORDINATOR, Screen.DESK)) {
      visitor.go("/my-messages");
      String sending = visitor.page().locator("main input[name=sending]").inputValue();
      visitor.page().getByLabel("Write to your team").fill("Can I swim?");
      send(visitor.page());
      assertThat(visitor.page().locator(".letters li")).hasCount(1);
      as(visitor.page(), sending);
      visitor.page().getByLabel("Write to your team").fill("Can I swim?");
      send(visitor.page());
      assertThat(visitor.page().locator(".letters li")).hasCount(1);
      as(visitor.page(), sending);
      visitor.page().getByLabel("Write to your team").fill("Can I run?");
      send(visitor.page());
      assertThat(visitor.page().getByText("You sent this page with other words")).isVisible();
      assertThat(visitor.page().getByLabel("Write to your team")).hasValue("Can I run?");
      assertThat(kept("Communication")).hasSize(1);
      assertThat(open("answer-message")).isEqualTo(1);

      coordinator.go("/patients/" + patient + "/messages");
      assertThat(coordinator.page().getByText("One message is not read yet.")).isVisible();
      coordinator.page().getByLabel("Write to the patient").fill("Yes, try it.");
      send(coordinator.page());
      assertThat(
              coordinator.page().getByText("Not read", new Page.GetByTextOptions().setExact(true)))
          .hasCount(0);
      assertThat(open("answer-message")).isZero();
      visitor.go("/my-messages");
      assertThat(visitor.page().locator(".letters li")).hasCount(2);
      assertThat(visitor.page().getByText("Yes, try it.")).isVisible();
    }
  }

  /** As a page that was sent before: by an impatient click, or somebody who went back. */
  private static void as(Page page, String sending) {
    page.locator("main input[name=sending]")
        .evaluate("(field, value) => { field.value = value; }", sending);
  }

  private static long open(String request) {
    return kept("Task").stream()
        .flatMap(document -> document.json().stream())
        .filter(json -> json.contains(request) && json.contains("\"requested\""))
        .count();
  }

  @Test
  @Order(0)
  void asksForAnotherTimeAndSaysALessonBack() {
    try (Visitor visitor = phone()) {
      visitor.go("/visits");
      visitor.page().getByText("Ask for a new time").first().click();
      visitor.page().getByLabel("When could you come?").first().fill("Friday after 3");
      visitor
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask").setExact(true))
          .first()
          .click();
      assertThat(visitor.page().getByText("You asked for a new time.")).isVisible();
      assertThat(open("change-visit")).isEqualTo(1);

      visitor.go("/learn");
      Locator lesson = visitor.page().locator("section.card").first();
      lesson.getByText("I got it").click();
      assertThat(visitor.page().getByText("Say it in a few words first.")).isVisible();
      String name = lesson.locator("h2").textContent();
      lesson.locator("textarea").fill("I am not sure");
      lesson.getByText("I have a question").click();
      Locator first = visitor.page().locator("section.card").first();
      assertThat(first.locator("h2")).hasText(name);
      assertThat(first.getByText("You had a question.")).isVisible();
      first.locator("textarea").fill("Call 911 when my legs get weak");
      first.getByText("I got it").click();
      assertThat(visitor.page().locator("details summary").getByText(name)).isVisible();
      assertThat(more()).isEqualTo(2);
      visitor.hadNoTrouble();
    }
  }

  /** A patient of the physiatrist's without signs of danger so far. */
  private static String ofTeam(Account physiatrist) {
    Sight sight = new Sight.TeamOf(physiatrist.person().orElseThrow().toString(), Set.of());
    Query query = new Query("Patient", List.of(), sight, List.of(), new Slice(0, 100));
    try (Visitor doctor = visitor(Role.PHYSIATRIST, Screen.DESK)) {
      return server.archive().read(reading -> reading.search(query)).documents().stream()
          .map(document -> document.key().id())
          .filter(
              id -> {
                doctor.go("/patients/" + id);
                return doctor.page().locator(".redflag").count() == 0;
              })
          .findFirst()
          .orElseThrow();
    }
  }
}
