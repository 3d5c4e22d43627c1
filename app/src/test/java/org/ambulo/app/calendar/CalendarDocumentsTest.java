package org.ambulo.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ambulo.app.demo.DemoClinic;
import org.ambulo.clinic.calendar.ClinicExport;
import org.ambulo.clinic.calendar.ClinicNeeds;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.Inspection;
import org.ambulo.core.roster.Problem;
import org.ambulo.core.roster.Referee;
import org.ambulo.core.roster.Worth;
import org.ambulo.fhir.json.JsonDocuments;
import org.ambulo.fhir.json.JsonReading;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.demo.MadeUpPatient;
import org.ambulo.lab.demo.Stage;
import org.ambulo.roster.document.ClinicReader;
import org.ambulo.roster.document.ClinicWriter;
import org.ambulo.roster.engine.Budget;
import org.ambulo.roster.engine.Planner;
import org.ambulo.roster.engine.Proposal;
import org.ambulo.roster.engine.Watch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calendar of a clinic from its documents, as a scheduling problem that can be solved. */
class CalendarDocumentsTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Horizon HORIZON = new Horizon(TODAY.plusDays(1), TODAY.plusWeeks(4));
  private static final DemoClinic DEMO = DemoClinic.of(KNOWLEDGE, TODAY, 80, 0, 7);
  private static final Map<String, Forecast> FORECASTS = forecasts();

  /** Of two patients, so that some windows are foreseen; the others are not waited for. */
  private static Map<String, Forecast> forecasts() {
    Assessor assessor = new Assessor(KNOWLEDGE);
    Map<String, Forecast> forecasts = new HashMap<>();
    for (Iterator<MadeUpPatient> all = DEMO.patients(); all.hasNext() && forecasts.size() < 2; ) {
      MadeUpPatient patient = all.next();
      if (patient.stage() == Stage.IN_THERAPY) {
        forecasts.put(patient.id(), assessor.assess(patient.record()).forecast());
      }
    }
    return forecasts;
  }

  private static List<Node.Group> documents() {
    List<Node.Group> documents = new ArrayList<>();
    DEMO.resources().forEachRemaining(documents::add);
    return documents;
  }

  private static Clinic clinic(List<Node.Group> documents) {
    CalendarDocuments calendar = new CalendarDocuments(ZONE, TODAY);
    documents.forEach(calendar::add);
    ClinicNeeds live = calendar.clinic("demo", id -> Optional.ofNullable(FORECASTS.get(id)));
    return new ClinicExport(KNOWLEDGE).of(live, HORIZON);
  }

  @Test
  void theMadeUpClinicHasAScheduleThatBreaksNoRule() {
    Clinic clinic = clinic(documents());

    assertThat(Inspection.of(clinic))
        .filteredOn(problem -> problem.kind() == Problem.Kind.FAULT)
        .isEmpty();
    var weights = KNOWLEDGE.scheduling().weights();
    Proposal proposal =
        new Planner(weights, 1).plan(clinic, new Budget.Turns(30, 60), Watch.NOBODY);
    assertThat(new Referee(clinic, weights).judge(proposal.bookings()).violations()).isEmpty();
    long ordered = clinic.patients().stream().mapToLong(one -> one.procedures().size()).sum();
    assertThat(proposal.bookings())
        .filteredOn(one -> one.kind().equals(Booking.THERAPY))
        .hasSizeGreaterThan(60);
    assertThat(ordered).isGreaterThanOrEqualTo(4);
  }

  @Test
  void whatIsBookedStaysAndWhatIsOrderedIsPlanned() {
    Clinic clinic = clinic(documents());
    Map<String, Attendee> byId = new HashMap<>();
    clinic.patients().forEach(one -> byId.put(one.id(), one));
    for (Iterator<MadeUpPatient> all = DEMO.patients(); all.hasNext(); ) {
      MadeUpPatient patient = all.next();
      long toCome =
          patient.visits().stream()
              .filter(visit -> HORIZON.contains(visit.start().toLocalDate()))
              .count();
      Optional<Attendee> attendee = Optional.ofNullable(byId.get(patient.id()));
      assertThat(attendee.map(one -> (long) one.fixed().size()).orElse(0L)).isEqualTo(toCome);
      if (patient.stage() == Stage.WINDOW_UNUSED) {
        assertThat(attendee.flatMap(Attendee::therapy)).isPresent();
      }
    }
  }

  /** Half past two in the night in Greenwich is the evening before in New York. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-20T02:30:00Z, 2026-11-19",
    "2026-11-19T23:30:00-05:00, 2026-11-19",
    "2026-11-20T05:00:00.000+00:00, 2026-11-20",
    "2026-11-20, 2026-11-20"
  })
  void whatWasDoneWasDoneOnTheClinicsDay(String performed, LocalDate day) {
    String procedure =
        """
        {"resourceType":"Procedure","status":"completed","performedDateTime":"%s",
         "subject":{"reference":"Patient/p1"},
         "code":{"coding":[{"system":"%s","code":"x"}]}}
        """
            .formatted(performed, Systems.INTERVENTION);
    CalendarDocuments calendar = new CalendarDocuments(ZONE, TODAY);
    JsonReading read = JsonDocuments.read(procedure.getBytes(StandardCharsets.UTF_8));
    assertThat(read)
        .isInstanceOfSatisfying(
            JsonReading.Read.class, json -> calendar.add((Node.Group) json.document()));
    assertThat(calendar.clinic("c", id -> Optional.empty()).patients())
        .singleElement()
        .satisfies(
            patient -> assertThat(patient.done()).containsExactly(new ClinicNeeds.Done("x", day)));
  }

  @Test
  void aForecastGivesTheValueDayByDay() {
    Clinic clinic = clinic(documents());

    assertThat(FORECASTS).hasSize(2);
    assertThat(clinic.patients())
        .filteredOn(one -> FORECASTS.containsKey(one.id()))
        .hasSize(2)
        .allSatisfy(
            one ->
                assertThat(one.value())
                    .isInstanceOfSatisfying(
                        Worth.ByDay.class,
                        worth -> assertThat(worth.byDay()).hasSize(HORIZON.days())));
  }

  @Test
  void theOrderOfTheDocumentsChangesNothing() {
    List<Node.Group> shuffled = documents();
    Collections.shuffle(shuffled, new Random(5));

    assertThat(clinic(shuffled)).isEqualTo(clinic(documents()));
  }

  @Test
  void theInstanceComesBackFromItsDocument() {
    Clinic clinic = clinic(documents());

    assertThat(ClinicReader.read(ClinicWriter.write(clinic)).clinic()).contains(clinic);
  }

  @Test
  void documentsThatSayNothingOfTheCalendarOrAreBrokenAreLeftOut() {
    CalendarDocuments calendar = new CalendarDocuments(ZONE, TODAY);
    for (String type : List.of("PractitionerRole", "Appointment", "ServiceRequest", "Location")) {
      calendar.add(Node.group(Map.of("resourceType", Node.text(type))));
    }
    calendar.add(Node.group(Map.of("resourceType", Node.text("Claim"))));

    ClinicNeeds live = calendar.clinic("empty", id -> Optional.empty());

    assertThat(live.people()).isEmpty();
    assertThat(live.rooms()).isEmpty();
    assertThat(live.patients()).isEmpty();
  }
}
