package org.ambulo.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.Interaction;
import org.ambulo.core.knowledge.Severity;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Criterion;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Judge;
import org.ambulo.knowledge.kit.Draft;
import org.ambulo.knowledge.kit.Visit;
import org.junit.jupiter.api.Test;

/** The interactions that ship, and that none of their cases gets lost. */
class InteractionsTest {

  private final Catalogue<Interaction> shipped = Visit.SHIPPED.interactions();

  // ---- what is there

  @Test
  void shipsEveryRuleOfTheReference() {
    Stream<IntStream> numbers =
        Stream.of(
            IntStream.rangeClosed(1, 27),
            IntStream.rangeClosed(30, 33),
            IntStream.rangeClosed(40, 72),
            IntStream.rangeClosed(80, 91),
            IntStream.rangeClosed(100, 112),
            IntStream.rangeClosed(120, 128),
            IntStream.rangeClosed(130, 137));

    assertThat(shipped.ids())
        .hasSize(106)
        .containsExactlyInAnyOrderElementsOf(
            numbers.flatMap(IntStream::boxed).map("IX-%03d"::formatted).toList());
  }

  @Test
  void keepsTheSeveritiesOfTheReference() {
    assertThat(
            shipped.stream()
                .collect(Collectors.groupingBy(Interaction::severity, Collectors.counting())))
        .isEqualTo(
            Map.of(
                Severity.CONTRAINDICATED, 18L,
                Severity.MAJOR, 57L,
                Severity.MODERATE, 29L,
                Severity.INFO, 2L));
  }

  // ---- their cases

