package org.ambulo.fhir.write;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.knowledge.Code;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Finding;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Dosage;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.Prescription;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.record.ScoreEntry;
import org.ambulo.fhir.Given;

/** A record of random statements that fit the knowledge base; the same seed, the same record. */
final class GeneratedRecord {

  private static final String[] TEXTS = {
    "",
    " ",
    "a",
    "two words",
    "ümläut \uD83D\uDE00",
    "tab\tand\nline",
    "bell\u0007",
    "*",
    "\\x",
    "half \uD800",
    "1.0",
    "true",
    "</div>\"'&"
  };
  private static final String[] SYSTEMS = {
    CodeSystem.ICD10CM.uri(), CodeSystem.RXNORM.uri(), "http://www.whocc.no/atc", ""
  };
  private static final String[] DATES = {
    "2019",
    "2021-03",
    "2025-11-30",
    "2026-01-01T08:30",
    "2026-02-01T08:30:15.123Z",
    "2026-02-01T23:59:59+02:00",
    "2025-11-30T10:00:00Z"
  };
  private static final String[] STATUSES = {
    "active", "completed", "resolved", "finished", "on-hold", "strange", "refuted", "unknown"
  };

  private final KnowledgeBase knowledge;
  private final Random random;
  private final RecordBuilder builder;

  GeneratedRecord(KnowledgeBase knowledge, int seed) {
    this.knowledge = knowledge;
    random = new Random(seed);
    builder = new RecordBuilder(knowledge);
  }

  RecordBuilder builder() {
    builder.person(person());
    maybe(() -> builder.statedAsOf(Given.TODAY.minusDays(random.nextInt(100))));
    maybe(builder::problemListComplete);
    times(30, this::finding);
    times(12, this::score);
    times(12, this::measure);
    times(10, this::entry);
    times(3, () -> builder.event("event_" + random.nextInt(3)));
    times(4, () -> builder.section(pick("pain", "care", "meds", "odd key/*"), document(0)));
    maybe(this::painSummary);
    times(2, () -> builder.trouble(DataProblem.Kind.UNKNOWN_ID, "x", origin(), text()));
    return builder;
  }

  private Person person() {
    return new Person(
        pick("p1", "", "with space", "a_b", "x".repeat(80)),
        random.nextBoolean() ? Optional.of("Jo Doe") : Optional.empty(),
        maybeNumber(20, 90),
        pick(Person.Sex.values()),
        random.nextBoolean() ? Optional.of(date()) : Optional.empty(),
        maybeNumber(0, 40),
        maybeNumber(40, 150));
  }

  /** Parts of a case file that answer scores and findings named elsewhere. */
  private void painSummary() {
    Map<String, Node> pain = new LinkedHashMap<>();
    maybe(() -> pain.put("nrs", Node.number(between(BigDecimal.ZERO, BigDecimal.TEN))));
    maybe(() -> pain.put("odi", Node.number(between(BigDecimal.ZERO, new BigDecimal("120")))));
    maybe(() -> pain.put("duration_weeks", Node.number(between(BigDecimal.ONE, BigDecimal.TEN))));
    builder.section("pain", Node.group(pain));
    maybe(() -> builder.section("screening", Node.text("all_other_false")));
    for (String id : List.of("nprs", "odi")) {
      times(2, () -> score(knowledge.instruments().get(id)));
    }
  }

  private void finding() {
    Finding finding = pick(knowledge.findings().all());
    Node value =
        random.nextInt(6) == 0
            ? new Node.Empty(Place.NOWHERE)
            : switch (finding.kind()) {
              case Finding.Kind.YesNo yesNo -> Node.flag(random.nextBoolean());
              case Finding.Kind.Choice choice -> Node.text(pick(choice.options()));
              case Finding.Kind.Quantity q -> Node.number(between(q.least(), q.greatest()));
            };
    builder.answer(finding.id(), value, maybeDate(), origin());
  }

  private void score() {
    score(pick(knowledge.instruments().all()));
  }

  private void score(Instrument instrument) {
    ScoreEntry entry = new ScoreEntry(instrument, maybeDate(), origin(), builder);
    maybe(() -> entry.total(between(instrument.range().least(), instrument.range().greatest())));
    if (!instrument.bands().isEmpty()) {
      maybe(() -> entry.band(pick(instrument.bands()).label()));
    }
    for (Instrument.Item item : instrument.items()) {
      if (random.nextInt(8) > 0) {
        entry.item(item.number(), between(item.range().least(), item.range().greatest()));
      }
    }
    instrument
        .parts()
        .forEach(
            (id, part) ->
                maybe(
                    () -> entry.part(id, between(part.range().least(), part.range().greatest()))));
    entry.done();
  }

