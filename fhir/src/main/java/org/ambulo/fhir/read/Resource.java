package org.ambulo.fhir.read;

import java.util.List;
import java.util.Optional;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.json.Fault;

/**
 * A resource as it arrived, cut down to the fields that are read.
 *
 * @param id its logical id; empty text where it has none
 * @param fullUrl the address of its bundle entry; empty text where it has none
 * @param number its place among the resources of the input, from 1
 * @param faults what of it was not taken over; such a resource is not read
 */
record Resource(
    ResourceType type, String id, String fullUrl, int number, Node.Group body, List<Fault> faults) {

  /** How messages and origins name it: {@code Observation/123}. */
  String name() {
    if (!id.isEmpty()) {
      return type.fhirName() + "/" + id;
    }
    return type.fhirName() + (fullUrl.isEmpty() ? " number " + number : " " + fullUrl);
  }

  Optional<Node> field(String name) {
    return body.get(name);
  }
}
