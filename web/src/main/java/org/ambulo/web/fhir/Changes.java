package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Archive;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Writing;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.KeptType;

/**
 * Writes that happen all or not at all. There is one writer at a time, so everything that can be
 * made ready before its turn is: conditions are looked up, references put in, resources printed and
 * indexed. In its turn the conditions are looked up again, and if something else was written
 * meanwhile that changes what they find, all is made ready anew.
 */
final class Changes {

  private final Archive archive;
  private final Searching searching;
  private final Indexer indexer;
  private final Function<String, KeptType> types;

  Changes(Archive archive, Searching searching, Indexer indexer, Function<String, KeptType> types) {
    this.archive = archive;
    this.searching = searching;
    this.indexer = indexer;
    this.types = types;
  }

  /**
   * The answers, in the order of the changes, and then what else is looked up in the same state.
   */
  List<Answer> done(
      List<Change> changes,
      Map<String, Key> placed,
      Visit visit,
      Function<? super Reading, List<Answer>> then) {
    String base = changes.isEmpty() ? "" : changes.getFirst().ask().base();
    Set<String> conditions = conditions(changes, base);
    Conditions before =
        conditions.isEmpty()
            ? new Conditions(0, Map.of())
            : archive.read(reading -> found(reading, conditions, base, visit));
    Ready ready = ready(changes, placed, before.found(), base);
    return archive.write(
        writing -> {
          visit.takeDeeds();
          Map<String, Optional<Key>> found = again(writing, before, conditions, base, visit);
          Ready now = found.equals(before.found()) ? ready : ready(changes, placed, found, base);
          writing.expect(now.prepared().values().stream().map(Prepared::key).toList());
          List<Answer> answers = new ArrayList<>(run(writing, changes, now, visit));
          answers.addAll(then.apply(writing));
          visit.takeDeeds().forEach(writing::record);
          return answers;
        });
  }

  /**
   * What the conditions found.
   *
   * @param at the last write that was there then
   */
  private record Conditions(long at, Map<String, Optional<Key>> found) {}

  /** Where nothing was written since, they find the same. */
  private Map<String, Optional<Key>> again(
      Writing writing, Conditions before, Set<String> conditions, String base, Visit visit) {
    return conditions.isEmpty() || writing.lastWrite() == before.at()
        ? before.found()
        : found(writing, conditions, base, visit).found();
  }

  /**
   * What is to be kept.
   *
   * @param instead by the number of the change: what is there already, so that nothing is made
   */
  private record Ready(Map<Integer, Prepared> prepared, Map<Integer, Key> instead) {}

  private static Set<String> conditions(List<Change> changes, String base) {
    Set<String> conditions = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.Create create -> {
          References.conditions(create.resource(), base, conditions);
          create.condition().ifPresent(conditions::add);
        }
        case Change.Update update -> References.conditions(update.resource(), base, conditions);
        case Change.Remove remove -> {}
      }
    }
    return conditions;
  }

  /** What is found must be in sight: nobody learns of others by a condition. */
  private Conditions found(Reading reading, Set<String> conditions, String base, Visit visit) {
    Map<String, Optional<Key>> found = new HashMap<>();
    for (String condition : conditions) {
      int mark = condition.indexOf('?');
      KeptType type = types.apply(condition.substring(0, mark));
      Sight sight = visit.may(Interaction.SEARCH, type.name());
      List<Document> documents =
          searching.matching(reading, type, Given.all(condition.substring(mark + 1)), base);
      documents.forEach(document -> Visit.check(reading, sight, document));
      if (documents.size() > 1) {
        throw Refusal.precondition(
            "The condition (" + condition + ") finds more than one; make it narrower.");
      }
      found.put(condition, documents.stream().findFirst().map(Document::key));
    }
    return new Conditions(reading.lastWrite(), found);
  }

  private Ready ready(
      List<Change> changes,
      Map<String, Key> placed,
      Map<String, Optional<Key>> found,
      String base) {
    Map<Integer, Key> instead = new HashMap<>();
    Map<Key, Key> moved = new HashMap<>();
    Map<String, Key> made = new HashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof Change.Create create && create.condition().isPresent()) {
        String condition = create.condition().get();
        Key there =
            found
                .getOrDefault(condition, Optional.empty())
                .orElseGet(() -> made.computeIfAbsent(condition, c -> create.key()));
        if (!there.equals(create.key())) {
          instead.put(i, there);
          moved.put(create.key(), there);
        }
      }
    }
    Map<String, Key> addresses = new LinkedHashMap<>();
    placed.forEach((address, key) -> addresses.put(address, moved.getOrDefault(key, key)));
    References references = new References(base, addresses, found);
    Map<Integer, Prepared> prepared = new HashMap<>();
    for (int i = 0; i < changes.size(); i++) {
      if (!instead.containsKey(i)) {
        int number = i;
        prepared(changes.get(i), references).ifPresent(one -> prepared.put(number, one));
      }
    }
    return new Ready(prepared, instead);
  }

  private Optional<Prepared> prepared(Change change, References references) {
    return switch (change) {
      case Change.Create create ->
          Optional.of(Prepared.of(indexer, create.key(), references.in(create.resource())));
      case Change.Update update ->
          Optional.of(Prepared.of(indexer, update.key(), references.in(update.resource())));
      case Change.Remove remove -> Optional.empty();
    };
  }

  private static List<Answer> run(Writing writing, List<Change> changes, Ready ready, Visit visit) {
    List<Answer> answers = new ArrayList<>(Collections.nCopies(changes.size(), Answer.empty(200)));
    IntStream.range(0, changes.size())
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> changes.get(i).turn()))
        .forEach(i -> answers.set(i, run(writing, changes.get(i), i, ready, visit)));
    return answers;
  }

  private static Answer run(Writing writing, Change change, int number, Ready ready, Visit visit) {
    Ask ask = change.ask();
    Key instead = ready.instead().get(number);
    if (instead != null) {
      return Changing.found(writing, ask, visit, Looking.current(writing, instead));
    }
    if (change instanceof Change.Remove remove) {
      return Changing.remove(writing, ask, visit, remove.key());
    }
    Prepared prepared = ready.prepared().get(number);
    if (prepared == null) {
      throw new IllegalStateException("change (" + number + ") is not ready");
    }
    return change instanceof Change.Create
        ? Changing.create(writing, ask, visit, prepared)
        : Changing.update(writing, ask, visit, prepared);
  }
}
