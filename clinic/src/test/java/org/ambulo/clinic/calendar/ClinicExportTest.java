package org.ambulo.clinic.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
    LiveClinic.Worker away =
        worker("t1", new LiveClinic.Leave(MONDAY.plusDays(1), MONDAY.plusDays(1)));

    Clinic clinic = export.of(live(List.of(away), List.of()), WEEK);

    assertThat(clinic.staff().getFirst().hours())
        .containsExactly(
            new Span(MONDAY, EIGHT, NOON), new Span(MONDAY.plusDays(2), EIGHT, NOON));
    assertThat(clinic.rooms().getFirst().hours()).isEqualTo(clinic.staff().getFirst().hours());
  }

  @Test
  void aProcedureTakesWhatTheKnowledgeBaseSaysAndNoDayBeforeTheFirst() {
    LiveClinic.Ordered order =
        new LiveClinic.Ordered(
            "o1", NEEDLE, Optional.of(MONDAY.minusDays(3)), Optional.empty(), 3);

    Attendee patient = only(patient(List.of(order), Optional.empty(), List.of()));

    assertThat(patient.procedures()).hasSize(1);
    assertThat(patient.procedures().getFirst().earliest()).isEqualTo(MONDAY);
    assertThat(patient.procedures().getFirst().room()).contains(Room.Kind.FLUOROSCOPY);
    assertThat(patient.procedures().getFirst().holdDays()).isEqualTo(3);
    assertThat(patient.value()).isInstanceOf(Worth.Curve.class);
  }

  @Test
  void aProcedureThatIsNotKnownIsNotOrdered() {
    LiveClinic.Ordered order =
        new LiveClinic.Ordered("o1", "no_such", Optional.empty(), Optional.empty(), 0);

    assertThat(only(patient(List.of(order), Optional.empty(), List.of())).procedures()).isEmpty();
  }

  @Test
  void whatWasAttendedIsTakenOffTheCourse() {
    LiveClinic.Course course = new LiveClinic.Course("physical_therapy", 8, 5, 45, 2);

    Attendee patient = only(patient(List.of(), Optional.of(course), List.of()));

    assertThat(patient.therapy().orElseThrow().sessions()).isEqualTo(3);
    assertThat(patient.value()).isInstanceOf(Worth.Flat.class);
  }

  @Test
  void aCourseThatIsDoneIsNotOrderedAgain() {
    LiveClinic.Course course = new LiveClinic.Course("physical_therapy", 5, 5, 45, 2);

    assertThat(only(patient(List.of(), Optional.of(course), List.of())).therapy()).isEmpty();
  }

  @Test
  void whatIsBookedStaysAsWhatItIs() {
    LiveClinic.Course course = new LiveClinic.Course("physical_therapy", 8, 5, 45, 2);
    LiveClinic.Ordered order =
        new LiveClinic.Ordered("o1", NEEDLE, Optional.empty(), Optional.empty(), 0);

    Attendee patient =
        only(
            patient(
                List.of(order),
                Optional.of(course),
                List.of(
                    visit(LiveClinic.Purpose.THERAPY, Optional.empty(), 3),
                    visit(LiveClinic.Purpose.PROCEDURE, Optional.of(NEEDLE), 0),
                    visit(LiveClinic.Purpose.PROCEDURE, Optional.of(NEEDLE), 1),
                    visit(LiveClinic.Purpose.OTHER, Optional.empty(), 2),
                    visit(LiveClinic.Purpose.OTHER, Optional.empty(), 40))));

    assertThat(patient.fixed())
        .extracting(FixedBooking::kind)
        .containsExactly(NEEDLE, "visit", "visit", Booking.THERAPY);
  }

  @Test
  void aProcedureThatWasDoneIsNamedSoThatTherapyKeepsItsDistance() {
    LiveClinic.Patient done =
        new LiveClinic.Patient(
            "p1",
            Optional.empty(),
            Optional.of("t1"),
            List.of(),
            Optional.of(new LiveClinic.Course("physical_therapy", 4, 0, 45, 2)),
            List.of(new LiveClinic.Done(NEEDLE, MONDAY.minusDays(1))),
            List.of(),
            Optional.empty());

    Attendee patient = only(done);

    assertThat(patient.past()).containsExactly(new PastProcedure(NEEDLE, MONDAY.minusDays(1)));
    assertThat(patient.prefer().staff()).contains("t1");
  }

  @Test
  void whoHasNothingToComeIsNotThere() {
    LiveClinic.Patient idle = patient(List.of(), Optional.empty(), List.of());

    assertThat(export.of(live(List.of(worker("t1")), List.of(idle)), WEEK).patients()).isEmpty();
  }

  private Attendee only(LiveClinic.Patient patient) {
    LiveClinic.Visit something = visit(LiveClinic.Purpose.OTHER, Optional.empty(), 6);
    boolean idle = !patient.isWaiting() && patient.booked().isEmpty();
    LiveClinic.Patient shown =
        idle ? patient(List.of(), Optional.empty(), List.of(something)) : patient;
    return export.of(live(List.of(worker("t1")), List.of(shown)), WEEK).patients().getFirst();
  }

  private static LiveClinic live(
      List<LiveClinic.Worker> people, List<LiveClinic.Patient> patients) {
    return new LiveClinic(
        "c",
        ZoneId.of("UTC"),
        people,
        List.of(new LiveClinic.Place("g1", Room.Kind.GYM, 4)),
        patients);
  }

  private static LiveClinic.Worker worker(String id, LiveClinic.Leave... away) {
    List<LiveClinic.Shift> week =
        List.of(
            new LiveClinic.Shift(DayOfWeek.MONDAY, EIGHT, NOON),
            new LiveClinic.Shift(DayOfWeek.TUESDAY, EIGHT, NOON),
            new LiveClinic.Shift(DayOfWeek.WEDNESDAY, EIGHT, NOON));
    return new LiveClinic.Worker(
        id, StaffMember.Role.THERAPIST, Set.of("physical_therapy"), week, List.of(away));
  }

  private static LiveClinic.Patient patient(
      List<LiveClinic.Ordered> orders,
      Optional<LiveClinic.Course> therapy,
      List<LiveClinic.Visit> booked) {
    return new LiveClinic.Patient(
        "p1",
        Optional.empty(),
        Optional.empty(),
        orders,
        therapy,
        List.of(),
        booked,
        Optional.empty());
  }

  private static LiveClinic.Visit visit(
      LiveClinic.Purpose purpose, Optional<String> procedure, int day) {
    return new LiveClinic.Visit(
        purpose,
        procedure,
        MONDAY.plusDays(day).atTime(9, 0),
        45,
        List.of("t1"),
        List.of("g1"));
  }
}
