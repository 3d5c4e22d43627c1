package org.ambulo.knowledge.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.CodeSystem;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Measure;
import org.ambulo.core.logic.Answer;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Person;
import org.ambulo.core.record.Reading;
import org.ambulo.core.record.Score;
import org.ambulo.core.record.Scorer;

/** Writes a record as a case that reads back as the same record; what was derived is left out. */
public final class CaseWriter {

  private static final Set<String> FIRST = Set.of("title", "story");

  private final KnowledgeBase knowledge;

  public CaseWriter(KnowledgeBase knowledge) {
    this.knowledge = knowledge;
  }

  public Node.Group write(PatientRecord record) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    fields.put("id", Node.text(record.person().id()));
    FIRST.stream()
        .sorted(Comparator.reverseOrder())
        .forEach(
            key -> {
              Node node = record.sections().get(key);
              if (node != null) {
                fields.put(key, node);
              }
            });
    record.statedAsOf().ifPresent(day -> fields.put("asOf", Node.text(day.toString())));
    put(fields, "patient", person(record.person()));
    put(fields, "findings", findings(record));
    put(fields, "instruments", instruments(record));
    put(fields, "labs", measures(record, Measure.Kind.LAB));
    put(fields, "vitals", measures(record, Measure.Kind.VITAL));
    put(fields, "measures", measures(record, Measure.Kind.CARE));
    entries(record, fields);
    if (!record.events().isEmpty()) {
      fields.put("events", Node.many(record.events().stream().sorted().map(Node::text).toList()));
    }
    record.sections().forEach(fields::putIfAbsent);
    return Node.group(fields);
  }

  private static void put(Map<String, Node> fields, String key, Map<String, Node> inner) {
    if (!inner.isEmpty()) {
      fields.put(key, Node.group(inner));
    }
  }

  private static Map<String, Node> person(Person person) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    person.name().ifPresent(name -> fields.put("name", Node.text(name)));
    person.age().ifPresent(age -> fields.put("age", Node.number(age)));
    switch (person.sex()) {
      case FEMALE -> fields.put("sex", Node.text("f"));
      case MALE -> fields.put("sex", Node.text("m"));
      case UNKNOWN -> {}
    }
    person.birthDate().ifPresent(date -> fields.put("birth_date", Node.text(date.text())));
    person.pregnancyWeeks().ifPresent(n -> fields.put("pregnancy_weeks", Node.number(n)));
    person.weightKg().ifPresent(n -> fields.put("weight_kg", Node.number(n)));
    return fields;
  }

  private static Map<String, Node> findings(PatientRecord record) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    record
        .findings()
        .forEach(
            (id, known) -> {
              if (known.origin().isSaid()) {
                fields.put(id, answer(known.answer()));
              }
            });
    return fields;
  }

  private static Node answer(Answer answer) {
    return switch (answer) {
      case Answer.Plain plain ->
          switch (plain) {
            case YES -> Node.flag(true);
            case NO -> Node.flag(false);
            case UNKNOWN -> Node.text("unknown");
          };
      case Answer.Amount amount -> Node.number(amount.value());
      case Answer.AtLeast bound -> Node.text("unknown");
      case Answer.Option option -> Node.text(option.value());
    };
  }

  private Map<String, Node> instruments(PatientRecord record) {
    LinkedHashMap<String, List<Node>> series = new LinkedHashMap<>();
    record
        .scores()
        .forEach(
            (id, scores) ->
                scores.stream()
                    .filter(score -> score.origin().isSaid())
                    .forEach(score -> score(knowledge.instruments().get(id), score, series)));
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    series.forEach(
        (id, nodes) -> fields.put(id, nodes.size() == 1 ? nodes.getFirst() : Node.many(nodes)));
    fields.putAll(measures(record, Measure.Kind.TEST));
    return fields;
  }

  /** One filling-in: a plain number or band where that says it all, else a group. */
  private void score(Instrument instrument, Score score, Map<String, List<Node>> series) {
    Score given = stated(instrument, score);
    if (given.date().isEmpty()
        && given.items().isEmpty()
        && given.parts().isEmpty()
        && given.band().isEmpty() != given.total().isEmpty()) {
      Node plain =
          given.total().map(Node::number).or(() -> given.band().map(Node::text)).orElseThrow();
      series.computeIfAbsent(name(instrument, score), id -> new ArrayList<>()).add(plain);
      return;
    }
    if (given.date().isEmpty() && aliased(instrument, given, series)) {
      return;
    }
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    given.date().ifPresent(date -> fields.put("date", Node.text(date.text())));
    given.total().ifPresent(total -> fields.put("score", Node.number(total)));
    given.band().ifPresent(band -> fields.put("band", Node.text(band)));
    put(fields, "parts", numbers(given.parts()));
    LinkedHashMap<String, Node> items = new LinkedHashMap<>();
    given.items().forEach((n, value) -> items.put(String.valueOf(n), Node.number(value)));
    if (items.size() == instrument.items().size()) {
      fields.put("items", Node.many(List.copyOf(items.values())));
    } else {
      put(fields, "items", items);
    }
    series
        .computeIfAbsent(name(instrument, score), id -> new ArrayList<>())
        .add(Node.group(fields));
  }

  /** Sub-scales and single items under the ids that case files have for them. */
  private static boolean aliased(
      Instrument instrument, Score given, Map<String, List<Node>> series) {
    LinkedHashMap<String, Node> named = new LinkedHashMap<>();
    for (Instrument.Alias alias : instrument.aliases()) {
      alias
          .part()
          .flatMap(part -> Optional.ofNullable(given.parts().get(part)))
          .or(() -> alias.item().flatMap(item -> Optional.ofNullable(given.items().get(item))))
          .ifPresent(value -> named.put(alias.id(), Node.number(value)));
    }
    boolean all = named.size() == given.parts().size() + given.items().size();
    if (all && !named.isEmpty() && given.band().isEmpty()) {
      given
          .total()
          .ifPresent(
              total ->
                  series
                      .computeIfAbsent(instrument.id(), id -> new ArrayList<>())
                      .add(Node.number(total)));
      named.forEach((id, node) -> series.computeIfAbsent(id, i -> new ArrayList<>()).add(node));
      return true;
    }
    return false;
  }

  private static Map<String, Node> numbers(Map<String, BigDecimal> values) {
    LinkedHashMap<String, Node> numbers = new LinkedHashMap<>();
    new TreeMap<>(values).forEach((key, value) -> numbers.put(key, Node.number(value)));
    return numbers;
  }

  /** The score without what follows from the rest of it. */
  private static Score stated(Instrument instrument, Score score) {
    Optional<BigDecimal> computed = Scorer.total(instrument, score.items());
    Map<String, BigDecimal> parts = new LinkedHashMap<>(score.parts());
    Scorer.parts(instrument, score.items()).keySet().forEach(parts::remove);
    Optional<String> band = Scorer.band(instrument, score.total(), score.parts());
    return new Score(
        score.instrument(),
        computed.isPresent() && computed.equals(score.total()) ? Optional.empty() : score.total(),
        band.equals(score.band()) ? Optional.empty() : score.band(),
        parts,
        score.items(),
        score.date(),
        score.origin());
  }

  /** The id under which it was stated, where that is one of the instrument's own. */
  private static String name(Instrument instrument, Score score) {
    String where = score.origin().where();
    String last = where.substring(where.lastIndexOf('.') + 1);
    boolean whole =
        instrument.aliases().stream()
            .anyMatch(a -> a.id().equals(last) && a.part().isEmpty() && a.item().isEmpty());
    return whole ? last : instrument.id();
  }

  private Map<String, Node> measures(PatientRecord record, Measure.Kind kind) {
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    record
        .measures()
        .forEach(
            (id, readings) -> {
              Measure measure = knowledge.measures().get(id);
              List<Node> nodes =
                  readings.stream()
                      .filter(reading -> reading.origin().isSaid())
                      .map(CaseWriter::reading)
                      .toList();
              if (measure.kind() == kind && !nodes.isEmpty()) {
                fields.put(
                    name(measure, readings),
                    nodes.size() == 1 ? nodes.getFirst() : Node.many(nodes));
              }
            });
    return fields;
  }

  private static String name(Measure measure, List<Reading> readings) {
    String where = readings.getFirst().origin().where();
    String last = where.substring(where.lastIndexOf('.') + 1);
    return measure.aliases().contains(last) ? last : measure.id();
  }

  private static Node reading(Reading reading) {
    Optional<PartialDate> date = reading.date();
    if (date.isEmpty()) {
      return answer(reading.answer());
    }
    LinkedHashMap<String, Node> fields = new LinkedHashMap<>();
    fields.put("date", Node.text(date.get().text()));
    fields.put("value", answer(reading.answer()));
    return Node.group(fields);
  }

  private static void entries(PatientRecord record, Map<String, Node> fields) {
    List<Node> conditions = new ArrayList<>();
    List<Node> chart = new ArrayList<>();
    for (Entry entry : record.entries()) {
      if (entry.kind() == Entry.Kind.PROBLEM) {
        conditions.add(
            isPlainCode(entry)
                ? Node.text(entry.codes().getFirst().code())
                : Charts.write(entry, false));
      } else {
        chart.add(Charts.write(entry, true));
      }
    }
    if (!conditions.isEmpty() && record.problemListComplete()) {
      fields.put("conditions", Node.many(conditions));
    } else if (record.problemListComplete()) {
      fields.put("conditions", Node.many(List.of()));
    } else {
      record.entries().stream()
          .filter(entry -> entry.kind() == Entry.Kind.PROBLEM)
          .map(entry -> Charts.write(entry, true))
          .forEach(chart::add);
    }
    if (!chart.isEmpty()) {
      fields.put("chart", Node.many(chart));
    }
  }

  private static boolean isPlainCode(Entry entry) {
    return entry.codes().size() == 1
        && entry.codes().getFirst().system() == CodeSystem.ICD10CM
        && entry.text().equals(entry.codes().getFirst().code())
        && entry.status().isEmpty()
        && entry.date().isEmpty();
  }
}
