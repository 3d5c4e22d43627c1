package org.ambulo.web.pages.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.clinic.live.Assessments.Assessed;
import org.ambulo.core.archive.Document;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PriorAuthorisation;
import org.ambulo.core.knowledge.Procedure;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Because;
import org.ambulo.core.logic.Fact;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.medication.RegimenFacts;
import org.ambulo.core.outcome.ScoreSeries;
import org.ambulo.core.procedure.Checklist;
import org.ambulo.core.procedure.JudgedProcedure;
import org.ambulo.core.procedure.PayerGates;
import org.ambulo.core.record.Known;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reading;
import org.ambulo.core.record.Reports;
import org.ambulo.core.record.Score;
import org.ambulo.web.chart.Fields;
import org.ambulo.web.pages.Banner;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.medicines.MedicineHistory;
import org.ambulo.words.Days;

/** Gathers what a payer is sent to authorise a procedure. */
public final class PacketSheet {

  /** The measure of how long care without needle or knife has gone on. */
  private static final String WEEKS = "conservative_weeks";

  private final KnowledgeBase knowledge;

  public PacketSheet(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  /** The packet of a procedure by its id; nothing where no payer asks for one. */
  public Optional<PacketPage> page(
      Frame frame, Banner banner, Assessed assessed, String procedure) {
    return assessed.assessment().care().procedures().stream()
        .filter(one -> one.procedure().id().equals(procedure))
        .findFirst()
        .filter(judged -> judged.authorisation().isPresent())
        .map(
            judged ->
                new PacketPage(
                    frame, banner.patient(), procedure, packet(banner, assessed, judged)));
  }

  private PacketPage.Packet packet(Banner banner, Assessed assessed, JudgedProcedure judged) {
    Assessment assessment = assessed.assessment();
    PriorAuthorisation.Packet asked = judged.authorisation().orElseThrow().packet();
    CareRecord care = new CareRecord(assessed.documents());
    Procedure procedure = judged.procedure();
    return new PacketPage.Packet(
        banner.name(),
        banner.about(),
        Days.DAY.format(assessment.patient().asOf()),
        procedure.name(),
        procedure.cpt(),
        assessment.care().payer().name(),
        asked.policies(),
        care.open(procedure.id()).map(PacketSheet::order).orElse("Not ordered yet."),
        VerdictWords.title(judged.verdict()),
        judged.authorisation().orElseThrow().items().stream()
            .map(item -> criterion(item, judged, assessment))
            .toList(),
        conservative(assessment),
        assessment.scores().stream().map(PacketSheet::series).toList(),
        imaging(assessed.documents()),
        MedicineHistory.of(assessed.documents(), assessment.medication().regimen()).stream()
            .map(
                item ->
                    item.name()
                        + (item.how().isEmpty() ? "" : ", " + item.how())
                        + "; "
                        + item.when())
            .toList(),
        care.performed().stream().map(this::earlier).toList(),
        asked.letter(),
        knowledge.priorAuthorisation().evidenceRules().stream()
            .map(PriorAuthorisation.Programme::text)
            .toList());
  }

  private static String order(CareRecord.Order order) {
    return "Ordered"
        + (order.display().isEmpty() ? "" : " by " + order.display())
        + Fields.typedDay(order.authored()).map(day -> " on " + Days.DAY.format(day)).orElse("")
        + order.start().map(day -> ", for " + Days.DAY.format(day) + " or later").orElse("")
        + ".";
  }

  private String earlier(CareRecord.Performed done) {
    return done.day().map(Days.DAY::format).orElse("Day not recorded")
        + ": "
        + knowledge
            .procedures()
            .find(done.procedure())
            .map(Procedure::name)
            .orElse(done.procedure())
        + (done.where().isEmpty() ? "" : ", " + done.where());
  }

  private PacketPage.Criterion criterion(
      Checklist.Item item, JudgedProcedure judged, Assessment assessment) {
    PriorAuthorisation.Element element = item.element();
    PatientRecord patient = assessment.patient();
    Facts facts = new RegimenFacts(patient, assessment.medication().regimen());
    Set<String> evidence = new LinkedHashSet<>();
    element
        .when()
        .ifPresent(when -> Judge.explain(when, facts).forEach(one -> add(evidence, one, patient)));
    element.records().stream()
        .flatMap(List::stream)
        .filter(fact -> facts.answer(fact).isKnown())
        .forEach(fact -> evidence.add(words(fact, facts.answer(fact), patient)));
    new PayerGates(knowledge, assessment.care().payer())
        .of(judged.procedure()).stream()
            .filter(gate -> element.codes().contains(gate.code()))
            .flatMap(gate -> Judge.explain(gate.when(), facts).stream())
            .forEach(one -> add(evidence, one, patient));
    judged.reasons().stream()
        .filter(reason -> element.codes().contains(reason.code()))
        .forEach(reason -> evidence.add(reason.why()));
    return switch (item.status()) {
      case MET -> criterion(element, "Met", "met", evidence);
      case NOT_MET -> criterion(element, "Not met", "notmet", evidence);
      case MISSING -> criterion(element, "Unknown: add it", "unknown", evidence);
    };
  }

  private static PacketPage.Criterion criterion(
      PriorAuthorisation.Element element, String status, String style, Set<String> evidence) {
    return new PacketPage.Criterion(element.text(), status, style, List.copyOf(evidence));
  }

  private void add(Set<String> evidence, Because because, PatientRecord patient) {
    if (because.truth() != Truth.UNKNOWN && because.answer().isKnown()) {
      evidence.add(words(because.leaf().fact(), because.answer(), patient));
    }
  }

  private String words(Fact fact, Answer answer, PatientRecord patient) {
    return FactWords.answer(fact, answer, knowledge)
        + day(fact, patient).map(day -> " (" + day + ")").orElse("");
  }

  /** The day of what answers a fact, where the record has one. */
  private static Optional<String> day(Fact fact, PatientRecord patient) {
    return switch (fact.kind()) {
      case FINDING ->
          Optional.ofNullable(patient.findings().get(fact.id()))
              .flatMap(Known::date)
              .map(PacketSheet::day);
      case MEASURE ->
          Optional.ofNullable(patient.measures().get(fact.id()))
              .map(List::getLast)
              .flatMap(Reading::date)
              .map(PacketSheet::day);
      case SCORE ->
          Optional.ofNullable(patient.scores().get(fact.id()))
              .map(List::getLast)
              .flatMap(Score::date)
              .map(PacketSheet::day);
      case PROBLEM,
          EVENT,
          CODE,
          CIRCUMSTANCE,
          CARE,
          MEDICINE,
          CLASS,
          CLASS_COUNT,
          DAILY_DOSE,
          MME,
          MARKS,
          PROCEDURE,
          CAUSE,
          CATEGORY,
          CONCLUSION ->
          Optional.empty();
    };
  }

  private static String day(PartialDate date) {
    return date.first().equals(date.last()) ? Days.DAY.format(date.first()) : date.toString();
  }

  private List<String> conservative(Assessment assessment) {
    List<String> care = new ArrayList<>();
    PatientRecord patient = assessment.patient();
    Fact weeks = Fact.measure(WEEKS);
    if (patient.answer(weeks).isKnown()) {
      care.add(words(weeks, patient.answer(weeks), patient));
    }
    List<LocalDate> visits =
        Reports.of(patient).attended().stream().flatMap(List::stream).sorted().toList();
    if (!visits.isEmpty()) {
      care.add(
          "Therapy: "
              + visits.size()
              + " sessions attended, "
              + Days.DAY.format(visits.getFirst())
              + " to "
              + Days.DAY.format(visits.getLast()));
    }
    return care;
  }

  private static PacketPage.Series series(ScoreSeries series) {
    return new PacketPage.Series(
        series.instrument().name(),
        series.scores().stream()
            .map(
                score ->
                    score.date().map(PacketSheet::day).orElse("day not recorded")
                        + ": "
                        + score
                            .total()
                            .map(total -> total.stripTrailingZeros().toPlainString())
                            .orElse("no total"))
            .toList());
  }

  private static List<String> imaging(List<Document> documents) {
    return documents.stream()
        .filter(document -> document.key().type().equals("DiagnosticReport"))
        .map(Fields::of)
        .map(
            report ->
                report
                        .day("effectiveDateTime")
                        .or(() -> report.day("issued"))
                        .map(Days.DAY::format)
                        .orElse("day not recorded")
                    + ": "
                    + report.inside("code").words()
                    + (report.text("conclusion").isEmpty() ? "" : ". " + report.text("conclusion")))
        .toList();
  }
}
