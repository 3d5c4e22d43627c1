package org.ambulo.fhir.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ambulo.core.document.Node;

/**
 * A collection of resources about one patient. Each gets an address that follows from the patient's
 * id and its place, so the same record gives the same bundle.
 */
final class BundleDraft {

  private final String seed;
  private final List<Draft> entries = new ArrayList<>();

  /**
   * @param seed what tells this bundle from every other: its kind and the patient's id
   */
  BundleDraft(String seed) {
    this.seed = seed;
  }

  /** Adds the resource and returns its address. */
  String add(Draft resource) {
    String address = address(entries.size());
    entries.add(new Draft().put("fullUrl", address).put("resource", resource));
    return address;
  }

  private String address(int number) {
    byte[] name = (seed + "|" + number).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
  }

  Node.Group node() {
    return Draft.resource("Bundle").put("type", "collection").put("entry", entries).node();
  }
}
