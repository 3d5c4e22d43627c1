package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.ambulo.core.document.Node;
import org.ambulo.core.document.Place;
import org.ambulo.core.record.DataProblem;
import org.ambulo.fhir.json.Fault;

/** The resources of an input before they are sorted by patient. Not for several threads. */
final class Intake {

  private final String source;
  private final List<Resource> resources = new ArrayList<>();
  private final Map<String, Integer> ignored = new TreeMap<>();
  private final List<DataProblem> problems = new ArrayList<>();

  /**
   * @param source the name of the input, for messages
   */
  Intake(String source) {
    this.source = source;
  }

  void add(ResourceType type, String id, String fullUrl, Node.Group body, List<Fault> faults) {
    resources.add(new Resource(type, id, fullUrl, resources.size() + 1, body, faults));
  }

  /** Gives the resources from this number on their address, where one of them was added. */
  void address(int from, String fullUrl) {
    if (resources.size() == from + 1) {
      Resource last = resources.removeLast();
      resources.add(
          new Resource(last.type(), last.id(), fullUrl, last.number(), last.body(), last.faults()));
    }
  }

  void ignored(String type) {
    ignored.merge(type, 1, Integer::sum);
  }

  /** Something that stands where a resource should. */
  void noResource(Place place, String message) {
    unreadable(place.toString(), message);
  }

  void unreadable(String where, String message) {
    problems.add(
        new DataProblem(
            DataProblem.Kind.UNREADABLE,
            "resource",
            where.isEmpty() ? source : source + ", " + where,
            message));
  }

  int size() {
    return resources.size();
  }

  String source() {
    return source;
  }

  List<Resource> resources() {
    return resources;
  }

  SequencedMap<String, Integer> ignored() {
    return new TreeMap<>(ignored);
  }

  List<DataProblem> problems() {
    return List.copyOf(problems);
  }
}
