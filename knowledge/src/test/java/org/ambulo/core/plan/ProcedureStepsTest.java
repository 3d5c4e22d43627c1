package org.ambulo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.knowledge.cases.CaseReader;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of several procedures comes now: facet pain from the first block to the ablation. */
class ProcedureStepsTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);

  private static final String GOOD =
      "mbb1_relief_pct: 90, mbb2_relief_pct: 85, days_between_mbb: 16";

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "no block yet | mbb_not_done | '' | mbb_lumbar",
        "nothing said of blocks | active_rehab | '' | mbb_lumbar",
        "the second too weak | active_rehab | mbb1_relief_pct: 85, mbb2_relief_pct: 60 | mbb_lumbar",
        "both good | active_rehab | " + GOOD + ", rfa_sessions_12m_region: 0 | rfa_lumbar",
        "no more ablations | active_rehab | "
            + GOOD
            + ", rfa_sessions_12m_region: 2"
            + " | facet_ia_lumbar",
      })
  void proposesTheNextStepOnly(String title, String flags, String history, String expected) {
    assertThat(injections(plan(flags, history))).as(title).containsExactly(expected);
  }

  @Test
  void saysWhyAStepIsNotTheNext() {
    Plan plan = plan("active_rehab", GOOD + ", rfa_sessions_12m_region: 0");

    assertThat(why(plan, "mbb_lumbar"))
        .contains(
            "possible, but its result is there; the next step is Lumbar medial branch"
                + " radiofrequency ablation");
    assertThat(why(plan, "facet_ia_lumbar"))
        .contains(
            "possible, but Lumbar medial branch radiofrequency ablation is preferred and possible");
  }

  private static Optional<String> why(Plan plan, String id) {
    return plan.withheld().stream()
        .filter(one -> one.id().equals(id))
        .map(Withheld::why)
        .findFirst();
  }

  private static List<String> injections(Plan plan) {
    return plan.items().stream()
        .map(PlanItem::id)
        .filter(id -> Visit.SHIPPED.procedures().find(id).isPresent())
        .toList();
  }

  private static Plan plan(String flags, String history) {
    String text =
        """
        patient: {age: 66, sex: f}
        screening: all_other_false
        findings:
          h_duration_weeks: 104
          h_onset: gradual
          h_leg_pain_below_knee: false
          h_midline_pain: false
          h_worse_extension_standing: true
          h_worse_sitting_flexion: false
          h_relief_bending_forward: true
          e_extension_rotation_pain: true
          e_paraspinal_facet_tender: true
        instruments: {nprs: 7, odi: 42}
        conditions: [M47.816]
        meds: []
        activity_pain: 7
        care: {conservative_weeks: 20}
        request: {levels: 2}
        """
            + ("flags: [" + flags + "]\nhx: {" + history + "}\n");
    CaseReader.Read read = (CaseReader.Read) new CaseReader(Visit.SHIPPED).read("facet", text);
    return ASSESSOR.assess(read.cases().getFirst().build(Visit.TODAY)).plan();
  }
}
