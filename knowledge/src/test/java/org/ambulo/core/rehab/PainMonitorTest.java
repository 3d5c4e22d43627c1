package org.ambulo.core.rehab;

import static org.ambulo.core.logic.Truth.NO;
import static org.ambulo.core.logic.Truth.UNKNOWN;
import static org.ambulo.core.logic.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Rehabilitation;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.rehab.NextStep.Action;
import org.ambulo.core.rehab.SessionReport.StopSign;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A patient reports, and the next step follows. */
class PainMonitorTest {

  private static final KnowledgeBase KNOWLEDGE = Visit.SHIPPED;
  private static final Rehabilitation REHAB = KNOWLEDGE.rehabilitation();

  private final PainMonitor monitor = new PainMonitor(REHAB);

  private static Programme programme(String diagnosis, String category) {
    return new Prescriber(KNOWLEDGE)
        .prescribe(
            RehabRequest.of(
                Visit.today()
                    .number("h_age", "45")
                    .number("h_duration_weeks", "20")
                    .total("nprs", "5")
                    .no("h_leg_pain_below_knee", "h_osteoporosis", "h_saddle_anaesthesia")
                    .record(),
                diagnosis,
                KNOWLEDGE.classification().categories().find(category)));
  }

  private static final Programme PLAIN = programme("nslbp", "chronic_general");

  private static HomeExercise bridge() {
    return PLAIN.exercise("bs_bridge").orElseThrow();
  }

  private static SessionReport report(
      String during, Truth backToUsual, Truth furtherDown, Truth reached) {
    return new SessionReport(
        Optional.of(new BigDecimal(during)),
        Optional.of(BigDecimal.TWO),
        backToUsual,
        furtherDown,
        NO,
        Optional.empty(),
        reached,
        Set.of());
  }

  private static SessionReport good() {
    return report("2", YES, NO, YES);
  }

  private static SessionReport bad() {
    return report("6", YES, NO, YES);
  }

  private Action next(List<SessionReport> reports) {
    return monitor.next(bridge(), reports, PLAIN, Optional.empty()).action();
  }

  @ParameterizedTest
  @CsvSource({"0, GREEN", "3, GREEN", "3.1, AMBER", "5, AMBER", "5.1, RED", "10, RED"})
  void readsTheZoneFromThePainDuring(String pain, Zone zone) {
    assertThat(monitor.zone(report(pain, YES, NO, YES), PLAIN)).isEqualTo(zone);
  }

  @Test
  void isRedWhenThePainStaysOrGoesFurtherDown() {
    assertThat(monitor.zone(report("1", NO, NO, YES), PLAIN)).isEqualTo(Zone.RED);
    assertThat(monitor.zone(report("1", YES, YES, YES), PLAIN)).isEqualTo(Zone.RED);
  }

  @Test
  void neverTakesSilenceForGood() {
    assertThat(monitor.zone(report("1", UNKNOWN, NO, YES), PLAIN)).isEqualTo(Zone.OPEN);
    assertThat(next(List.of(good(), report("1", YES, UNKNOWN, YES)))).isEqualTo(Action.ASK);
    SessionReport all = good();
    SessionReport nightNotAsked =
        new SessionReport(
            all.painDuring(),
            all.usualPain(),
            all.backToUsual(),
            all.furtherDown(),
            UNKNOWN,
            all.rise(),
            all.reached(),
            all.stopSigns());
    assertThat(monitor.zone(nightNotAsked, PLAIN)).isEqualTo(Zone.OPEN);
  }

  @Test
  void goesOneStepUpAfterTwoGreenSessions() {
    assertThat(next(List.of(good()))).isEqualTo(Action.KEEP);
    NextStep step = monitor.next(bridge(), List.of(good(), good()), PLAIN, Optional.empty());
    assertThat(step.action()).isEqualTo(Action.PROGRESS);
    assertThat(step.exercise()).isEqualTo(bridge().harder());
  }

  @Test
  void waitsUntilTheRepetitionsAreReached() {
    assertThat(next(List.of(good(), report("1", YES, NO, NO)))).isEqualTo(Action.KEEP);
  }

  @Test
  void waitsWhileLittleIsDoneAtHome() {
    NextStep step =
        monitor.next(bridge(), List.of(good(), good()), PLAIN, Optional.of(new BigDecimal("0.79")));
    assertThat(step.action()).isEqualTo(Action.KEEP);
    assertThat(step.adherence().orElseThrow().label()).isEqualTo("partial");
    assertThat(monitor.band(new BigDecimal("0.8")).label()).isEqualTo("adherent");
    assertThat(monitor.band(new BigDecimal("0.49")).label()).isEqualTo("low");
    assertThat(monitor.mayJudgeEffect(new BigDecimal("0.5"))).isTrue();
    assertThat(monitor.mayJudgeEffect(new BigDecimal("0.49"))).isFalse();
  }

  @Test
  void takesTheEasierExerciseAfterARedSessionAndCallsAClinicianAfterTwo() {
    assertThat(next(List.of(good(), bad()))).isEqualTo(Action.REDUCE);
    NextStep step = monitor.next(bridge(), List.of(bad(), bad()), PLAIN, Optional.empty());
    assertThat(step.action()).isEqualTo(Action.REVIEW);
    assertThat(step.reviewWithinHours()).contains(72);
    assertThat(step.exercise()).isEqualTo(bridge().easier());
  }

  @Test
  void stopsAtAStopSign() {
    SessionReport weak =
        new SessionReport(
            Optional.empty(),
            Optional.empty(),
            UNKNOWN,
            UNKNOWN,
            UNKNOWN,
            Optional.empty(),
            UNKNOWN,
            Set.of(StopSign.NEW_WEAKNESS));
    NextStep step = monitor.next(bridge(), List.of(good(), weak), PLAIN, Optional.empty());
    assertThat(step.action()).isEqualTo(Action.STOP);
    assertThat(step.exercise()).isEmpty();
  }

  @Test
  void letsTheLegDecideInRootPain() {
    Programme root = programme("disc_radiculopathy", "chronic_radiating");
    assertThat(monitor.zone(report("5", YES, NO, YES), root)).isEqualTo(Zone.GREEN);
    assertThat(monitor.zone(report("1", YES, YES, YES), root)).isEqualTo(Zone.RED);
  }

  @Test
  void hasNoAmberZoneForAFracture() {
    Programme fracture = programme("vcf", "older_adult");
    assertThat(monitor.zone(report("4", YES, NO, YES), fracture)).isEqualTo(Zone.GREEN);
    assertThat(monitor.zone(report("4.1", YES, NO, YES), fracture)).isEqualTo(Zone.RED);
  }

  @Test
  void goesByTimeInSensitisedPain() {
    Programme sensitised = programme("nociplastic", "chronic_generalised");
    HomeExercise any = sensitised.home().getFirst();
    assertThat(monitor.next(any, List.of(bad(), bad()), sensitised, Optional.empty()).action())
        .isEqualTo(Action.PROGRESS);
  }

  @Test
  void goesBackOnePhaseWhenAFlareLasts() {
    var third = REHAB.phases().at(2);
    assertThat(monitor.inFlare(third, 48)).isEqualTo(third);
    assertThat(monitor.inFlare(third, 49)).isEqualTo(REHAB.phases().at(1));
    assertThat(monitor.inFlare(REHAB.phases().at(0), 100)).isEqualTo(REHAB.phases().at(0));
  }
}
