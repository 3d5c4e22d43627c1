package org.ambulo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Coordination;
import org.ambulo.core.knowledge.FocusArea;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When things start, how often therapy is, and what hands the lead over. */
class CalendarTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);

  private static Visit screened() {
    return Visit.today()
        .told(builder -> builder.section("screening", Node.text("all_other_false")))
        .number("h_duration_weeks", "20");
  }

  private static Visit withActivityPain(int pain) {
    return screened()
        .told(
            builder ->
                builder
                    .section("activity_pain", Node.number(BigDecimal.valueOf(pain)))
                    .section("flags", Node.many(List.of())));
  }

  private static Calendar calendar(Assessment assessment) {
    return new Calendar(Visit.SHIPPED, Visit.TODAY, assessment.triage(), assessment.plan());
  }

  private static Calendar.Dates dates(Assessment assessment, String id) {
    return calendar(assessment)
        .of(
            assessment.plan().items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow());
  }

  private static LocalDate in(int days) {
    return Visit.TODAY.plusDays(days);
  }

  @Test
  void whatSaysItsOwnTimeKeepsIt() {
    Assessment assessment = ASSESSOR.assess(screened().record());

    assertThat(dates(assessment, "reassess_4_6_weeks"))
        .isEqualTo(new Calendar.Dates(in(28), in(42), Optional.empty()));
  }

  @Test
  void whatAFlagDemandsIsAsSoonAsItsTier() {
    Assessment assessment =
        ASSESSOR.assess(screened().yes("h_saddle_anaesthesia", "h_urinary_retention").record());

    assertThat(assessment.triage().tier().code()).isEqualTo("emergency");
    assertThat(dates(assessment, "bladder_scan"))
        .isEqualTo(new Calendar.Dates(in(0), in(0), Optional.empty()));
    assertThat(calendar(assessment).visits(assessment.care().programme())).isEmpty();
    assertThat(calendar(assessment).passes())
        .extracting(Coordination.Pass::id)
        .containsExactly("after_clearance");
  }

  @ParameterizedTest
  @CsvSource({
    "3, restore, 3, back_to_relief escalate to_self_management",
    "8, relief_first, 7, to_restoration escalate"
  })
  void theStageSaysWhenTherapyStartsAndWhatHandsOver(
      int pain, String stage, int days, String passes) {
    Assessment assessment = ASSESSOR.assess(withActivityPain(pain).record());
    Calendar calendar = calendar(assessment);

    assertThat(assessment.plan().lead().stage()).isEqualTo(stage);
    assertThat(calendar.passes())
        .extracting(Coordination.Pass::id)
        .containsExactly(passes.split(" "));
    Calendar.Visits visits = calendar.visits(assessment.care().programme()).orElseThrow();
    assertThat(visits.firstBy()).contains(in(days));
    assertThat(assessment.plan().items())
        .filteredOn(item -> item.modality() == PlanModality.PHYSICAL_THERAPY)
        .isNotEmpty()
        .allSatisfy(item -> assertThat(calendar.of(item).start()).isEqualTo(in(days)));
  }

  @Test
  void togetherMeansTwoVisitsAWeek() {
    Assessment assessment = ASSESSOR.assess(withActivityPain(5).record());

    assertThat(assessment.plan().lead().stage()).isEqualTo("together");
    assertThat(calendar(assessment).visits(assessment.care().programme()).orElseThrow().perWeek())
        .isEqualTo("2");
  }

  @Test
  void whileTheStageIsNotKnownThePhaseSaysHowOften() {
    Assessment assessment = ASSESSOR.assess(screened().record());
    Calendar.Visits visits =
        calendar(assessment).visits(assessment.care().programme()).orElseThrow();

    assertThat(assessment.plan().lead().stage()).isEqualTo(Lead.ASK);
    assertThat(visits.perWeek()).isEqualTo("1 to 3");
    assertThat(visits.firstBy()).isEmpty();
  }

  @Test
  void anAidHasAnEnd() {
    Assessment assessment =
        ASSESSOR.assess(screened().yes("h_worse_sitting_flexion", "e_slr").record());
    for (PlanItem item : assessment.plan().items()) {
      Calendar.Dates dates = calendar(assessment).of(item);
      assertThat(dates.end().isPresent())
          .isEqualTo(
              Visit.SHIPPED.rehabilitation().devices().has(item.id())
                  || Visit.SHIPPED.rehabilitation().modalities().has(item.id()));
      assertThat(dates.review()).isBetween(dates.start(), dates.end().orElse(in(365)));
    }
  }

  @Test
  void everyFocusAreaShowsWhatServesIt() {
    Plan plan = ASSESSOR.assess(screened().record()).plan();

    for (FocusArea area : FocusArea.values()) {
      assertThat(plan.serving(area)).allSatisfy(item -> assertThat(item.focus()).contains(area));
    }
    assertThat(plan.serving(FocusArea.FUNCTIONAL_IMPROVEMENT)).isNotEmpty();
  }
}
