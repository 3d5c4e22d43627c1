package org.ambulo.roster.engine;

import static org.ambulo.roster.engine.OddClinic.WEIGHTS;
import static org.ambulo.roster.engine.PlainClinic.MONDAY;
import static org.ambulo.roster.engine.PlainClinic.epidural;
import static org.ambulo.roster.engine.PlainClinic.on;
import static org.ambulo.roster.engine.PlainClinic.order;
import static org.ambulo.roster.engine.PlainClinic.therapist;
import static org.ambulo.roster.engine.PlainClinic.trains;
import static org.ambulo.roster.engine.PlainClinic.treated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.roster.Booking;
import org.ambulo.core.roster.Horizon;
import org.ambulo.core.roster.ProcedureOrder;
import org.ambulo.core.roster.Room;
import org.ambulo.core.roster.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each reason why something finds no place, in a clinic where it is the reason. One day is planned.
 */
class ObstaclesTest {

  private final PlainClinic plain = new PlainClinic();

  @BeforeEach
  void oneDay() {
    plain.horizon = new Horizon(MONDAY, MONDAY);
  }

  private void anotherPhysician() {
    plain.staff.add(
        new StaffMember(
            "d2", StaffMember.Role.PHYSICIAN, Set.of("epidural"), PlainClinic.daily(8, 16)));
  }

  private List<String> reasons() {
    return new Planner(WEIGHTS, 1)
        .plan(plain.clinic(), new Budget.Turns(10, 40), Watch.NOBODY).unbooked().stream()
            .map(one -> one.count() + " " + one.because())
            .toList();
  }

  @Test
  void nothingIsSaidWhereAllFindsItsPlace() {
    plain.with(trains("p1", 1), treated("p2", epidural("e")));
    assertThat(reasons()).isEmpty();
  }

  @Test
  void therapistsHaveNoMoreTime() {
    plain.hours("t1", on(MONDAY, "08:00", "09:00")).with(trains("p1", 1), trains("p2", 1));
    assertThat(reasons())
        .containsExactly("1 therapists with the skill back have no more time free");
  }

  @Test
  void placesForTherapyAreTaken() {
    plain.room("gym", room -> new Room("gym", Room.Kind.GYM, 1, on(MONDAY, "08:00", "09:00")));
    plain.staff.add(therapist("t2", "back"));
    plain.with(trains("p1", 1), trains("p2", 1));
    assertThat(reasons()).containsExactly("1 the places for therapy are taken");
  }

  @Test
  void therapistsAndPlacesAreTaken() {
    plain.room("gym", room -> new Room("gym", Room.Kind.GYM, 1, on(MONDAY, "08:00", "09:00")));
    plain.hours("t1", on(MONDAY, "08:00", "09:00")).with(trains("p1", 1), trains("p2", 1));
    assertThat(reasons()).containsExactly("1 therapists and places for therapy are taken");
  }

  @Test
  void nobodyHasTheSkill() {
    plain.without("t1").with(trains("p1", 2));
    assertThat(reasons()).containsExactly("2 nobody has the skill back");
  }

  @Test
  void thePatientHasNoTimeAtAll() {
    plain.with(PlainClinic.comes(trains("p1", 2), on(MONDAY, "08:00", "08:45")));
    assertThat(reasons())
        .containsExactly("2 the patient has no time in these weeks in which therapy is possible");
  }

  @Test
  void theRulesOfTheCourseLeaveNoMore() {
    plain.with(trains("p1", 2));
    assertThat(reasons())
        .containsExactly(
            "1 the patient's own times, the gap between sessions and the most of a week leave no"
                + " more until 2026-03-02");
  }

  @Test
  void physiciansHaveNoMoreTime() {
    plain.hours("d1", on(MONDAY, "08:00", "08:30"));
    plain.rooms.add(new Room("fluoro2", Room.Kind.FLUOROSCOPY, 1, PlainClinic.daily(8, 16)));
    plain.rooms.add(new Room("bay2", Room.Kind.RECOVERY, 1, PlainClinic.daily(8, 16)));
    plain.with(treated("p1", epidural("e")), treated("p2", epidural("e")));
    assertThat(reasons()).containsExactly("1 physicians who do epidural have no more time free");
  }

