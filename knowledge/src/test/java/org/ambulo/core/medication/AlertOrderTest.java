package org.ambulo.core.medication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.Medicine;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Prescription;
import org.ambulo.knowledge.kit.CaseFile;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What is said of a regimen does not hang on the order in which it was written down. */
class AlertOrderTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);
  private static final List<String> LISTED =
      List.of(
          "{drug: tramadol, strength: 50, per_day: 8}",
          "{drug: sertraline, strength: 50, per_day: 1}",
          "{drug: oxycodone, strength: 10, per_day: 4}",
          "{drug: buprenorphine, strength: 2, per_day: 1}",
          "{drug: alprazolam, strength: 1, per_day: 2}",
          "{drug: gabapentin, strength: 600, per_day: 3}",
          "{drug: methadone, indication: oud_otp}",
          "{drug: naproxen, strength: 500, per_day: 2}",
          "{drug: ibuprofen, strength: 400, per_day: 3}");
  private static final List<String> CHART =
      List.of(
          "Tramadol 50 MG Oral Tablet",
          "Sertraline 50 MG Oral Tablet",
          "Alprazolam 1 MG Oral Tablet",
          "Naproxen 500 MG Oral Tablet",
          "Ibuprofen 400 MG Oral Tablet",
          "Aspirin 81 MG Oral Tablet",
          "Oxycodone Hydrochloride 5 MG Oral Tablet");

  @Test
  void theOrderOfTheListChangesNothing() {
    Medication straight = listed(LISTED);
    assertThat(straight.alerts()).hasSizeGreaterThan(5);
    assertThat(straight.mme().excluded()).hasSizeGreaterThan(1);

    for (List<String> order : orders(LISTED)) {
      assertThat(listed(order).alerts()).isEqualTo(straight.alerts());
      assertThat(listed(order).open()).isEqualTo(straight.open());
      assertThat(listed(order).mme()).isEqualTo(straight.mme());
    }
  }

  @Test
  void theOrderOfTheChartChangesNothing() {
    Medication straight = charted(CHART);
    assertThat(straight.alerts()).hasSizeGreaterThan(3);

    for (List<String> order : orders(CHART)) {
      assertThat(charted(order).alerts()).isEqualTo(straight.alerts());
      assertThat(charted(order).open()).isEqualTo(straight.open());
      assertThat(charted(order).mme()).isEqualTo(straight.mme());
    }
  }

  @Test
  void anAlertNamesItsMedicinesByName() {
    assertThat(listed(LISTED).alerts())
        .filteredOn(alert -> alert.medicines().size() > 1)
        .isNotEmpty()
        .allSatisfy(alert -> assertThat(alert.medicines()).extracting(Medicine::name).isSorted());
  }

  private static List<List<String>> orders(List<String> items) {
    Random random = new Random(7);
    List<List<String>> orders = new ArrayList<>(List.of(items.reversed()));
    for (int i = 0; i < 20; i++) {
      List<String> shuffled = new ArrayList<>(items);
      Collections.shuffle(shuffled, random);
      orders.add(shuffled);
    }
    return orders;
  }

  private static Medication listed(List<String> meds) {
    return ASSESSOR
        .assess(
            CaseFile.record(
                "patient: {age: 70, sex: f}\nallergies: []\nmeds: [%s]\n"
                    .formatted(String.join(", ", meds))))
        .medication();
  }

  private static Medication charted(List<String> products) {
    Visit visit = Visit.today();
    for (String product : products) {
      Entry entry =
          new Entry(
              Entry.Kind.MEDICATION,
              List.of(),
              product,
              Optional.of("active"),
              Optional.empty(),
              Visit.STATED,
              Optional.of(
                  new Prescription(
                      Prescription.Source.ORDER,
                      Optional.of("order"),
                      Optional.empty(),
                      List.of())));
      visit.told(builder -> builder.entry(entry));
    }
    return ASSESSOR.assess(visit.record()).medication();
  }
}
