package org.ambulo.knowledge.browsing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ambulo.core.document.Node;
import org.ambulo.core.knowledge.Catalogue;
import org.ambulo.core.knowledge.KnowledgeBase;
import org.ambulo.core.knowledge.Source;
import org.ambulo.knowledge.cases.YamlText;
import org.ambulo.knowledge.reading.Content;

/** Finds and shows the entries of the content files. */
public final class KnowledgeIndex {

  private final KnowledgeBase knowledge;
  private final List<Found> entries = new ArrayList<>();

  /** An entry and the file it stands in. */
  public record Found(String id, String file, Node entry) {}

  public KnowledgeIndex(Content content, KnowledgeBase knowledge) {
    this.knowledge = knowledge;
    content.files().forEach((file, group) -> collect(file, group));
  }

  private void collect(String file, Node node) {
    switch (node) {
      case Node.Group group -> {
        group.get("id").ifPresent(id -> entries.add(new Found(id.words(), file, group)));
        if (file.equals("sources.yaml")
            && group.get("sources").orElse(group) instanceof Node.Group all) {
          all.fields().forEach((id, source) -> entries.add(new Found(id, file, source)));
        } else {
          group.fields().values().forEach(inner -> collect(file, inner));
        }
      }
      case Node.Many many -> many.items().forEach(item -> collect(file, item));
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  /** All ids and kinds, by the alphabet. */
  public Set<String> ids() {
    Set<String> ids = new TreeSet<>(kinds().keySet());
    entries.forEach(entry -> ids.add(entry.id()));
    return ids;
  }

  /** What has this id; several where files of different kinds use the same. */
  public List<Found> find(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).toList();
  }

  /** The entry as its file has it, then its sources in full. */
  public String shown(Found found) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(found.file()).append('\n').append(YamlText.of(found.entry()));
    Set<String> cited = cited(found);
    if (!cited.isEmpty()) {
      text.append("# sources\n");
      for (String id : cited) {
        Optional<Source> source = knowledge.sources().find(id);
        text.append("#   ")
            .append(id)
            .append(": ")
            .append(source.map(KnowledgeIndex::line).orElse("not in sources.yaml"))
            .append('\n');
      }
    }
    return text.append('\n').toString();
  }

  /** Ids of the sources that an entry names, in its order. */
  public static Set<String> cited(Found found) {
    Set<String> cited = new LinkedHashSet<>();
    cited(found.entry(), cited);
    return cited;
  }

  /** All entries, file by file. */
  public List<Found> entries() {
    return List.copyOf(entries);
  }

  private static String line(Source source) {
    return source.cite()
        + source.url().map(url -> " <" + url + ">").orElse("")
        + " ["
        + source.confidence().words()
        + "]";
  }

