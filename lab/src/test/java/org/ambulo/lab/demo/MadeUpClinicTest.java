package org.ambulo.lab.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** A made-up clinic is the same each time, makes sense, and books nobody twice. */
class MadeUpClinicTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final MadeUpClinic CLINIC =
      MadeUpClinic.of(KNOWLEDGE, new MadeUpClinic.Size(150, 0), TODAY, 11);
  private static final List<MadeUpPatient> PATIENTS = all(CLINIC);

  private static List<MadeUpPatient> all(MadeUpClinic clinic) {
    List<MadeUpPatient> patients = new ArrayList<>();
    clinic.patients().forEachRemaining(patients::add);
    return List.copyOf(patients);
  }

  @Test
  void theSameSeedGivesTheSameClinicAndAnotherAnother() {
    MadeUpClinic.Size few = new MadeUpClinic.Size(20, 0);
    List<MadeUpPatient> once = all(MadeUpClinic.of(KNOWLEDGE, few, TODAY, 5));

    assertThat(all(MadeUpClinic.of(KNOWLEDGE, few, TODAY, 5))).isEqualTo(once);
    assertThat(all(MadeUpClinic.of(KNOWLEDGE, few, TODAY, 6)))
        .extracting(MadeUpPatient::id)
        .doesNotContainAnyElementsOf(once.stream().map(MadeUpPatient::id).toList());
  }

  @Test
  void hasPatientsAtEveryStageOfCareNow() {
    assertThat(PATIENTS).hasSize(150);
    for (Stage stage : Stage.values()) {
      long many = PATIENTS.stream().filter(one -> one.stage() == stage).count();
      assertThat(many).as(stage.name()).isGreaterThanOrEqualTo(stage == Stage.PAST ? 0 : 3);
    }
  }

  @Test
  void writesRecordsThatCanBeReadWithoutComplaint() {
    assertThat(PATIENTS).allSatisfy(one -> assertThat(one.record().dataProblems()).isEmpty());
  }

  @Test
  void nobodyIsBookedTwiceAndNoRoomBeyondItsPlaces() {
    Map<String, Integer> places = new HashMap<>();
    CLINIC.people().forEach(one -> places.put(one.id(), 1));
    CLINIC.rooms().forEach(one -> places.put(one.id(), one.capacity()));
    Map<String, Integer> taken = new HashMap<>();
    for (MadeUpPatient patient : PATIENTS) {
      for (MadeUpVisit visit : patient.visits()) {
        List<String> all = new ArrayList<>(visit.people());
        all.addAll(visit.rooms());
        for (String one : all) {
          boolean recovery = visit.recoveryMinutes() > 0 && one.equals(visit.rooms().getLast());
          LocalDateTime from =
              recovery ? visit.start().plusMinutes(visit.minutes()) : visit.start();
          int minutes = recovery ? visit.recoveryMinutes() : visit.minutes();
          for (int at = 0; at < minutes; at += 15) {
            taken.merge(one + " " + from.plusMinutes(at), 1, Integer::sum);
          }
        }
      }
    }
    taken.forEach(
        (when, many) ->
            assertThat(many)
                .as(when)
                .isLessThanOrEqualTo(places.getOrDefault(when.substring(0, when.indexOf(' ')), 0)));
  }

  @Test
  void everybodyWorksInTheirHours() {
    Map<String, MadeUpPerson> people = new HashMap<>();
    CLINIC.people().forEach(one -> people.put(one.id(), one));
    for (MadeUpPatient patient : PATIENTS) {
      for (MadeUpVisit visit : patient.visits()) {
        int from = visit.start().getHour() * 60 + visit.start().getMinute();
        MadeUpPerson person =
            Optional.ofNullable(people.get(visit.people().getFirst())).orElseThrow();
        assertThat(person.shifts(visit.start().toLocalDate()))
            .anySatisfy(
                shift -> {
                  assertThat(shift.from()).isLessThanOrEqualTo(from);
                  assertThat(shift.to()).isGreaterThanOrEqualTo(from + visit.minutes());
                });
      }
    }
  }

  @Test
  void aPatientIsHereOnceADayAndVisitsOfThePastAreOver() {
    for (MadeUpPatient patient : PATIENTS) {
      Set<LocalDate> days = new HashSet<>();
      for (MadeUpVisit visit : patient.visits()) {
        LocalDate day = visit.start().toLocalDate();
        assertThat(days.add(day)).as(patient.id() + " " + day).isTrue();
        assertThat(visit.status() == MadeUpVisit.Status.BOOKED).isEqualTo(!day.isBefore(TODAY));
      }
    }
    assertThat(PATIENTS.stream().flatMap(one -> one.visits().stream()))
        .extracting(MadeUpVisit::status)
        .contains(MadeUpVisit.Status.values());
  }

  @Test
  void yearsOfDataReachBackSoFar() {
    List<MadeUpPatient> patients =
        all(MadeUpClinic.of(KNOWLEDGE, new MadeUpClinic.Size(60, 2), TODAY, 3));

    assertThat(patients.stream().filter(one -> one.stage() == Stage.PAST).count())
        .isBetween(36L, 54L);
    assertThat(patients).extracting(MadeUpPatient::since).anyMatch(TODAY.minusYears(1)::isAfter);
    assertThat(patients).extracting(MadeUpPatient::since).noneMatch(TODAY.minusDays(745)::isAfter);
  }
}