  @Test
  void triesEveryRuleOnPatientsWhoFireItWhoDoNotAndOfWhomTooLittleIsKnown() {
    assertThat(rules()).hasSize(106);
    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(verdicts(rule))
                    .as(id(rule))
                    .containsKeys("yes", "no", "unknown")
                    .allSatisfy((verdict, count) -> assertThat(count).isPositive()));
  }

  @Test
  void losesNoCase() {
    Map<String, Long> all =
        rules().stream()
            .flatMap(rule -> cases(rule).stream())
            .collect(Collectors.groupingBy(one -> word(one, "then"), Collectors.counting()));

    assertThat(all).isEqualTo(Map.of("yes", 304L, "no", 229L, "unknown", 203L));
  }

  @Test
  void triesEveryLimitWhereItLies() {
    List<Criterion.Compare> limits =
        shipped.stream()
            .flatMap(interaction -> interaction.when().leaves())
            .filter(Criterion.Compare.class::isInstance)
            .map(Criterion.Compare.class::cast)
            .toList();

    assertThat(limits).hasSize(75);
    assertThat(
            rules().stream()
                .flatMap(rule -> cases(rule).stream().filter(one -> isAtALimit(rule, one))))
        .hasSize(107);
  }

  @Test
  void givesTheCasesOfARuleDifferentTitles() {
    assertThat(rules())
        .allSatisfy(
            rule ->
                assertThat(cases(rule).stream().map(one -> word(one, "title")).toList())
                    .as(id(rule))
                    .doesNotHaveDuplicates());
  }

  private boolean isAtALimit(Node.Group rule, Node.Group one) {
    return shipped
        .get(id(rule))
        .when()
        .leaves()
        .anyMatch(
            leaf ->
                leaf instanceof Criterion.Compare compare
                    && amounts(one.fields().get("given"), compare.fact().id())
                        .anyMatch(amount -> amount.compareTo(compare.limit()) == 0));
  }

  /** The numbers given under this name, in whatever section. */
  private static Stream<BigDecimal> amounts(Node given, String id) {
    return given instanceof Node.Group group
        ? group.fields().entrySet().stream()
            .flatMap(
                field ->
                    field.getKey().equals(id) && field.getValue() instanceof Node.Figure figure
                        ? Stream.of(figure.value())
                        : amounts(field.getValue(), id))
        : Stream.empty();
  }

  private static Map<String, Long> verdicts(Node.Group rule) {
    return cases(rule).stream()
        .collect(Collectors.groupingBy(one -> word(one, "then"), Collectors.counting()));
  }

  private static List<Node.Group> rules() {
    Draft draft = Draft.ofTheContent();
    return draft.content().in("interactions").stream()
        .flatMap(file -> groups(draft.at(file, "interactions")).stream())
        .toList();
  }

  private static List<Node.Group> cases(Node.Group rule) {
    return groups(rule.get("cases").orElseThrow());
  }

  private static List<Node.Group> groups(Node many) {
    return ((Node.Many) many).items().stream().map(Node.Group.class::cast).toList();
  }

  private static String id(Node.Group rule) {
    return word(rule, "id");
  }

  private static String word(Node.Group group, String key) {
    return group.get(key).orElseThrow().words();
  }

  // ---- one alert for one cause

  @Test
  void replacesOnlyWhereARuleSaysStrictlyMoreOfTheSameCause() {
    Map<String, Set<String>> replaced =
        shipped.stream()
            .filter(interaction -> !interaction.replaces().isEmpty())
            .collect(Collectors.toMap(Interaction::id, Interaction::replaces));

    assertThat(replaced)
        .isEqualTo(
            Map.of(
                "IX-007", Set.of("IX-006"),
                "IX-009", Set.of("IX-010"),
                "IX-032", Set.of("IX-031"),
                "IX-044", Set.of("IX-040", "IX-043")));
  }

  @Test
  void replacesNothingInACircle() {
    assertThat(shipped.ids())
        .allSatisfy(id -> assertThat(reached(id, new HashSet<>())).as(id).doesNotContain(id));
  }

  private Set<String> reached(String id, Set<String> seen) {
    for (String next : shipped.get(id).replaces()) {
      if (seen.add(next)) {
        reached(next, seen);
      }
    }
    return seen;
  }

  // ---- together

  @Test
  void firesEachAlertOfAnOpioidBesideBenzodiazepineAndGabapentinAt66() {
    Map<Fact, Answer> patient = new HashMap<>();
    for (String given : List.of("opioid", "benzodiazepine", "gabapentinoid")) {
      patient.put(Fact.medicineClass(given), Answer.of(true));
    }
    for (String absent : List.of("naloxone", "carisoprodol")) {
      patient.put(Fact.medicine(absent), Answer.of(false));
    }
    patient.put(Fact.classCount("cns_depressant"), amount(3));
    patient.put(Fact.code("G47.3"), Answer.of(true));
    patient.put(Fact.finding("h_age"), amount(66));
    patient.put(Fact.mme(), amount(60));

    assertThat(fired(patient))
        .contains("IX-040", "IX-041", "IX-045", "IX-047", "IX-048", "IX-050", "IX-052", "IX-090")
        .doesNotContain("IX-043", "IX-044", "IX-051");
  }

  @Test
  void firesBothDoseAlertsFrom90MorphineEquivalentsOn() {
    assertThat(fired(Map.of(Fact.mme(), amount(90)))).containsExactly("IX-050", "IX-051");
  }

  @Test
  void firesTheThreeMedicineRuleInsteadOfTheTwoMedicineRules() {
    Map<Fact, Answer> patient =
        Map.of(
            Fact.medicineClass("nsaid_systemic"), Answer.of(true),
            Fact.medicineClass("raas"), Answer.of(true),
            Fact.medicineClass("diuretic"), Answer.of(true));

    assertThat(fired(patient)).containsExactly("IX-003");
  }

  @Test
  void clearsAndFiresNothingOfAPatientOfWhomNothingIsKnown() {
    assertThat(shipped.all())
        .allSatisfy(
            interaction ->
                assertThat(Judge.judge(interaction.when(), fact -> Answer.Plain.UNKNOWN))
                    .as(interaction.id())
                    .matches(truth -> truth.isUnknown()));
  }

  private List<String> fired(Map<Fact, Answer> patient) {
    return shipped.stream()
        .filter(
            interaction ->
                Judge.judge(
                        interaction.when(),
                        fact -> patient.getOrDefault(fact, Answer.Plain.UNKNOWN))
                    .isYes())
        .map(Interaction::id)
        .toList();
  }

  private static Answer amount(int value) {
    return Answer.of(BigDecimal.valueOf(value));
  }
}
