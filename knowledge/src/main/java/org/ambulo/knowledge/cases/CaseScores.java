package org.ambulo.knowledge.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Instrument;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.record.DataProblem.Kind;
import org.ambulo.core.record.Nearest;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.PartialDate;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.core.record.ScoreEntry;

/**
 * Reads an entry of {@code instruments}: a total, a band, a group of date, score, band, parts and
 * items, or a list of such groups.
 */
final class CaseScores {

  private final KnowledgeBase knowledge;
  private final RecordBuilder builder;

  CaseScores(KnowledgeBase knowledge, RecordBuilder builder) {
    this.knowledge = knowledge;
    this.builder = builder;
  }

  /** What an id of a case file means: the whole, a sub-scale or an item of an instrument. */
  private record Meaning(Instrument instrument, Optional<String> part, Optional<Integer> item) {}

  void read(String id, Node value, Origin origin) {
    Optional<Meaning> meaning = meaning(id);
    if (meaning.isEmpty()) {
      List<String> known = new ArrayList<>(knowledge.instruments().ids());
      known.addAll(knowledge.performanceTests().ids());
      builder.trouble(
          Kind.UNKNOWN_ID,
          id,
          origin,
          "no such instrument; 'ambulo knowledge instruments' lists them, and the nearest is "
              + Nearest.to(id, known));
      return;
    }
    read(meaning.get(), value, origin);
  }

  private Optional<Meaning> meaning(String id) {
    Optional<Instrument> direct = knowledge.instruments().find(id);
    if (direct.isPresent()) {
      return Optional.of(new Meaning(direct.get(), Optional.empty(), Optional.empty()));
    }
    for (Instrument instrument : knowledge.instruments().all()) {
      for (Instrument.Alias alias : instrument.aliases()) {
        if (alias.id().equals(id)) {
          return Optional.of(new Meaning(instrument, alias.part(), alias.item()));
        }
      }
    }
    return Optional.empty();
  }

  private void read(Meaning meaning, Node value, Origin origin) {
    switch (value) {
      case Node.Many many -> many.items().forEach(item -> read(meaning, item, origin));
      case Node.Group group -> {
        Optional<PartialDate> date = Dates.read(group, meaning.instrument().id(), builder);
        ScoreEntry entry = new ScoreEntry(meaning.instrument(), date, origin, builder);
        group.get("score").ifPresent(score -> scalar(meaning, score, entry, origin));
        group.get("band").ifPresent(band -> entry.band(band.verbatim()));
        group.get("parts").ifPresent(parts -> parts(parts, entry, origin));
        group.get("items").ifPresent(items -> items(items, entry, origin));
        entry.done();
      }
      default -> {
        ScoreEntry entry = new ScoreEntry(meaning.instrument(), Optional.empty(), origin, builder);
        scalar(meaning, value, entry, origin);
        entry.done();
      }
    }
  }

  private void scalar(Meaning meaning, Node value, ScoreEntry entry, Origin origin) {
    switch (value) {
      case Node.Figure figure -> {
        if (meaning.part().isPresent()) {
          entry.part(meaning.part().get(), figure.value());
        } else if (meaning.item().isPresent()) {
          entry.item(meaning.item().get(), figure.value());
        } else {
          entry.total(figure.value());
        }
      }
      case Node.Text text -> entry.band(text.value());
      case Node.Empty empty -> {}
      default -> wrong(meaning.instrument().id(), value, "a number, a band or a group", origin);
    }
  }

  private void parts(Node node, ScoreEntry entry, Origin origin) {
    if (node instanceof Node.Group group) {
      group.fields().forEach((id, value) -> number(value, origin, v -> entry.part(id, v.value())));
    } else {
      wrong("parts", node, "a group of sub-scales", origin);
    }
  }

  /** Items as a list in order, with nothing for a blank one, or as a group by number. */
  private void items(Node node, ScoreEntry entry, Origin origin) {
    switch (node) {
      case Node.Many many -> {
        for (int i = 0; i < many.items().size(); i++) {
          int number = i + 1;
          Node value = many.items().get(i);
          if (!(value instanceof Node.Empty)) {
            number(value, origin, v -> entry.item(number, v.value()));
          }
        }
      }
      case Node.Group group ->
          group.fields().forEach((key, value) -> item(key, value, entry, origin));
      default -> wrong("items", node, "a list or a group by number", origin);
    }
  }

  private void item(String key, Node value, ScoreEntry entry, Origin origin) {
    if (!key.matches("[0-9]{1,3}")) {
      builder.trouble(Kind.UNKNOWN_ID, "item " + key, origin, "items are named by their number");
    } else if (!(value instanceof Node.Empty)) {
      number(value, origin, v -> entry.item(Integer.parseInt(key), v.value()));
    }
  }

  private void number(Node value, Origin origin, Consumer<Node.Figure> take) {
    if (value instanceof Node.Figure figure) {
      take.accept(figure);
    } else {
      wrong("item", value, "a number", origin);
    }
  }

  private void wrong(String about, Node node, String wanted, Origin origin) {
    builder.trouble(Kind.WRONG_TYPE, about, origin, "is " + node.kind() + "; it takes " + wanted);
  }
}
