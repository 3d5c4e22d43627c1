package org.ambulo.knowledge.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.kit.Draft;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.knowledge.reading.Fault;
import org.ambulo.knowledge.reading.Faults;
import org.ambulo.knowledge.reading.KnowledgeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One slip at a time in the shipped content; each must be named with its file and place. */
class ContentCheckTest {

  private static final String FRACTURE = "findings/fracture.yaml";
  private static final String OSTEOPOROSIS = "findings.h_osteoporosis";
  private static final String CAUDA_EQUINA = "red-flags/cauda-equina.yaml";
  private static final String CES = "red_flags.rf_ces";

  @Test
  void findsNoFaultInWhatShips() {
    ContentCheck.Report report = ContentCheck.check(Draft.ofTheContent().content());

    assertThat(report.faults()).isEmpty();
    assertThat(report.rules()).isGreaterThan(100);
    assertThat(report.cases()).isGreaterThan(400);
    assertThat(report.knowledge()).isPresent();
  }

  @Test
  void reportsEveryFaultAtOnce() {
    List<Fault> faults =
        ContentCheck.check(
                draft()
                    .rename(FRACTURE, OSTEOPOROSIS, "tier", "teir")
                    .text("diagnoses.yaml", "diagnoses.vcf.prior.conf", "certain")
                    .content())
            .faults();

    assertThat(faults).extracting(Fault::file).contains(FRACTURE, "diagnoses.yaml");
  }

  // ---- rehabilitation

  @Test
  void refusesAnExerciseWithAContraindicationThatNobodyDefines() {
    assertFault(
        draft()
            .text("exercises/neural.yaml", "exercises.ne_slump_slider.avoid_if.0", "irritable_rot"),
        "exercises/neural.yaml",
        "exercises.ne_slump_slider",
        "no such condition ('irritable_rot')");
  }

  @Test
  void refusesAContraindicationWithoutCases() {
    assertFault(
        draft().without("rehabilitation-conditions/body.yaml", "conditions.vertigo.cases"),
        "rehabilitation-conditions/body.yaml",
        "conditions.vertigo",
        "the rule has no cases");
  }

  @Test
  void refusesExercisesThatLeadInACircle() {
    assertFault(
        draft().text("exercises/balance.yaml", "exercises.ba_tandem.regression", "ba_single_leg"),
        "exercises/balance.yaml",
        "exercises.ba_tandem",
        "runs in a circle");
  }

  // ---- numbers

  @Test
  void refusesANumberWithoutConfidence() {
    assertFault(
        draft().without(FRACTURE, OSTEOPOROSIS + ".lr.vcf.conf"),
        FRACTURE,
        OSTEOPOROSIS + ".lr.vcf.pos",
        "the number 4 has no confidence and source");
  }

  @Test
  void refusesANumberWithoutSource() {
    assertFault(
        draft().without(FRACTURE, OSTEOPOROSIS + ".lr.vcf.src"),
        FRACTURE,
        OSTEOPOROSIS + ".lr.vcf",
        "lacks its sources");
  }

  @Test
  void refusesATierThatInterruptsAndTellsThePatientNothing() {
    assertFault(
        draft().without("triage.yaml", "tiers.urgent.safety_net"),
        "triage.yaml",
        "tiers.urgent",
        "has a 'safety_net' for the patient");
  }

