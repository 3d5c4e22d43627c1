package org.ambulo.core.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Derivation;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.knowledge.Problem;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.logic.Judge;
import org.ambulo.core.logic.Truth;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * Collects what a reader finds and makes a {@link PatientRecord} of it. Everything is checked
 * against the knowledge base: what does not fit becomes a {@link DataProblem} and answers nothing.
 * Not for use by several threads.
 */
public final class RecordBuilder {

  private static final String AGE = "h_age";
  private static final String FEMALE = "h_sex_female";

  private final KnowledgeBase knowledge;
  private final List<Dated<String, Known>> findings = new ArrayList<>();
  private final List<Dated<String, Score>> scores = new ArrayList<>();
  private final List<Dated<String, Reading>> readings = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Set<String> events = new HashSet<>();
  private final SequencedMap<String, Node> sections = new LinkedHashMap<>();
  private final List<DataProblem> problems = new ArrayList<>();
  private Person person =
      new Person(
          "",
          Optional.empty(),
          Optional.empty(),
          Person.Sex.UNKNOWN,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private Optional<LocalDate> statedAsOf = Optional.empty();
  private boolean problemListComplete;

  public RecordBuilder(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  private RecordBuilder(RecordBuilder other) {
    this(other.knowledge);
    findings.addAll(other.findings);
    scores.addAll(other.scores);
    readings.addAll(other.readings);
    entries.addAll(other.entries);
    events.addAll(other.events);
    sections.putAll(other.sections);
    problems.addAll(other.problems);
    person = other.person;
    statedAsOf = other.statedAsOf;
    problemListComplete = other.problemListComplete;
  }

  public RecordBuilder person(Person stated) {
    person = stated;
    return this;
  }

  public Person person() {
    return person;
  }

  public RecordBuilder statedAsOf(LocalDate day) {
    statedAsOf = Optional.of(day);
    return this;
  }

  public Optional<LocalDate> statedAsOf() {
    return statedAsOf;
  }

  /** The answer to a finding as written; checked for id, type, options and plausible range. */
  public RecordBuilder answer(String id, Node value, Optional<PartialDate> date, Origin origin) {
    Optional<Finding> known = knowledge.findings().find(id);
    if (known.isEmpty()) {
      return trouble(
          Kind.UNKNOWN_ID,
          id,
          origin,
          "no such finding; 'ambulo knowledge findings' lists them, and the nearest is "
              + Nearest.to(id, knowledge.findings().ids()));
    }
    switch (Answers.read(known.get(), value)) {
      case Answers.Fits fits ->
          findings.add(new Dated<>(id, new Known(fits.answer(), date, origin), date, origin));
      case Answers.Refused refused -> trouble(refused.kind(), id, origin, refused.message());
    }
    return this;
  }

  /** A filling-in of a questionnaire, already checked by {@link ScoreEntry}. */
  public RecordBuilder score(Score score) {
    scores.add(new Dated<>(score.instrument(), score, score.date(), score.origin()));
    return this;
  }

  /**
   * A measured amount.
   *
   * @param unit the unit it came in; where none is given it is taken to be the canonical one
   */
  public RecordBuilder measure(
      Measure measure,
      BigDecimal value,
      Optional<String> unit,
      Optional<PartialDate> date,
      Origin origin) {
    String written = value.toString() + unit.map(u -> " " + u).orElse("");
    Optional<BigDecimal> canonical = canonical(measure, value, unit);
    if (canonical.isEmpty()) {
      return trouble(
          Kind.UNKNOWN_UNIT,
          measure.id(),
          origin,
          "cannot convert (" + written + "); give it in " + measure.unit().orElse("words"));
    }
    BigDecimal amount = canonical.get();
    if (amount.compareTo(measure.least()) < 0 || amount.compareTo(measure.greatest()) > 0) {
      return trouble(
          Kind.OUT_OF_RANGE,
          measure.id(),
          origin,
          "("
              + written
              + ") is outside the plausible range "
              + measure.least().toPlainString()
              + " to "
              + measure.greatest().toPlainString()
              + " "
              + measure.unit().orElse(""));
    }
    return reading(measure, Answer.of(amount), written, date, origin);
  }

  /** A positive or negative test. */
  public RecordBuilder measure(
      Measure measure, Answer answer, Optional<PartialDate> date, Origin origin) {
    return reading(measure, answer, answer.words(), date, origin);
  }

  private RecordBuilder reading(
      Measure measure, Answer answer, String written, Optional<PartialDate> date, Origin origin) {
    readings.add(
        new Dated<>(measure.id(), new Reading(answer, written, date, origin), date, origin));
    return this;
  }

  private static Optional<BigDecimal> canonical(
      Measure measure, BigDecimal value, Optional<String> unit) {
    if (unit.isEmpty() || unit.equals(measure.unit())) {
      return measure.unit().map(known -> value);
    }
    return Optional.ofNullable(measure.units().get(unit.get())).map(c -> c.apply(value));
  }

  public RecordBuilder entry(Entry entry) {
    entries.add(entry);
    return this;
  }

  public RecordBuilder event(String id) {
    events.add(id);
    return this;
  }

  /** The problem list given is all there is: what it does not hold is absent. */
  public RecordBuilder problemListComplete() {
    problemListComplete = true;
    return this;
  }

  /** Keeps a part of a case file whole; {@link Sections} says which parts also answer facts. */
  public RecordBuilder section(String name, Node content) {
    sections.put(name, content);
    return this;
  }

  public RecordBuilder trouble(Kind kind, String about, Origin origin, String message) {
    problems.add(new DataProblem(kind, about, origin.words(), message));
    return this;
  }

  /** The record as of the day; what is dated later is left out and reported. Changes nothing. */
  public PatientRecord build(LocalDate asOf) {
    return new RecordBuilder(this).built(asOf);
  }

  private PatientRecord built(LocalDate asOf) {
    Sections.feed(person, sections, knowledge, this);
    SequencedMap<String, List<Score>> scoreSeries = series(scores, asOf, Score::date);
    scoreSeries.replaceAll(
        (id, list) -> ScoreEntry.merged(knowledge.instruments().get(id), list, this));
    SequencedMap<String, List<Reading>> measures = series(readings, asOf, Reading::date);
    SequencedMap<String, Known> answers = latest(asOf);
    person(answers, asOf);
    fed(answers, measures);
    List<Entry> kept = entries.stream().filter(e -> keep(e, asOf)).toList();
    Map<String, Answer> settled = settled(kept);
    derive(record(asOf, answers, scoreSeries, measures, settled, kept), answers);
    if (Sections.declareScreeningNegative(sections)) {
      negative(answers);
    }
    return record(asOf, answers, scoreSeries, measures, settled, kept);
  }

  private PatientRecord record(
      LocalDate asOf,
      SequencedMap<String, Known> answers,
      SequencedMap<String, List<Score>> scoreSeries,
      SequencedMap<String, List<Reading>> measures,
      Map<String, Answer> settled,
      List<Entry> kept) {
    return new PatientRecord(
        person,
        asOf,
        statedAsOf,
        answers,
        scoreSeries,
        measures,
        settled,
        events,
        kept,
        problemListComplete,
        sections,
        problems);
  }

  private boolean keep(Entry entry, LocalDate asOf) {
    return notLater(entry.text(), entry.date(), entry.origin(), asOf);
  }

  private boolean notLater(
      String about, Optional<PartialDate> date, Origin origin, LocalDate asOf) {
    if (date.isPresent() && date.get().isAfter(asOf)) {
      trouble(
          Kind.AFTER_AS_OF,
          about,
          origin,
          "dated " + date.get() + ", after the as-of date " + asOf + "; left out");
      return false;
    }
    return true;
  }

  private <T> SequencedMap<String, List<T>> series(
      List<Dated<String, T>> all, LocalDate asOf, Function<T, Optional<PartialDate>> date) {
    SequencedMap<String, List<T>> series = new LinkedHashMap<>();
    for (Dated<String, T> one : all) {
      if (notLater(one.id(), one.date(), one.origin(), asOf)) {
        series.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(one.value());
      }
    }
    Comparator<T> undatedFirst =
        Comparator.comparing(
            value -> date.apply(value).map(PartialDate::first).orElse(LocalDate.MIN));
    series.values().forEach(list -> list.sort(undatedFirst));
    return series;
  }

  /** The latest answer to each finding; two different ones of the same day leave it unknown. */
  private SequencedMap<String, Known> latest(LocalDate asOf) {
    SequencedMap<String, Known> latest = new LinkedHashMap<>();
    series(findings, asOf, Known::date)
        .forEach(
            (id, known) -> {
              Known last = known.getLast();
              boolean disputed =
                  known.stream()
                      .filter(other -> sameDay(other.date(), last.date()))
                      .anyMatch(other -> !Answers.same(other.answer(), last.answer()));
              if (disputed) {
                trouble(
                    Kind.CONTRADICTION,
                    id,
                    last.origin(),
                    "answered differently on the same day; taken as unknown");
                latest.put(id, new Known(Answer.Plain.UNKNOWN, last.date(), last.origin()));
              } else {
                latest.put(id, last);
              }
            });
    return latest;
  }

  private static boolean sameDay(Optional<PartialDate> one, Optional<PartialDate> other) {
    return one.map(PartialDate::first).equals(other.map(PartialDate::first));
  }

  private void person(SequencedMap<String, Known> answers, LocalDate asOf) {
    Origin origin = new Origin(Origin.Kind.STATED, "patient");
    Ages.age(person, asOf, origin, this)
        .ifPresent(age -> offer(answers, AGE, Answer.of(age), origin));
    switch (person.sex()) {
      case FEMALE -> offer(answers, FEMALE, Answer.Plain.YES, origin);
      case MALE -> offer(answers, FEMALE, Answer.Plain.NO, origin);
      case UNKNOWN -> {}
    }
  }

  private void fed(SequencedMap<String, Known> answers, Map<String, List<Reading>> measures) {
    measures.forEach(
        (id, series) ->
            knowledge
                .measures()
                .get(id)
                .feeds()
                .ifPresent(
                    finding ->
                        offer(
                            answers,
                            finding,
                            series.getLast().answer(),
                            new Origin(Origin.Kind.DERIVED, id))));
  }

  /** Takes the answer over where the finding has none; a different one is a contradiction. */
  private void offer(
      SequencedMap<String, Known> answers, String finding, Answer answer, Origin origin) {
    Known stated = answers.get(finding);
    if (stated == null || !stated.answer().isKnown()) {
      if (Answers.fits(knowledge.findings().get(finding), answer)) {
        answers.put(finding, new Known(answer, Optional.empty(), origin));
      } else {
        trouble(
            Kind.OUT_OF_RANGE,
            finding,
            origin,
            "(" + answer.words() + ") is not a plausible answer; it stays unknown");
      }
    } else if (!Answers.same(stated.answer(), answer)) {
      trouble(
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

  private void negative(SequencedMap<String, Known> answers) {
    Origin origin = new Origin(Origin.Kind.SCREENING, "screening: all_other_false");
    for (String finding : knowledge.triage().requiredScreen()) {
      answers.computeIfAbsent(finding, id -> new Known(Answer.Plain.NO, Optional.empty(), origin));
    }
  }

  /**
   * What the problem list says of each value set: yes where a code is in it, no only if it is
   * complete.
   */
  private Map<String, Answer> settled(List<Entry> kept) {
    Map<String, Answer> settled = new HashMap<>();
    List<Entry> said = kept.stream().filter(ProblemList::counts).toList();
    if (said.isEmpty() && !problemListComplete) {
      return settled;
    }
    for (Problem problem : knowledge.problems().all()) {
      if (said.stream().anyMatch(entry -> ProblemList.means(entry, problem))) {
        settled.put(problem.id(), Answer.Plain.YES);
      } else if (problemListComplete) {
        settled.put(problem.id(), Answer.Plain.NO);
      }
    }
    return settled;
  }

  private void derive(PatientRecord stated, SequencedMap<String, Known> answers) {
    for (Derivation derivation : knowledge.derivations()) {
      Truth truth = Judge.judge(derivation.when(), stated);
      if (truth.isYes() || (truth.isNo() && derivation.settlesNo())) {
        Origin origin = new Origin(Origin.Kind.DERIVED, derivation.text());
        offer(answers, derivation.finding(), Answer.of(truth.isYes()), origin);
      }
    }
  }

  private record Dated<I, T>(I id, T value, Optional<PartialDate> date, Origin origin) {}
}
