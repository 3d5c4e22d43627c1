package org.ambulo.lab.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambulo.core.knowledge.Relief;
import org.ambulo.core.knowledge.ReliefStratum;
import org.ambulo.core.relief.Chances;
import org.ambulo.core.relief.Forecast;
import org.ambulo.core.relief.History;
import org.ambulo.core.relief.Libraries;
import org.ambulo.core.relief.Reading;
import org.ambulo.core.relief.ReliefModel;
import org.ambulo.core.relief.Treatment;
import org.ambulo.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class SimulatorTest {

  private static final Relief RELIEF = Knowledge.shipped().relief();
  private static final Recipe RECIPE = RecipeReader.shipped();
  private static final ReliefStratum STRATUM = RELIEF.strata().get("esi_radicular_chronic");
  private static final int DAYS = 56;

  private static List<SyntheticPatient> patients(Truth truth, int count) {
    Simulator simulator = new Simulator(RELIEF, RECIPE, truth, 5);
    return IntStream.range(0, count)
        .mapToObj(number -> simulator.patient(STRATUM, number, DAYS))
        .toList();
  }

  private static Map<Oddity, List<SyntheticPatient>> byOddity(int count) {
    return patients(Truth.RECIPE, count).stream()
        .collect(Collectors.groupingBy(SyntheticPatient::oddity));
  }

  @Test
  void aPatientIsTheSameWhoeverElseIsMadeUpAndHoweverLongTheDiary() {
    Simulator simulator = new Simulator(RELIEF, RECIPE, Truth.PRIOR, 5);
    SyntheticPatient alone = simulator.patient(STRATUM, 3, DAYS);
    assertThat(patients(Truth.PRIOR, 4).get(3)).isEqualTo(alone);
    assertThat(simulator.patient(STRATUM, 3, 14).readings()).isEqualTo(alone.asOf(14).readings());
  }

  @Test
  void windowsOpenAsOftenAsTheLibraryOfTheEngineSays() {
    List<SyntheticPatient> patients = patients(Truth.PRIOR, 3_000);
    ReliefModel model = new ReliefModel(RELIEF, Libraries.drawn(RELIEF));
    Chances prior =
        Chances.of(model.prior(History.of(Treatment.of(STRATUM, 0), List.of())), 0, 365);
    assertThat(share(patients.stream().map(p -> p.window().everOpens()).toList()))
        .isCloseTo(prior.everOpens(), within(0.03));
    assertThat(share(patients.stream().map(p -> p.window().isOpen(100)).toList()))
        .isCloseTo(prior.open(100), within(0.03));
    assertThat(share(patients.stream().map(p -> p.window().isOpen(250)).toList()))
        .isCloseTo(prior.open(250), within(0.03));
  }

  private static double share(List<Boolean> that) {
    return (double) that.stream().filter(each -> each).count() / that.size();
  }

  @Test
  void aboutAFifthToAQuarterOfTheDaysAreMissing() {
    double completion =
        patients(Truth.PRIOR, 300).stream()
            .mapToDouble(patient -> patient.completion(DAYS))
            .average()
            .orElseThrow();
    assertThat(completion).isBetween(0.70, 0.85);
  }

  @Test
  void ratesWholeNumbersOnTheScaleAndNeverTheDayItself() {
    assertThat(patients(Truth.RECIPE, 200).stream().flatMap(p -> p.readings().stream()))
        .filteredOn(reading -> reading.kind() != Forecast.Kind.WEEK)
        .allMatch(reading -> reading.points() >= 0 && reading.points() <= 10)
        .allMatch(reading -> reading.points() == Math.rint(reading.points()));
    assertThat(patients(Truth.PRIOR, 50).stream().flatMap(p -> p.readings().stream()))
        .noneMatch(reading -> reading.day() == 0);
  }

  @Test
  void fewerWindowsOpenWhereTheTruthDiffers() {
    double usual =
        share(patients(Truth.PRIOR, 500).stream().map(p -> p.window().everOpens()).toList());
    double fewer =
        share(patients(Truth.MISSPECIFIED, 500).stream().map(p -> p.window().everOpens()).toList());
    assertThat(fewer).isLessThan(usual - 0.1);
  }

  @Test
  void oddPatientsComeInTheirSharesAndAreOddInTheirWay() {
    int count = 1_000;
    Map<Oddity, List<SyntheticPatient>> byOddity = byOddity(count);
    RECIPE
        .odd()
        .shares()
        .forEach(
            (oddity, share) ->
                assertThat(byOddity.get(oddity).size())
                    .isBetween((int) (count * share * 0.5), (int) (count * share * 1.5)));
    assertThat(byOddity.get(Oddity.CONSTANT).stream().flatMap(p -> p.readings().stream()))
        .allMatch(reading -> reading.points() == RECIPE.odd().constantPoints());
    assertThat(byOddity.get(Oddity.WEEKLY).stream().flatMap(p -> p.readings().stream()))
        .filteredOn(reading -> reading.kind() == Forecast.Kind.ACTIVITY)
        .allMatch(reading -> Math.floorMod(reading.day(), 7) == 0);
    assertThat(byOddity.get(Oddity.WORSENING)).noneMatch(p -> p.window().isOpen(200));
    assertThat(byOddity.get(Oddity.PAIN_FREE)).allMatch(p -> p.window().isOpen(200));
  }

  @Test
  void theCourseOfOneWithAWrongDateBeginsBeforeTheRecordedDay() {
    assertThat(byOddity(300).get(Oddity.WRONG_DATE))
        .allSatisfy(
            patient -> {
              int first = patient.readings().stream().mapToInt(Reading::day).min().orElseThrow();
              assertThat(first).isLessThan(-RECIPE.runInDays());
            });
  }

  @Test
  void therapyBeginsWithTheWindowAndOnlyWhatWasAttendedIsKnown() {
    List<SyntheticPatient> patients =
        patients(Truth.RECIPE, 400).stream().filter(p -> p.window().everOpens()).toList();
    int booked = RELIEF.value().courseSessions();
    double attended =
        patients.stream().mapToInt(p -> p.sessions().size()).average().orElseThrow() / booked;
    assertThat(attended).isCloseTo(RECIPE.therapy().attendance(), within(0.05));
    assertThat(patients)
        .allSatisfy(
            patient ->
                assertThat(patient.asOf(20).sessions())
                    .isEqualTo(patient.sessions().stream().filter(day -> day <= 20).toList()));
    assertThat(patients(Truth.PRIOR, 50)).allMatch(patient -> patient.sessions().isEmpty());
  }

  @Test
  void everyModifierOfTheRecipeIsOneOfTheKnowledgeBase() {
    assertThat(RELIEF.modifiers().stream().map(Relief.Modifier::id))
        .containsAll(RECIPE.modifiers().keySet());
  }
}
