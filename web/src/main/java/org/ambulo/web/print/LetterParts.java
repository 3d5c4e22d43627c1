package org.ambulo.web.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ambulo.clinic.plan.ApprovedPlan;
import org.ambulo.core.assessment.Assessment;
import org.ambulo.core.diagnosis.Candidate;
import org.ambulo.core.diagnosis.Evidence;
import org.ambulo.core.knowledge.FactWords;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.PlanModality;
import org.ambulo.core.medication.Allergies;
import org.ambulo.core.medication.Regimen;
import org.ambulo.core.medication.Taken;
import org.ambulo.core.plan.Calendar;
import org.ambulo.core.plan.Plan;
import org.ambulo.core.record.Entry;
import org.ambulo.web.print.PlanDocument.Item;
import org.ambulo.web.print.PlanDocument.Kind;
import org.ambulo.web.print.PlanDocument.Pair;
import org.ambulo.web.print.PlanDocument.Part;
import org.ambulo.words.ForecastWords;
import org.ambulo.words.Words;
import org.ambulo.words.chart.ReliefChart;

/** What a letter of referral and hand-over says. */
final class LetterParts {

  private static final int CAUSES = 3;
  private static final int REASONS = 8;

  private final KnowledgeBase knowledge;
  private final Assessment assessment;
  private final Optional<ApprovedPlan> approved;
  private final String who;

  LetterParts(
      KnowledgeBase knowledge, Assessment assessment, Optional<ApprovedPlan> approved, String who) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.approved = approved;
    this.who = who;
  }

  List<Part> all() {
    List<Part> all = new ArrayList<>();
    if (assessment.triage().tier().interrupts()) {
      all.add(
          new Part(
              Kind.ALARM,
              "Red flag: act first",
              assessment.plan().first(),
              List.of(),
              List.of(),
              ""));
    }
    all.add(Part.pairs("The patient in short", summary()));
    all.add(Part.items("Findings", findings()));
    all.add(Part.items("Courses", courses()));
    all.add(Part.items("Procedures done", procedures()));
    all.add(Part.pairs("Medicines", medicines()));
    if (assessment.plan().status() != Plan.Status.BLOCKED) {
      for (PlanModality modality : PlanModality.values()) {
        all.add(
            Part.items(
                "Plan: " + modality.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                ClinicalParts.items(assessment, approved, modality)));
      }
    }
    all.addAll(window());
    all.add(Part.items("What passes the lead on", passes()));
    all.removeIf(Part::saysNothing);
    return all;
  }

  private List<Pair> summary() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(ClinicalParts.redFlags(assessment, knowledge));
    pairs.add(new Pair("Diagnosis", ClinicalParts.diagnosis(assessment)));
    pairs.add(new Pair("Who leads now", assessment.plan().lead().who().replace('_', ' ')));
    pairs.add(new Pair("What is done", assessment.plan().lead().text()));
    List<String> because = FactWords.answers(assessment.plan().lead().because(), knowledge);
    if (!because.isEmpty()) {
      pairs.add(new Pair("Because", String.join("; ", because)));
    }
    assessment.handovers().forEach(due -> pairs.add(new Pair("Due", due.rule().name())));
    return pairs;
  }

  private List<Item> findings() {
    return assessment.differential().candidates().stream()
        .limit(CAUSES)
        .map(
            candidate ->
                new Item(
                    candidate.diagnosis().name() + ", " + Words.band(candidate.band()),
                    evidence(candidate)))
        .toList();
  }

  private static String evidence(Candidate candidate) {
    String pro = said(candidate.supporting());
    String against = said(candidate.opposing());
    return (pro.isEmpty() ? "" : "For: " + pro + ". ")
        + (against.isEmpty() ? "" : "Against: " + against + ".");
  }

  private static String said(List<Evidence> evidence) {
    return String.join(
        "; ",
        evidence.stream()
            .limit(REASONS)
            .map(one -> one.finding().question() + " " + one.answer().words())
            .toList());
  }

  private List<Item> courses() {
    return assessment.outcome().courses().stream()
        .map(
            course ->
                new Item(
                    course.instrument().name(),
                    course.first().total().map(BigDecimal::toPlainString).orElse("?")
                        + " at first, "
                        + course.last().total().map(BigDecimal::toPlainString).orElse("?")
                        + " at last: "
                        + course.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .toList();
  }

  private List<Item> procedures() {
    return assessment.patient().entries().stream()
        .filter(entry -> entry.kind() == Entry.Kind.PROCEDURE)
        .map(
            entry ->
                new Item(
                    entry.text().isEmpty()
                        ? entry.codes().stream().map(code -> code.label()).findFirst().orElse("?")
                        : entry.text(),
                    entry.date().map(day -> day.text()).orElse("no date")))
        .toList();
  }

  private List<Pair> medicines() {
    Regimen regimen = assessment.medication().regimen();
    List<String> taken =
        Stream.concat(regimen.taken().stream().map(Taken::words), regimen.unrecognised().stream())
            .distinct()
            .toList();
    Allergies allergies = regimen.allergies();
    List<String> known =
        Stream.concat(
                allergies.medicines().stream().map(one -> one.name()),
                allergies.unmatched().stream())
            .toList();
    List<Pair> pairs = new ArrayList<>();
    pairs.add(
        new Pair(
            "Takes",
            taken.isEmpty()
                ? regimen.complete() ? "None." : "None on record; the list may not be whole."
                : String.join("; ", taken)));
    pairs.add(
        new Pair(
            "Allergies",
            known.isEmpty()
                ? allergies.recorded() ? "None known." : "Not asked."
                : String.join("; ", known)));
    assessment
        .medication()
        .alerts()
        .forEach(alert -> pairs.add(new Pair("To heed", alert.rule().title())));
    return pairs;
  }

  private List<Part> window() {
    if (assessment.forecast().windows().isEmpty()) {
      return List.of();
    }
    ForecastWords words = new ForecastWords(knowledge.relief());
    return List.of(
        Part.items(
            "The window for training",
            assessment.forecast().windows().stream()
                .map(window -> new Item(ForecastWords.title(window), words.state(window)))
                .toList()),
        Part.drawing(
            "",
            new ReliefChart(knowledge.relief(), ReliefChart.USUAL).of(who, assessment.forecast())));
  }

  private List<Item> passes() {
    return new Calendar(
            knowledge, assessment.patient().asOf(), assessment.triage(), assessment.plan())
        .passes().stream()
            .map(pass -> new Item("To " + pass.to().replace('_', ' '), pass.text()))
            .toList();
  }
}
