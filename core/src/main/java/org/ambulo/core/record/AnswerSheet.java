package org.ambulo.core.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.ambulo.core.knowledge.Derivation;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Facts;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * One answer to each finding, settled from all that was said about it, and what follows from the
 * rest of the record where nothing was said.
 */
final class AnswerSheet {

  private static final String AGE = "h_age";
  private static final String FEMALE = "h_sex_female";

  private final KnowledgeBase knowledge;
  private final RecordBuilder builder;
  private final SequencedMap<String, Known> answers = new LinkedHashMap<>();

  AnswerSheet(KnowledgeBase knowledge, RecordBuilder builder) {
    this.knowledge = knowledge;
    this.builder = builder;
  }

  SequencedMap<String, Known> all() {
    return answers;
  }

  /**
   * Takes the latest of what was said about a finding, oldest first. Two different answers of the
   * same day are a "cannot say". A later "cannot say" takes back a no but not a yes or an amount:
   * what was found once is not lost because the patient could not say it again.
   */
  void settle(String finding, List<Known> said) {
    List<Known> known = said.stream().filter(one -> one.answer().isKnown()).toList();
    if (known.isEmpty()) {
      answers.put(finding, said.getLast());
      return;
    }
    Known latest = latest(known);
    if (known.stream().anyMatch(other -> disputes(other, latest) && isAlike(other, latest))) {
      builder.trouble(
          Kind.CONTRADICTION,
          finding,
          latest.origin(),
          "answered differently on the same day; taken as unknown");
      settle(finding, withoutDispute(said, latest));
      return;
    }
    if (known.stream().anyMatch(other -> disputes(other, latest))) {
      builder.trouble(
          Kind.CONTRADICTION,
          finding,
          latest.origin(),
          "what is said and another part of the record differ; what is said stands");
    }
    if (latest.answer() == Answer.Plain.NO && isTakenBack(latest, said)) {
      answers.put(finding, said.getLast());
    } else {
      answers.put(finding, latest);
    }
  }

  /** The last; of those of its day what was said before what follows from other parts. */
  private static Known latest(List<Known> known) {
    Known last = known.getLast();
    return known.reversed().stream()
        .filter(one -> one.origin().isSaid() && day(one.date()).equals(day(last.date())))
        .findFirst()
        .orElse(last);
  }

  /** What was said besides the dispute, and in its place that nobody can say. */
  private static List<Known> withoutDispute(List<Known> said, Known disputed) {
    List<Known> undisputed = new ArrayList<>();
    for (Known one : said) {
      boolean inIt =
          one.answer().isKnown()
              && isAlike(one, disputed)
              && day(one.date()).equals(day(disputed.date()));
      if (!inIt) {
        undisputed.add(one);
      }
    }
    undisputed.add(unknown(disputed));
    return undisputed;
  }

  private static boolean isAlike(Known one, Known other) {
    return one.origin().isSaid() == other.origin().isSaid();
  }

  private static boolean disputes(Known one, Known other) {
    return day(one.date()).equals(day(other.date())) && !Answers.same(one.answer(), other.answer());
  }

  private static boolean isTakenBack(Known no, List<Known> said) {
    return said.stream()
        .anyMatch(one -> !one.answer().isKnown() && !day(one.date()).isBefore(day(no.date())));
  }

  private static LocalDate day(Optional<PartialDate> date) {
    return date.map(PartialDate::first).orElse(LocalDate.MIN);
  }

  private static Known unknown(Known disputed) {
    return new Known(Answer.Plain.UNKNOWN, disputed.date(), disputed.origin());
  }

  /** Age and sex. */
  void person(Person person, LocalDate asOf) {
    Origin origin = new Origin(Origin.Kind.DERIVED, "patient");
    Ages.age(person, asOf, origin, builder)
        .ifPresent(age -> offer(AGE, Answer.of(age), Optional.empty(), origin));
    switch (person.sex()) {
      case FEMALE -> offer(FEMALE, Answer.Plain.YES, Optional.empty(), origin);
      case MALE -> offer(FEMALE, Answer.Plain.NO, Optional.empty(), origin);
      case UNKNOWN -> {}
    }
  }

  /** What measures answer; of two that answer the same finding, the one read later. */
  void measured(Map<String, List<Reading>> measures) {
    SequencedMap<String, Read> latest = new LinkedHashMap<>();
    measures.forEach(
        (measure, series) ->
            feeds(measure)
                .ifPresent(
                    finding ->
                        latest.merge(finding, new Read(measure, series.getLast()), Read::later)));
    latest.forEach(
        (finding, read) ->
            offer(
                finding,
                read.reading().answer(),
                read.reading().date(),
                new Origin(Origin.Kind.DERIVED, read.measure())));
  }

  private record Read(String measure, Reading reading) {
    Read later(Read other) {
      return day(other.reading().date()).isBefore(day(reading.date())) ? this : other;
    }
  }

  private Optional<String> feeds(String measure) {
    return knowledge.measures().get(measure).feeds();
  }

  /** What the knowledge base derives from scores, measures, problems and the body chart. */
  void derive(PatientRecord stated) {
    Facts facts = MarkCounts.of(stated, knowledge);
    for (Derivation derivation : knowledge.derivations()) {
      Truth truth = Judge.judge(derivation.when(), facts);
      if (truth.isYes() || (truth.isNo() && derivation.settlesNo())) {
        Origin origin = new Origin(Origin.Kind.DERIVED, derivation.text());
        offer(derivation.finding(), Answer.of(truth.isYes()), Optional.empty(), origin);
      }
    }
  }

  /** Every required screening finding that nobody mentioned is a no. */
  void screenedNegative() {
    Origin origin = new Origin(Origin.Kind.SCREENING, "screening: all_other_false");
    for (String finding : knowledge.triage().requiredScreen()) {
      answers.computeIfAbsent(finding, id -> new Known(Answer.Plain.NO, Optional.empty(), origin));
    }
  }

  /** Takes the answer over where the finding has none; a different one is a contradiction. */
  private void offer(String finding, Answer answer, Optional<PartialDate> date, Origin origin) {
    Known stated = answers.get(finding);
    if (stated == null || !stated.answer().isKnown()) {
      if (Answers.fits(knowledge.findings().get(finding), answer)) {
        answers.put(finding, new Known(answer, date, origin));
      } else {
        builder.trouble(
            Kind.OUT_OF_RANGE,
            finding,
            origin,
            "(" + answer.words() + ") is not a plausible answer; it stays unknown");
      }
    } else if (!Answers.same(stated.answer(), answer)) {
      builder.trouble(
          Kind.CONTRADICTION,
          finding,
          origin,
          "answered "
              + stated.answer().words()
              + " but "
              + origin.where()
              + " says "
              + answer.words()
              + "; the answer stands, check it");
    }
  }
}
