package org.ambulo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.GoalTemplate;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Entry;
import org.ambulo.knowledge.checking.ReadingGrade;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What patients want to do again, made into goals. */
class GoalsTest {

  private static final Assessor ASSESSOR = new Assessor(Visit.SHIPPED);
  private static final GoalWriter WRITER = new GoalWriter(Visit.SHIPPED);
  private static final String ANY_CAUSE = "nslbp";
  private static final double GRADE = 6;

  private static Node.Group wanted(String activity, Object... fields) {
    Map<String, Node> group = new LinkedHashMap<>();
    group.put("activity", Node.text(activity));
    for (int i = 0; i < fields.length; i += 2) {
      Object value = fields[i + 1];
      group.put(
          (String) fields[i],
          value instanceof String text
              ? Node.text(text)
              : Node.number(new BigDecimal(value.toString())));
    }
    return Node.group(group);
  }

  private static Visit patient(List<Node> goals) {
    return Visit.today().told(builder -> builder.section("goals", Node.many(goals)));
  }

  private static Goals of(Node... goals) {
    return WRITER.write(patient(Arrays.asList(goals)).record(), ANY_CAUSE);
  }

  private static Goal goal(String activity, Object... fields) {
    return of(wanted(activity, fields)).active().getFirst();
  }

  @Test
  void namesActivityAmountConditionDateMeasureAndStart() {
    Goal goal = goal("walk the dog", "psfs", 3, "baseline", 20, "target", 28, "confidence", 8);

    assertThat(goal.text())
        .isEqualTo("Walk the dog: walk for 28 minutes by 3 Jan 2027 (now 20 minutes)");
    assertThat(goal.template().condition()).isNotBlank();
    assertThat(goal.template().measures()).contains("psfs");
    assertThat(goal.rating()).contains(new Goal.Span(new BigDecimal(3), new BigDecimal(6)));
    assertThat(goal.review()).isEqualTo(Visit.TODAY.plusWeeks(4));
    assertThat(goal.ask()).isEmpty();
    assertThat(goal.wish()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "8, 60, 32", // no more than twice the smallest gain that matters
    "8, 21, 26", // no less than it
    "8, 30, 30",
    "7, 60, 32", // sure enough, at the limit
    "6.9, 60, 26" // not sure: as small as still matters
  })
  void aimsBetweenTheLeastAndTwiceTheLeastGain(String confidence, int wish, int target) {
    Goal goal =
        goal("walking", "baseline", 20, "target", wish, "confidence", confidenceOf(confidence));

    assertThat(goal.amount().orElseThrow().target())
        .isEqualByComparingTo(BigDecimal.valueOf(target));
    assertThat(goal.wish().isPresent()).isEqualTo(wish != target);
  }

  private static BigDecimal confidenceOf(String words) {
    return new BigDecimal(words);
  }

  @Test
  void confidenceThatIsNotKnownAimsAtTheLeastAndIsAsked() {
    Goal goal = goal("walking", "baseline", 20, "target", 60, "psfs", 2);

    assertThat(goal.amount().orElseThrow().target()).isEqualByComparingTo("26");
    assertThat(goal.ask()).containsExactly(questions().confidence());
  }

  private static org.ambulo.core.knowledge.GoalRules.Questions questions() {
    return Visit.SHIPPED.goals().questions();
  }

  @Test
  void neverInventsAStart() {
    Goal goal = goal("walking", "target", 60, "confidence", 9);

    assertThat(goal.isMeasurable()).isFalse();
    assertThat(goal.text()).contains("no start value").doesNotContain("60");
    assertThat(goal.ask())
        .containsExactly("How much of it can you do now (minutes)?", questions().score());
    assertThat(goal.patientText()).isEmpty();
  }

  @Test
  void aRatingAloneIsATargetToo() {
    Goal goal = goal("sitting", "psfs", 4, "confidence", 8);

    assertThat(goal.text()).contains("rated 7 by the patient (now 4)");
    assertThat(goal.ask()).containsExactly("How much of it can you do now (minutes)?");
  }

  @Test
  void lessIsBetterWhereTheTemplateSaysSo() {
    Goal goal = goal("sleep", "baseline", 5, "target", 0, "confidence", 9);

    assertThat(goal.amount().orElseThrow().target()).isEqualByComparingTo("2");
  }

