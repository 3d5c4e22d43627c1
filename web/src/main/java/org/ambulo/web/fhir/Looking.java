package org.ambulo.web.fhir;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.clinic.access.Interaction;
import org.ambulo.clinic.archive.Deed;
import org.ambulo.clinic.archive.Page;
import org.ambulo.clinic.archive.Past;
import org.ambulo.clinic.archive.Reading;
import org.ambulo.clinic.archive.Sight;
import org.ambulo.clinic.archive.Slice;
import org.ambulo.core.archive.Document;
import org.ambulo.core.archive.Key;
import org.ambulo.fhir.search.SearchParameters;
import org.ambulo.fhir.search.Stamped;

/** Reads of one resource, of the past, and of a whole record: the JSON that is kept, unparsed. */
final class Looking {

  private final SearchParameters types;
  private final Settings settings;

  Looking(SearchParameters types, Settings settings) {
    this.types = types;
    this.settings = settings;
  }

  /**
   * The newest version. One that is not in sight is refused as such, so that who may break the
   * glass knows that there is something behind it.
   */
  Answer read(Reading reading, Ask ask, Visit visit, Key key) {
    ask.only();
    Sight sight = visit.may(Interaction.READ, key.type());
    Document document = current(reading, key);
    Visit.check(reading, sight, document);
    if (document.removed()) {
      throw Refusal.gone("(" + key + ") was removed; its history is kept.");
    }
    visit.did(Deed.Act.READ, document, "");
    return unchanged(ask, document) ? Answer.of(304, document).without() : Answer.of(200, document);
  }

  Answer version(Reading reading, Ask ask, Visit visit, Key key, String version) {
    ask.only();
    Sight sight = visit.may(Interaction.READ, key.type());
    Document document =
        number(version)
            .flatMap(number -> reading.version(key, number))
            .orElseThrow(
                () -> Refusal.notFound("There is no version (" + version + ") of (" + key + ")."));
    Visit.check(reading, sight, document);
    if (document.removed()) {
      throw Refusal.gone("Version (" + version + ") of (" + key + ") is its removal.");
    }
    visit.did(Deed.Act.READ, document, "");
    return Answer.of(200, document);
  }

  static Document current(Reading reading, Key key) {
    return reading
        .current(key)
        .orElseThrow(() -> Refusal.notFound("There is no (" + key + ") here."));
  }

