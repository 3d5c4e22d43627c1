package org.ambulo.core.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.RedFlag;
import org.ambulo.core.knowledge.Tier;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.knowledge.kit.TinyClinic;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** A clinic in which each red flag is one thing that somebody enters. */
class RedFlagsTest {

  private static final KnowledgeBase CLINIC =
      TinyClinic.open()
          .file(
              "diagnoses.yaml",
              """
              diagnoses:
                - {id: strain, name: Strain, group: mechanical,
                   prior: {share: 0.9, conf: U, src: [expert]}}
                - {id: fracture, name: Fracture, group: serious,
                   prior: {share: 0.02, conf: U, src: [expert]}}
                - {id: aneurysm, name: Aneurysm, group: serious,
                   prior: {share: 0.02, conf: U, src: [expert]}}
                - {id: infection, name: Infection, group: serious,
                   prior: {share: 0.02, conf: U, src: [expert]}}
                - {id: visceral, name: From an organ, group: serious,
                   prior: {share: 0.02, conf: U, src: [expert]}}
              """)
          .file(
              "triage.yaml",
              """
              tiers: []
              required_screen: [h_fever, h_weight_loss]
              lead_priority: [rf_aneurysm, rf_crash, rf_infection, rf_motor]
              demands: {}
              """)
          .file(
              "findings/screen.yaml",
              """
              findings:
                - {id: h_fever, q: Fever?, type: boolean, section: history, tier: 1, lr: {}}
                - {id: h_weight_loss, q: Lost weight?, type: boolean, section: history, tier: 1,
                   lr: {}}
                - {id: h_worn_down, q: Worn down?, type: boolean, section: history, tier: 1, lr: {}}
              """)
          .file(
              "red-flags/all.yaml",
              """
              red_flags:
                - {id: rf_visceral, name: From an organ, tier: same_week,
                   lead_diagnosis: visceral, leads: true,
                   when: {entered: colic}, demands: [], conf: U, src: [expert]}
                - {id: rf_weak_bones, name: Weak bones, tier: same_week, lead_diagnosis: fracture,
                   when: {entered: weak_bones}, demands: [], conf: U, src: [expert]}
                - {id: rf_motor, name: Motor, tier: urgent, lead_diagnosis: strain,
                   when: {entered: foot_drop}, demands: [], conf: U, src: [expert]}
                - {id: rf_infection, name: Infection, tier: urgent, lead_diagnosis: infection,
                   when: {any: [{entered: septic}, {all: [h_fever, h_weight_loss]}]}, demands: [],
                   conf: U, src: [expert]}
                - {id: rf_crash, name: Crash, tier: emergency, lead_diagnosis: fracture,
                   when: {entered: crash}, demands: [], conf: U, src: [expert]}
                - {id: rf_aneurysm, name: Aneurysm, tier: emergency, lead_diagnosis: aneurysm,
                   when: {entered: collapse}, demands: [], conf: U, src: [expert]}
                - {id: rf_suicide, name: Suicide, tier: emergency,
                   when: {entered: wish_to_die}, demands: [], conf: U, src: [expert]}
              """)
          .knowledge();

  @Test
  void firesNothingOnAPatientOfWhomNothingIsKnown() {
    TriageResult triage = assess(visit -> visit).triage();

    assertThat(triage.fired()).isEmpty();
    assertThat(triage.tier()).isEqualTo(Tier.NONE);
    assertThat(triage.leadDiagnosis()).isEmpty();
  }

  @Test
  void listsUnansweredScreeningAndNeverTakesItForNo() {
    assertThat(assess(visit -> visit).triage().screeningOpen())
        .containsExactly("h_fever", "h_weight_loss");
    assertThat(
            assess(visit -> visit.no("h_fever").unknown("h_weight_loss")).triage().screeningOpen())
        .containsExactly("h_weight_loss");
  }

