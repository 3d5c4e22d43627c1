package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How far a medicine is raised, and when. */
class TitrationWriterTest {

  private static final RegimenReader REGIMENS = new RegimenReader(Visit.SHIPPED);
  private static final TitrationWriter WRITER = new TitrationWriter(Visit.SHIPPED);
  private static final List<String> CLEARANCES =
      List.of("4", "14.9", "15", "29.9", "30", "38", "59.9", "60", "89.9", "90", "120");

  /** A patient of whom only this is known; "-" is unknown. */
  private static Visit patient(String age, String clearance) {
    Visit visit = Visit.today();
    if (!age.equals("-")) {
      visit.number("h_age", age);
    }
    if (!clearance.equals("-")) {
      visit.measured("crcl", clearance);
    }
    return visit;
  }

  /** The same with lists that are complete and empty. */
  private static Visit healthy(String age, String clearance) {
    return patient(age, clearance)
        .told(b -> b.section("meds", node("[]")))
        .told(b -> b.section("flags", node("[]")))
        .told(b -> b.problemListComplete());
  }

  private static Node node(String yaml) {
    return ((YamlDocuments.Read) YamlDocuments.read("x: " + yaml)).document()
            instanceof Node.Group g
        ? g.get("x").orElseThrow()
        : Node.text("");
  }

  private static Titrating titration(String medicine, Visit visit) {
    PatientRecord patient = visit.record();
    return WRITER.write(
        Visit.SHIPPED.medicines().get(medicine), REGIMENS.read(patient), patient, Visit.TODAY);
  }

  private static TitrationCalendar calendar(String medicine, Visit visit) {
    return ((Titrating.Planned) titration(medicine, visit)).calendar();
  }

  private static List<String> doses(TitrationCalendar calendar) {
    return calendar.rows().stream()
        .map(row -> row.dose().perDay().stripTrailingZeros().toPlainString())
        .toList();
  }

