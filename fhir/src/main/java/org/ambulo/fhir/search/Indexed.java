package org.ambulo.fhir.search;

import java.util.List;
import org.ambulo.core.archive.IndexEntry;
import org.ambulo.core.archive.Owner;

/** Whose record a resource is part of, and under what it is found. */
public record Indexed(Owner owner, List<IndexEntry> entries) {
  public Indexed {
    entries = List.copyOf(entries);
  }
}
