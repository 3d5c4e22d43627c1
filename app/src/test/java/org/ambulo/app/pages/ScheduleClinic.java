package org.ambulo.app.pages;

import com.microsoft.playwright.Locator;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ambulo.app.pages.Visitor.Screen;
import org.ambulo.app.server.TestServer;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.web.chart.KeptVisit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A made-up clinic with a browser at its schedule board, fresh for each test. */
abstract class ScheduleClinic {

  private static final String PASSWORD = "walk-again-2026";

  /** A Tuesday; the server's day is the Sunday before. */
  static final String DAY = "/schedule?day=2026-11-24&view=day";

  private static Chromium chromium;
  private TestServer server;

  @BeforeAll
  static void open() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @BeforeEach
  void start() {
    server = TestServer.withDemo(48);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  Visitor coordinator() {
    return Visitor.at(server.address(), chromium, Screen.DESK).loggedIn("coordinator", PASSWORD);
  }

  KeptVisit kept(String visit) {
    return server
        .archive()
        .<Optional<Document>>read(reading -> reading.current(new Key("Appointment", visit)))
        .flatMap(document -> KeptVisit.of(document, ZoneOffset.UTC))
        .orElseThrow();
  }

  List<KeptVisit> booked(String patient) {
    return server.archive().<List<Document>>read(reading -> reading.recordOf(patient)).stream()
        .filter(document -> document.key().type().equals("Appointment"))
        .flatMap(document -> KeptVisit.of(document, ZoneOffset.UTC).stream())
        .filter(KeptVisit::isBooked)
        .toList();
  }

  Visitor therapist() {
    return Visitor.at(server.address(), chromium, Screen.DESK).loggedIn("therapist", PASSWORD);
  }

  static Locator card(Visitor visitor, String visit) {
    return visitor.page().locator(cardOf(visit));
  }

  static String cardOf(String visit) {
    return ".visit:has(a[href='/schedule/visits/" + visit + "'])";
  }
}