  @Test
  void putsTheMostPressingFlagFirst() {
    TriageResult triage = entered("colic", "septic", "crash").triage();

    assertThat(triage.fired())
        .extracting(fired -> fired.flag().id())
        .containsExactly("rf_crash", "rf_infection", "rf_visceral");
    assertThat(triage.tier()).isEqualTo(Tier.EMERGENCY);
  }

  @Test
  void saysWhichAnswersMadeAFlagFire() {
    FiredFlag fired =
        assess(visit -> visit.yes("h_fever", "h_weight_loss")).triage().fired().getFirst();

    assertThat(fired.because())
        .extracting(Because::leaf)
        .extracting(leaf -> leaf.fact().name())
        .containsExactly("h_fever", "h_weight_loss");
  }

  @Test
  void keepsAFlagOpenWithWhatItNeedsUntilItIsRuledOut() {
    List<OpenFlag> open = assess(visit -> visit.yes("h_fever")).triage().open();
    OpenFlag infection =
        open.stream()
            .filter(one -> one.flag().id().equals("rf_infection"))
            .findFirst()
            .orElseThrow();

    assertThat(infection.ask()).contains(Fact.finding("h_weight_loss"));
    assertThat(infection.oneAway())
        .containsExactlyInAnyOrder(Fact.event("septic"), Fact.finding("h_weight_loss"));
  }

  // ---- which cause comes first

  @Test
  void putsTheCauseOfAnEmergencyFirstWhateverItsProbability() {
    assertThat(firstCause("crash")).isEqualTo("fracture");
    assertThat(entered("crash").differential().flagLed()).isTrue();
    assertThat(entered("crash").differential().specific()).isTrue();
  }

  @Test
  void putsTheCauseOfAnUrgentFlagFirst() {
    assertThat(firstCause("septic")).isEqualTo("infection");
  }

  @Test
  void letsTheHigherTierLead() {
    assertThat(firstCause("septic", "crash")).isEqualTo("fracture");
  }

  @Test
  void letsThePriorityDecideWithinATierWhateverTheOrderOfTheFiles() {
    assertThat(firstCause("crash", "collapse")).isEqualTo("aneurysm");
    assertThat(firstCause("foot_drop", "septic")).isEqualTo("infection");
  }

  @Test
  void leavesTheOrderToThePosteriorBelowUrgent() {
    assertThat(firstCause("weak_bones")).isEqualTo("strain");
    assertThat(entered("weak_bones").differential().flagLed()).isFalse();
  }

  @Test
  void letsALowerFlagLeadThatIsMarkedSoWhenNoHigherOneDoes() {
    assertThat(firstCause("colic")).isEqualTo("visceral");
    assertThat(firstCause("colic", "weak_bones")).isEqualTo("visceral");
    assertThat(firstCause("colic", "septic")).isEqualTo("infection");
  }

  @Test
  void letsAFlagWithoutACauseHideNoneThatHasOne() {
    assertThat(firstCause("wish_to_die")).isEqualTo("strain");
    assertThat(firstCause("wish_to_die", "crash")).isEqualTo("fracture");
    assertThat(firstCause("wish_to_die", "septic")).isEqualTo("infection");
    assertThat(firstCause("wish_to_die", "colic")).isEqualTo("visceral");
  }

  @Test
  void everyShippedFlagThatInterruptsAndHasACauseHasItsPriority() {
    assertThat(Visit.SHIPPED.redFlags().all())
        .filteredOn(flag -> flag.tier().interrupts() && flag.leadDiagnosis().isPresent())
        .extracting(RedFlag::id)
        .isSubsetOf(Visit.SHIPPED.triage().leadPriority());
  }

  private static String firstCause(String... events) {
    return entered(events).differential().first().diagnosis().id();
  }

  private static Assessment entered(String... events) {
    return assess(
        visit ->
            visit.told(
                builder -> {
                  for (String event : events) {
                    builder.event(event);
                  }
                }));
  }

  private static Assessment assess(UnaryOperator<Visit> visit) {
    return new Assessor(CLINIC).assess(visit.apply(Visit.at(CLINIC)).record());
  }
}
