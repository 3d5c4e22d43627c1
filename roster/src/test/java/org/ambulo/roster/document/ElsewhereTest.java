package org.ambulo.roster.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Attendee;
import org.ambulo.core.roster.Clinic;
import org.ambulo.core.roster.Course;
import org.ambulo.core.roster.FixedBooking;
import org.ambulo.core.roster.Preference;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.Span;
import org.ambulo.core.roster.StaffMember;
import org.ambulo.core.roster.Worth;
import org.junit.jupiter.api.Test;

/** A clinic written by somebody else, who spells what the format leaves open in another way. */
class ElsewhereTest {

  private static final String TEXT =
      """
      {
        "id": 4711, "timeZone": "America/New_York", "madeBy": "another program",
        "horizon": {"from": "2027-03-08", "to": "2027-03-19"}, "grid": 15,
        "weights": {"procedure": 3},
        "staff": [
          {"id": 1, "role": "Physician", "skills": ["ESI", "RFA"],
           "hours": [{"date": "2027-03-09", "from": "08:00:00", "to": "24:00"}]},
          {"id": 2, "role": "PHYSICIAN", "skills": "ESI"},
          {"id": 3, "role": "THERAPIST", "skills": ["core"], "hours": []}],
        "rooms": [
          {"id": "F", "kind": "Fluoroscopy", "hours": []},
          {"id": "G", "kind": "GYM", "capacity": 4.0, "hours": []}],
        "patients": [
          {"id": 10, "released": "2027-03-08",
           "availability": [{"date": "2027-03-09", "from": "8:00", "to": "17:00"}],
           "prefer": {"partOfDay": "Morning", "staff": 3},
           "driverDays": ["2027-03-09"],
           "procedures": [
             {"id": 1, "kind": "ESI", "staff": ["ESI"], "roomKind": "FLUOROSCOPY", "minutes": 30,
              "latest": null},
             {"id": 2, "kind": "RFA", "staff": 1, "room kind": "F", "minutes": 45,
              "recoveryMinutes": 30, "earliest": "2027-03-15", "gapAfterPrevious": 5}],
           "therapy": null,
           "value": 0.4,
           "fixed": [
             {"kind": "procedure", "procedure": 1, "start": "2027-03-09 09:00:00", "minutes": 30,
              "staff": 1, "rooms": ["F"]},
             {"kind": "Therapy", "start": "2027-03-12T24:00", "minutes": 45}]},
          {"id": 11, "released": null, "prefer": {"partOfDay": "any"}, "driverDays": null,
           "therapy": {"skill": "core", "sessions": 6, "minutes": 60, "perWeekMax": 2},
           "value": {"byDay": [0.1, 0.2]}}]
      }
      """;

  private final ClinicReading reading = Texts.read(TEXT);
  private final Clinic clinic = reading.clinic().orElseThrow();

  @Test
  void isReadAndConformsToTheSchema() {
    assertThat(reading.problems()).isEmpty();
    assertThat(Texts.sentences(reading.notes()))
        .containsExactly(
            "line 1, column 1: the document has 'madeBy', which is not read; nothing is lost if it"
                + " is left out");
    assertThat(Texts.bySchema(TEXT)).isEmpty();
    assertThat(clinic.id()).isEqualTo("4711");
    assertThat(reading.weights().byName()).containsOnlyKeys("procedure");
  }

  @Test
  void numbersAreIdsAndWordsMayHaveCapitals() {
    assertThat(clinic.staff()).extracting(StaffMember::id).containsExactly("1", "2", "3");
    assertThat(clinic.staff())
        .extracting(StaffMember::role)
        .containsExactly(
            StaffMember.Role.PHYSICIAN, StaffMember.Role.PHYSICIAN, StaffMember.Role.THERAPIST);
    assertThat(clinic.staff().get(1).skills()).containsExactly("ESI");
    assertThat(clinic.rooms().getLast()).isEqualTo(new Room("G", Room.Kind.GYM, 4, List.of()));
    assertThat(clinic.rooms().getFirst().capacity()).isEqualTo(1);
  }

  @Test
  void midnightEndsADay() {
    assertThat(clinic.staff().getFirst().hours())
        .containsExactly(new Span(LocalDate.of(2027, 3, 9), 480, 1440));
  }

  @Test
  void orders() {
    Attendee patient = clinic.patients().getFirst();
    assertThat(patient.procedures())
        .containsExactly(
            new ProcedureOrder(
                "1",
                "ESI",
                List.of("1", "2"),
                Optional.of(Room.Kind.FLUOROSCOPY),
                30,
                0,
                LocalDate.of(2027, 3, 8),
                Optional.empty(),
                0,
                0),
            new ProcedureOrder(
                "2",
                "RFA",
                List.of("1"),
                Optional.of(Room.Kind.FLUOROSCOPY),
                45,
                30,
                LocalDate.of(2027, 3, 15),
                Optional.empty(),
                0,
                5));
    assertThat(patient.driverDays()).contains(Set.of(LocalDate.of(2027, 3, 9)));
    assertThat(patient.prefer())
        .isEqualTo(new Preference(Optional.of(Preference.PartOfDay.MORNING), Optional.of("3")));
    assertThat(patient.therapy()).isEmpty();
    assertThat(patient.value()).isEqualTo(new Worth.Flat(0.4));
  }

  @Test
  void fixedBookings() {
    assertThat(clinic.patients().getFirst().fixed())
        .containsExactly(
            new FixedBooking(
                "1", LocalDateTime.of(2027, 3, 9, 9, 0), 30, List.of("1"), List.of("F")),
            new FixedBooking(
                "therapy", LocalDateTime.of(2027, 3, 13, 0, 0), 45, List.of(), List.of()));
  }

  @Test
  void theSecondPatient() {
    Attendee patient = clinic.patients().getLast();
    assertThat(patient.prefer()).isEqualTo(Preference.NONE);
    assertThat(patient.driverDays()).isEmpty();
    assertThat(patient.therapy()).contains(new Course("core", 6, 60, 2, 2, 0));
    assertThat(patient.value()).isEqualTo(new Worth.ByDay(0, List.of(0.1, 0.2)));
  }
}