  private static List<Integer> days(TitrationCalendar calendar) {
    return calendar.rows().stream()
        .map(row -> (int) Visit.TODAY.until(row.from(), ChronoUnit.DAYS))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gabapentin | 40 | 90 | 300,600,900,1800,2700,3600 | 0,1,2,9,16,23",
        "gabapentin | 40 | 59.9 | 300,600,900 | 0,1,2",
        "gabapentin | 40 | 29.9 | 300,600 | 0,1",
        "gabapentin | 40 | 14.9 | 300 | 0",
        "gabapentin | 70 | 90 | 100,300,600,900,1800 | 0,7,8,9,16",
        "pregabalin | 40 | 90 | 150,300,600 | 0,7,21",
        "pregabalin | 70 | 90 | 25,150,300 | 0,7,14",
        "duloxetine | 40 | 30 | 30,60 | 0,7",
        "venlafaxine | 40 | 90 | 37.5,75,150,225 | 0,7,21,35",
        "venlafaxine | 40 | 60 | 37.5,75,150 | 0,7,21",
        "nortriptyline | 40 | - | 10,25,50,75 | 0,7,14,28",
        "amitriptyline | 40 | - | 10,25,50,75 | 0,7,14,28",
      })
  void goesStepByStepUpToTheLimit(
      String medicine, String age, String clearance, String doses, String days) {
    TitrationCalendar calendar = calendar(medicine, healthy(age, clearance));
    assertThat(String.join(",", doses(calendar))).isEqualTo(doses);
    assertThat(String.join(",", days(calendar).stream().map(String::valueOf).toList()))
        .isEqualTo(days);
  }

  @Test
  void asksForTheKidneysAndTakesThemForWeakUntilTheyAreKnown() {
    TitrationCalendar gabapentin = calendar("gabapentin", healthy("40", "-"));
    assertThat(doses(gabapentin)).containsExactly("300");
    assertThat(gabapentin.ceiling().ask()).containsExactly(Fact.measure("crcl"));
    TitrationCalendar duloxetine = calendar("duloxetine", healthy("40", "-"));
    assertThat(duloxetine.rows()).isEmpty();
    assertThat(duloxetine.beyond().map(Medicine.Dose::perDay)).contains(new BigDecimal("30"));
  }

  @Test
  void asksForTheLiverWhereItLimitsTheDose() {
    TitrationCalendar unknown = calendar("venlafaxine", patient("40", "90"));
    assertThat(doses(unknown)).containsExactly("37.5", "75");
    assertThat(unknown.ceiling().ask()).contains(Fact.circumstance("alcohol_heavy"));
    TitrationCalendar cirrhosis = calendar("venlafaxine", healthy("40", "90").problem("K74.60"));
    assertThat(doses(cirrhosis)).containsExactly("37.5", "75");
  }

  @Test
  void takesTheLowerLimitWhileTheAgeIsUnknown() {
    TitrationCalendar unknown = calendar("gabapentin", healthy("-", "90"));
    assertThat(doses(unknown)).containsExactly("100", "300", "600", "900", "1800");
    assertThat(unknown.ceiling().ask()).containsExactly(Fact.finding("h_age"));
  }

  @Test
  void goesOnFromWhatIsTaken() {
    Visit visit =
        healthy("40", "90")
            .told(b -> b.section("meds", node("[{drug: gabapentin, strength: 300, per_day: 3}]")));
    TitrationCalendar calendar = calendar("gabapentin", visit);
    assertThat(doses(calendar)).containsExactly("1800", "2700", "3600");
    assertThat(days(calendar)).containsExactly(0, 7, 14);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "duloxetine | K74.60 | 40",
        "nortriptyline | I45.81 | 40",
        "amitriptyline | - | 65",
      })
  void givesNoneWhereThePatientMustNotHaveIt(String medicine, String diagnosis, String age) {
    Visit visit = healthy(age, "90");
    if (!diagnosis.equals("-")) {
      visit.problem(diagnosis);
    }
    assertThat(titration(medicine, visit)).isInstanceOf(Titrating.Barred.class);
  }

  @Test
  void givesNoneOnAnAllergy() {
    Visit visit = healthy("40", "90").told(b -> b.section("allergies", node("[gabapentin]")));
    assertThat(titration("gabapentin", visit)).isInstanceOf(Titrating.Barred.class);
  }

  @Test
  void namesTheDangersWithOtherMedicinesFirst() {
    Visit visit =
        healthy("40", "90")
            .told(b -> b.section("meds", node("[{drug: morphine, strength: 15, per_day: 4}]")));
    assertThat(calendar("gabapentin", visit).alerts().stream().map(a -> a.rule().id()))
        .contains("IX-041");
  }

  @Test
  void refusesWhatHasNoStepsOrNoDose() {
    assertThat(titration("naproxen", healthy("40", "90")))
        .isEqualTo(new Titrating.Refused(Titrating.Reason.NO_STEPS));
    Visit visit = healthy("40", "90").told(b -> b.section("meds", node("[{drug: gabapentin}]")));
    assertThat(titration("gabapentin", visit))
        .isEqualTo(new Titrating.Refused(Titrating.Reason.NO_DAILY_DOSE));
  }

  static Stream<Medicine> titrated() {
    return Visit.SHIPPED.medicines().stream().filter(TitrationWriter::isTitrated);
  }

  @Test
  void knowsTheSix() {
    assertThat(titrated().map(Medicine::id))
        .containsExactly(
            "gabapentin",
            "pregabalin",
            "duloxetine",
            "venlafaxine",
            "nortriptyline",
            "amitriptyline");
  }

  /** Age, kidneys and liver in every combination, unknown among them. */
  @ParameterizedTest
  @MethodSource("titrated")
  void neverGoesAboveALimitThatAppliesOrMayApply(Medicine medicine) {
    Medicine.Use use = medicine.use().orElseThrow();
    List<String> clearances = new ArrayList<>(CLEARANCES);
    clearances.add("-");
    for (String age : List.of("-", "40", "64", "65", "88")) {
      for (String clearance : clearances) {
        for (Visit visit :
            List.of(
                patient(age, clearance),
                healthy(age, clearance),
                healthy(age, clearance).problem("K70.30"))) {
          if (titration(medicine.id(), visit) instanceof Titrating.Planned planned) {
            BigDecimal before = BigDecimal.ZERO;
            for (TitrationCalendar.Row row : planned.calendar().rows()) {
              BigDecimal perDay = row.dose().perDay();
              assertThat(perDay).isGreaterThan(before);
              assertThat(perDay).isLessThanOrEqualTo(most(use, age, clearance));
              before = perDay;
            }
          }
        }
      }
    }
  }

  /** The limits of the entry, read without the calculator. */
  private static BigDecimal most(Medicine.Use use, String age, String clearance) {
    BigDecimal most = use.limit().orElseThrow().adult().orElseThrow();
    boolean young = !age.equals("-") && Integer.parseInt(age) < 65;
    if (!young) {
      most = most.min(use.limit().orElseThrow().from65().orElse(most));
    }
    for (Medicine.KidneyBand band : use.kidney()) {
      boolean applies =
          clearance.equals("-")
              || (new BigDecimal(clearance).compareTo(band.from()) >= 0
                  && band.below()
                      .filter(below -> new BigDecimal(clearance).compareTo(below) >= 0)
                      .isEmpty());
      most = applies ? most.min(band.dailyMg().orElse(most)) : most;
    }
    return most;
  }

  static Stream<Medicine> managed() {
    return Visit.SHIPPED.medicines().stream().filter(medicine -> medicine.use().isPresent());
  }

  @ParameterizedTest
  @MethodSource("managed")
  void ceilingsNeverRiseAsTheKidneysFail(Medicine medicine) {
    Optional<BigDecimal> weaker = Optional.empty();
    for (String clearance : CLEARANCES) {
      Optional<BigDecimal> ceiling = ceiling(medicine, healthy("40", clearance));
      if (weaker.isPresent() && ceiling.isPresent()) {
        assertThat(ceiling.get()).isGreaterThanOrEqualTo(weaker.get());
      }
      weaker = ceiling.isPresent() ? ceiling : weaker;
    }
    Optional<BigDecimal> unknown = ceiling(medicine, healthy("40", "-"));
    Optional<BigDecimal> weakest = ceiling(medicine, healthy("40", CLEARANCES.getFirst()));
    assertThat(unknown.isEmpty() && weakest.isPresent()).isFalse();
    if (unknown.isPresent() && weakest.isPresent()) {
      assertThat(unknown.get()).isLessThanOrEqualTo(weakest.get());
    }
  }

  private static Optional<BigDecimal> ceiling(Medicine medicine, Visit visit) {
    return DailyCeiling.of(
            medicine.use().orElseThrow(), Visit.SHIPPED.limitConditions(), visit.record())
        .mg();
  }

  @Test
  void doesNotDependOnTheOrderOfTheList() {
    List<String> products =
        List.of(
            "{drug: gabapentin, strength: 300, per_day: 1}",
            "{drug: morphine, strength: 15, per_day: 4}",
            "{drug: gabapentin, strength: 100, per_day: 2}");
    String there = "[" + String.join(", ", products) + "]";
    String back = "[" + String.join(", ", products.reversed()) + "]";
    TitrationCalendar one =
        calendar("gabapentin", healthy("40", "90").told(b -> b.section("meds", node(there))));
    TitrationCalendar other =
        calendar("gabapentin", healthy("40", "90").told(b -> b.section("meds", node(back))));
    assertThat(one.rows()).isEqualTo(other.rows());
    assertThat(one.ceiling()).isEqualTo(other.ceiling());
    assertThat(one.perDayNow()).contains(new BigDecimal("500"));
  }
}
