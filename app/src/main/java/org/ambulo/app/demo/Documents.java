package org.ambulo.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ambulo.core.document.Node;
import org.ambulo.fhir.write.Draft;
import org.ambulo.fhir.write.Parts;

/** Pieces that several documents of the made-up clinic have. */
final class Documents {

  private Documents() {}

  /** A resource with its id, marked as made up for a test. */
  static Draft resource(String type, String id) {
    return Draft.resource(type).put("id", id).put("meta", madeUp());
  }

  static Draft madeUp() {
    Draft tag =
        Parts.coding(
            "http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST", "test health data");
    return new Draft().put("tag", List.of(tag));
  }

  /** An opaque id that follows from what it is of. */
  static String id(Object... of) {
    byte[] name = Arrays.toString(of).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  static Draft words(String text) {
    return Parts.concept(List.of(), text);
  }

  static Draft named(String reference, String display) {
    return Parts.reference(reference).put("display", display);
  }

  static Draft name(String given, String family) {
    return new Draft()
        .put("use", "official")
        .put("text", given + " " + family)
        .put("family", family)
        .put("given", Node.many(List.of(Node.text(given))));
  }

  /** As FHIR has instants, with the offset of the clinic's clock on that day. */
  static String instant(LocalDateTime local, ZoneId zone) {
    return Parts.dateTime(local.atZone(zone));
  }
}
