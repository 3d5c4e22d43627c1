package org.ambulo.lab.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.lab.relief.TrainedPatients;
import org.ambulo.lab.relief.Truth;
import org.junit.jupiter.api.Test;

/** The patients of a made-up year, and what happens to them whatever is booked. */
class MadeUpYearTest {

  private static final Relief RELIEF = Knowledge.shipped().relief();
  private static final TrialRecipe RECIPE = TrialRecipeReader.shipped();

  private static final TrialOptions OPTIONS =
      new TrialOptions(1, 3, 60, 8, 5, 1, List.of(Scenario.MAIN));

  private static MadeUpYear year(long seed) {
    return MadeUpYear.of(RECIPE, OPTIONS, MadeUpYear.kinds(RELIEF, stratum -> true), seed);
  }

  @Test
  void theSameSeedMakesTheSameYearAndAnotherSeedAnother() {
    assertThat(year(3)).isEqualTo(year(3));
    assertThat(year(3).patients()).isNotEqualTo(year(4).patients());
  }

  @Test
  void patientsComeOnMondaysInTheWeeksInWhichTheyCome() {
    LocalDate first = year(3).clinic().horizon().from();
    assertThat(year(3).patients()).hasSize(60);
    assertThat(year(3).patients())
        .extracting(TrialPatient::released)
        .isSorted()
        .allSatisfy(
            day -> {
              assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
              assertThat(day).isBetween(first, first.plusWeeks(7));
            });
  }

  @Test
  void aProcedureComesWithWhatIsExpectedAfterIt() {
    assertThat(year(3).patients())
        .allSatisfy(
            patient ->
                assertThat(patient.attendee().procedures())
                    .hasSize(patient.stratum().isPresent() ? 1 : 0)
                    .allSatisfy(
                        order ->
                            assertThat(RELIEF.strata(order.kind()))
                                .contains(patient.stratum().orElseThrow())));
    assertThat(year(3).patients()).anyMatch(patient -> patient.stratum().isEmpty());
  }

  @Test
  void daysFallThroughByPatientAndDayAlone() {
    Luck luck = new Luck(RECIPE, 3);
    TrialPatient patient = year(3).patients().getFirst();
    List<LocalDate> days = patient.released().datesUntil(patient.last()).toList();
    List<Boolean> once = days.stream().map(day -> luck.fallsThrough(patient, day)).toList();
    List<Boolean> backwards =
        days.reversed().stream().map(day -> luck.fallsThrough(patient, day)).toList();
    assertThat(backwards.reversed()).isEqualTo(once).contains(true, false);
  }

  @Test
  void ratingsOfDaysPastStayTheSameWhateverIsAttendedLater() {
    TrainedPatients patients = TrainedPatients.shipped(RELIEF, Truth.RECIPE, 3);
    RELIEF.strata().all().stream()
        .limit(4)
        .forEach(
            stratum -> {
              assertThat(patients.history(stratum, 1, 20, List.of(5, 8)).readings())
                  .isEqualTo(
                      patients.history(stratum, 1, 40, List.of(5, 8, 25, 30)).readings().stream()
                          .filter(reading -> reading.day() <= 20)
                          .toList());
              assertThat(patients.treatment(stratum, 1))
                  .isEqualTo(patients.history(stratum, 1, 3, List.of()).treatments().getFirst());
            });
  }
}
