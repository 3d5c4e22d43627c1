package org.ambulo.clinic.archive;

import java.util.List;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Owner;

/**
 * What a version holds.
 *
 * @param json the resource, with its id, version and time
 */
public record Content(String json, Owner owner, List<IndexEntry> entries) {
  public Content {
    entries = List.copyOf(entries);
  }
}
