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
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.knowledge.Problem;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.DataProblem.Kind;

/**
 * Collects what a reader finds and makes a {@link PatientRecord} of it. Everything is checked
 * against the knowledge base: what does not fit becomes a {@link DataProblem} and answers nothing.
 * Not for use by several threads.
 */
public final class RecordBuilder {

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
          findings.add(
              new Dated<>(known.get().id(), new Known(fits.answer(), date, origin), date, origin));
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

  /**
   * Adds what came one by one to a part that is a list; such as ratings of a diary. Where the part
   * is something else it is left as it is.
   */
  public RecordBuilder addTo(String name, List<Node> items) {
    switch (sections.get(name)) {
      case null -> sections.put(name, Node.many(items));
      case Node.Empty empty -> sections.put(name, Node.many(items));
      case Node.Many many -> {
        List<Node> all = new ArrayList<>(many.items());
        all.addAll(items);
        sections.put(name, Node.many(all));
      }
      case Node other ->
          trouble(
              Kind.WRONG_TYPE,
              name,
              new Origin(Origin.Kind.STATED, name, other.place()),
              "is " + other.kind() + "; it takes a list, and what came one by one is left out");
    }
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
    NeedleSections.check(sections, knowledge, this);
    ReportSections.check(sections, asOf, this);
    AmountsDone.check(sections, asOf, this);
    new ChartSections(knowledge.bodyChart(), asOf, Complaint.to(this)).read(sections);
    Reconciliation.read(sections, asOf, Complaint.to(this));
    SequencedMap<String, List<Score>> scoreSeries = series(scores, asOf, Score::date);
    scoreSeries.replaceAll(
        (id, list) -> ScoreEntry.merged(knowledge.instruments().get(id), list, this));
    SequencedMap<String, List<Reading>> measures = series(readings, asOf, Reading::date);
    AnswerSheet answers = new AnswerSheet(knowledge, this);
    series(findings, asOf, Known::date).forEach(answers::settle);
    answers.person(person, asOf);
    answers.measured(measures);
    List<Entry> kept = entries.stream().filter(e -> keep(e, asOf)).toList();
    PatientRecord stated =
        new PatientRecord(
            person,
            asOf,
            statedAsOf,
            answers.all(),
            scoreSeries,
            measures,
            settled(kept),
            ProblemList.codes(kept, knowledge.problems()),
            Map.of(),
            CareNumbers.read(sections, knowledge, this),
            events,
            kept,
            problemListComplete,
            sections,
            List.of());
    answers.derive(stated);
    if (Sections.declareScreeningNegative(sections, this)) {
      answers.screenedNegative();
    }
    PatientRecord answered = stated.settled(answers.all(), Map.of(), List.of());
    Circumstances circumstances = new Circumstances(sections, knowledge, this);
    return answered.settled(answers.all(), circumstances.settled(answered), problems);
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

  private record Dated<I, T>(I id, T value, Optional<PartialDate> date, Origin origin) {}
}
