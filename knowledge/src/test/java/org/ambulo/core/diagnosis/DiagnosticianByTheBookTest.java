package org.ambulo.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.diagnosis.RandomPatients.Answered;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Diagnosis;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.Visit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The shipped differential against the rule written down a second time. */
class DiagnosticianByTheBookTest {

  private static final Offset<Double> CLOSE = within(1e-10);
  private static final List<Answered> PATIENTS = RandomPatients.of(100, 20261122);

  private final Catalogue<Diagnosis> diagnoses = Visit.SHIPPED.diagnoses();
  private final Assessor assessor = new Assessor(Visit.SHIPPED);
  private final ByTheBook book = new ByTheBook(Visit.SHIPPED);

  @Test
  void theBookIsOpenAtTheRightPage() {
    double[] priors = book.posterior(Visit.today().record());

    assertThat(priors).hasSize(23);
    assertThat(priors[diagnoses.number("nslbp")]).isEqualTo(0.22, within(0.01));
  }

  @Test
  void givesEachCauseItsPosterior() {
    for (Answered patient : PATIENTS) {
      PatientRecord record = patient.record();
      double[] expected = book.posterior(record);
      for (Candidate candidate : differential(record).candidates()) {
        assertThat(candidate.probability())
            .as("%s of %s", candidate.diagnosis().id(), patient)
            .isEqualTo(expected[diagnoses.number(candidate.diagnosis().id())], CLOSE);
      }
    }
  }

  @Test
  void listsEveryDangerousCauseAboveItsThresholdAndNoOther() {
    for (Answered patient : PATIENTS) {
      PatientRecord record = patient.record();
      List<String> expected =
          diagnoses.stream()
              .filter(Diagnosis::isDangerous)
              .filter(d -> book.againstTheRest(d, record) > d.actionThreshold().orElse(Double.NaN))
              .map(Diagnosis::id)
              .toList();
      assertThat(differential(record).mustExclude())
          .extracting(one -> one.diagnosis().id())
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void explainsExactlyWhatItMoved() {
    for (Answered patient : PATIENTS) {
      PatientRecord record = patient.record();
      for (Candidate candidate : differential(record).candidates()) {
        List<Evidence> evidence =
            Stream.concat(candidate.supporting().stream(), candidate.opposing().stream()).toList();
        double moved = evidence.stream().mapToDouble(Evidence::logOdds).sum();
        double shares = evidence.stream().mapToDouble(Evidence::share).sum();

        assertThat(moved)
            .as("%s of %s", candidate.diagnosis().id(), patient)
            .isEqualTo(book.logOdds(candidate.diagnosis(), record), CLOSE);
        assertThat(shares).isEqualTo(evidence.isEmpty() ? 0 : 1, CLOSE);
        assertThat(evidence).allMatch(e -> e.share() >= 0 && e.share() <= 1 + 1e-12);
      }
    }
  }

  @Test
  void asksTheRequiredScreeningFirstAndNothingTwice() {
    List<String> screening = Visit.SHIPPED.triage().requiredScreen();
    for (Answered patient : PATIENTS) {
      Assessment assessment = assessor.assess(patient.record());
      List<Question> questions = assessment.questions();
      List<String> asked = questions.stream().map(q -> q.finding().id()).toList();
      List<String> openScreening =
          screening.stream().filter(id -> !patient.answers().containsKey(id)).toList();

      assertThat(asked).doesNotHaveDuplicates().noneMatch(patient.answers()::containsKey);
      assertThat(asked.subList(0, openScreening.size()))
          .containsExactlyInAnyOrderElementsOf(openScreening);
      assertThat(questions).extracting(Question::reason).isSorted();
      assertThat(questions).allMatch(q -> q.gain() >= 0);
      assertThat(questions.stream().filter(q -> q.reason() == Question.Reason.INFORMATION))
          .hasSizeLessThanOrEqualTo(Visit.SHIPPED.inference().askAtMost())
          .allMatch(q -> q.gain() > 0 && !q.finding().weak());
    }
  }

  @Test
  void isTheSameEachTime() {
    PatientRecord record = PATIENTS.get(50).record();

    assertThat(differential(record))
        .isEqualTo(new Assessor(Visit.SHIPPED).assess(record).differential());
  }

  private Differential differential(PatientRecord record) {
    return assessor.assess(record).differential();
  }
}
