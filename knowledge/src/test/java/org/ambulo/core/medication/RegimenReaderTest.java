package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Prescription;
import org.ambulo.knowledge.kit.Visit;
import org.ambulo.knowledge.reading.YamlDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken, read from lists and charts as they come. */
class RegimenReaderTest {

  private static final RegimenReader REGIMENS = new RegimenReader(Visit.SHIPPED);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "oxycodone hydrochloride 5 MG Oral Tablet | oxycodone=10",
        "12 HR Oxycodone Hydrochloride 160 MG Extended Release Oral Tablet | oxycodone=320",
        "Acetaminophen 325 MG / Oxycodone Hydrochloride 10 MG Oral Tablet [Percocet]"
            + " | acetaminophen=650 oxycodone=20",
        "HYDROCODONE-ACETAMIN 7.5-325 | hydrocodone=15.0 acetaminophen=650",
        "Fentanyl Transdermal System, 0.1 mg/hr | fentanyl_td=100.0",
        "FENTANYL 75 MCG/HR PATCH | fentanyl_td=75.000",
        "72 HR Fentanyl 0.025 MG/HR Transdermal System | fentanyl_td=25.000",
        "Naproxen sodium 220 MG Oral Tablet | naproxen=440",
        "TYLENOL 500 mg tablet | acetaminophen=1000",
        "Diclofenac Sodium 75 MG Oral Tablet | diclofenac_oral=150",
      })
  void readsAProductThroughItsName(String product, String expected) {
    Regimen regimen = ordered(product, twice("tablet"));

    assertThat(
            regimen.taken().stream()
                .map(one -> one.medicine().id() + "=" + one.daily().orElseThrow().most())
                .toList())
        .containsExactly(expected.split(" ", -1));
  }

  @Test
  void takesAPatchForWhatItGivesHoweverOftenItIsChanged() {
    Dosage everySecondDay = dosage("1", "patch", "1", "48");
    Dosage everyThirdDay = dosage("1", "patch", "1", "72");

    assertThat(daily(ordered("FENTANYL 75 MCG/HR PATCH", everySecondDay)))
        .isEqualTo(daily(ordered("FENTANYL 75 MCG/HR PATCH", everyThirdDay)))
        .isEqualByComparingTo("75");
  }

  @Test
  void recognisesAnIngredientByItsCodeWhateverTheWordsSay() {
    Entry entry =
        entry(
            List.of(new Code(CodeSystem.RXNORM, "7804", "")),
            "75 MCG oddly named 5 MG tablet",
            "active",
            order(twice("mg")));

    assertThat(REGIMENS.read(Visit.today().told(b -> b.entry(entry)).record()).medicines())
        .extracting(m -> m.id())
        .containsExactly("oxycodone");
  }

  @Test
  void tellsTheSkinFromTheMouth() {
    assertThat(ids(ordered("Diclofenac Sodium 1% topical gel", twice("g"))))
        .containsExactly("diclofenac_topical");
    assertThat(ids(ordered("Lidocaine 5% topical patch", twice("patch"))))
        .containsExactly("lidocaine_topical");
    assertThat(ids(ordered("Fentanyl citrate 0.05 MG/ML Injectable Solution", twice("mL"))))
        .isEmpty();
  }

  @Test
  void saysHonestlyWhatItDoesNotKnow() {
    Regimen regimen = ordered("Loratadine 5 MG Chewable Tablet", twice("tablet"));

    assertThat(regimen.taken()).isEmpty();
    assertThat(regimen.unrecognised()).containsExactly("Loratadine 5 MG Chewable Tablet");
  }

  @Test
  void saysWhereAMedicineStandsThatItDoesNotKnowAndWhatWouldHelp() {
    Regimen regimen =
        charted("Zyrtec 10 MG", "24 HR Loratadine 10 MG", "Loratadine 5 MG", "Naproxen 5 MG");

    assertThat(regimen.problems())
        .filteredOn(problem -> problem.kind() == DataProblem.Kind.UNKNOWN_CODE)
        .extracting(problem -> problem.about() + " at " + problem.where())
        .containsExactly(
            "loratadine at MedicationRequest/1 (and 1 more)", "zyrtec at MedicationRequest/0");
    assertThat(regimen.problems())
        .filteredOn(problem -> problem.kind() == DataProblem.Kind.UNKNOWN_CODE)
        .allSatisfy(problem -> assertThat(problem.message()).contains("not checked", "RxNorm"));
  }

  @Test
  void saysWhichPartOfAProductItDoesNotKnow() {
    Regimen partly = charted("Acetaminophen 325 MG / Panaceum 10 MG Oral Tablet");
    Regimen form = charted("Morphine 10 MG / 5 ML Oral Solution");
    Regimen neither = charted("Amoxicillin 250 MG / Clavulanate 125 MG Oral Tablet");

    assertThat(ids(partly)).containsExactly("acetaminophen");
    assertThat(partly.unrecognised()).containsExactly("panaceum 10 mg oral tablet");
    assertThat(unknown(partly)).containsExactly("panaceum");
    assertThat(unknown(form)).isEmpty();
    assertThat(unknown(neither)).containsExactly("amoxicillin / clavulanate");
  }

  @Test
  void saysNothingOfAnUnknownMedicineThatIsOver() {
    Entry stopped = entry(List.of(), "Loratadine 5 MG", "stopped", order(twice("tablet")));

    assertThat(REGIMENS.read(Visit.today().told(b -> b.entry(stopped)).record()).problems())
        .isEmpty();
  }

  @Test
  void leavesOutWhatIsOver() {
    Entry stopped =
        entry(List.of(), "Naproxen 500 MG Oral Tablet", "stopped", order(twice("tablet")));
    Entry ended =
        entry(
            List.of(),
            "Naproxen 500 MG Oral Tablet",
            "active",
            new Prescription(
                Prescription.Source.STATEMENT,
                Optional.empty(),
                PartialDate.parse("2026-10-01"),
                List.of(twice("tablet"))));

    assertThat(
            REGIMENS.read(Visit.today().told(b -> b.entry(stopped).entry(ended)).record()).taken())
        .isEmpty();
  }

  @Test
  void countsOnceWhatIsBothOrderedAndSaidToBeTaken() {
    Entry ordered =
        entry(List.of(), "Morphine 15 MG Oral Tablet", "active", order(twice("tablet")));
    Entry stated =
        entry(
            List.of(),
            "Morphine 15 MG Oral Tablet",
            "active",
            new Prescription(
                Prescription.Source.STATEMENT,
                Optional.empty(),
                Optional.empty(),
                List.of(dosage("2", "tablet", "2", "24"))));

    Regimen regimen =
        REGIMENS.read(Visit.today().told(b -> b.entry(ordered).entry(stated)).record());

    assertThat(regimen.dailyMg("morphine").value()).isEqualByComparingTo("60");
  }

  @Test
  void capsADoseByWhatIsAllowedADay() {
    Dosage capped =
        new Dosage(
            Optional.of(new Dosage.Quantity(new BigDecimal("2"), "tablet")),
            Optional.of(new Dosage.Rhythm(BigDecimal.ONE, new BigDecimal("4"))),
            Optional.of(new Dosage.Quantity(new BigDecimal("8"), "tablet")),
            true,
            Optional.empty(),
            "1-2 tablets every 4-6 hours, at most 8 a day");

    assertThat(daily(ordered("Hydrocodone Bitartrate 10 MG Oral Tablet", capped)))
        .isEqualByComparingTo("80");
  }

  @Test
  void namesAListThatIsGivenCompleteAndAChartNever() {
    assertThat(listed("meds: []").complete()).isTrue();
    assertThat(listed("meds: [{drug: naproxen, strength: 500, per_day: 2}]").complete()).isTrue();
    assertThat(ordered("Naproxen 500 MG Oral Tablet", twice("tablet")).complete()).isFalse();
  }

  @Test
  void doesNotBelieveFiveHundredTabletsAtOnce() {
    for (String unit : List.of("", "tablet")) {
      Regimen regimen = ordered("Naproxen 500 MG Oral Tablet", dosage("500", unit, "2", "24"));

      assertThat(regimen.dailyMg("naproxen").exact()).isFalse();
      assertThat(regimen.problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.kind()).isEqualTo(DataProblem.Kind.OUT_OF_RANGE);
                assertThat(problem.message()).contains("500", "unit");
              });
    }
    assertThat(daily(ordered("Naproxen 500 MG Oral Tablet", dosage("2", "", "1", "24"))))
        .isEqualByComparingTo("1000");
    assertThat(daily(ordered("Morphine 2 MG/ML Oral Solution", dosage("15", "mL", "1", "24"))))
        .isEqualByComparingTo("30");
  }

  @Test
  void reportsWhatIsOrderedAndSaidNotToBeTakenAndCountsIt() {
    Entry ordered =
        entry(List.of(), "Morphine 15 MG Oral Tablet", "active", order(twice("tablet")));
    Entry stopped = entry(List.of(), "Morphine 15 MG Oral Tablet", "stopped", Prescription.SAID);

    Regimen regimen =
        REGIMENS.read(Visit.today().told(b -> b.entry(ordered).entry(stopped)).record());

    assertThat(regimen.dailyMg("morphine").value()).isEqualByComparingTo("30");
    assertThat(regimen.problems())
        .extracting(DataProblem::kind)
        .containsExactly(DataProblem.Kind.CONTRADICTION);
  }

  @Test
  void findsNoContradictionInAnOrderThatIsNewerThanTheStop() {
    for (String stop : List.of("2020-01-01", "2026-10-01")) {
      Entry ordered = dated("2026-09-01", "active", order(twice("tablet")));
      Entry stopped = dated(stop, "stopped", Prescription.SAID);

      Regimen regimen =
          REGIMENS.read(Visit.today().told(b -> b.entry(ordered).entry(stopped)).record());

      assertThat(regimen.problems()).hasSize(stop.startsWith("2020") ? 0 : 1);
    }
  }

  private static Entry dated(String day, String status, Prescription prescription) {
    return new Entry(
        Entry.Kind.MEDICATION,
        List.of(),
        "Morphine 15 MG Oral Tablet",
        Optional.of(status),
        PartialDate.parse(day),
        Visit.STATED,
        Optional.of(prescription));
  }

  @Test
  void readsTwoHundredOrders() {
    Visit visit = Visit.today();
    for (int i = 0; i < 200; i++) {
      Entry entry =
          entry(
              List.of(),
              i % 2 == 0 ? "Naproxen 500 MG Oral Tablet" : "Loratadine " + i + " MG Tablet",
              "active",
              order(twice("tablet")));
      visit.told(b -> b.entry(entry));
    }

    Regimen regimen = REGIMENS.read(visit.record());

    assertThat(regimen.dailyMg("naproxen").value()).isEqualByComparingTo("100000");
    assertThat(regimen.unrecognised()).hasSize(100);
    assertThat(regimen.problems())
        .filteredOn(problem -> problem.kind() == DataProblem.Kind.UNKNOWN_CODE)
        .extracting(DataProblem::about)
        .as("one for the name, whatever its strengths")
        .containsExactly("loratadine");
  }

  @ParameterizedTest(name = "form: {0}")
  @ValueSource(
      strings = {"ER", "er", "Extended release", "extended-release tablet", "12 hr", "IR", "cap"})
  void readsTheFormOfAMedicine(String form) {
    Regimen regimen =
        listed("meds: [{drug: oxycodone, strength: 10, per_day: 2, form: %s}]".formatted(form));

    assertThat(regimen.problems()).isEmpty();
    assertThat(regimen.taken().getFirst().words()).isEqualTo("oxycodone " + form);
  }

  @Test
  void saysThatAFormIsNotUnderstoodAndReadsTheRest() {
    Regimen regimen = listed("meds: [{drug: oxycodone, strength: 10, per_day: 2, form: QQ}]");

    assertThat(regimen.dailyMg("oxycodone").value()).isEqualByComparingTo("20");
    assertThat(regimen.taken().getFirst().words()).isEqualTo("oxycodone");
    assertThat(regimen.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("(QQ)", "extended release"));
  }

  @Test
  void reportsNegativeNumbersAndUnknownMedicinesAndReadsTheRest() {
    Regimen regimen =
        listed(
            """
            meds:
              - {drug: naproxen, strength: 500, per_day: -2}
              - {drug: panaceum, strength: 5, per_day: 1}
              - {drug: ibuprofen, strength: 400, per_day: 3}
              - nonsense
            """);

    assertThat(ids(regimen)).containsExactly("naproxen", "ibuprofen");
    assertThat(regimen.dailyMg("naproxen").exact()).isFalse();
    assertThat(regimen.problems())
        .extracting(DataProblem::kind)
        .containsExactly(
            DataProblem.Kind.OUT_OF_RANGE,
            DataProblem.Kind.UNKNOWN_CODE,
            DataProblem.Kind.WRONG_TYPE);
  }

  private static Regimen listed(String yaml) {
    Node.Group group = (Node.Group) ((YamlDocuments.Read) YamlDocuments.read(yaml)).document();
    return REGIMENS.read(
        Visit.today().told(b -> b.section("meds", group.get("meds").orElseThrow())).record());
  }

  private static List<String> unknown(Regimen regimen) {
    return regimen.problems().stream()
        .filter(problem -> problem.kind() == DataProblem.Kind.UNKNOWN_CODE)
        .map(DataProblem::about)
        .toList();
  }

  /** The products as orders with a number each. */
  private static Regimen charted(String... products) {
    Visit visit = Visit.today();
    for (int i = 0; i < products.length; i++) {
      Entry entry =
          new Entry(
              Entry.Kind.MEDICATION,
              List.of(),
              products[i],
              Optional.of("active"),
              Optional.empty(),
              new Origin(Origin.Kind.RESOURCE, "MedicationRequest/" + i),
              Optional.of(order(twice("tablet"))));
      visit.told(builder -> builder.entry(entry));
    }
    return REGIMENS.read(visit.record());
  }

  private static Regimen ordered(String product, Dosage dosage) {
    Entry entry = entry(List.of(), product, "active", order(dosage));
    return REGIMENS.read(Visit.today().told(b -> b.entry(entry)).record());
  }

  private static Entry entry(
      List<Code> codes, String words, String status, Prescription prescription) {
    return new Entry(
        Entry.Kind.MEDICATION,
        codes,
        words,
        Optional.of(status),
        Optional.empty(),
        Visit.STATED,
        Optional.of(prescription));
  }

  private static Prescription order(Dosage dosage) {
    return new Prescription(
        Prescription.Source.ORDER, Optional.of("order"), Optional.empty(), List.of(dosage));
  }

  private static Dosage twice(String unit) {
    return dosage("1", unit, "2", "24");
  }

  private static Dosage dosage(String amount, String unit, String times, String hours) {
    return new Dosage(
        Optional.of(new Dosage.Quantity(new BigDecimal(amount), unit)),
        Optional.of(new Dosage.Rhythm(new BigDecimal(times), new BigDecimal(hours))),
        Optional.empty(),
        false,
        Optional.empty(),
        "");
  }

  private static BigDecimal daily(Regimen regimen) {
    return regimen.taken().getFirst().daily().orElseThrow().most();
  }

  private static List<String> ids(Regimen regimen) {
    return regimen.medicines().stream().map(m -> m.id()).toList();
  }
}
