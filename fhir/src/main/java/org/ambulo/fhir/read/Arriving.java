package org.ambulo.fhir.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambulo.core.record.DataProblem;
import org.ambulo.core.record.Origin;
import org.ambulo.core.record.RecordBuilder;
import org.ambulo.fhir.json.Fault;
import org.ambulo.fhir.terms.Systems;

/** A resource on its way into one patient's record, with what is said of it on the way. */
final class Arriving {

  private final Resource resource;
  private final Element root;
  private final RecordBuilder record;
  private final Origin origin;
  private final List<Fate> fates = new ArrayList<>(1);
  private final Set<String> told = new HashSet<>(0);
  private Concept code = Concept.NONE;

  Arriving(Resource resource, RecordBuilder record) {
    this.resource = resource;
    this.record = record;
    root = new Element(resource.body(), "", this::unreadable);
    origin = originOf(root, resource);
  }

  /** The place in the case file that it was written from, else the resource itself. */
  private static Origin originOf(Element root, Resource resource) {
    Optional<String> caseFile =
        root.has("identifier")
            ? root.children("identifier").stream()
                .filter(id -> id.text("system").equals(Optional.of(Systems.CASE_FILE)))
                .findFirst()
                .flatMap(id -> id.verbatim("value"))
            : Optional.empty();
    return caseFile
        .map(where -> new Origin(Origin.Kind.STATED, where))
        .orElseGet(() -> new Origin(Origin.Kind.RESOURCE, resource.name()));
  }

  Resource resource() {
    return resource;
  }

  Element root() {
    return root;
  }

  RecordBuilder record() {
    return record;
  }

  Origin origin() {
    return origin;
  }

  /** Names the code by which the arrival is listed. */
  Concept named(Concept concept) {
    code = concept;
    return concept;
  }

  void taken(String kind, String id) {
    fates.add(new Fate.Taken(kind, id));
  }

  void left(String why) {
    fates.add(new Fate.Left(why));
  }

  /** Reports what cannot be taken over; what it would have fed stays unknown. */
  void trouble(DataProblem.Kind kind, String about, String message) {
    record.trouble(kind, about, origin, message);
    fates.add(new Fate.Left(message));
  }

  /** Whether every value of the resource could be taken from the text; says so if not. */
  boolean isWhole() {
    for (Fault fault : resource.faults()) {
      unreadable(fault.message());
    }
    return resource.faults().isEmpty();
  }

  /** A field may be looked at twice; its fault is told once. */
  private void unreadable(String message) {
    if (!told.add(message)) {
      return;
    }
    record.trouble(
        DataProblem.Kind.UNREADABLE,
        resource.name(),
        new Origin(Origin.Kind.RESOURCE, resource.name()),
        message);
    fates.add(new Fate.Left(message));
  }

  Arrival arrival() {
    return new Arrival(
        resource.name(),
        resource.type().fhirName(),
        code.code().orElse(""),
        code.text(),
        origin.where(),
        fates.isEmpty() ? List.of(new Fate.Left("says nothing that is read")) : fates);
  }
}