  static Optional<Long> number(String text) {
    try {
      return Optional.of(Long.parseLong(text)).filter(number -> number > 0);
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static boolean unchanged(Ask ask, Document document) {
    Optional<String> match = ask.header("if-none-match");
    if (match.isPresent()) {
      return Arrays.stream(match.get().split(",", -1))
          .map(String::strip)
          .anyMatch(tag -> tag.equals("*") || same(tag, document));
    }
    Instant written = document.at().truncatedTo(ChronoUnit.SECONDS);
    return ask.header("if-modified-since")
        .flatMap(HttpTime::of)
        .filter(since -> !written.isAfter(since))
        .isPresent();
  }

  private static boolean same(String tag, Document document) {
    String bare = tag.startsWith("W/") ? tag.substring(2) : tag;
    return bare.equals("\"" + document.version() + "\"");
  }

  /** History of one resource, of a type, or of all. */
  Answer history(Reading reading, Ask ask, Visit visit, Past.Of of) {
    ask.only("_since", "_count", SearchReading.OFFSET);
    Sight sight = visit.may(Interaction.HISTORY, type(of));
    if (of instanceof Past.OfOne(Key key)) {
      Visit.check(reading, sight, current(reading, key));
    }
    Slice slice = slice(ask, settings.usualPage());
    Optional<Instant> since = since(ask);
    Page page = reading.history(new Past(of, since, sight, slice));
    OptionalLong total =
        page.more() == Page.More.NO && slice.offset() == 0
            ? OptionalLong.of(page.documents().size())
            : OptionalLong.empty();
    BundleText bundle =
        new BundleText("history", ask.base(), written(), total, links(ask, slice, page.more()));
    page.documents().forEach(bundle::past);
    Set<String> patients = new TreeSet<>();
    page.documents().forEach(document -> document.owner().patient().ifPresent(patients::add));
    String said = String.join("/", ask.path());
    if (patients.isEmpty()) {
      visit.did(Deed.Act.HISTORY, Optional.empty(), Optional.empty(), said);
    }
    patients.forEach(patient -> visit.did(Deed.Act.HISTORY, key(of), Optional.of(patient), said));
    return Answer.of(200, bundle.pieces());
  }

  private static Optional<Key> key(Past.Of of) {
    return of instanceof Past.OfOne(Key key) ? Optional.of(key) : Optional.empty();
  }

  private static String type(Past.Of of) {
    return switch (of) {
      case Past.OfOne one -> one.key().type();
      case Past.OfType one -> one.type();
      case Past.OfAll all -> Door.ALL_TYPES;
    };
  }

  /** All of a patient's record. */
  Answer everything(Reading reading, Ask ask, Visit visit, String patient) {
    ask.only("_since", "_count", "_type", SearchReading.OFFSET);
    Sight sight = visit.may(Interaction.EVERYTHING, "Patient");
    Key key = new Key("Patient", patient);
    Document person = current(reading, key);
    Visit.check(reading, sight, person);
    if (person.removed()) {
      throw Refusal.gone("(" + key + ") was removed; its history is kept.");
    }
    Optional<Instant> since = since(ask);
    Set<String> wanted = types(ask.one("_type"), types);
    List<Document> record =
        reading.recordOf(patient).stream()
            .filter(document -> !document.removed())
            .filter(document -> wanted.isEmpty() || wanted.contains(document.key().type()))
            .filter(document -> since.filter(document.at()::isBefore).isEmpty())
            .filter(document -> granted(reading, visit, document))
            .toList();
    Slice slice = slice(ask, Integer.MAX_VALUE);
    int from = Math.min(slice.offset(), record.size());
    int until = (int) Math.min((long) from + slice.count(), record.size());
    Page.More more = until < record.size() ? Page.More.YES : Page.More.NO;
    BundleText bundle =
        new BundleText(
            "searchset",
            ask.base(),
            written(),
            OptionalLong.of(record.size()),
            links(ask, slice, more));
    record.subList(from, until).forEach(document -> bundle.found(document, "match"));
    visit.did(Deed.Act.READ, Optional.of(key), Optional.of(patient), "$everything");
    return Answer.of(200, bundle.pieces());
  }

  private static boolean granted(Reading reading, Visit visit, Document document) {
    return visit
        .mayPerhaps(Interaction.READ, document.key().type())
        .filter(sight -> !(sight instanceof Sight.Messages) || Visit.sees(reading, sight, document))
        .isPresent();
  }

  static Set<String> types(Optional<String> given, SearchParameters types) {
    Set<String> wanted = new TreeSet<>();
    for (String type : given.map(text -> List.of(text.split(",", -1))).orElse(List.of())) {
      if (types.type(type).isEmpty()) {
        throw Refusal.unsupported("_type (" + type + ") is no type that is kept here.");
      }
      wanted.add(type);
    }
    return wanted;
  }

  static Optional<Instant> since(Ask ask) {
    return ask.one("_since")
        .map(text -> SearchValues.date("_since", text.replace(' ', '+')).from());
  }

  private Slice slice(Ask ask, int usual) {
    int count = ask.one("_count").map(text -> count("_count", text)).orElse(usual);
    int most = usual == Integer.MAX_VALUE ? usual : settings.longestPage();
    int offset =
        ask.one(SearchReading.OFFSET).map(text -> count(SearchReading.OFFSET, text)).orElse(0);
    return new Slice(offset, Math.min(count, most));
  }

  private static int count(String name, String text) {
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException none) {
      // said below
    }
    throw Refusal.invalid("(" + text + ") for " + name + " is no number from 0 up.");
  }

  private static Map<String, String> links(Ask ask, Slice slice, Page.More more) {
    String address = ask.base() + "/" + String.join("/", ask.path());
    List<Given> rest =
        ask.query().stream().filter(g -> !g.name().equals(SearchReading.OFFSET)).toList();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", address(address, ask.query()));
    if (more == Page.More.YES) {
      String next = String.valueOf((long) slice.offset() + slice.count());
      List<Given> all = new ArrayList<>(rest);
      all.add(new Given(SearchReading.OFFSET, next));
      links.put("next", address(address, all));
    }
    return links;
  }

  private static String address(String address, List<Given> query) {
    return query.isEmpty() ? address : address + "?" + Given.query(query);
  }

  private String written() {
    return Stamped.time(settings.clock().instant());
  }
}
