package org.ambulo.app.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Confidence;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.knowledge.browsing.EntryParts;
import org.ambulo.knowledge.browsing.KnowledgeIndex;
import org.ambulo.knowledge.browsing.Shelf;
import org.ambulo.knowledge.reading.Content;
import org.ambulo.web.pages.Frame;
import org.ambulo.web.pages.knowledge.KnowledgeEntryPage;
import org.ambulo.web.pages.knowledge.KnowledgePage;

/** Makes pages of the knowledge base's own files. Safe for several threads. */
final class KnowledgeSheets {

  private static final int MOST_FOUND = 100;
  private static final int MOST_USES = 60;
  private static final String MORE = "More";
  private static final SequencedMap<String, List<String>> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put(
        "Causes and findings",
        List.of(
            "diagnoses",
            "findings",
            "inference",
            "mechanism",
            "classification",
            "problems",
            "measures",
            "performance-tests"));
    ROOMS.put("Danger", List.of("red-flags", "triage", "imaging", "yellow-flags", "watch-list"));
    ROOMS.put(
        "Medicines",
        List.of(
            "medicines",
            "medicine-classes",
            "medicine-indications",
            "medicine-limits",
            "interactions",
            "medicine-alerts",
            "opioid-taper",
            "dependency-risk"));
    ROOMS.put("Procedures", List.of("procedures", "needle-safety", "prior-authorisation"));
    ROOMS.put(
        "Exercise and daily life",
        List.of(
            "exercises",
            "rehabilitation",
            "rehabilitation-conditions",
            "manual-therapy",
            "modalities",
            "positions",
            "devices",
            "education",
            "lifestyle"));
    ROOMS.put("Relief and windows", List.of("relief", "pain-observations", "scheduling"));
    ROOMS.put(
        "Course and outcome",
        List.of(
            "instruments", "outcomes", "goals", "care", "course-of-care", "coordination", "plan"));
    ROOMS.put("Sources", List.of("sources"));
  }

  private final KnowledgeBase knowledge;
  private final KnowledgeIndex index;
  private final Shelf shelf;

  KnowledgeSheets(Content content, KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    index = new KnowledgeIndex(content, knowledge);
    shelf = new Shelf(content, index);
  }

  /** The kinds, each with its number of entries. */
  KnowledgePage kinds(Frame frame) {
    List<KnowledgePage.Room> rooms = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(shelf.kinds());
    ROOMS.forEach(
        (title, kinds) -> {
          rooms.add(room(title, kinds.stream().filter(left::contains).toList()));
          kinds.forEach(left::remove);
        });
    if (!left.isEmpty()) {
      rooms.add(room(MORE, List.copyOf(left)));
    }
    return new KnowledgePage(frame, "Knowledge", "", rooms, List.of(), "");
  }

  private KnowledgePage.Room room(String title, List<String> kinds) {
    return new KnowledgePage.Room(title, kinds.stream().map(this::kind).toList());
  }

  private KnowledgePage.Kind kind(String kind) {
    return new KnowledgePage.Kind("/knowledge/" + kind, title(kind), shelf.of(kind).size());
  }

  private static String title(String kind) {
    String words = kind.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The entries of a kind; nothing where there is no such kind. */
  Optional<KnowledgePage> kind(Frame frame, String kind) {
    List<Shelf.Entry> entries = shelf.of(kind);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new KnowledgePage(
                frame,
                title(kind),
                "",
                List.of(),
                entries.stream().map(KnowledgeSheets::line).toList(),
                entries.size() + " entries."));
  }

  /** What was found. */
  KnowledgePage search(Frame frame, String words) {
    List<Shelf.Entry> found = shelf.search(words, MOST_FOUND);
    String said =
        switch (found.size()) {
          case 0 -> "Nothing holds all of these words. Try one word, or a part of it.";
          case MOST_FOUND -> "The first " + MOST_FOUND + " are shown; another word finds fewer.";
          default -> found.size() + " found.";
        };
    return new KnowledgePage(
        frame,
        "Knowledge",
        words,
        List.of(),
        found.stream().map(KnowledgeSheets::line).toList(),
        said);
  }

  private static KnowledgePage.Line line(Shelf.Entry entry) {
    String confidence =
        entry.found().entry() instanceof Node.Group group
            ? group.get("conf").map(Node::verbatim).map(KnowledgeSheets::confidence).orElse("")
            : "";
    return new KnowledgePage.Line(
        path(entry), entry.id(), entry.name(), title(entry.kind()), confidence);
  }

  private static String path(Shelf.Entry entry) {
    String id = URLEncoder.encode(entry.id(), StandardCharsets.UTF_8).replace("+", "%20");
    return "/knowledge/" + entry.kind() + "/" + id;
  }

  private static String confidence(String letter) {
    return Arrays.stream(Confidence.values())
        .filter(one -> one.name().equals(letter))
        .findFirst()
        .map(Confidence::words)
        .orElse("");
  }

  /** One entry; nothing where there is none. */
  Optional<KnowledgeEntryPage> entry(Frame frame, String kind, String id) {
    return shelf.find(kind, id).map(entry -> page(frame, entry));
  }

  private KnowledgeEntryPage page(Frame frame, Shelf.Entry entry) {
    EntryParts parts = EntryParts.of(entry.found().entry());
    return new KnowledgeEntryPage(
        frame,
        entry.name(),
        entry.id(),
        kind(entry.kind()),
        parts.words().stream()
            .map(one -> new KnowledgeEntryPage.Said(one.field(), one.text()))
            .toList(),
        parts.numbers().stream()
            .map(
                one ->
                    new KnowledgeEntryPage.Amount(
                        one.place(),
                        one.value(),
                        one.unit(),
                        confidence(one.confidence()),
                        String.join(", ", one.sources())))
            .toList(),
        KnowledgeIndex.cited(entry.found()).stream().map(this::source).toList(),
        parts.cases().stream()
            .map(one -> new KnowledgeEntryPage.Case(one.title(), one.given(), one.then()))
            .toList(),
        shelf.users(entry).stream().limit(MOST_USES).map(KnowledgeSheets::line).toList(),
        index.shown(entry.found()));
  }

  private KnowledgeEntryPage.Source source(String id) {
    return knowledge
        .sources()
        .find(id)
        .map(
            one ->
                new KnowledgeEntryPage.Source(
                    id, one.cite(), one.url().orElse(""), one.confidence().words()))
        .orElseGet(() -> new KnowledgeEntryPage.Source(id, "not listed", "", ""));
  }
}
