package org.ambulo.knowledge.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Prescription;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What a chart entry of a case file says of a medicine. */
class PrescriptionFieldsTest {

  @Test
  void isSaidToBeTakenWhereNothingMoreIsSaid() {
    PatientRecord record = chart("{kind: medication, text: Naproxen}");

    assertThat(prescription(record)).isEqualTo(Prescription.SAID);
    assertThat(record.dataProblems()).isEmpty();
  }

  @Test
  void readsAnInstructionInFiguresAndInWords() {
    Prescription read =
        prescription(
            chart(
                """
                {kind: medication, text: Oxycodone 5 MG, source: order, intent: proposal, end: 2026-12,
                  dosages: [
                    {dose: {value: 2, unit: tablet}, times: 1, hours: 6, as_needed: true,
                      most_per_day: {value: 6, unit: tablet}, route: oral},
                    {dose: {value: 1, unit: tablet}, text: one twice a day},
                    {times: 3}]}
                """));

    assertThat(read.source()).isEqualTo(Prescription.Source.ORDER);
    assertThat(read.intent()).contains("proposal");
    assertThat(read.end().orElseThrow().last()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(read.dosages().getFirst())
        .isEqualTo(new Dosage(tablets(2), rhythm(1, 6), tablets(6), true, Optional.of("oral"), ""));
    assertThat(read.dosages()).extracting(Dosage::rhythm).endsWith(rhythm(2, 24), rhythm(3, 24));
  }

  @Test
  void reportsWhatCannotBeAndKeepsTheRest() {
    PatientRecord record =
        chart(
            """
            {kind: medication, text: Oxycodone 5 MG, source: rumour, intent: order, end: soon,
              dosages: [
                nonsense,
                {dose: 2 tablets, times: -1, most_per_day: {value: many}, as_needed: perhaps},
                {dose: {value: 1, unit: tablet}, times: 0}]}
            """);

    assertThat(record.dataProblems())
        .extracting(DataProblem::message)
        .containsExactlyInAnyOrder(
            "'source' must be one of order, statement or administration",
            "only an order has an 'intent'; give it 'source: order' too",
            "'soon' is no date; write 2026-11-22, 2026-11 or 2026",
            "each of 'dosages' must be a group with dose, times and hours",
            "'dose' is text (2 tablets); it takes a value and a unit",
            "'times' (-1) cannot be less than 0",
            "'value' is text (many); it takes a number",
            "'as_needed' is text (perhaps); it takes true or false",
            "'times' must be more than 0");
    assertThat(prescription(record).dosages().getLast().dose()).isEqualTo(tablets(1));
    assertThat(prescription(record).dosages()).hasSize(2);
  }

  @Test
  void letsWhatWasGivenOnceHaveNoInstruction() {
    PatientRecord record =
        chart("{kind: medication, text: Morphine, source: administration, dosages: [{times: 1}]}");

    assertThat(prescription(record).dosages()).isEmpty();
    assertThat(record.dataProblems()).hasSize(1);
  }

  private static PatientRecord chart(String entry) {
    String text = "patient: {age: 50}\nchart:\n- " + entry.strip().replace("\n", "\n  ");
    return ((CaseReader.Read) new CaseReader(Visit.SHIPPED).read("case", text))
        .cases()
        .getFirst()
        .build(LocalDate.of(2026, 11, 22));
  }

  private static Prescription prescription(PatientRecord record) {
    return record.entries().getFirst().prescription().orElseThrow();
  }

  private static Optional<Dosage.Quantity> tablets(int value) {
    return Optional.of(new Dosage.Quantity(BigDecimal.valueOf(value), "tablet"));
  }

  private static Optional<Dosage.Rhythm> rhythm(int times, int hours) {
    return Optional.of(new Dosage.Rhythm(BigDecimal.valueOf(times), BigDecimal.valueOf(hours)));
  }
}
