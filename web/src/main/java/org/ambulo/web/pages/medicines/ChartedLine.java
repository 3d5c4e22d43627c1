package org.ambulo.web.pages.medicines;

import java.util.Optional;
import org.ambulo.core.archive.Key;

/**
 * A medicine as it stands in the record.
 *
 * @param key names the line in forms
 * @param where the resource that it stands in
 * @param version of that resource
 * @param element which one of the record's own list it is; empty for a resource of its own
 * @param name of the product as written
 * @param how it is taken, in words
 * @param since the day, in words; empty where it is not known
 * @param by who prescribed or told it; empty where it is not known
 * @param status as the resource has it
 * @param end the day on which it was stopped or changed, in words; empty while it is taken
 * @param why it was stopped or changed; empty where nothing is said
 */
record ChartedLine(
    String key,
    Key where,
    long version,
    Optional<Integer> element,
    String name,
    String how,
    String since,
    String by,
    String status,
    String end,
    String why) {

  boolean isOrder() {
    return where.type().equals("MedicationRequest");
  }

  /** The address that others may refer to; empty for one of a list. */
  String address() {
    return element.isPresent() ? "" : where.toString();
  }
}
