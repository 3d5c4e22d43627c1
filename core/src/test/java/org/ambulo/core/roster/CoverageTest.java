package org.ambulo.core.roster;

import static org.ambulo.core.roster.SmallClinic.MONDAY;
import static org.ambulo.core.roster.SmallClinic.course;
import static org.ambulo.core.roster.SmallClinic.epidural;
import static org.ambulo.core.roster.SmallClinic.ordered;
import static org.ambulo.core.roster.SmallClinic.patient;
import static org.ambulo.core.roster.SmallClinic.procedure;
import static org.ambulo.core.roster.SmallClinic.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What patients get, and what of the clinic's time it takes. */
class CoverageTest {

  @Test
  void countsWhatIsHadOfWhatIsAsked() {
    SmallClinic clinic =
        new SmallClinic()
            .with(
                ordered(patient("p1"), epidural("e1"), epidural("e2")),
                course(patient("p2"), new Course("core", 4, 45, 3, 2, 3)));
    Coverage coverage =
        Coverage.of(
            clinic.clinic(),
            List.of(
                procedure("p1", "e1", "2026-03-02T08:00"),
                session("p1", "2026-03-04T08:00"),
                session("p1", "2026-03-06T08:00"),
                session("p1", "2026-03-09T08:00", "t2"),
                session("p2", "2026-03-04T09:00", "t2")));
    assertThat(coverage.procedures()).isEqualTo(1);
    assertThat(coverage.proceduresAsked()).isEqualTo(2);
    assertThat(coverage.sessions()).isEqualTo(4);
    assertThat(coverage.sessionsAsked()).isEqualTo(10);
    assertThat(coverage.withMainTherapist()).isEqualTo(3);
    assertThat(coverage.manyTherapists()).isEmpty();
    assertThat(coverage.belowFloor()).containsExactly(new Coverage.Below("p2", 1, 3));
    assertThat(coverage.leastShare()).isEqualTo(0.25);
    assertThat(coverage.gini()).isCloseTo(0.25 / 1.5, within(1e-9));
  }

  @Test
  void namesWhoHasMoreThanTwoTherapists() {
    SmallClinic clinic = new SmallClinic().with(patient("p1"));
    clinic.staff.add(
        new StaffMember("t3", StaffMember.Role.THERAPIST, Set.of("core"), SmallClinic.always()));
    Coverage coverage =
        Coverage.of(
            clinic.clinic(),
            List.of(
                session("p1", "2026-03-02T08:00"),
                session("p1", "2026-03-04T08:00", "t2"),
                session("p1", "2026-03-06T08:00", "t3")));
    assertThat(coverage.manyTherapists()).containsExactly("p1");
    assertThat(coverage.withMainTherapist()).isEqualTo(1);
  }

  @Test
  void nobodyIsNoUnfairness() {
    Coverage coverage = Coverage.of(new SmallClinic().clinic(), List.of());
    assertThat(coverage.leastShare()).isEqualTo(1);
    assertThat(coverage.gini()).isZero();
  }

  @Test
  void addsUpTheTimeOfPeopleAndPlaces() {
    SmallClinic clinic = new SmallClinic().with(ordered(patient("p1"), epidural("e1")));
    Workload load =
        Workload.of(
            clinic.clinic(),
            List.of(procedure("p1", "e1", "2026-03-02T08:00"), session("p1", "2026-03-11T08:00")));
    assertThat(load.staff()).extracting(one -> one.member().id()).containsExactly("d1", "t1", "t2");
    Workload.Use physician = load.staff().getFirst().use();
    assertThat(physician.all()).isEqualTo(new Workload.Minutes(30, 28 * 9 * 60));
    assertThat(physician.weeks()).hasSize(4);
    assertThat(load.staff().get(1).use().weeks().get(MONDAY.plusWeeks(1)).booked()).isEqualTo(45);
    assertThat(load.rooms())
        .extracting(Workload.OfRooms::kind, one -> one.use().all())
        .containsExactly(
            tuple(Room.Kind.FLUOROSCOPY, new Workload.Minutes(30, 28 * 9 * 60)),
            tuple(Room.Kind.RECOVERY, new Workload.Minutes(60, 28 * 9 * 60)),
            tuple(Room.Kind.GYM, new Workload.Minutes(45, 2 * 28 * 9 * 60)));
  }
}