  private static void cited(Node node, Set<String> ids) {
    switch (node) {
      case Node.Group group ->
          group
              .fields()
              .forEach(
                  (key, value) -> {
                    if (key.equals("src")) {
                      texts(value).forEach(ids::add);
                    } else {
                      cited(value, ids);
                    }
                  });
      case Node.Many many -> many.items().forEach(item -> cited(item, ids));
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private static List<String> texts(Node node) {
    return switch (node) {
      case Node.Text text -> List.of(text.value());
      case Node.Many many -> many.items().stream().map(Node::words).toList();
      default -> List.of();
    };
  }

  /** By kind, the words of each entry by its id. */
  public Map<String, Map<String, String>> kinds() {
    Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
    kinds.put("findings", lines(knowledge.findings(), f -> f.id(), f -> f.question()));
    kinds.put("diagnoses", lines(knowledge.diagnoses(), d -> d.id(), d -> d.name()));
    kinds.put(
        "red-flags",
        lines(knowledge.redFlags(), f -> f.id(), f -> f.tier().code() + ": " + f.name()));
    Map<String, String> yellow = new LinkedHashMap<>();
    knowledge.psychosocial().flags().forEach(f -> yellow.put(f.id(), f.name()));
    kinds.put("yellow-flags", yellow);
    Map<String, String> imaging = new LinkedHashMap<>();
    knowledge.imaging().rules().forEach(r -> imaging.put(r.id(), r.text()));
    kinds.put("imaging", imaging);
    kinds.put("instruments", lines(knowledge.instruments(), i -> i.id(), i -> i.name()));
    kinds.put(
        "measures",
        lines(
            knowledge.measures(),
            m -> m.id(),
            m -> m.name() + m.unit().map(u -> " (" + u + ")").orElse("")));
    kinds.put("problems", lines(knowledge.problems(), p -> p.id(), p -> p.name()));
    kinds.put("medicines", lines(knowledge.medicines(), m -> m.id(), m -> m.name()));
    kinds.put("medicine-classes", lines(knowledge.medicineClasses(), c -> c.id(), c -> c.name()));
    kinds.put(
        "interactions",
        lines(knowledge.interactions(), i -> i.id(), i -> i.severity().code() + ": " + i.title()));
    kinds.put("procedures", lines(knowledge.procedures(), p -> p.id(), p -> p.name()));
    kinds.put(
        "reason-codes", lines(knowledge.needleSafety().reasonCodes(), c -> c.id(), c -> c.name()));
    kinds.put("goals", lines(knowledge.goals().templates(), g -> g.id(), g -> g.activity()));
    kinds.put(
        "positions",
        lines(
            knowledge.positions(),
            t -> t.id(),
            t -> String.join(", ", new TreeSet<>(t.about())) + ": " + t.situation()));
    kinds.put("relief", lines(knowledge.relief().strata(), s -> s.id(), s -> s.name()));
    Map<String, String> modifiers = new LinkedHashMap<>();
    knowledge.relief().modifiers().forEach(m -> modifiers.put(m.id(), m.name()));
    kinds.put("relief-modifiers", modifiers);
    kinds.put(
        "published-courses", lines(knowledge.relief().published(), c -> c.id(), c -> c.arm()));
    kinds.put("circumstances", lines(knowledge.circumstances(), c -> c.id(), c -> c.name()));
    kinds.put("care-numbers", lines(knowledge.careNumbers(), n -> n.id(), n -> n.name()));
    kinds.put("escalations", lines(knowledge.outcomes().escalations(), e -> e.id(), e -> e.name()));
    kinds.put("handovers", lines(knowledge.stages().handovers(), h -> h.id(), h -> h.name()));
    kinds.put(
        "groups", lines(knowledge.groups(), g -> g.id(), g -> "cap " + g.cap() + " " + g.note()));
    kinds.put("sources", lines(knowledge.sources(), s -> s.id(), s -> s.cite()));
    return kinds;
  }

  private static <T> Map<String, String> lines(
      Catalogue<T> catalogue, Function<T, String> id, Function<T, String> words) {
    Map<String, String> lines = new LinkedHashMap<>();
    catalogue.stream().forEach(entry -> lines.put(id.apply(entry), words.apply(entry)));
    return lines;
  }

  /** The entries of a kind, a line each; nothing when it is no kind. */
  public Optional<String> listing(String kind) {
    Optional<Map<String, String>> lines = Optional.ofNullable(kinds().get(kind));
    return lines.map(
        all -> {
          int widest = all.keySet().stream().mapToInt(String::length).max().orElse(0);
          StringBuilder text = new StringBuilder();
          all.forEach(
              (id, words) ->
                  text.append(id)
                      .append(" ".repeat(widest - id.length() + 2))
                      .append(words)
                      .append('\n'));
          return text.toString();
        });
  }

  /** How much of each kind there is. */
  public static String counts(KnowledgeBase knowledge) {
    return knowledge.diagnoses().size()
        + " diagnoses, "
        + knowledge.findings().size()
        + " findings, "
        + knowledge.groups().size()
        + " dependency groups, "
        + knowledge.redFlags().size()
        + " red flags, "
        + knowledge.psychosocial().flags().size()
        + " yellow flags, "
        + (knowledge.imaging().rules().size() + knowledge.imaging().otherTests().size())
        + " imaging rules, "
        + knowledge.instruments().size()
        + " instruments, "
        + knowledge.measures().size()
        + " measures, "
        + knowledge.problems().size()
        + " value sets, "
        + knowledge.medicines().size()
        + " medicines, "
        + knowledge.interactions().size()
        + " interactions, "
        + knowledge.rehabilitation().exercises().size()
        + " exercises, "
        + knowledge.rehabilitation().conditions().size()
        + " conditions that bar or caution, "
        + knowledge.outcomes().escalations().size()
        + " escalations, "
        + knowledge.stages().handovers().size()
        + " hand-overs, "
        + knowledge.relief().strata().size()
        + " strata of relief, "
        + knowledge.relief().modifiers().size()
        + " modifiers of a response, "
        + knowledge.relief().published().size()
        + " published courses, "
        + knowledge.sources().size()
        + " sources";
  }
}
