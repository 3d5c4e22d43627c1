package org.ambulo.knowledge.browsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.ambulo.core.document.Node;
import org.ambulo.knowledge.browsing.KnowledgeIndex.Found;
import org.ambulo.knowledge.reading.Content;

/**
 * All entries of the content by kind, the kind being the file or folder they stand in. A part of a
 * file without entries of its own is an entry by the name of the part, so that nothing is left out.
 */
public final class Shelf {

  private static final List<String> NAMES =
      List.of(
          "name", "q", "title", "text", "activity", "situation", "arm", "cite", "about", "note");

  private final SequencedMap<String, SequencedMap<String, Entry>> kinds = new TreeMap<>();
  private final Map<String, Set<Entry>> users = new HashMap<>();

  /**
   * An entry.
   *
   * @param name in words; the id where it has none
   */
  public record Entry(String kind, String id, String name, Found found) {}

  public Shelf(Content content, KnowledgeIndex index) {
    index.entries().forEach(this::add);
    content.files().forEach(this::parts);
    kinds.values().stream()
        .flatMap(entries -> entries.values().stream())
        .forEach(entry -> use(entry, entry.found().entry()));
  }

  private void add(Found found) {
    String kind = kind(found.file());
    kinds
        .computeIfAbsent(kind, one -> new LinkedHashMap<>())
        .putIfAbsent(found.id(), new Entry(kind, found.id(), name(found), found));
  }

  private void parts(String file, Node.Group group) {
    if (group.has("id") || file.equals("sources.yaml")) {
      return;
    }
    group
        .fields()
        .forEach(
            (key, part) -> {
              if (!NodeText.hasId(part) && !key.equals("conf") && !key.equals("src")) {
                add(new Found(key, file, part));
              }
            });
  }

  private static String kind(String file) {
    return file.replaceFirst("/.*$", "").replaceFirst("\\.yaml$", "");
  }

  private static String name(Found found) {
    Optional<String> name =
        found.entry() instanceof Node.Group group
            ? NAMES.stream()
                .flatMap(key -> group.get(key).stream())
                .filter(Node.Text.class::isInstance)
                .findFirst()
                .map(Node::verbatim)
            : Optional.empty();
    return name.orElse(found.id().replace('_', ' '));
  }

  private void use(Entry entry, Node node) {
    switch (node) {
      case Node.Group group ->
          group
              .fields()
              .forEach(
                  (key, inner) -> {
                    used(key, entry);
                    use(entry, inner);
                  });
      case Node.Many many -> many.items().forEach(item -> use(entry, item));
      case Node.Text text -> used(text.value(), entry);
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private void used(String id, Entry by) {
    if (!id.equals(by.id()) && !id.contains(" ")) {
      users.computeIfAbsent(id, one -> new LinkedHashSet<>()).add(by);
    }
  }

  /** The kinds, by the alphabet. */
  public Collection<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  /** The entries of a kind, in the order of its files; none where there is no such kind. */
  public List<Entry> of(String kind) {
    return List.copyOf(kinds.getOrDefault(kind, new LinkedHashMap<>()).values());
  }

  public Optional<Entry> find(String kind, String id) {
    return Optional.ofNullable(kinds.getOrDefault(kind, new LinkedHashMap<>()).get(id));
  }

  /** The entries that name this one. */
  public List<Entry> users(Entry entry) {
    return List.copyOf(users.getOrDefault(entry.id(), Set.of()));
  }

  /** Entries that hold all the words: those that have them in name or id before the others. */
  public List<Entry> search(String words, int most) {
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    List<Entry> all =
        kinds.values().stream().flatMap(entries -> entries.values().stream()).toList();
    List<Entry> first = all.stream().filter(entry -> holds(head(entry), wanted)).toList();
    List<Entry> found = new ArrayList<>(first);
    if (first.size() < most) {
      Set<Entry> before = new LinkedHashSet<>(first);
      all.stream()
          .filter(entry -> !before.contains(entry))
          .filter(entry -> holds(body(entry), wanted))
          .limit((long) most - first.size())
          .forEach(found::add);
    }
    return found.stream().limit(most).toList();
  }

  private static String head(Entry entry) {
    return (entry.name() + " " + entry.id()).toLowerCase(Locale.ROOT);
  }

  private static String body(Entry entry) {
    return head(entry) + " " + NodeText.flat(entry.found().entry()).toLowerCase(Locale.ROOT);
  }

  private static boolean holds(String text, List<String> words) {
    return words.stream().allMatch(text::contains);
  }
}
