package org.ambulo.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Entry;
import org.ambulo.core.record.Known;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PatientRecord;
import org.ambulo.core.record.Reading;
import org.ambulo.core.record.Score;

/** A record without origins and places, to compare what two records say. */
public final class Bare {

  private static final Origin NO_MATTER = new Origin(Origin.Kind.STATED, "");

  private Bare() {}

  public static PatientRecord of(PatientRecord record) {
    return new PatientRecord(
        record.person(),
        record.asOf(),
        record.statedAsOf(),
        each(record.findings(), known -> new Known(known.answer(), known.date(), NO_MATTER)),
        each(record.scores(), scores -> scores.stream().map(Bare::score).toList()),
        each(record.measures(), readings -> readings.stream().map(Bare::reading).toList()),
        record.problems(),
        record.problemCodes(),
        record.circumstances(),
        record.careNumbers(),
        record.events(),
        record.entries().stream().map(Bare::entry).toList(),
        record.problemListComplete(),
        each(record.sections(), Bare::node),
        problems(record.dataProblems()));
  }

  private static <T> SequencedMap<String, T> each(Map<String, T> map, UnaryOperator<T> change) {
    SequencedMap<String, T> changed = new LinkedHashMap<>();
    map.forEach((key, value) -> changed.put(key, change.apply(value)));
    return changed;
  }

  private static Score score(Score score) {
    return new Score(
        score.instrument(),
        score.total(),
        score.band(),
        score.parts(),
        score.items(),
        score.date(),
        NO_MATTER);
  }

  private static Reading reading(Reading reading) {
    return new Reading(reading.answer(), reading.asWritten(), reading.date(), NO_MATTER);
  }

  private static Entry entry(Entry entry) {
    return new Entry(
        entry.kind(), entry.codes(), entry.text(), entry.status(), entry.date(), NO_MATTER);
  }

  private static List<DataProblem> problems(List<DataProblem> problems) {
    List<DataProblem> sorted = new ArrayList<>();
    problems.forEach(p -> sorted.add(new DataProblem(p.kind(), p.about(), "", p.message())));
    sorted.sort(Comparator.comparing(DataProblem::toString));
    return sorted;
  }

  /** The same document, without the places in it. */
  public static Node node(Node node) {
    return switch (node) {
      case Node.Group group -> Node.group(each(group.fields(), Bare::node));
      case Node.Many many -> Node.many(many.items().stream().map(Bare::node).toList());
      case Node.Text text -> Node.text(text.value());
      case Node.Figure figure -> Node.number(figure.value());
      case Node.Flag flag -> Node.flag(flag.value());
      case Node.Empty empty -> new Node.Empty(Place.NOWHERE);
    };
  }
}
