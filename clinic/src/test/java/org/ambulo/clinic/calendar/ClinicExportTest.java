package org.ambulo.clinic.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.PastProcedure;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** From what a clinic's documents say to what is to be booked. */
class ClinicExportTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Horizon WEEK = new Horizon(MONDAY, MONDAY.plusDays(6));
  private static final int EIGHT = 8 * 60;
  private static final int NOON = 12 * 60;
  private static final String NEEDLE = "tfesi_lumbar";

  private final ClinicExport export = new ClinicExport(KNOWLEDGE);

  @Test
  void leaveIsSimplyNoHoursAndRoomsAreOpenWhileAnybodyWorks() {
    ClinicNeeds.Worker away =
        worker("t1", new ClinicNeeds.Leave(MONDAY.plusDays(1), MONDAY.plusDays(1)));

    Clinic clinic = export.of(live(List.of(away), List.of()), WEEK);

    assertThat(clinic.staff().getFirst().hours())
        .containsExactly(new Span(MONDAY, EIGHT, NOON), new Span(MONDAY.plusDays(2), EIGHT, NOON));
    assertThat(clinic.rooms().getFirst().hours()).isEqualTo(clinic.staff().getFirst().hours());
  }

  @Test
  void aProcedureTakesWhatTheKnowledgeBaseSaysAndNoDayBeforeTheFirst() {
    ClinicNeeds.Ordered order =
        new ClinicNeeds.Ordered(
            "o1", NEEDLE, Optional.of(MONDAY.minusDays(3)), Optional.empty(), Optional.of(3));

    Attendee patient = only(patient(List.of(order), Optional.empty(), List.of()));

    assertThat(patient.procedures()).hasSize(1);
    assertThat(patient.procedures().getFirst().earliest()).isEqualTo(MONDAY);
    assertThat(patient.procedures().getFirst().room()).contains(Room.Kind.FLUOROSCOPY);
    assertThat(patient.procedures().getFirst().holdDays()).isEqualTo(3);
    assertThat(patient.value()).isInstanceOf(Worth.Curve.class);
  }

  @Test
  void aProcedureThatIsNotKnownIsNotOrdered() {
    ClinicNeeds.Ordered order =
        new ClinicNeeds.Ordered(
            "o1", "no_such", Optional.empty(), Optional.empty(), Optional.of(0));

    assertThat(only(patient(List.of(order), Optional.empty(), List.of())).procedures()).isEmpty();
  }

  @Test
  void aProcedureWhoseHoldIsNotDecidedWaitsForThat() {
    ClinicNeeds.Ordered order =
        new ClinicNeeds.Ordered("o1", NEEDLE, Optional.empty(), Optional.empty(), Optional.empty());
    ClinicNeeds.Patient waits = patient(List.of(order), Optional.empty(), List.of());
    ClinicNeeds.Patient booked =
        patient(
            List.of(order),
            Optional.empty(),
            List.of(visit(ClinicNeeds.Purpose.PROCEDURE, Optional.of(NEEDLE), 0)));

    assertThat(only(waits).procedures()).isEmpty();
    assertThat(export.waitingForHold(live(List.of(), List.of(waits))))
        .containsExactly(Map.entry(waits.id(), List.of(order)));
    assertThat(export.waitingForHold(live(List.of(), List.of(booked)))).isEmpty();
  }

  @Test
  void whatWasAttendedIsTakenOffTheCourse() {
    ClinicNeeds.Course course = new ClinicNeeds.Course("physical_therapy", 8, 5, 45, 2);

    Attendee patient = only(patient(List.of(), Optional.of(course), List.of()));

    assertThat(patient.therapy().orElseThrow().sessions()).isEqualTo(3);
    assertThat(patient.value()).isInstanceOf(Worth.Flat.class);
  }

  @Test
  void aCourseThatIsDoneIsNotOrderedAgain() {
    ClinicNeeds.Course course = new ClinicNeeds.Course("physical_therapy", 5, 5, 45, 2);

    assertThat(only(patient(List.of(), Optional.of(course), List.of())).therapy()).isEmpty();
  }

  @Test
  void whatIsBookedStaysAsWhatItIs() {
    ClinicNeeds.Course course = new ClinicNeeds.Course("physical_therapy", 8, 5, 45, 2);
    ClinicNeeds.Ordered order =
        new ClinicNeeds.Ordered("o1", NEEDLE, Optional.empty(), Optional.empty(), Optional.of(0));

    Attendee patient =
        only(
            patient(
                List.of(order),
                Optional.of(course),
                List.of(
                    visit(ClinicNeeds.Purpose.THERAPY, Optional.empty(), 3),
                    visit(ClinicNeeds.Purpose.PROCEDURE, Optional.of(NEEDLE), 0),
                    visit(ClinicNeeds.Purpose.PROCEDURE, Optional.of(NEEDLE), 1),
                    visit(ClinicNeeds.Purpose.OTHER, Optional.empty(), 2),
                    visit(ClinicNeeds.Purpose.OTHER, Optional.empty(), 40))));

    assertThat(patient.fixed())
        .extracting(FixedBooking::kind)
        .containsExactly(NEEDLE, "visit", "visit", Booking.THERAPY);
  }

  @Test
  void aProcedureThatWasDoneIsNamedSoThatTherapyKeepsItsDistance() {
    ClinicNeeds.Patient done =
        new ClinicNeeds.Patient(
            "p1",
            Optional.empty(),
            Optional.of("t1"),
            List.of(),
            Optional.of(new ClinicNeeds.Course("physical_therapy", 4, 0, 45, 2)),
            List.of(new ClinicNeeds.Done(NEEDLE, MONDAY.minusDays(1))),
            List.of(),
            Optional.empty());

    Attendee patient = only(done);

    assertThat(patient.past()).containsExactly(new PastProcedure(NEEDLE, MONDAY.minusDays(1)));
    assertThat(patient.prefer().staff()).contains("t1");
  }

  @Test
  void whoHasNothingToComeIsNotThere() {
    ClinicNeeds.Patient idle = patient(List.of(), Optional.empty(), List.of());

    assertThat(export.of(live(List.of(worker("t1")), List.of(idle)), WEEK).patients()).isEmpty();
  }

  private Attendee only(ClinicNeeds.Patient patient) {
    ClinicNeeds.Visit something = visit(ClinicNeeds.Purpose.OTHER, Optional.empty(), 6);
    boolean idle = !patient.isWaiting() && patient.booked().isEmpty();
    ClinicNeeds.Patient shown =
        idle ? patient(List.of(), Optional.empty(), List.of(something)) : patient;
    return export.of(live(List.of(worker("t1")), List.of(shown)), WEEK).patients().getFirst();
  }

  private static ClinicNeeds live(
      List<ClinicNeeds.Worker> people, List<ClinicNeeds.Patient> patients) {
    return new ClinicNeeds(
        "c",
        ZoneId.of("UTC"),
        people,
        List.of(new ClinicNeeds.Place("g1", Room.Kind.GYM, 4)),
        patients);
  }

  private static ClinicNeeds.Worker worker(String id, ClinicNeeds.Leave... away) {
    List<ClinicNeeds.Shift> week =
        List.of(
            new ClinicNeeds.Shift(DayOfWeek.MONDAY, EIGHT, NOON),
            new ClinicNeeds.Shift(DayOfWeek.TUESDAY, EIGHT, NOON),
            new ClinicNeeds.Shift(DayOfWeek.WEDNESDAY, EIGHT, NOON));
    return new ClinicNeeds.Worker(
        id, StaffMember.Role.THERAPIST, Set.of("physical_therapy"), week, List.of(away));
  }

  private static ClinicNeeds.Patient patient(
      List<ClinicNeeds.Ordered> orders,
      Optional<ClinicNeeds.Course> therapy,
      List<ClinicNeeds.Visit> booked) {
    return new ClinicNeeds.Patient(
        "p1",
        Optional.empty(),
        Optional.empty(),
        orders,
        therapy,
        List.of(),
        booked,
        Optional.empty());
  }

  private static ClinicNeeds.Visit visit(
      ClinicNeeds.Purpose purpose, Optional<String> procedure, int day) {
    return new ClinicNeeds.Visit(
        purpose, procedure, MONDAY.plusDays(day).atTime(9, 0), 45, List.of("t1"), List.of("g1"));
  }
}
