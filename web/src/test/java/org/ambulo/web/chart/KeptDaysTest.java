package org.ambulo.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.clinic.outcome.CareDays;
import org.ambulo.clinic.outcome.Figure;
import org.ambulo.clinic.outcome.OutcomeSheets;
import org.ambulo.clinic.outcome.Told;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.assessment.Assessor;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.fhir.terms.Extensions;
import org.ambulo.fhir.terms.Systems;
import org.ambulo.knowledge.Knowledge;
import org.ambulo.knowledge.cases.CaseReader;
import org.ambulo.web.fhir.Stored;
import org.ambulo.web.live.FhirRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was done counts only where it was done, and where the record says so. */
class KeptDaysTest {

  private static final KnowledgeBase KNOWLEDGE = Knowledge.shipped();
  private static final FhirRecords RECORDS = new FhirRecords(KNOWLEDGE);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Assessment WELL = assessment("findings: {h_duration_weeks: 2}");
  private static final Assessment FLAGGED = assessment("findings: {h_saddle_anaesthesia: true}");
  private static final String PROCEDURE =
      """
      {"resourceType":"Procedure","id":"done","status":"completed",
       "performedDateTime":"2026-11-02","code":{"coding":[{"system":"%s","code":"tfesi"}]}}"""
          .formatted(Systems.INTERVENTION);
  private static final String PLAN =
      """
      {"resourceType":"CarePlan","id":"plan","status":"active","period":{"start":"2026-11-01"}}""";

  private static Assessment assessment(String findings) {
    CaseReader.Outcome read =
        new CaseReader(KNOWLEDGE)
            .read("p", "id: p\npatient: {age: 47, sex: f}\n" + findings + "\n");
    return new Assessor(KNOWLEDGE).assess(((CaseReader.Read) read).cases().getFirst().build(TODAY));
  }

  private static Document document(String json) {
    Node.Group root = Stored.node(json);
    Key key =
        new Key(
            root.get("resourceType").map(Node::verbatim).orElseThrow(),
            root.get("id").map(Node::verbatim).orElseThrow());
    Instant at = Instant.parse("2026-11-20T09:00:00Z");
    return new Document(key, 1, at, new Owner.OnePatient("p"), Optional.of(json));
  }

  private static CareDays days(Assessment assessment, String... documents) {
    List<Document> all = Stream.of(documents).map(KeptDaysTest::document).toList();
    return RECORDS.careDays("p", all, assessment);
  }

  private static Optional<Told> told(Figure figure, Assessment assessment, String... documents) {
    return new OutcomeSheets(KNOWLEDGE).of(assessment, days(assessment, documents)).of(figure);
  }

  private static String acknowledged(FiredFlag fired, String status) {
    return """
    {"resourceType":"ClinicalImpression","id":"%s","status":"%s"}"""
        .formatted(KeptFlags.key("p", KeptFlags.sign(fired)).id(), status);
  }

  private static String adverse(String rest) {
    return """
    {"resourceType":"AdverseEvent","id":"bad"%s}"""
        .formatted(rest);
  }

  private static String order(String status, String intent) {
    return """
    {"resourceType":"ServiceRequest","id":"order","status":"%s","intent":"%s",
     "authoredOn":"2026-11-01",
     "code":{"coding":[{"system":"%s","code":"tfesi"},{"system":"%s","code":"%s"}]}}"""
        .formatted(status, intent, Systems.INTERVENTION, Systems.VISIT, Systems.THERAPY_VISIT);
  }

  @Test
  void aRedFlagIsAcknowledgedByItsAcknowledgementAlone() {
    assertThat(told(Figure.FLAG_ANSWERED, FLAGGED, PLAN)).map(Told::truth).contains(Truth.NO);
    String[] all =
        FLAGGED.triage().fired().stream()
            .map(fired -> acknowledged(fired, "completed"))
            .toArray(String[]::new);
    assertThat(told(Figure.FLAG_ANSWERED, FLAGGED, all)).map(Told::truth).contains(Truth.YES);
    assertThat(told(Figure.FLAG_ANSWERED, WELL, all)).isEmpty();
  }

