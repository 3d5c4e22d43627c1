package org.ambulo.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ambulo.core.diagnosis.RandomPatients.Answered;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.TinyClinic;
import org.ambulo.knowledge.kit.Visit;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class InformationGainTest {

  private static final Offset<Double> CLOSE = within(1e-10);

  private static final KnowledgeBase TWO_CAUSES =
      TinyClinic.open()
          .file(
              "diagnoses.yaml",
              """
              diagnoses:
                - {id: strain, name: Strain, group: mechanical,
                   prior: {share: 0.5, conf: U, src: [expert]}}
                - {id: disc, name: Disc, group: neural,
                   prior: {share: 0.5, conf: U, src: [expert]}}
              """)
          .file(
              "findings/few.yaml",
              """
              findings:
                - {id: h_leg_pain, q: Leg pain?, type: boolean, section: history,
                   group: g_history, tier: 1,
                   lr: {disc: {pos: 4, neg: 0.25, conf: V, src: [expert]}}}
              """)
          .knowledge();

  private final EvidenceModel model = new EvidenceModel(Visit.SHIPPED);
  private final ByTheBook book = new ByTheBook(Visit.SHIPPED);

  @Test
  void takesTheOnlyBaseRateThatFitsTheRatiosOfAYesNoFinding() {
    EvidenceModel two = new EvidenceModel(TWO_CAUSES);
    double[][] given = BaseRates.outcomeGiven(two, two.findings.number("h_leg_pain"));

    // b x 4 + (1 - b) x 0.25 = 1, so b = 0.2: seen in 20 % of strains and in 80 % of discs
    assertThat(given[0]).containsExactly(new double[] {0.2, 0.8}, CLOSE);
    assertThat(given[1]).containsExactly(new double[] {0.8, 0.2}, CLOSE);
  }

  @Test
  void isTheEntropyNowLessThatExpectedAfterTheAnswer() {
    EvidenceModel two = new EvidenceModel(TWO_CAUSES);
    PatientRecord patient = Visit.at(TWO_CAUSES).record();
    Outlook outlook =
        new InformationGain(two).from(new Ledger(two, patient), new double[] {0.5, 0.5});

    // one bit now; after a yes 0.2 / 0.8, after a no 0.8 / 0.2, each half as likely as the other
    double after = -(0.2 * Math.log(0.2) + 0.8 * Math.log(0.8)) / Math.log(2);
    assertThat(outlook.gain(two.findings.number("h_leg_pain"))).isEqualTo(1 - after, CLOSE);
    assertThat(outlook.gain(two.findings.number("m_localised"))).isZero();
  }

  @Test
  void takesOutcomesWhoseChancesAddUpToOneWithEachDiagnosis() {
    for (int finding = 0; finding < model.findings.size(); finding++) {
      double[][] given = BaseRates.outcomeGiven(model, finding);
      for (int d = 0; given.length > 0 && d < model.diagnoses.size(); d++) {
        double sum = 0;
        for (double[] outcome : given) {
          assertThat(outcome[d]).isBetween(0.0, 1.0);
          sum += outcome[d];
        }
        assertThat(sum).isEqualTo(1, CLOSE);
      }
    }
  }

  @Test
  void isWhatAskingAndWorkingItOutAfreshWouldGive() {
    InformationGain gains = new InformationGain(model);
    List<Finding> single =
        model.findings.stream()
            .filter(f -> f.overrides().isEmpty() && f.replacesFor().isEmpty())
            .toList();
    assertThat(single).hasSizeGreaterThan(100);
    for (Answered patient : RandomPatients.of(12, 7)) {
      PatientRecord now = patient.record();
      double[] posterior = book.posterior(now);
      Outlook outlook = gains.from(new Ledger(model, now), posterior);
      for (Finding finding : single) {
        if (patient.answers().containsKey(finding.id())) {
          continue;
        }
        double expected = asked(finding, patient, posterior);
        assertThat(outlook.gain(model.findings.number(finding.id())))
            .as("%s of %s", finding.id(), patient)
            .isEqualTo(expected, within(1e-9));
      }
    }
  }

  private double asked(Finding finding, Answered patient, double[] now) {
    double[][] given = BaseRates.outcomeGiven(model, model.findings.number(finding.id()));
    double expected = 0;
    for (int outcome = 0; outcome < given.length; outcome++) {
      double chance = 0;
      for (int d = 0; d < now.length; d++) {
        chance += now[d] * given[outcome][d];
      }
      expected += chance * entropy(book.posterior(patient.with(finding, outcome)));
    }
    return given.length == 0 ? 0 : Math.max(0, entropy(now) - expected);
  }

  private static double entropy(double[] posterior) {
    double sum = 0;
    for (double p : posterior) {
      sum -= p > 0 ? p * Math.log(p) / Math.log(2) : 0;
    }
    return sum;
  }
}
