package org.ambulo.app.print;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.core.diagnosis.Question;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.Reading;
import org.ambulo.core.record.Score;
import org.ambulo.core.triage.FiredFlag;
import org.ambulo.core.triage.ImagingAdvice;
import org.ambulo.core.triage.PsychosocialResult;
import org.ambulo.words.Words;

/** An assessment as the JSON document of the product's contract. */
public final class AssessmentJson {

  private final KnowledgeBase knowledge;
  private final ForecastJson forecasts;

  public AssessmentJson(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    forecasts = new ForecastJson(knowledge.relief());
  }

  /** The document; its field names are a contract. */
  public Node.Group of(Assessment assessment) {
    JsonFields json = new JsonFields();
    PatientRecord patient = assessment.patient();
    json.text("asOf", patient.asOf().toString());
    json.put("patient", person(patient));
    json.text("redFlagTier", assessment.triage().tier().code());
    json.list("redFlags", assessment.triage().fired(), this::redFlag);
    json.list("screeningOpen", assessment.triage().screeningOpen(), Node::text);
    json.list("differential", assessment.differential().candidates(), AssessmentJson::candidate);
    json.list(
        "mustExclude",
        assessment.differential().mustExclude(),
        excluded ->
            new JsonFields()
                .text("diagnosis", excluded.diagnosis().id())
                .number("probability", excluded.probability())
                .done());
    json.put("presentation", presentation(assessment));
    json.list(
        "coDiagnoses",
        assessment.differential().coDiagnoses(),
        candidate -> Node.text(candidate.diagnosis().id()));
    json.put("mechanism", mechanism(assessment.mechanism().map(m -> (Map<String, Double>) m)));
    json.optional("category", assessment.category().map(c -> Node.text(c.id())));
    json.list("ask", assessment.questions(), AssessmentJson::question);
    json.put("lead", PlanJson.lead(assessment.plan().lead()));
    json.put("plan", PlanJson.plan(assessment, knowledge));
    json.list("handovers", assessment.handovers(), OutcomeJson::handover);
    json.put("medication", MedicationJson.of(assessment, knowledge));
    json.put("payer", PlanJson.payer(assessment.care().payer()));
    json.put("procedures", PlanJson.procedures(assessment.care().procedures()));
    json.put("windows", forecasts.windows(assessment.forecast()));
    json.put("psychosocial", psychosocial(assessment.psychosocial()));
    json.put("imaging", imaging(assessment.imaging()));
    json.put("outcome", OutcomeJson.outcome(assessment.outcome(), instruments(assessment)));
    json.list("dataProblems", assessment.dataProblems(), AssessmentJson::problem);
    return json.done();
  }

  static Node person(PatientRecord record) {
    Person person = record.person();
    JsonFields json = new JsonFields().text("id", person.id());
    person.name().ifPresent(name -> json.text("name", name));
    json.optional("age", Optional.of(record.finding("h_age")).flatMap(AssessmentJson::amount));
    json.optional(
        "sex",
        switch (person.sex()) {
          case FEMALE -> Optional.of(Node.text("female"));
          case MALE -> Optional.of(Node.text("male"));
          case UNKNOWN -> Optional.empty();
        });
    person.birthDate().ifPresent(date -> json.text("birthDate", date.text()));
    return json.done();
  }

  private static Optional<Node> amount(Answer answer) {
    return answer instanceof Answer.Amount amount
        ? Optional.of(Node.number(amount.value()))
        : Optional.empty();
  }

  private Node redFlag(FiredFlag fired) {
    var deadline =
        Optional.ofNullable(knowledge.triage().tiers().get(fired.flag().tier())).orElseThrow();
    return new JsonFields()
        .text("id", fired.flag().id())
        .text("name", fired.flag().name())
        .text("tier", fired.flag().tier().code())
        .list("because", fired.because(), JsonFields::because)
        .list("demands", fired.flag().demands(), Node::text)
        .text("actWithin", deadline.actWithin())
        .text("who", deadline.who())
        .put("conf", Node.text(fired.flag().citation().confidence().name()))
        .put("sources", JsonFields.sources(fired.flag().citation()))
        .done();
  }

  private static Node candidate(Candidate candidate) {
    return new JsonFields()
        .text("diagnosis", candidate.diagnosis().id())
        .text("name", candidate.diagnosis().name())
        .number("probability", candidate.probability())
        .text("band", JsonFields.lower(candidate.band()))
        .list("for", candidate.supporting(), AssessmentJson::evidence)
        .list("against", candidate.opposing(), AssessmentJson::evidence)
        .done();
  }

