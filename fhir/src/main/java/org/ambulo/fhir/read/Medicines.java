package org.ambulo.fhir.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambulo.core.document.Node;

/** The Medication resources of the input, by every name that may refer to them. */
final class Medicines {

  private final Map<String, Resource> byReference = new HashMap<>();

  void add(Resource medication) {
    References.names(medication).forEach(name -> byReference.putIfAbsent(name, medication));
  }

  /** What a request, statement or administration is about; nothing when it does not say. */
  Concept of(Element root) {
    Optional<Element> named = root.child("medicationCodeableConcept");
    if (named.isPresent()) {
      return Concept.of(named.get());
    }
    Optional<Element> reference = root.child("medicationReference");
    Optional<String> address = reference.flatMap(r -> r.text("reference"));
    Concept found =
        address
            .flatMap(target -> target.startsWith("#") ? contained(root, target) : listed(target))
            .orElse(Concept.NONE);
    return found.isNothing()
        ? new Concept(List.of(), reference.flatMap(r -> r.text("display")).orElse(""))
        : found;
  }

  private static Optional<Concept> contained(Element root, String reference) {
    return root.children("contained").stream()
        .filter(inside -> inside.text("id").equals(Optional.of(reference.substring(1))))
        .findFirst()
        .map(inside -> Concept.in(inside, "code"));
  }

  private Optional<Concept> listed(String reference) {
    return Optional.ofNullable(byReference.get(References.normal(reference)))
        .map(medication -> Concept.in(fields(medication.body()), "code"));
  }

  /** The fields of the referenced resource; what is wrong in it shows as a lack of codes. */
  private static Element fields(Node.Group body) {
    return new Element(body, "", fault -> {});
  }
}