  private void measure() {
    Measure measure = pick(knowledge.measures().all());
    if (measure.isQualitative()) {
      builder.measure(measure, Answer.of(random.nextBoolean()), maybeDate(), origin());
      return;
    }
    Optional<String> unit =
        random.nextBoolean() || measure.units().isEmpty()
            ? Optional.empty()
            : Optional.of(pick(List.copyOf(new TreeSet<>(measure.units().keySet()))));
    builder.measure(
        measure, between(measure.least(), measure.greatest()), unit, maybeDate(), origin());
  }

  private void entry() {
    Entry.Kind kind = pick(Entry.Kind.values());
    Origin origin = origin();
    Optional<String> status =
        random.nextInt(3) == 0
            ? Optional.empty()
            : Optional.of(
                origin.kind() == Origin.Kind.STATED && random.nextInt(4) == 0
                    ? pick("cancelled", "not-done", "not-taken", "entered-in-error")
                    : pick(STATUSES));
    List<Code> codes = new ArrayList<>();
    times(2, () -> codes.add(Code.of(pick(SYSTEMS), "c" + random.nextInt(9), pick("", "label"))));
    builder.entry(
        new Entry(
            kind,
            codes,
            pick("", "words", "more words"),
            status,
            maybeDate(),
            origin,
            Optional.of(prescription())));
  }

  private Prescription prescription() {
    Prescription.Source source = pick(Prescription.Source.values());
    List<Dosage> dosages = new ArrayList<>();
    if (source != Prescription.Source.ADMINISTRATION) {
      times(2, () -> dosages.add(dosage()));
    }
    Optional<String> intent =
        source == Prescription.Source.ORDER && random.nextInt(3) > 0
            ? Optional.of(pick("order", "proposal", "plan", "odd intent"))
            : Optional.empty();
    return new Prescription(source, intent, maybeDate(), dosages);
  }

  private Dosage dosage() {
    return new Dosage(
        maybeQuantity(),
        random.nextBoolean()
            ? Optional.of(
                new Dosage.Rhythm(
                    BigDecimal.valueOf(1 + random.nextInt(6)),
                    BigDecimal.valueOf(pick(1, 4, 24, 36, 72, 168))))
            : Optional.empty(),
        maybeQuantity(),
        random.nextBoolean(),
        random.nextBoolean() ? Optional.of(pick("oral", "by mouth")) : Optional.empty(),
        pick("", "with food", "one in the morning"));
  }

  private Optional<Dosage.Quantity> maybeQuantity() {
    return maybeNumber(0, 20)
        .map(value -> new Dosage.Quantity(value, pick("", "mg", "tablet", "mL")));
  }

  private Node document(int depth) {
    return switch (random.nextInt(depth > 4 ? 4 : 6)) {
      case 0 -> Node.text(text());
      case 1 -> Node.number(between(new BigDecimal("-100"), new BigDecimal("100")));
      case 2 -> Node.flag(random.nextBoolean());
      case 3 -> new Node.Empty(Place.NOWHERE);
      case 4 -> {
        List<Node> items = new ArrayList<>();
        times(4, () -> items.add(document(depth + 1)));
        yield Node.many(items);
      }
      default -> {
        Map<String, Node> fields = new LinkedHashMap<>();
        times(4, () -> fields.put(pick("nrs", "odi", "a b", "*", "\\", ""), document(depth + 1)));
        yield Node.group(fields);
      }
    };
  }

  private Origin origin() {
    return random.nextBoolean()
        ? new Origin(Origin.Kind.STATED, "somewhere." + random.nextInt(9))
        : new Origin(Origin.Kind.RESOURCE, "Observation/" + random.nextInt(9));
  }

  private BigDecimal between(BigDecimal least, BigDecimal greatest) {
    int scale = random.nextInt(3);
    BigDecimal share = BigDecimal.valueOf(random.nextInt(101)).movePointLeft(2);
    return greatest.subtract(least).multiply(share).add(least).setScale(scale, RoundingMode.DOWN);
  }

  private Optional<BigDecimal> maybeNumber(int least, int greatest) {
    return random.nextBoolean()
        ? Optional.of(between(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest)))
        : Optional.empty();
  }

  private Optional<PartialDate> maybeDate() {
    return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(date());
  }

  private PartialDate date() {
    return PartialDate.parse(pick(DATES)).orElseThrow();
  }

  private String text() {
    return pick(TEXTS);
  }

  private void maybe(Runnable what) {
    if (random.nextBoolean()) {
      what.run();
    }
  }

  private void times(int most, Runnable what) {
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      what.run();
    }
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
