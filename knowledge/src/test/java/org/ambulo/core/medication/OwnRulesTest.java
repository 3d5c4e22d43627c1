package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.record.Person;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a medicine's own entry forbids, alone and beside the interactions. */
class OwnRulesTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);

  @Test
  void alertsOnlyAboveTheDailyLimit() {
    assertThat(fired("{drug: naproxen, strength: 500, per_day: 3}", "40")).isEmpty();
    assertThat(fired("{drug: naproxen, strength: 501, per_day: 3}", "40"))
        .containsExactly("naproxen.limit");
  }

  @Test
  void countsEveryProductOfAnIngredient() {
    assertThat(
            fired(
                "{drug: naproxen, strength: 500, per_day: 2},"
                    + " {drug: Aleve, strength: 220, per_day: 3}",
                "40"))
        .contains("naproxen.limit");
  }

  @Test
  void holdsOlderAdultsToTheirOwnLimitFromTheirBirthdayOn() {
    String meds = "{drug: naproxen, strength: 500, per_day: 3}";

    assertThat(fired(meds, "64")).doesNotContain("naproxen.limit_older");
    assertThat(fired(meds, "65")).contains("naproxen.limit_older");
  }

  @Test
  void asksForTheKidneysWhereTheyWouldDecide() {
    Medication medication =
        medication(visit("{drug: gabapentin, strength: 600, per_day: 3}").person(s -> s.age("40")));

    assertThat(medication.open())
        .filteredOn(open -> open.rule().id().startsWith("gabapentin.kidney"))
        .isNotEmpty()
        .allSatisfy(open -> assertThat(open.ask()).contains(Fact.measure("crcl")));
  }

  @Test
  void saysOnceWhatAnInteractionSaysAlready() {
    Medication medication =
        medication(
            visit("{drug: gabapentin, strength: 600, per_day: 3}")
                .person(s -> s.age("40"))
                .measured("crcl", "40"));

    assertThat(ids(medication)).contains("IX-109").noneMatch(id -> id.startsWith("gabapentin."));
  }

  @Test
  void alertsADiagnosisThatTheMedicineDoesNotGoWith() {
    Medication medication =
        medication(
            visit("{drug: baclofen, strength: 10, per_day: 3}")
                .person(s -> s.age("40"))
                .measured("crcl", "95")
                .problem("G40.909"));

    assertThat(ids(medication)).anyMatch(id -> id.startsWith("baclofen.with_"));
  }

  @ParameterizedTest
  @CsvSource({
    "cyclobenzaprine, 24, cyclobenzaprine.pregnancy",
    "cyclobenzaprine, 0, ''",
    "pregabalin, 13, pregabalin.pregnancy",
    "pregabalin, 14, ''",
    "duloxetine, 30, duloxetine.pregnancy",
    "acetaminophen, 30, ''",
    "ibuprofen, 24, IX-013",
    "tramadol, 24, IX-072",
  })
  void saysWhatPregnancyForbids(String medicine, String weeks, String expected) {
    Medication medication =
        medication(
            visit("{drug: " + medicine + ", strength: 5, per_day: 1}")
                .person(s -> s.age("30").sex(Person.Sex.FEMALE).pregnantFor(weeks)));

    assertThat(ids(medication))
        .filteredOn(id -> id.endsWith(".pregnancy") || List.of("IX-013", "IX-072").contains(id))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void asksWhetherSheIsPregnantAndAsksNoMan() {
    for (Person.Sex sex : List.of(Person.Sex.FEMALE, Person.Sex.MALE)) {
      Medication medication =
          medication(
              visit("{drug: cyclobenzaprine, strength: 5, per_day: 1}")
                  .person(sheet -> sheet.age("30").sex(sex)));

      assertThat(medication.open())
          .extracting(open -> open.rule().id())
          .filteredOn("cyclobenzaprine.pregnancy"::equals)
          .hasSize(sex == Person.Sex.FEMALE ? 1 : 0);
    }
  }

  @ParameterizedTest(name = "{0}, age {1}: asked {2}")
  @CsvSource({
    "UNKNOWN, '', true",
    "UNKNOWN, 59, true",
    "UNKNOWN, 60, false",
    "FEMALE, '', true",
    "FEMALE, 59, true",
    "FEMALE, 60, false",
    "MALE, '', false",
  })
  void asksForAPregnancyUnlessItCannotBe(Person.Sex sex, String age, boolean asked) {
    for (String medicine : List.of("cyclobenzaprine", "ibuprofen", "tramadol")) {
      Medication medication =
          medication(
              visit("{drug: " + medicine + ", strength: 5, per_day: 1}")
                  .person(sheet -> age.isEmpty() ? sheet.sex(sex) : sheet.sex(sex).age(age)));

      assertThat(medication.open().stream().flatMap(open -> open.ask().stream()))
          .as(medicine)
          .filteredOn(Fact.measure("gestational_age")::equals)
          .matches(facts -> facts.isEmpty() != asked);
    }
  }

  @Test
  void countsAPregnancyWhateverTheRecordedSex() {
    Medication medication =
        medication(
            visit("{drug: ibuprofen, strength: 200, per_day: 1}")
                .person(sheet -> sheet.sex(Person.Sex.MALE).age("30").pregnantFor("24")));

    assertThat(ids(medication)).contains("IX-013");
  }

  @Test
  void neverRaisesALimitAsKidneyFunctionFalls() {
    for (Medicine medicine : Visit.SHIPPED.medicines().all()) {
      medicine
          .use()
          .ifPresent(
              use -> {
                Optional<BigDecimal> worse = Optional.empty();
                for (Medicine.KidneyBand band : weakestFirst(use.kidney())) {
                  if (worse.isPresent() && band.dailyMg().isPresent()) {
                    assertThat(band.dailyMg().get())
                        .as(medicine.id())
                        .isGreaterThanOrEqualTo(worse.get());
                  }
                  worse = band.dailyMg();
                }
              });
    }
  }

  private static List<Medicine.KidneyBand> weakestFirst(List<Medicine.KidneyBand> bands) {
    return bands.stream().sorted((one, other) -> one.from().compareTo(other.from())).toList();
  }

  private static List<String> fired(String meds, String age) {
    return ids(medication(visit(meds).person(sheet -> sheet.age(age)))).stream()
        .filter(id -> id.startsWith("naproxen."))
        .toList();
  }

  private static Visit visit(String meds) {
    Node.Group group =
        (Node.Group) ((YamlDocuments.Read) YamlDocuments.read("meds: [" + meds + "]")).document();
    return Visit.today().told(b -> b.section("meds", group.get("meds").orElseThrow()));
  }

  private static Medication medication(Visit visit) {
    return ASSESSOR.assess(visit.record()).medication();
  }

  private static List<String> ids(Medication medication) {
    return medication.alerts().stream().map(alert -> alert.rule().id()).toList();
  }
}
