package org.ambulo.fhir.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Key;
import org.ambulo.core.archive.Owner;
import org.ambulo.core.document.Node;

/**
 * Says of a resource whose record it is part of and under what it is found. What is malformed is
 * not indexed; nothing here fails. Safe for several threads.
 */
public final class Indexer {

  private static final String PATIENT = "Patient";

  private final SearchParameters parameters;

  public Indexer(SearchParameters parameters) {
    this.parameters = parameters;
  }

  /**
   * Of a resource with its type and, where it is a Patient, its id in it; what is of no kept type
   * is nobody's and is found under nothing.
   */
  public Indexed index(Node.Group resource) {
    return type(resource)
        .map(type -> new Indexed(owner(type, resource), entries(type, resource)))
        .orElseGet(() -> new Indexed(new Owner.Clinic(), List.of()));
  }

  /** The resources of this server that a resource leads to by one parameter. */
  public static List<Key> links(Node.Group resource, Parameter parameter) {
    return entriesOf(parameter, resource).stream()
        .filter(IndexEntry.Link.class::isInstance)
        .map(entry -> ((IndexEntry.Link) entry).target())
        .toList();
  }

  private Optional<KeptType> type(Node.Group resource) {
    return resource.fields().get("resourceType") instanceof Node.Text text
        ? parameters.type(text.value())
        : Optional.empty();
  }

  private static List<IndexEntry> entries(KeptType type, Node.Group resource) {
    Set<IndexEntry> entries = new LinkedHashSet<>();
    for (Parameter parameter : type.parameters().values()) {
      add(parameter, resource, entries);
    }
    return List.copyOf(entries);
  }

  private static Set<IndexEntry> entriesOf(Parameter parameter, Node.Group resource) {
    Set<IndexEntry> entries = new LinkedHashSet<>();
    add(parameter, resource, entries);
    return entries;
  }

  private static void add(Parameter parameter, Node.Group resource, Set<IndexEntry> entries) {
    IndexedValues values = new IndexedValues(parameter, entries);
    for (Path path : parameter.paths()) {
      path.each(resource, values);
    }
  }

  private static Owner owner(KeptType type, Node.Group resource) {
    if (type.belonging() == KeptType.Belonging.NEVER) {
      return new Owner.Clinic();
    }
    if (type.name().equals(PATIENT)) {
      return resource.fields().get("id") instanceof Node.Text id
          ? new Owner.OnePatient(id.value())
          : new Owner.SeveralPatients();
    }
    Set<String> patients = new TreeSet<>();
    List<Node> unknown = new ArrayList<>();
    type.owners().forEach(path -> path.each(resource, node -> sort(node, patients, unknown)));
    boolean doubtful =
        !unknown.isEmpty() || (patients.isEmpty() && type.belonging() == KeptType.Belonging.ALWAYS);
    return doubtful ? new Owner.SeveralPatients() : Owner.of(patients);
  }

  /** A patient; or something else of this server; or somebody of whom nothing is known here. */
  private static void sort(Node node, Set<String> patients, List<Node> unknown) {
    Optional<Key> key = IndexedValues.reference(node).map(Reference::of).flatMap(Indexer::here);
    if (key.isEmpty()) {
      unknown.add(node);
    } else if (key.get().type().equals(PATIENT)) {
      patients.add(key.get().id());
    }
  }

  private static Optional<Key> here(Reference reference) {
    return reference instanceof Reference.Here(Key key) ? Optional.of(key) : Optional.empty();
  }
}