  @Test
  void startsFromNothingByTheStepsOfTheTemplate() {
    assertThat(goal("stairs", "baseline", 0).amount().orElseThrow().target())
        .isEqualByComparingTo("3");
    assertThat(goal("walking", "baseline", 0).amount()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no pain",
        "To be pain-free again!",
        "I want my life back without pain",
        "zero back pain"
      })
  void turnsAWishForNoPainRound(String wish) {
    Goals goals = of(wanted(wish, "psfs", 2));

    assertThat(goals.active()).isEmpty();
    assertThat(goals.turnedRound().getFirst().wish()).isEqualTo(wish);
    assertThat(goals.turnedRound().getFirst().ask()).contains("what would you do");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a normal MRI", "Better scan", "shrink the disc"})
  void turnsAWishForAPictureRound(String wish) {
    assertThat(of(wanted(wish)).turnedRound()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "walk without pain, g_walk",
    "play the cello without pain, g_other",
    "pick up my daughter, g_care",
    "lifting boxes, g_lift",
    "Sitting at work, g_sit",
    "full days at work, g_work",
    "put on my socks, g_dress",
    "football, g_sport"
  })
  void takesAnActivityByItsWords(String said, String template) {
    assertThat(goal(said).template().id()).isEqualTo(template);
  }

  @Test
  void theCauseDecidesHowWalkingIsMeasured() {
    Goals goals =
        WRITER.write(patient(List.of(wanted("walking", "baseline", 100))).record(), "stenosis");

    assertThat(goals.active().getFirst().template().id()).isEqualTo("g_walk_stenosis");
  }

  @Test
  void asksForActivitiesAndForAPartInLife() {
    assertThat(of().ask()).containsExactly(questions().activities(), questions().participation());
    assertThat(of(wanted("sitting"), wanted("football")).ask()).isEmpty();
    assertThat(of(wanted("sitting"), wanted("standing")).ask())
        .containsExactly(questions().participation());
    assertThat(of(wanted("play with my kids")).ask()).containsExactly(questions().activities());
  }

  @Test
  void atMostFourAreActiveTheHardestFirstAndOneTakesPartInLife() {
    Goals goals =
        of(
            wanted("football", "psfs", 6),
            wanted("sitting", "psfs", 5),
            wanted("stairs", "psfs", 1),
            wanted("standing", "psfs", 2),
            wanted("driving", "psfs", 3));

    assertThat(goals.active())
        .extracting(Goal::activity)
        .containsExactly("stairs", "standing", "driving", "football");
    assertThat(goals.later()).extracting(Goal::activity).containsExactly("sitting");
  }

  @Test
  void theOrderOfTheListChangesNothing() {
    List<Node> goals =
        new ArrayList<>(
            List.of(
                wanted("football", "psfs", 6),
                wanted("walking", "psfs", 5),
                wanted("walk to work", "psfs", 5),
                wanted("no pain"),
                wanted("sleep")));
    Goals forwards = of(goals.toArray(Node[]::new));
    Collections.reverse(goals);

    assertThat(of(goals.toArray(Node[]::new))).isEqualTo(forwards);
    assertThat(forwards.active()).extracting(Goal::id).contains("g_walk", "g_walk-2");
  }

  @Test
  void anActivityWithoutRoomIsNoGoal() {
    Goals goals =
        of(wanted("sitting", "psfs", 8), wanted("standing", "baseline", 30, "target", 20));

    assertThat(goals.active()).isEmpty();
    assertThat(goals.full()).containsExactlyInAnyOrder("sitting", "standing");
    assertThat(goals.ask()).anyMatch(question -> question.startsWith("sitting: "));
    assertThat(of(wanted("sitting", "psfs", 7)).active()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-20, 2026-12-20, 2026-12-20",
    "2026-11-29, 2026-11-29, 2026-12-06",
    "2027-06-01, 2027-01-03, 2026-12-20",
    "2026-01-01, 2027-01-03, 2026-12-20"
  })
  void liesNoFurtherThanSixWeeksAndIsReviewedInTwoToSix(
      String wanted, LocalDate by, LocalDate review) {
    Goal goal = goal("walking", "by", wanted);

    assertThat(goal.by()).isEqualTo(by);
    assertThat(goal.review()).isEqualTo(review);
    assertThat(goal.ask().contains(questions().date())).isEqualTo(wanted.equals("2026-01-01"));
  }

  @Test
  void startsFromWhatWasDoneLast() {
    Node done =
        Node.many(
            List.of(
                Node.group(
                    Map.of(
                        "date", Node.text("2026-11-20"), "amount", Node.number(BigDecimal.TEN)))));
    Map<String, Node> fields = new LinkedHashMap<>(wanted("walking", "baseline", 5).fields());
    fields.put("done", done);

    Goal goal = of(Node.group(fields)).active().getFirst();

    assertThat(goal.amount().orElseThrow().start()).isEqualByComparingTo("10");
    assertThat(goal.text()).contains("now 10 minutes");
  }

  @Test
  void takesTheOpenGoalsOfTheChart() {
    Goals goals =
        WRITER.write(
            Visit.today()
                .entry(Entry.Kind.GOAL, new Code(CodeSystem.OTHER, "Walking", ""), "active")
                .entry(Entry.Kind.GOAL, new Code(CodeSystem.OTHER, "Football", ""), "completed")
                .record(),
            ANY_CAUSE);

    assertThat(goals.active()).extracting(Goal::activity).containsExactly("Walking");
  }

  @Test
  void reportsWhatCannotBeReadAndKeepsTheRest() {
    Goals goals =
        of(
            wanted("sitting", "psfs", 11, "confidence", -1),
            wanted("standing", "baseline", "long", "by", "soon"),
            Node.group(Map.of("psfs", Node.number(BigDecimal.ONE))),
            Node.flag(true));

    assertThat(goals.active()).hasSize(2);
    assertThat(goals.problems())
        .extracting(DataProblem::about)
        .containsExactly(
            "goals.psfs", "goals.confidence", "goals.baseline", "goals.by", "goals", "goals");
    assertThat(goals.problems()).allMatch(problem -> problem.message().contains("it "));
  }

  @Test
  void everyTargetOfEveryTemplateIsReachableAndMatters() {
    var limits = Visit.SHIPPED.goals().limits();
    for (String words : List.of("walk", "lift", "sleep", "stairs", "sit", "dress", "cello")) {
      for (int start = 1; start <= 120; start += 7) {
        for (int wish : new int[] {0, 1, start + 1, 40, 500}) {
          for (int confidence = 5; confidence <= 9; confidence += 2) {
            Goals goals =
                of(wanted(words, "baseline", start, "target", wish, "confidence", confidence));
            for (Goal goal : goals.active()) {
              Goal.Span span = goal.amount().orElseThrow();
              boolean more = goal.template().direction() == GoalTemplate.Direction.MORE;
              BigDecimal gain = span.target().subtract(span.start());
              BigDecimal better = more ? gain : gain.negate();
              BigDecimal matters = span.start().multiply(limits.amountPercent()).movePointLeft(2);
              assertThat(better)
                  .as(goal.text())
                  .isGreaterThanOrEqualTo(matters.multiply(limits.gainFrom()))
                  .isLessThan(matters.multiply(limits.gainTo()).add(BigDecimal.ONE));
            }
          }
        }
      }
    }
  }

  @Test
  void isWrittenInThePlanUnlessARedFlagStopsIt() {
    Visit named = patient(List.of(wanted("walking", "baseline", 20)));
    Assessment open = ASSESSOR.assess(named.record());
    Assessment stopped =
        ASSESSOR.assess(named.yes("h_saddle_anaesthesia", "h_urinary_retention").record());

    assertThat(open.plan().goals().active()).hasSize(1);
    assertThat(stopped.triage().tier().interrupts()).isTrue();
    assertThat(stopped.plan().goals()).isEqualTo(Goals.NONE);
  }

  @Test
  void everyGoalReadsAtSixthGradeOrBelowForThePatient() {
    var rules = Visit.SHIPPED.goals();
    Stream.concat(rules.templates().stream(), Stream.of(rules.other()))
        .forEach(
            template -> {
              String text =
                  template.patient().replace("{amount}", template.unit().words(BigDecimal.TEN))
                      + " by 3 Jan 2027.";
              assertThat(ReadingGrade.of(text)).as(text).isLessThanOrEqualTo(GRADE);
            });
    String rated = goal("sitting", "psfs", 4).patientText().orElseThrow();
    assertThat(ReadingGrade.of(rated)).isLessThanOrEqualTo(GRADE);
  }
}
