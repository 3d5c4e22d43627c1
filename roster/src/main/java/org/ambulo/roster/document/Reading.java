package org.ambulo.roster.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ambulo.core.document.Node;

/**
 * One walk through a document: it goes on over everything that is wrong and remembers it. What
 * reads a piece gives a stand-in where the piece is unreadable; the piece around it is then {@link
 * #kept left out}.
 */
final class Reading {

  private final List<DocumentProblem> problems = new ArrayList<>();
  private final List<DocumentProblem> notes = new ArrayList<>();
  private final Set<String> noted = new HashSet<>();
  private int unreadable;

  List<DocumentProblem> problems() {
    return List.copyOf(problems);
  }

  List<DocumentProblem> notes() {
    return List.copyOf(notes);
  }

  /** Makes what is being read unreadable. */
  void wrong(At at, String what, String remedy) {
    unreadable++;
    complain(at, what, remedy);
  }

  /** Is wrong, but what is being read can do without. */
  void complain(At at, String what, String remedy) {
    problems.add(new DocumentProblem(at.place(), at.path(), what, remedy));
  }

  /** Is only worth knowing; said once of all items of a list. */
  void note(At at, String what, String remedy) {
    if (noted.add(at.shape() + " " + what)) {
      notes.add(new DocumentProblem(at.place(), at.path(), what, remedy));
    }
  }

  /** What is read, unless some of it is unreadable; what is around it does not suffer. */
  <T> Optional<T> kept(Supplier<T> piece) {
    int outer = unreadable;
    unreadable = 0;
    T read = piece.get();
    boolean whole = isSound();
    unreadable = outer;
    return whole ? Optional.of(read) : Optional.empty();
  }

  /** Whether nothing of the piece that is being read was unreadable so far. */
  boolean isSound() {
    return unreadable == 0;
  }

  <T> T required(At group, String name, T standIn, Function<At, T> reader, String example) {
    Optional<At> field = group.field(name);
    if (field.isEmpty() && group.node() instanceof Node.Group) {
      wrong(group, "has no '" + name + "'", "write " + name + ": " + example);
    }
    return field.map(reader).orElse(standIn);
  }

  <T> T optional(At group, String name, T usual, Function<At, T> reader) {
    return group.field(name).map(reader).orElse(usual);
  }

  /** A list under a name, empty where there is none; one unreadable item spoils it. */
  <T> List<T> all(At group, String name, Function<At, T> reader) {
    return items(group, name).stream().map(reader).toList();
  }

  /** A list under a name, empty where there is none, without the items that are unreadable. */
  <T> List<T> readable(At group, String name, Function<At, T> reader) {
    return items(group, name).stream()
        .flatMap(item -> kept(() -> reader.apply(item)).stream())
        .toList();
  }

  /** Says of fields that nobody reads that nobody reads them. */
  void known(At group, Set<String> names) {
    if (!(group.node() instanceof Node.Group)) {
      wrong(group, "is " + group.node().kind(), "write a group of fields in braces");
      return;
    }
    for (String name : group.names()) {
      if (!names.contains(name)) {
        note(group, "has '" + name + "', which is not read", "nothing is lost if it is left out");
      }
    }
  }

  private List<At> items(At group, String name) {
    Optional<At> list = group.field(name);
    list.filter(at -> !(at.node() instanceof Node.Many))
        .ifPresent(at -> wrong(at, "is " + at.node().kind(), "write a list in brackets"));
    return list.map(At::items).orElse(List.of());
  }
}
