package org.ambulo.fhir.write;

import java.util.Set;
import org.ambulo.core.document.Node;
import org.ambulo.core.record.Entry;
import org.ambulo.fhir.terms.Extensions;

/** The status of a chart entry in its resource. */
final class EntryStatus {

  private EntryStatus() {}

  /** A resource of the type with where the entry was stated. */
  static Draft start(String type, Entry entry) {
    return Draft.resource(type).put("identifier", Parts.identifiers(entry.origin()));
  }

  /** Writes a required status; where the entry has none that is legal, our extension says which. */
  static Draft required(
      Draft draft, Entry entry, String field, Set<String> legal, String otherwise) {
    String status = entry.status().orElse("");
    if (legal.contains(status)) {
      return draft.put(field, status);
    }
    return draft.add("extension", extension(entry)).put(field, otherwise);
  }

  /** The status as the entry has it; a false says that it has none. */
  static Draft extension(Entry entry) {
    Draft extension = Parts.extension(Extensions.STATUS);
    return entry
        .status()
        .filter(status -> !status.isBlank())
        .map(status -> extension.put("valueString", status))
        .orElseGet(() -> extension.put("valueBoolean", Node.flag(false)));
  }
}