  @Test
  void theRoomIsTaken() {
    plain.room(
        "fluoro",
        room -> new Room("fluoro", Room.Kind.FLUOROSCOPY, 1, on(MONDAY, "08:00", "08:30")));
    plain.with(
        treated("p1", order("e", Optional.of(Room.Kind.FLUOROSCOPY), 30, 0, 0)),
        treated("p2", order("e", Optional.of(Room.Kind.FLUOROSCOPY), 30, 0, 0)));
    anotherPhysician();
    assertThat(reasons())
        .containsExactly(
            "1 the rooms with fluoroscopy are taken when physician and patient have time");
  }

  @Test
  void theRecoveryPlacesAreTaken() {
    plain.room("bay", room -> new Room("bay", Room.Kind.RECOVERY, 1, on(MONDAY, "08:30", "09:45")));
    plain.rooms.add(new Room("fluoro2", Room.Kind.FLUOROSCOPY, 1, PlainClinic.daily(8, 16)));
    anotherPhysician();
    plain.with(treated("p1", epidural("e")), treated("p2", epidural("e")));
    assertThat(reasons())
        .containsExactly(
            "1 the recovery places are taken when physician, room and patient have time");
  }

  @Test
  void allAreTaken() {
    plain.hours("d1", on(MONDAY, "08:00", "08:30"));
    plain.room(
        "fluoro",
        room -> new Room("fluoro", Room.Kind.FLUOROSCOPY, 1, on(MONDAY, "08:00", "08:30")));
    plain.with(treated("p1", epidural("e")), treated("p2", epidural("e")));
    assertThat(reasons())
        .containsExactly(
            "1 physicians, rooms and recovery places are taken when the patient has time");
  }

  @Test
  void nobodyDoesIt() {
    plain.without("d1").with(treated("p1", epidural("e")));
    assertThat(reasons()).containsExactly("1 nobody here does epidural");
  }

  @Test
  void thereIsNoRoomOrNoPlaceToRecover() {
    plain.without("fluoro").without("bay");
    ProcedureOrder noRoom = order("e", Optional.empty(), 30, 30, 0);
    plain.with(treated("p1", epidural("e")), treated("p2", noRoom));
    assertThat(reasons())
        .containsExactly("1 there is no room with fluoroscopy", "1 there is no recovery place");
  }

  @Test
  void noDayHasADriver() {
    plain.with(PlainClinic.driven(treated("p1", epidural("e")), Set.of(MONDAY.plusDays(1))));
    assertThat(reasons())
        .containsExactly(
            "1 no day suits: from the earliest day on, with a driver, the patient's own times and"
                + " what is fixed");
  }

  @Test
  void physicianAndPatientHaveNoDayInCommon() {
    plain.hours("d1", on(MONDAY, "08:00", "12:00"));
    plain.with(PlainClinic.comes(treated("p1", epidural("e")), on(MONDAY, "13:00", "16:00")));
    assertThat(reasons()).containsExactly("1 physician, room and patient have no day in common");
  }

  @Test
  void aLaterProcedureWaitsForTheOneBefore() {
    plain.without("d1").with(treated("p1", epidural("e1"), epidural("e2")));
    assertThat(reasons())
        .containsExactly("1 nobody here does epidural", "1 waits for the procedure before it");
  }

  @Test
  void whatIsFixedIsNotMissing() {
    plain.with(
        trains("p1", 2)
            .withFixed(
                List.of(
                    PlainClinic.fixed(
                        Booking.THERAPY, "2026-03-02T09:00", 60, List.of("t1"), "gym"))));
    assertThat(reasons())
        .containsExactly("1 the patient has no time in these weeks in which therapy is possible");
  }
}
