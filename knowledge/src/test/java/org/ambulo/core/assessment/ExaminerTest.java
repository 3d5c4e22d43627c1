package org.ambulo.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.knowledge.kit.TinyClinic;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** The stage before anything is prescribed. */
class ExaminerTest {

  @Test
  void findsWhatTheAssessmentIsBuiltOn() {
    PatientRecord patient =
        Visit.today().yes("h_leg_pain_below_knee", "e_slr").no("h_fever").record();

    assertThat(new Examiner(Visit.SHIPPED).examine(patient))
        .isEqualTo(new Assessor(Visit.SHIPPED).assess(patient).examination());
  }

  @Test
  void refusesARedFlagThatNoRecordCouldEverRaise() {
    KnowledgeBase clinic =
        TinyClinic.open()
            .file(
                "diagnoses.yaml",
                """
                diagnoses:
                  - {id: strain, name: Strain, group: mechanical,
                     prior: {share: 0.9, conf: U, src: [expert]}}
                """)
            .file(
                "red-flags/all.yaml",
                """
                red_flags:
                  - {id: rf_opioids, name: Many opioids, tier: soon, lead_diagnosis: strain,
                     when: {mme: {ge: 50}}, demands: [], conf: U, src: [expert]}
                """)
            .knowledge();

    assertThatThrownBy(() -> new Examiner(clinic))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mme");
  }
}