  @Test
  void anAcknowledgementOfOtherSignsOrByMistakeIsNone() {
    Assessment more =
        assessment("findings: {h_saddle_anaesthesia: true, h_urinary_retention: true}");
    String[] before =
        FLAGGED.triage().fired().stream()
            .map(fired -> acknowledged(fired, "completed"))
            .toArray(String[]::new);
    String[] mistaken =
        FLAGGED.triage().fired().stream()
            .map(fired -> acknowledged(fired, "entered-in-error"))
            .toArray(String[]::new);

    assertThat(told(Figure.FLAG_ANSWERED, more, before)).map(Told::truth).contains(Truth.NO);
    assertThat(told(Figure.FLAG_ANSWERED, FLAGGED, mistaken)).map(Told::truth).contains(Truth.NO);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        ",\"date\":\"2026-11-02T15:00:00Z\" | YES",
        ",\"date\":\"2026-11-01\" | UNKNOWN",
        ",\"date\":\"2026-11\" | UNKNOWN",
        ",\"date\":\"2026-11-05\",\"status\":\"entered-in-error\" | UNKNOWN",
        ",\"date\":\"2026-11-05\",\"actuality\":\"potential\" | UNKNOWN",
      })
  void anAdverseEventCountsFromTheDayOfTheProcedure(String rest, Truth truth) {
    assertThat(told(Figure.ADVERSE_EVENT, WELL, PROCEDURE, adverse(rest)))
        .map(Told::truth)
        .contains(truth);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-09, NO", "2026-11-01, UNKNOWN"})
  void nothingHappenedOnlyWhereThePatientWasAskedAfterIt(String asked, Truth truth) {
    String procedure =
        PROCEDURE.replace(
            "\"status\"",
            "\"extension\":[{\"url\":\"%s\",\"valueDate\":\"%s\"}],\"status\""
                .formatted(Extensions.ADVERSE_ASKED, asked));

    assertThat(told(Figure.ADVERSE_EVENT, WELL, procedure)).map(Told::truth).contains(truth);
  }

  @Test
  void aRatingOfPainDoesNotSayThatNothingHappened() {
    Assessment rated = assessment("instruments: {nprs: [{date: 2026-11-10, score: 3}]}");

    assertThat(told(Figure.ADVERSE_EVENT, rated, PROCEDURE))
        .map(Told::why)
        .contains("none reported, and nobody asked");
  }

  @Test
  void aProductThatIsNotKnownIsNotSafe() {
    Assessment taking = assessment("meds: [{drug: brainburner, strength: 7, per_day: 1}]");

    assertThat(taking.medication().regimen().unrecognised()).isNotEmpty();
    assertThat(told(Figure.UNSAFE_REGIMEN, taking)).map(Told::truth).contains(Truth.UNKNOWN);
    assertThat(told(Figure.UNSAFE_REGIMEN, WELL)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "active, order, true",
    "completed, order, true",
    "active, filler-order, true",
    "revoked, order, false",
    "draft, order, false",
    "entered-in-error, order, false",
    "active, plan, false",
    "active, proposal, false",
  })
  void onlyAnOrderThatIsMeantIsWaitedFor(String status, String intent, boolean counts) {
    CareDays days = days(WELL, order(status, intent));

    assertThat(days.ordered().isPresent()).isEqualTo(counts);
    assertThat(days.therapy()).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource({
    "Encounter, finished, true",
    "Encounter, in-progress, true",
    "Encounter, planned, false",
    "Encounter, cancelled, false",
    "Encounter, entered-in-error, false",
    "QuestionnaireResponse, completed, true",
    "QuestionnaireResponse, entered-in-error, false",
  })
  void aFirstVisitTookPlace(String type, String status, boolean counts) {
    String visit =
        """
        {"resourceType":"%s","id":"v","status":"%s","authored":"2026-11-03",
         "period":{"start":"2026-11-03T09:00:00Z"}}"""
            .formatted(type, status);

    assertThat(days(WELL, visit).firstVisit().isPresent()).isEqualTo(counts);
  }
}
