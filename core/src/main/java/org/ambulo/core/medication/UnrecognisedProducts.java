package org.ambulo.core.medication;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Entry;

/**
 * The products of a chart, and the parts of them, of which no ingredient is known here. The same
 * name in several strengths is one problem, so that a long chart does not hide the others.
 */
final class UnrecognisedProducts {

  /** What comes before a strength, without the hours of release: {@code loratadine}. */
  private static final Pattern NAME =
      Pattern.compile("(?:\\d+\\s*hr\\s+)?(.*?)(?:\\s+\\d.*)?", Pattern.DOTALL);

  private final Map<String, SortedSet<String>> placesByName = new TreeMap<>();
  private final SortedSet<String> words = new TreeSet<>();

  /** A product of which nothing is recognised. */
  void add(Entry entry, List<ProductName.Component> components) {
    words.add(entry.text());
    List<String> names =
        components.stream()
            .filter(UnrecognisedProducts::isNamed)
            .map(component -> name(component.name()))
            .toList();
    note(names.isEmpty() ? entry.text() : String.join(" / ", names), entry);
  }

  /**
   * A part of a product of which another part is recognised. Without a strength of its own it is
   * taken for words on the form.
   */
  void addPart(Entry entry, ProductName.Component component) {
    if (isNamed(component) && component.strength().isPresent()) {
      words.add(component.name());
      note(name(component.name()), entry);
    }
  }

  private void note(String name, Entry entry) {
    placesByName.computeIfAbsent(name, unseen -> new TreeSet<>()).add(entry.origin().words());
  }

  private static boolean isNamed(ProductName.Component component) {
    return !name(component.name()).isEmpty()
        && Character.isLetter(name(component.name()).charAt(0));
  }

  private static String name(String words) {
    Matcher name = NAME.matcher(words);
    return name.matches() ? name.group(1).strip() : words;
  }

  /** As written, in the order of the alphabet. */
  List<String> words() {
    return List.copyOf(words);
  }

  /** One problem for each name, in the order of the alphabet. */
  List<DataProblem> problems() {
    return placesByName.isEmpty()
        ? List.of()
        : placesByName.entrySet().stream()
            .map(one -> problem(one.getKey(), one.getValue()))
            .toList();
  }

  private static DataProblem problem(String name, SortedSet<String> places) {
    String more = places.size() == 1 ? "" : " (and " + (places.size() - 1) + " more)";
    return new DataProblem(
        DataProblem.Kind.UNKNOWN_CODE,
        name.isBlank() ? "medicine" : name,
        places.getFirst() + more,
        "is not recognised, so its doses and interactions are not checked; give the RxNorm or ATC"
            + " code of its ingredient, or the ingredient's name");
  }
}