  private static Node evidence(Evidence evidence) {
    return new JsonFields()
        .text("finding", evidence.finding().id())
        .text("answer", evidence.answer().words())
        .number("logOdds", evidence.logOdds())
        .number("share", evidence.share())
        .number("likelihoodRatio", evidence.ratio())
        .text("conf", evidence.citation().confidence().name())
        .put("sources", JsonFields.sources(evidence.citation()))
        .done();
  }

  private static Node presentation(Assessment assessment) {
    return new JsonFields()
        .put("specific", Node.flag(assessment.differential().specific()))
        .put("flagLed", Node.flag(assessment.differential().flagLed()))
        .text("text", Words.presentation(assessment.differential()))
        .done();
  }

  private static Node mechanism(Optional<Map<String, Double>> mechanism) {
    if (mechanism.isEmpty()) {
      return JsonFields.nothing();
    }
    JsonFields json = new JsonFields();
    mechanism.get().forEach(json::number);
    return json.done();
  }

  private static Node question(Question question) {
    return new JsonFields()
        .text("finding", question.finding().id())
        .text("question", question.finding().question())
        .text("reason", JsonFields.lower(question.reason()))
        .text("why", question.why())
        .number("gain", question.gain())
        .done();
  }

  private static Node psychosocial(PsychosocialResult result) {
    Truth high = result.high();
    return new JsonFields()
        .put("high", high.isUnknown() ? JsonFields.nothing() : Node.flag(high.isYes()))
        .list(
            "yellowFlags",
            result.raised(),
            raised ->
                new JsonFields()
                    .text("id", raised.flag().id())
                    .text("name", raised.flag().name())
                    .list("because", raised.because(), JsonFields::because)
                    .text("action", raised.flag().action())
                    .done())
        .done();
  }

  private static Node imaging(ImagingAdvice advice) {
    return new JsonFields()
        .text("verdict", JsonFields.lower(advice.verdict()))
        .text("rule", advice.rule())
        .text("text", advice.text())
        .list("rules", advice.holding(), AssessmentJson::held)
        .list("otherTests", advice.otherTests(), AssessmentJson::held)
        .done();
  }

  private static Node held(ImagingAdvice.Held held) {
    return new JsonFields()
        .text("id", held.rule().id())
        .text("verdict", JsonFields.lower(held.rule().verdict()))
        .text("order", held.rule().order())
        .list("because", held.because(), JsonFields::because)
        .put("sources", JsonFields.sources(held.rule().citation()))
        .done();
  }

  private Node instruments(Assessment assessment) {
    JsonFields json = new JsonFields();
    for (ScoreSeries series : assessment.scores()) {
      json.list(series.instrument().id(), series.scores(), AssessmentJson::score);
    }
    assessment
        .patient()
        .measures()
        .forEach(
            (id, readings) -> {
              if (knowledge.performanceTests().has(id)) {
                json.list(id, readings, AssessmentJson::reading);
              }
            });
    return json.done();
  }

  private static Node score(Score score) {
    JsonFields json = new JsonFields();
    json.optional("date", score.date().map(date -> Node.text(date.text())));
    json.optional("score", score.total().map(Node::number));
    json.optional("band", score.band().map(Node::text));
    if (!score.parts().isEmpty()) {
      json.put("parts", numbers(score.parts()));
    }
    if (!score.items().isEmpty()) {
      JsonFields items = new JsonFields();
      score.items().forEach((n, value) -> items.put(String.valueOf(n), Node.number(value)));
      json.put("items", items.done());
    }
    return json.done();
  }

  private static Node numbers(Map<String, BigDecimal> values) {
    JsonFields json = new JsonFields();
    values.forEach((key, value) -> json.put(key, Node.number(value)));
    return json.done();
  }

  private static Node reading(Reading reading) {
    JsonFields json = new JsonFields();
    json.optional("date", reading.date().map(date -> Node.text(date.text())));
    json.optional("score", amount(reading.answer()));
    json.optional("band", Optional.empty());
    return json.done();
  }

  static Node problem(DataProblem problem) {
    return new JsonFields()
        .text("kind", JsonFields.lower(problem.kind()))
        .text("about", problem.about())
        .text("where", problem.where())
        .text("message", problem.message())
        .done();
  }
}