  @Test
  void refusesANumberOnItsOwnInATreeThatCitesNothing() {
    assertFault(
        draft()
            .change(
                "triage.yaml",
                "demands.call_ambulance_now",
                node -> new Node.Figure(BigDecimal.valueOf(112), node.place())),
        "triage.yaml",
        "demands.call_ambulance_now",
        "the number 112 has no confidence and source");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          findings/fracture.yaml, findings.h_osteoporosis.lr.vcf.pos, 0, 'pos' must be above 0
          findings/fracture.yaml, findings.h_osteoporosis.lr.vcf.neg, -1, 'neg' must be above 0
          diagnoses.yaml, diagnoses.vcf.prior.share, 1, 'share' must lie between 0 and 1
          diagnoses.yaml, diagnoses.vcf.prior.share, 0.9, the priors add up to
          inference.yaml, groups.g_age.cap, 1, 'cap' must be above 1
          course-of-care.yaml, rules.therapy.review_days, 1, is looked at again before it starts
          goals.yaml, limits.review.first, 5, a lower limit is above its upper limit
          goals.yaml, limits.gain.least, 3, a lower limit is above its upper limit
          mechanism.yaml, correlation, 1, correlation (1.0) is not in
          scheduling.yaml, near_factor, 0.5, 'near_factor' must not be below 1
          scheduling.yaml, notice_hours, -1, 'notice_hours' must not be below 0
          scheduling.yaml, floor_part, 0, 'floor_part' must not be below 1
          instruments/phq9.yaml, range.max, -1, 'max' lies below 'min'
          instruments/startback9.yaml, parts.psych.items.0, 10, the questionnaire has no item 10
          instruments/startback9.yaml, parts.psych.items.0, 1.5, must be a list of whole numbers
          instruments/phq9.yaml, scoring.missing.never.0, 12, the questionnaire has no item 12
          """)
  void refusesANumberThatCannotBe(String file, String path, String value, String message) {
    assertThat(faults(draft().number(file, path, value), file))
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(message);
              assertThat(fault.place().line()).isPositive();
            });
  }

  // ---- ids

  @ParameterizedTest
  @CsvSource({
    "findings/fracture.yaml, findings.h_osteoporosis.group, dependency group",
    "findings/fracture.yaml, findings.h_osteoporosis.lr.vcf.src.0, source",
    "findings/fracture.yaml, findings.q_henschke_fx_count.bands.0.src.0, source",
    "findings/fracture.yaml, findings.q_henschke_fx_count.overrides.0, finding",
    "findings/fracture.yaml, findings.q_henschke_fx_count.replaces.h_age.0, diagnosis",
    "findings/stenosis-and-vessels.yaml, findings.0.lr.stenosis.applies_if, finding",
    "red-flags/cauda-equina.yaml, red_flags.rf_ces.when.any.0, finding",
    "red-flags/cauda-equina.yaml, red_flags.rf_ces.when.any.5.finding, finding",
    "red-flags/cauda-equina.yaml, red_flags.rf_ces.lead_diagnosis, diagnosis",
    "red-flags/cauda-equina.yaml, red_flags.rf_ces.demands.0, demand",
    "red-flags/cauda-equina.yaml, red_flags.rf_ces.src.0, source",
    "triage.yaml, required_screen.0, finding",
    "triage.yaml, lead_priority.0, red flag",
    "yellow-flags.yaml, yellow_flags.yf_distress.when.any.0.score, instrument",
    "problems.yaml, answers.0.finding, finding",
    "problems.yaml, answers.0.when.problem, problem",
    "problems.yaml, answers.9.when.measure, measure",
    "body-chart.yaml, answers.0.finding, finding",
    "body-chart.yaml, answers.0.when.marks, area",
    "body-chart.yaml, answers.0.when.felt, sensation",
    "body-chart.yaml, kept_as_answers.0, finding",
    "measures.yaml, measures.esr.feeds, finding",
    "imaging.yaml, rules.im_aaa_ruptured.when.red_flag, red flag",
    "imaging.yaml, default.src.0, source",
    "inference.yaml, groups.g_age.src.0, source",
    "instruments/phq9.yaml, scoring.src.0, source",
    "instruments/startback9.yaml, strata.order.1.part, part",
    "instruments/fabq.yaml, cutoffs.0.part, part",
    "interactions/nsaids.yaml, interactions.IX-001.when.all.0.class, medicine class",
    "interactions/nsaids.yaml, interactions.IX-006.when.count, medicine class",
    "interactions/nsaids.yaml, interactions.IX-007.replaces.0, interaction",
    "interactions/nsaids.yaml, interactions.IX-007.when.all.0.medicine, medicine",
    "interactions/nsaids.yaml, interactions.IX-008.when.all.1.care, care number",
    "interactions/nsaids.yaml, interactions.IX-025.when.all.1.any.0.circumstance, circumstance",
    "interactions/acetaminophen.yaml, interactions.IX-030.when.daily_mg, medicine",
    "goals.yaml, limits.instrument, instrument",
    "positions.yaml, topics.tens.about.0, procedure",
    "positions.yaml, topics.duloxetine_chronic.indication, indication",
    "positions.yaml, topics.epidural_steroid_stenosis.causes.0, diagnosis",
    "positions.yaml, topics.tens.positions.0.by, guideline",
    "course-of-care.yaml, own.0.orders.0, order",
    "course-of-care.yaml, rules.therapy_in_the_window.stages.0, stage",
    "coordination.yaml, passes.to_restoration.from.0, stage",
    "goals.yaml, templates.g_walk_stenosis.causes.0, diagnosis",
    "goals.yaml, templates.g_walk.measures.0, questionnaire or test"
  })
  void refusesAnIdThatLeadsNowhere(String file, String path, String kind) {
    Draft draft = draft().text(file, path, "nobody_knows_this");
    Node slip = draft.at(file, path);

    assertThat(faults(draft, file))
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(kind).contains("nobody_knows_this");
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault.place().line()).isPositive();
              if (!file.startsWith("instruments/")) {
                assertThat(fault.place().line()).isEqualTo(slip.place().line());
              }
            });
  }

  @Test
  void refusesAnUnknownDiagnosisInAListOfRatios() {
    assertFault(
        draft().rename(FRACTURE, OSTEOPOROSIS + ".lr", "vcf", "vfc"),
        FRACTURE,
        OSTEOPOROSIS + ".lr.vfc",
        "no such diagnosis ('vfc')");
  }

  @Test
  void refusesAnOptionThatTheQuestionDoesNotOffer() {
    assertThat(
            faults(
                draft()
                    .rename("findings/course.yaml", "findings.h_onset.values", "gradual", "slow"),
                "findings/course.yaml"))
        .anyMatch(fault -> fault.message().contains("'slow' is none of the options"));
  }

  @Test
  void refusesABandThatTheQuestionnaireDoesNotHave() {
    assertFault(
        draft().text("yellow-flags.yaml", "stratification.when.any.0.is", "very_high"),
        "yellow-flags.yaml",
        "stratification",
        "'startback9/band' is no total, item, part or band of the instrument");
  }

  @Test
  void refusesAConditionThatDoesNotFitTheQuestion() {
    assertFault(
        draft().text(CAUDA_EQUINA, CES + ".when.any.0", "h_age"),
        CAUDA_EQUINA,
        CES,
        "the condition on 'h_age' does not fit its type or options");
  }

  @Test
  void refusesRequiredScreeningThatIsNoYesNoQuestion() {
    assertFault(
        draft().text("triage.yaml", "required_screen.0", "h_age"),
        "triage.yaml",
        "required_screen",
        "the finding 'h_age' is no yes/no question");
  }

  @ParameterizedTest
  @CsvSource({
    "IX-007, 'IX-007', which replaces others itself",
    "IX-032, 'IX-044', which replaces others itself",
    "IX-032, 'IX-030', which is more severe"
  })
  void refusesToReplaceWhatIsNoLess(String by, String other, String why) {
    String file = "interactions/" + (by.equals("IX-007") ? "nsaids" : "acetaminophen") + ".yaml";

    assertFault(
        draft().text(file, "interactions." + by + ".replaces.0", other),
        file,
        "interactions." + by,
        "replaces '" + other + "', " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "findings/fracture.yaml, findings.h_osteoporosis, finding",
    "diagnoses.yaml, diagnoses.vcf, diagnosis",
    "red-flags/cauda-equina.yaml, red_flags.rf_ces, red flag",
    "inference.yaml, groups.g_age, group",
    "measures.yaml, measures.crp, measure",
    "problems.yaml, problems.osteoporosis, problem",
    "performance-tests.yaml, tests.tug, performance test",
    "interactions/nsaids.yaml, interactions.IX-001, interaction",
    "classification.yaml, categories.older_adult, categories"
  })
  void refusesTwoEntriesOfOneId(String file, String path, String kind) {
    String id = path.substring(path.indexOf('.') + 1);

    assertThat(faults(draft().twice(file, path), file))
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(kind).contains("'" + id + "'");
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault.place().line()).isPositive();
            });
  }

  // ---- form

  @Test
  void refusesAMisspeltField() {
    assertFault(
        draft().rename(CAUDA_EQUINA, CES, "lead_diagnosis", "lead_diagnose"),
        CAUDA_EQUINA,
        CES,
        "has no field 'lead_diagnose'");
  }

  @Test
  void refusesAMisspeltFieldBySchemaToo() {
    assertThat(
            faults(
                draft().rename(CAUDA_EQUINA, CES, "lead_diagnosis", "lead_diagnose"), CAUDA_EQUINA))
        .anySatisfy(
            fault -> {
              assertThat(fault.path()).isEqualTo("/red_flags/0");
              assertThat(fault.message()).contains("lead_diagnose");
            });
  }

  @Test
  void refusesWordsWhereANumberBelongs() {
    assertFault(
        draft().text(FRACTURE, OSTEOPOROSIS + ".lr.vcf.pos", "four"),
        FRACTURE,
        OSTEOPOROSIS + ".lr.vcf.pos",
        "must be a number, is text (four)");
  }

  @Test
  void refusesAMissingField() {
    assertFault(
        draft().without(FRACTURE, OSTEOPOROSIS + ".q"), FRACTURE, OSTEOPOROSIS, "lacks 'q'");
  }

  @Test
  void refusesContentThatLacksAFile() {
    assertThat(faults(draft().withoutFile("diagnoses.yaml"), FRACTURE))
        .anyMatch(fault -> fault.toString().equals("diagnoses.yaml: the file is missing"));
  }

  @Test
  void refusesABandThatCanNeverBeReached() {
    assertFault(
        draft().number("findings/course.yaml", "findings.h_age.bands.1.max", "19"),
        "findings/course.yaml",
        "findings.h_age.bands.2",
        "the band up to 19 can never be reached");
  }

  @Test
  void refusesBandsThatEndBeforeTheRangeDoes() {
    assertFault(
        draft().number("findings/course.yaml", "findings.h_age.range.max", "140"),
        "findings/course.yaml",
        "findings.h_age",
        "the bands end at 130, the range at 140");
  }

  // ---- rules and their cases

  @Test
  void refusesARuleWithoutCases() {
    assertFault(
        draft().without(CAUDA_EQUINA, CES + ".cases"), CAUDA_EQUINA, CES, "the rule has no cases");
  }

  @Test
  void refusesACaseThatComesOutDifferently() {
    assertFault(
        draft().text(CAUDA_EQUINA, CES + ".cases.1.then", "no"),
        CAUDA_EQUINA,
        CES,
        "the case 'numb between the legs since yesterday' comes out YES, not NO");
  }

  @Test
  void refusesARuleWhoseEmptyPatientIsNotTried() {
    assertFault(
        draft().without(CAUDA_EQUINA, CES + ".cases.0"),
        CAUDA_EQUINA,
        CES,
        "the empty patient is not among the cases");
  }

  @ParameterizedTest
  @CsvSource({"yes, YES", "no, NO"})
  void refusesARuleThatIsNeverSeenToComeOutSo(String then, String truth) {
    assertFault(
        draft().change(CAUDA_EQUINA, CES + ".cases", cases -> without(cases, then)),
        CAUDA_EQUINA,
        CES,
        "no case comes out " + truth);
  }

  private static Node without(Node cases, String then) {
    List<Node> kept = new ArrayList<>(((Node.Many) cases).items());
    kept.removeIf(
        one ->
            one instanceof Node.Group g && g.get("then").map(Node::words).orElse("").equals(then));
    return new Node.Many(kept, cases.place());
  }

  @Test
  void refusesANumberThatIsNotTriedAtItsLimit() {
    assertFault(
        draft().change(CAUDA_EQUINA, CES + ".cases", cases -> withoutResidual(cases, true)),
        CAUDA_EQUINA,
        CES,
        "no deciding case at the limit e_pvr_ml >= 200");
  }

  @Test
  void refusesANumberThatIsNotTriedJustBeyondItsLimit() {
    assertFault(
        draft().change(CAUDA_EQUINA, CES + ".cases", cases -> withoutResidual(cases, false)),
        CAUDA_EQUINA,
        CES,
        "no deciding case just beyond the limit e_pvr_ml >= 200");
  }

  private static Node withoutResidual(Node cases, boolean reached) {
    List<Node> kept = new ArrayList<>(((Node.Many) cases).items());
    kept.removeIf(
        one ->
            one instanceof Node.Group g
                && g.fields().get("given") instanceof Node.Group given
                && given.fields().get("e_pvr_ml") instanceof Node.Figure residual
                && (residual.value().intValue() >= 200) == reached);
    return new Node.Many(kept, cases.place());
  }

  @Test
  void refusesABranchThatCanNeverMatter() {
    assertFault(
        draft()
            .change(
                CAUDA_EQUINA,
                CES + ".when.any",
                any -> withMore(any, "h_saddle_anaesthesia", "h_fever")),
        CAUDA_EQUINA,
        CES,
        "the branch can never matter");
  }

  /** "A, or A and B" is no more than A. */
  private static Node withMore(Node any, String... all) {
    List<Node> parts = new ArrayList<>(((Node.Many) any).items());
    Node.Group both =
        Node.group(Map.of("all", Node.many(List.of(all).stream().map(Node::text).toList())));
    parts.add(both);
    return new Node.Many(parts, any.place());
  }

  @Test
  void refusesACaseThatIsNone() {
    assertFault(
        draft().text(CAUDA_EQUINA, CES + ".cases.0.then", "perhaps"),
        CAUDA_EQUINA,
        CES,
        "a case needs title, given and then (yes, no or unknown)");
  }

  private static Draft draft() {
    return Draft.ofTheContent();
  }

  /** A fault of this message, at this path, in the line where the path stands. */
  private static void assertFault(Draft draft, String file, String path, String message) {
    assertThat(faults(draft, file))
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains(message);
              assertThat(fault.file()).isEqualTo(file);
              assertThat(fault.path()).startsWith(path.substring(0, path.indexOf('.') + 1));
              assertThat(fault.place().line()).isPositive();
            });
  }

  /** What the check says, its slow parts tried on the one file. */
  private static List<Fault> faults(Draft draft, String file) {
    LinkedHashMap<String, Node.Group> one = new LinkedHashMap<>();
    draft.content().file(file).ifPresent(group -> one.put(file, group));
    Content only = new Content(one);
    Faults faults = new Faults();
    SchemaCheck.check(only, faults);
    CitationCheck.check(only, faults);
    switch (KnowledgeReader.read(draft.content())) {
      case KnowledgeReader.Refused refused ->
          refused.faults().forEach(f -> faults.add(f.file(), f.place(), f.path(), f.message()));
      case KnowledgeReader.Read read -> rules(only, read.knowledge(), faults);
    }
    return faults.all();
  }

  private static void rules(Content content, KnowledgeBase knowledge, Faults faults) {
    new RuleCheck(content, knowledge, faults).check();
  }
}
