package org.ambulo.web.fhir;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Match;
import org.ambulo.clinic.archive.Page;
import org.ambulo.clinic.archive.Query;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.search.Indexer;
import org.ambulo.fhir.search.KeptType;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;

/**
 * Searches. A page after the first is found by the same search and an offset in its link; nothing
 * is held between the two.
 */
final class Searching {

  /** Resources that point at those found, added at most. */
  private static final int MOST_REVERSE = 2000;

  private final SearchParameters types;
  private final Settings settings;

  Searching(SearchParameters types, Settings settings) {
    this.types = types;
    this.settings = settings;
  }

  Answer answer(Reading reading, Ask ask, Visit visit, KeptType type) {
    Sight sight = visit.may(Interaction.SEARCH, type.name());
    Search search = SearchReading.of(types, settings, type, ask.query(), ask.base());
    Query query = search.query(sight);
    if (search.kind() == Search.Kind.COUNT) {
      visit.did(Deed.Act.SEARCH, Optional.empty(), Optional.empty(), said(search));
      return Answer.of(
          200, text(ask, search, OptionalLong.of(reading.count(query)), Page.More.NO).pieces());
    }
    Page page = reading.search(query);
    BundleText bundle = text(ask, search, total(reading, search, query, page), page.more());
    page.documents().forEach(document -> bundle.found(document, "match"));
    Set<Document> added = added(reading, visit, search, page.documents(), bundle);
    added.forEach(document -> bundle.found(document, "include"));
    note(visit, search, page.documents(), added);
    return Answer.of(200, bundle.pieces());
  }

  /** Those who match, whoever may see them; at most two. For what depends on there being one. */
  List<Document> matching(Reading reading, KeptType type, List<Given> given, String base) {
    Search search = SearchReading.of(types, settings, type, given, base);
    if (search.all().isEmpty()) {
      throw Refusal.precondition("A condition without a search would match everything.");
    }
    return reading
        .search(
            new Query(type.name(), search.all(), new Sight.Everybody(), List.of(), new Slice(0, 2)))
        .documents();
  }

  private static OptionalLong total(Reading reading, Search search, Query query, Page page) {
    if (search.total() == Search.Total.WANTED) {
      return OptionalLong.of(reading.count(query));
    }
    boolean known = page.more() == Page.More.NO && search.slice().offset() == 0;
    return known ? OptionalLong.of(page.documents().size()) : OptionalLong.empty();
  }

  private BundleText text(Ask ask, Search search, OptionalLong total, Page.More more) {
    String address = ask.base() + "/" + search.type().name() + "?";
    Slice slice = search.slice();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", address + Given.query(at(search, slice.offset())));
    if (more == Page.More.YES) {
      links.put("next", address + Given.query(at(search, slice.offset() + slice.count())));
    }
    if (slice.offset() > 0) {
      links.put(
          "previous",
          address + Given.query(at(search, Math.max(0, slice.offset() - slice.count()))));
    }
    String time = Stamped.time(settings.clock().instant());
    return new BundleText("searchset", ask.base(), time, total, links);
  }

  private static List<Given> at(Search search, int offset) {
    List<Given> all = new ArrayList<>(search.echoed());
    all.add(new Given("_count", String.valueOf(search.slice().count())));
    if (offset > 0) {
      all.add(new Given(SearchReading.OFFSET, String.valueOf(offset)));
    }
    return all;
  }

  /** What is found by the links of the page's resources, and what links to them. */
  private Set<Document> added(
      Reading reading, Visit visit, Search search, List<Document> page, BundleText bundle) {
    if (page.isEmpty() || (search.includes().isEmpty() && search.revIncludes().isEmpty())) {
      return new LinkedHashSet<>();
    }
    Map<Key, Document> added = new LinkedHashMap<>();
    Set<Key> targets = new LinkedHashSet<>();
    for (Search.Include include : search.includes()) {
      page.forEach(document -> targets.addAll(targets(document, include)));
    }
    Set<Key> found = page.stream().map(Document::key).collect(Collectors.toSet());
    targets.removeAll(found);
    for (Document document : reading.current(targets)) {
      boolean seen =
          visit
              .mayPerhaps(Interaction.READ, document.key().type())
              .filter(sight -> Visit.sees(reading, sight, document))
              .isPresent();
      if (seen) {
        added.put(document.key(), document);
      }
    }
    for (Search.Include include : search.revIncludes()) {
      Page pointing = pointing(reading, visit, include, found);
      pointing.documents().stream()
          .filter(document -> !found.contains(document.key()))
          .forEach(document -> added.put(document.key(), document));
      if (pointing.more() == Page.More.YES) {
        bundle.said(
            Outcomes.json(
                "warning",
                "incomplete",
                "Of _revinclude only the first "
                    + MOST_REVERSE
                    + " are here; ask with a smaller _count."));
      }
    }
    return new LinkedHashSet<>(added.values());
  }

  private static Collection<Key> targets(Document document, Search.Include include) {
    return document
        .json()
        .map(Stored::node)
        .map(node -> Indexer.links(node, include.parameter()))
        .orElse(List.of())
        .stream()
        .filter(key -> include.target().filter(target -> !target.equals(key.type())).isEmpty())
        .toList();
  }

  private static Page pointing(
      Reading reading, Visit visit, Search.Include include, Set<Key> found) {
    return visit
        .mayPerhaps(Interaction.SEARCH, include.source())
        .map(
            sight ->
                reading.search(
                    new Query(
                        include.source(),
                        List.of(
                            new Query.AnyOf(
                                found.stream()
                                    .<Match>map(
                                        key -> new Match.Link(include.parameter().name(), key))
                                    .toList())),
                        sight,
                        List.of(),
                        new Slice(0, MOST_REVERSE))))
        .orElseGet(() -> new Page(List.of(), Page.More.NO));
  }

  /** One deed for each patient of whom something was shown. */
  private static void note(
      Visit visit, Search search, List<Document> page, Collection<Document> added) {
    Set<Optional<String>> patients = new LinkedHashSet<>();
    page.forEach(document -> patients.add(document.owner().patient()));
    added.forEach(document -> patients.add(document.owner().patient()));
    if (patients.size() > 1) {
      patients.remove(Optional.<String>empty());
    }
    if (patients.isEmpty()) {
      patients.add(Optional.empty());
    }
    patients.forEach(
        patient -> visit.did(Deed.Act.SEARCH, Optional.empty(), patient, said(search)));
  }

  private static String said(Search search) {
    return search.type().name() + "?" + Given.query(search.echoed());
  }
}
