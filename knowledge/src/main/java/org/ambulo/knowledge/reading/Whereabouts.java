package org.ambulo.knowledge.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;

/**
 * Where an id is written in the content, so that a fault found in the finished knowledge base can
 * name file and line.
 */
final class Whereabouts {

  /** One place, named by file, line and path. */
  record Spot(String file, Place place, String path) {}

  private static final Spot NOWHERE = new Spot("content", Place.NOWHERE, "");

  private final Content content;

  Whereabouts(Content content) {
    this.content = content;
  }

  /** The first place that mentions the id. */
  Spot first(String id) {
    return all(id, path -> true).stream().findFirst().orElse(NOWHERE);
  }

  /** The last place that gives something this id. */
  Spot lastNamed(String id) {
    return lastNamed(id, "");
  }

  /** The last place in the files whose names begin so. */
  Spot lastNamed(String id, String files) {
    List<Spot> named =
        all(id, path -> path.endsWith(".id") || path.equals("id")).stream()
            .filter(spot -> spot.file().startsWith(files))
            .toList();
    return named.isEmpty() ? first(id) : named.getLast();
  }

  private List<Spot> all(String id, Predicate<String> where) {
    List<Spot> spots = new ArrayList<>();
    content.files().forEach((file, group) -> find(file, "", group, id, spots));
    return spots.stream().filter(spot -> where.test(spot.path())).toList();
  }

  private static void find(String file, String path, Node node, String id, List<Spot> spots) {
    switch (node) {
      case Node.Group group ->
          group
              .fields()
              .forEach(
                  (key, value) -> {
                    String inner = path.isEmpty() ? key : path + "." + key;
                    if (key.equals(id)) {
                      spots.add(new Spot(file, value.place(), inner));
                    }
                    find(file, inner, value, id, spots);
                  });
      case Node.Many many -> {
        for (Node item : many.items()) {
          String name = item instanceof Node.Group g ? name(g) : "";
          find(file, path + name, item, id, spots);
        }
      }
      case Node.Text text when text.value().equals(id) ->
          spots.add(new Spot(file, text.place(), path));
      case Node.Text text -> {}
      case Node.Figure figure -> {}
      case Node.Flag flag -> {}
      case Node.Empty empty -> {}
    }
  }

  private static String name(Node.Group group) {
    return group.get("id").map(id -> "." + id.words()).orElse("");
  }
}
