package org.ambulo.app.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.app.server.TestServer;
import org.ambulo.clinic.access.Caller;
import org.ambulo.clinic.access.Role;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.roster.Booking;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.web.chart.Change;
import org.ambulo.web.chart.Charts;
import org.ambulo.web.chart.KeptVisit;
import org.ambulo.web.chart.Submission;
import org.ambulo.web.chart.VisitChart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two at the same calendar in the same moment, and steps taken back. */
class FrontDeskTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final ZoneId ZONE = ZoneOffset.UTC;

  private TestServer server;
  private LocalDateTime now;
  private Charts charts;
  private Snapshots snapshots;
  private FrontDesk desk;

  @BeforeEach
  void open() {
    server = TestServer.withDemo(48);
    now = LocalDateTime.ofInstant(server.now(), ZoneOffset.UTC);
    charts = new Charts(server.archive(), new Indexer(SearchParameters.standard()));
    snapshots = new Snapshots(server.archive(), server.live(), KNOWLEDGE, ZONE);
    desk =
        new FrontDesk(server.archive(), charts, snapshots, KNOWLEDGE.scheduling().weights(), ZONE);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static Caller coordinator(String account) {
    return new Caller(
        account, Role.COORDINATOR, Optional.empty(), Set.of(), "127.0.0.1", "request-" + account);
  }

  private static Submission sending(String token) {
    return new Submission(token, "book");
  }

  private List<KeptVisit> booked(String patient) {
    return server.archive().<List<Document>>read(reading -> reading.recordOf(patient)).stream()
        .filter(document -> document.key().type().equals("Appointment"))
        .flatMap(document -> KeptVisit.of(document, ZONE).stream())
        .filter(KeptVisit::isBooked)
        .toList();
  }

  /** The first and the last of the times for a procedure that somebody waits for. */
  private List<Booking> farApart() {
    Snapshot calendar = snapshots.rules(now);
    OfferDesk offers = new OfferDesk(calendar, KNOWLEDGE.scheduling().weights(), now);
    return new Needs(calendar)
        .all().stream()
            .filter(need -> !need.kind().equals(Booking.THERAPY))
            .map(
                need ->
                    offers.offers(need.patient(), need.kind(), 500).stream()
                        .filter(offer -> offer.displaces().isEmpty())
                        .map(offer -> offer.booking())
                        .sorted(Booking.BY_TIME)
                        .toList())
            .filter(times -> times.size() > 1)
            .map(times -> List.of(times.getFirst(), times.getLast()))
            .filter(two -> two.getFirst().day().plusDays(15).isBefore(two.getLast().day()))
            .findFirst()
            .orElseThrow();
  }

  @Test
  void anOrderIsBookedOnceHoweverFarApartTheTimesAre() {
    List<Booking> two = farApart();
    String patient = two.getFirst().patient();
    int before = booked(patient).size();
    List<Wanted> first = List.of(new Wanted.Book(two.getFirst()));
    List<Wanted> second = List.of(new Wanted.Book(two.getLast()));
    List<Made> quicker = new ArrayList<>();

    Made slower =
        desk.make(
            coordinator("one"),
            sending("one"),
            now,
            first,
            calendar -> {
              if (quicker.isEmpty()) {
                quicker.add(desk.make(coordinator("two"), sending("two"), now, second));
              }
              return desk.changes(calendar, first);
            },
            reading -> true);

    assertThat(quicker).containsExactly(Made.DONE);
    assertThat(slower).isInstanceOf(Made.Refused.class);
    assertThat(booked(patient)).hasSize(before + 1);
  }

  @Test
  void aLargeStepIsFoundWholeHoweverMuchWasLookedAtSince() {
    Caller caller = coordinator("many");
    String patient = farApart().getFirst().patient();
    VisitChart chart = new VisitChart(ZONE);
    List<Charts.OfPatient> visits = new ArrayList<>();
    for (int i = 0; i < 450; i++) {
      visits.add(
          new Charts.OfPatient(
              patient,
              new Change.Add(
                  "visit" + i,
                  chart.book(
                      new VisitChart.What(patient, Optional.empty(), Optional.empty()),
                      new VisitChart.Slot(now.plusDays(i + 1L), 30, List.of(), List.of(), 0)))));
    }
    assertThat(charts.enter(caller, sending("many"), reading -> true, visits)).isPresent();
    Deed look = caller.deed(Deed.Act.READ, Deed.Result.DONE, Optional.of(patient), "appointment");
    server.archive().record(Collections.nCopies(1_000, look));

    LastStep steps = new LastStep(server.archive(), desk, ZONE);

    assertThat(steps.of(caller).map(LastStep.Step::size)).contains(450);
  }
}
