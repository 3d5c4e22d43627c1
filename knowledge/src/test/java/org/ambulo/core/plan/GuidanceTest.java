package org.ambulo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.core.knowledge.GuidelineTopic;
import org.ambulo.core.knowledge.GuidelineTopic.Position;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** What guidelines say stands side by side. */
class GuidanceTest {

  private static Facts patient(String cause, int weeks) {
    var record = Visit.today().number("h_duration_weeks", String.valueOf(weeks)).record();
    return fact ->
        fact.kind() == Fact.Kind.CAUSE ? Answer.of(fact.id().equals(cause)) : record.answer(fact);
  }

  private static List<GuidelineTopic> about(String id, Facts facts) {
    return new Guidance(Visit.SHIPPED, facts).about(id);
  }

  @Test
  void disagreementIsShownAndNotAveraged() {
    GuidelineTopic duloxetine = about("duloxetine", patient("nslbp", 20)).getFirst();

    assertThat(duloxetine.isDisputed()).isTrue();
    assertThat(duloxetine.positions())
        .extracting(p -> p.by().id() + " " + p.stance().words())
        .containsExactly("acp conditionally for", "who conditionally against", "nice against");
  }

  @Test
  void agreementIsNoDispute() {
    assertThat(about("gabapentin", patient("nslbp", 20)))
        .extracting(GuidelineTopic::id, GuidelineTopic::isDisputed)
        .containsExactly(tuple("gabapentinoid_chronic", false));
  }

  @Test
  void onlyTheSituationOfThePatientCounts() {
    assertThat(about("naproxen", patient("nslbp", 11)))
        .extracting(GuidelineTopic::id)
        .containsExactly("nsaid_acute");
    assertThat(about("naproxen", patient("nslbp", 12)))
        .extracting(GuidelineTopic::id)
        .containsExactly("nsaid_chronic");
    assertThat(about("naproxen", patient("disc_radiculopathy", 12)))
        .extracting(GuidelineTopic::id)
        .containsExactly("nsaid_radicular");
    assertThat(about("tfesi_lumbar", patient("disc_radiculopathy", 12)))
        .extracting(GuidelineTopic::id)
        .containsExactly("epidural_steroid");
    assertThat(about("tfesi_lumbar", patient("stenosis", 12)))
        .extracting(GuidelineTopic::id)
        .containsExactly("epidural_steroid", "epidural_steroid_stenosis");
  }

  @Test
  void nothingIsKeptBackBecauseItIsNotKnown() {
    Facts unknown = fact -> Answer.Plain.UNKNOWN;

    assertThat(about("duloxetine", unknown)).isNotEmpty();
  }

  @Test
  void whatNoGuidelineSpeaksAboutHasNone() {
    assertThat(about("ae_walk", patient("nslbp", 12))).isEmpty();
  }

  @Test
  void theKnownConflictsOfTheReferenceAreThere() {
    Set<String> disputed =
        Visit.SHIPPED.positions().stream()
            .filter(GuidelineTopic::isDisputed)
            .map(GuidelineTopic::id)
            .collect(Collectors.toSet());

    assertThat(disputed)
        .containsExactlyInAnyOrder(
            "duloxetine_chronic", "opioid_chronic", "epidural_steroid", "facet_ablation");
  }

  @Test
  void noGuidelineSpeaksTwiceOfOneThing() {
    for (GuidelineTopic topic : Visit.SHIPPED.positions().all()) {
      assertThat(topic.positions().stream().map(Position::by)).doesNotHaveDuplicates();
    }
  }
}
